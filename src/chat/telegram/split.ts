import { splitRichText } from '#chat/split-text.ts'
import type { RichText } from '#domain/rich-text.ts'
import { renderMessage } from './render.ts'

/** `sendMessage` takes 4096 UTF-16 units after entities are parsed, and keeps 100 entities. */
const MAX_UNITS = 4095
const MAX_ENTITIES = 100

/**
 * Cuts a text into messages that each fit Telegram, between blocks; see `splitRichText`. Marks and
 * entities are made after the cut, so each message has its own, whole.
 */
export const splitText = (text: RichText): RichText[] =>
  splitRichText(text, { maxUnits: MAX_UNITS, fits })

function fits(text: RichText): boolean {
  // Spares rendering what is too long anyhow.
  const length = text.flatMap((block) => block.spans).reduce((sum, s) => sum + s.text.length, 0)
  if (length > MAX_UNITS) return false
  const { text: written, entities } = renderMessage(text)
  return written.length <= MAX_UNITS && entities.length <= MAX_ENTITIES
}

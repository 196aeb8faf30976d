import { splitRichText } from '#chat/split-text.ts'
import type { RichText } from '#domain/rich-text.ts'
import { charactersOf, MAX_BLOCK_CHARACTERS, renderMessage } from './render.ts'

const MAX_BLOCKS = 50
/** Slack refuses a message at about 13,200 characters over all its blocks. */
const MAX_MESSAGE_CHARACTERS = 12_000

/** Cuts a text into messages that each fit Slack, between blocks; see `splitRichText`. */
export const splitText = (text: RichText): RichText[] =>
  splitRichText(text, { maxUnits: MAX_BLOCK_CHARACTERS, fits })

function fits(text: RichText): boolean {
  const typed = text.flatMap((block) => block.spans).reduce((sum, s) => sum + s.text.length, 0)
  // Spares rendering what is too long anyhow.
  if (typed > MAX_MESSAGE_CHARACTERS) return false
  const { blocks } = renderMessage(text)
  const sizes = blocks.map((block) => charactersOf(block.elements.flatMap((one) => one.elements)))
  return (
    blocks.length <= MAX_BLOCKS &&
    sizes.every((size) => size <= MAX_BLOCK_CHARACTERS) &&
    sizes.reduce((sum, size) => sum + size, 0) <= MAX_MESSAGE_CHARACTERS
  )
}

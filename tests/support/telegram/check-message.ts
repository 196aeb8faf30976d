import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types'

const TEXT_UNITS = 4096
const ENTITIES = 100
const BUTTONS = 100
const DATA_BYTES = 64

/** Takes styles inside and around it, code excepted. */
const STYLES = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler'])
const QUOTES = new Set(['blockquote', 'expandable_blockquote'])
const CODE = new Set(['code', 'pre'])

/**
 * The words with which Telegram refuses a text; null where it takes it. Stricter than Telegram, which
 * quietly mends wrong nesting and forgets entities beyond a hundred: a reader would miss formatting.
 */
export function wrongText(text: string, entities: readonly MessageEntity[]): string | null {
  if (text.trim() === '') return 'message text is empty'
  if (text.length > TEXT_UNITS) return 'message is too long'
  const wrong =
    entities.length > ENTITIES ? `${entities.length} of them` : wrongEntity(text, entities)
  return wrong === null ? null : `can't parse entities: ${wrong}`
}

function wrongEntity(text: string, entities: readonly MessageEntity[]): string | null {
  for (const [at, entity] of entities.entries()) {
    const wrong = wrongPlace(entity, text)
    if (wrong) return `${wrong}: ${JSON.stringify(entity)}`
    const other = entities.slice(0, at).find((before) => !mayMeet(before, entity))
    if (other) return `${JSON.stringify(other)} and ${JSON.stringify(entity)} overlap`
  }
  return null
}

function wrongPlace({ offset, length }: MessageEntity, text: string): string | null {
  const end = offset + length
  if (offset < 0 || length <= 0) return 'an entity covers nothing'
  if (end > text.length) return 'an entity ends after the end of the text'
  const cutsPair = (at: number) => /[\udc00-\udfff]/.test(text[at] ?? '') && at > 0
  if (cutsPair(offset) || cutsPair(end)) return 'an entity begins or ends in the middle of a symbol'
  const covered = text.slice(offset, end)
  return covered.trim() === covered ? null : 'an entity begins or ends in spaces'
}

/** https://core.telegram.org/bots/api#messageentity: one inside the other, and by the rules of nesting. */
function mayMeet(one: MessageEntity, other: MessageEntity): boolean {
  const [outer, inner] = one.length >= other.length ? [one, other] : [other, one]
  const outerEnd = outer.offset + outer.length
  const innerEnd = inner.offset + inner.length
  if (innerEnd <= outer.offset || outerEnd <= inner.offset) return true
  if (inner.offset < outer.offset || innerEnd > outerEnd) return false
  return mayHold(outer.type, inner.type)
}

function mayHold(outer: string, inner: string): boolean {
  if (QUOTES.has(outer) || QUOTES.has(inner)) return !(QUOTES.has(outer) && QUOTES.has(inner))
  if (CODE.has(outer) || CODE.has(inner)) return false
  return outer !== inner && (STYLES.has(outer) || STYLES.has(inner))
}

/** The words with which Telegram refuses buttons; null where it takes them. */
export function wrongButtons(markup: InlineKeyboardMarkup | undefined): string | null {
  const buttons = markup?.inline_keyboard.flat() ?? []
  if (buttons.length > BUTTONS) return 'REPLY_MARKUP_TOO_LONG'
  for (const button of buttons) {
    if (button.text === '') return 'inline keyboard button text must not be empty'
    if ('url' in button) continue
    const data = 'callback_data' in button ? button.callback_data : ''
    const bytes = Buffer.byteLength(data)
    if (bytes === 0 || bytes > DATA_BYTES) return 'BUTTON_DATA_INVALID'
  }
  return null
}

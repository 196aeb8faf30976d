import type { Block, RichText, Span } from '#domain/rich-text.ts'
import { renderMessage } from './render.ts'

/** `sendMessage`: UTF-16 units after entities are parsed, and the entities that it keeps. */
const MAX_UNITS = 4096
const MAX_ENTITIES = 100

/**
 * Cuts a text into messages that each fit Telegram, between blocks; a heading or a label stays with
 * what follows. A block too long for any message is cut between words, and a word too long between
 * graphemes.
 */
export function splitText(text: RichText): RichText[] {
  const messages: Block[][] = []
  for (const group of keepTogether(text)) {
    const last = messages.at(-1)
    if (last && fits([...last, ...group])) last.push(...group)
    else if (fits(group)) messages.push([...group])
    else packBlocks(messages, group)
  }
  return messages.filter((message) => renderMessage(message).text.trim() !== '')
}

function fits(text: RichText): boolean {
  // Spares rendering what is too long anyhow.
  const length = text.flatMap((block) => block.spans).reduce((sum, s) => sum + s.text.length, 0)
  if (length > MAX_UNITS) return false
  const { text: written, entities } = renderMessage(text)
  return written.length <= MAX_UNITS && entities.length <= MAX_ENTITIES
}

/** Headings and labels with the block that they announce. */
function keepTogether(text: RichText): Block[][] {
  const groups: Block[][] = []
  let announced = false
  text.forEach((block, at) => {
    const last = groups.at(-1)
    if (last && announced) last.push(block)
    else groups.push([block])
    const next = text[at + 1]
    announced = block.kind === 'heading' || (block.kind !== 'bullet' && next?.kind === 'bullet')
  })
  return groups
}

function packBlocks(messages: Block[][], group: readonly Block[]): void {
  for (const piece of group.flatMap(cutBlock)) {
    const last = messages.at(-1)
    if (last && fits([...last, piece])) last.push(piece)
    else messages.push([piece])
  }
}

function cutBlock(block: Block): Block[] {
  const pieces: Block[] = []
  let rest = block
  while (!fits([rest])) {
    const at = cutPoint(rest)
    pieces.push({ ...rest, spans: sliceSpans(rest.spans, 0, at) })
    // The rest of a bullet goes on as a paragraph: a second bullet would be a second thing said.
    const kind = rest.kind === 'bullet' ? 'paragraph' : rest.kind
    rest = { ...rest, kind, spans: sliceSpans(rest.spans, at, Number.POSITIVE_INFINITY) }
  }
  return [...pieces, rest]
}

/** The last fitting end of a word; without a word's end in the second half, of a grapheme. */
function cutPoint(block: Block): number {
  const text = block.spans.map((span) => span.text).join('')
  const most = longestFitting(block, text.length)
  const space = text.lastIndexOf(' ', most)
  if (space > most / 2) return space + 1
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const start = graphemes.segment(text).containing(most)?.index ?? most
  return start > 0 ? start : wholeCodePoints(text, most)
}

/** A grapheme longer than a message has to be cut, but never through a surrogate pair. */
function wholeCodePoints(text: string, at: number): number {
  const isInsidePair = (text.codePointAt(at - 1) ?? 0) > 0xffff
  return Math.max(1, isInsidePair ? at - 1 : at)
}

function longestFitting(block: Block, length: number): number {
  let low = 1
  let high = Math.min(length, MAX_UNITS)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits([{ ...block, spans: sliceSpans(block.spans, 0, middle) }])) low = middle
    else high = middle - 1
  }
  return low
}

function sliceSpans(spans: readonly Span[], from: number, to: number): Span[] {
  let start = 0
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += span.text.length
    return text === '' ? [] : [{ ...span, text }]
  })
}

import type { Block, RichText, Span } from '#domain/rich-text.ts'
import { linePieces } from './line-pieces.ts'

/** What one message of a platform can hold. */
export interface MessageLimits {
  /** A block longer than this, as typed, never fits: spares rendering it. */
  readonly maxUnits: number
  /** Whether these blocks, rendered, are one message. A message that fits still fits with less in it. */
  readonly fits: (text: RichText) => boolean
}

/**
 * Cuts a text into messages that each fit, between blocks; a heading or a label stays with what
 * follows, and a part that does not fit any more rather begins the next message. A block too long for any message is cut between words, and a word too long between
 * graphemes. Messages that would show nothing are left out.
 */
export function splitRichText(text: RichText, limits: MessageLimits): RichText[] {
  const messages: Block[][] = []
  for (const group of keepTogether(text)) {
    const last = messages.at(-1)
    if (last && limits.fits([...last, ...group])) last.push(...group)
    else if (limits.fits(group)) messages.push([...takePart(last, group, limits), ...group])
    else packBlocks(messages, group, limits)
  }
  return messages.filter((message) => message.some(isShown))
}

/**
 * What a message that is full gives to the next one: the part that is going on, from its heading, where it fits
 * there and is not the better half of what it leaves.
 */
function takePart(
  message: Block[] | undefined,
  group: readonly Block[],
  { fits }: MessageLimits,
): Block[] {
  if (!message || group[0]?.kind === 'heading') return []
  const start = message.findLastIndex(({ kind }) => kind === 'heading')
  const part = message.slice(start)
  const isWorth = start > 0 && unitsOf(part) <= unitsOf(message.slice(0, start))
  return isWorth && fits([...part, ...group]) ? message.splice(start) : []
}

const unitsOf = (text: RichText): number =>
  text.flatMap(({ spans }) => spans).reduce((sum, span) => sum + span.text.length, 0)

const isShown = (block: Block): boolean =>
  linePieces(block).some((piece) => piece.text.trim() !== '')

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

function packBlocks(messages: Block[][], group: readonly Block[], limits: MessageLimits): void {
  for (const piece of group.flatMap((block) => cutBlock(block, limits))) {
    const last = messages.at(-1)
    if (last && limits.fits([...last, piece])) last.push(piece)
    else messages.push([piece])
  }
}

function cutBlock(block: Block, limits: MessageLimits): Block[] {
  const pieces: Block[] = []
  let rest = block
  while (!limits.fits([rest])) {
    const at = cutPoint(rest, limits)
    pieces.push({ ...rest, spans: sliceSpans(rest.spans, 0, at) })
    // The rest of a bullet goes on as a paragraph: a second bullet would be a second thing said.
    const kind = rest.kind === 'bullet' ? 'paragraph' : rest.kind
    rest = { ...rest, kind, spans: sliceSpans(rest.spans, at, Number.POSITIVE_INFINITY) }
  }
  return [...pieces, rest]
}

/**
 * The last fitting end of a word in the second half that is in no link and no styled words; else
 * where those begin; else, in one longer than a message, the end of a word or of a grapheme.
 */
function cutPoint(block: Block, limits: MessageLimits): number {
  const text = block.spans.map((span) => span.text).join('')
  const most = longestFitting(block, Math.min(text.length, limits.maxUnits), limits)
  const spans = styledSpans(block.spans)
  const isWhole = (at: number) => !spans.some(({ start, end }) => start < at && at < end)
  const space = lastSpace(text, most, isWhole)
  if (space > 0) return space
  const within = spans.find(({ start, end }) => start < most && most < end)
  if (within && within.start > 0) return graphemeStart(text, within.start)
  return lastSpace(text, most, () => true) || graphemeStart(text, most)
}

interface StyledSpan {
  readonly start: number
  readonly end: number
}

function styledSpans(spans: readonly Span[]): StyledSpan[] {
  let end = 0
  return spans.flatMap((span) => {
    const start = end
    end += span.text.length
    return span.link !== undefined || span.style !== undefined ? [{ start, end }] : []
  })
}

/** Behind the last space of the second half where a cut may be; 0 without one. */
function lastSpace(text: string, most: number, mayCut: (at: number) => boolean): number {
  for (let at = most + 1; at > most / 2 + 1; at -= 1) {
    if (text[at - 1] === ' ' && mayCut(at)) return at
  }
  return 0
}

function graphemeStart(text: string, at: number): number {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const start = graphemes.segment(text).containing(at)?.index ?? at
  return start > 0 ? start : wholeCodePoints(text, at)
}

/** A grapheme longer than a message has to be cut, but never through a surrogate pair. */
function wholeCodePoints(text: string, at: number): number {
  const isInsidePair = (text.codePointAt(at - 1) ?? 0) > 0xffff
  return Math.max(1, isInsidePair ? at - 1 : at)
}

function longestFitting(block: Block, length: number, limits: MessageLimits): number {
  let low = 1
  let high = length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (limits.fits([{ ...block, spans: sliceSpans(block.spans, 0, middle) }])) low = middle
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

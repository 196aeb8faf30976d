import { linePieces, markPieces, needsGap, type Piece } from '#chat/line-pieces.ts'
import type { Block, RichText } from '#domain/rich-text.ts'
import { stripBidi } from '#language/bidi.ts'

/** The characters of one Slack block; Slack's own limit of a section. */
export const MAX_BLOCK_CHARACTERS = 3000
/** Slack takes no longer address; the words stay, without their link. */
const MAX_LINK_CHARACTERS = 2000

interface Style {
  bold?: true
  italic?: true
  code?: true
}

type RichTextElement =
  | { type: 'text'; text: string; style?: Style }
  | { type: 'link'; url: string; text: string; style?: Style }

interface RichTextBlock {
  type: 'rich_text'
  elements: { type: 'rich_text_section'; elements: RichTextElement[] }[]
}

export interface SlackMessage {
  /** The whole message for notifications and screen readers, in Slack's markup. */
  readonly text: string
  readonly blocks: RichTextBlock[]
}

/**
 * Renders any text, however long; `split` cuts first. The blocks are rich text: what a source
 * wrote is shown as it is, and cannot become a mention, an emoji or formatting.
 */
export function renderMessage(text: RichText): SlackMessage {
  const groups: RichTextElement[][] = []
  let written = ''
  let before: Block | null = null
  for (const block of text) {
    const pieces = markPieces(linePieces(block).map(withShortLink), block.language)
    if (pieces.length === 0) continue
    const gap = before === null || needsGap(before, block)
    addLine(groups, elementsOf(block, pieces), gap)
    if (before) written += gap ? '\n\n' : '\n'
    written += pieces.map(markupOf).join('')
    before = block
  }
  return { text: written, blocks: groups.map(blockOf) }
}

/** The characters of a block as Slack may count them: words and addresses. */
export const charactersOf = (elements: readonly RichTextElement[]): number =>
  elements.reduce(
    (sum, element) =>
      sum + element.text.length + (element.type === 'link' ? element.url.length : 0),
    0,
  )

/** Lines without a gap share a Slack block, as long as it holds them. */
function addLine(groups: RichTextElement[][], line: RichTextElement[], gap: boolean): void {
  const last = groups.at(-1)
  const joined: RichTextElement[] = last ? [...last, { type: 'text', text: '\n' }, ...line] : line
  if (last && !gap && charactersOf(joined) <= MAX_BLOCK_CHARACTERS)
    groups[groups.length - 1] = joined
  else groups.push(line)
}

const blockOf = (elements: RichTextElement[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
})

function withShortLink(piece: Piece): Piece {
  if ((piece.link?.length ?? 0) <= MAX_LINK_CHARACTERS) return piece
  const { link: _tooLong, ...plain } = piece
  return plain
}

function elementsOf(block: Block, pieces: readonly Piece[]): RichTextElement[] {
  const lineStyle = lineStyleOf(block)
  return joinAlike(pieces.map((piece) => elementOf(piece, lineStyle)))
}

function elementOf(piece: Piece, lineStyle: Style): RichTextElement {
  const style: Style = { ...lineStyle, ...(piece.style && { [piece.style]: true }) }
  const styled = Object.keys(style).length > 0 ? { style } : {}
  if (piece.link === undefined) return { type: 'text', text: piece.text, ...styled }
  return { type: 'link', url: piece.link, text: piece.text, ...styled }
}

/** Marks of direction go with the words beside them: Slack may drop an element that shows nothing. */
function joinAlike(elements: readonly RichTextElement[]): RichTextElement[] {
  const joined: RichTextElement[] = []
  for (const element of elements) {
    const last = joined.at(-1)
    if (last?.type === 'text' && element.type === 'text' && canJoin(last, element)) {
      const shown = isMarks(last) ? element : last
      joined[joined.length - 1] = { ...shown, text: last.text + element.text }
    } else joined.push(element)
  }
  return joined
}

function canJoin(before: RichTextElement, after: RichTextElement): boolean {
  const [a, b] = [before.style ?? {}, after.style ?? {}]
  if (a.code || b.code) return false
  return isMarks(before) || isMarks(after) || (a.bold === b.bold && a.italic === b.italic)
}

const isMarks = ({ text }: RichTextElement): boolean => stripBidi(text) === ''

function lineStyleOf({ kind, language }: Block): Style {
  if (kind === 'title' || kind === 'heading') return { bold: true }
  // Arabic has no italics: slanted letters are a mistake of type.
  return kind === 'note' && language === 'en' ? { italic: true } : {}
}

function markupOf(piece: Piece): string {
  const text = escapeMarkup(piece.text)
  if (piece.link === undefined) return text
  // An address never holds these but as data; either would end it.
  const url = piece.link.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E')
  return `<${url.replaceAll('&', '&amp;')}|${text}>`
}

/** Without this, `<!channel>` in a headline would ring every phone of a workspace. */
const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

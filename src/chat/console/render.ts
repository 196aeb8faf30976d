import { styleText } from 'node:util'
import { linePieces, markPieces, needsGap, type Piece } from '#chat/line-pieces.ts'
import type { Block, RichText } from '#domain/rich-text.ts'
import { wrapPieces } from './wrap.ts'

export interface ConsoleOptions {
  /** Lines are broken between words to fit; absent in a pipe. */
  readonly columns?: number
  /** `terminal`: isolates for one that does bidi; `none`: logical order without marks. */
  readonly bidi: 'terminal' | 'none'
  /** `[1]` after the linked words, the addresses numbered at the end. */
  readonly links: 'visible'
  readonly color: boolean
}

type Format = Parameters<typeof styleText>[0]

const BLOCK_FORMATS: Readonly<Partial<Record<Block['kind'], Format>>> = {
  title: ['bold', 'underline'],
  heading: ['bold', 'cyan'],
  note: 'dim',
}
const SPAN_FORMATS = { bold: 'bold', italic: 'italic', code: 'yellow' } as const

/** A text for a terminal or a pipe, with a line end at its end. No text of a source can send it commands. */
export function renderText(text: RichText, options: ConsoleOptions): string {
  const numbers = new Map<string, number>()
  const lines: string[] = []
  let before: Block | null = null
  for (const block of text) {
    const pieces = linePieces(block).flatMap((piece) => withNumber(piece, numbers))
    if (pieces.length === 0) continue
    if (before && needsGap(before, block)) lines.push('')
    lines.push(...renderBlock(block, pieces, options))
    before = block
  }
  const links = [...numbers].map(([link, number]) => `[${number}] ${link}`)
  return [...lines, ...(links.length > 0 ? ['', ...links] : []), ''].join('\n')
}

function withNumber(piece: Piece, numbers: Map<string, number>): Piece[] {
  const { link, ...plain } = piece
  if (link === undefined) return [plain]
  const number = numbers.get(link) ?? numbers.size + 1
  numbers.set(link, number)
  return [plain, { text: `\u00a0[${number}]` }]
}

// Each printed line is a paragraph to the terminal, so it gets marks of its own.
const renderBlock = (block: Block, pieces: readonly Piece[], options: ConsoleOptions): string[] =>
  wrapPieces(pieces, options.columns).map((line) => {
    const shown = options.bidi === 'terminal' ? markPieces(line, block.language) : line
    const format = BLOCK_FORMATS[block.kind]
    const text = shown.map((piece) => paintPiece(piece, options)).join('')
    return format ? paint(format, text, options) : text
  })

const paintPiece = (piece: Piece, options: ConsoleOptions): string =>
  piece.style ? paint(SPAN_FORMATS[piece.style], piece.text, options) : piece.text

const paint = (format: Format, text: string, options: ConsoleOptions): string =>
  options.color ? styleText(format, text, { validateStream: false }) : text

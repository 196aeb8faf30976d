import type { Language } from '#domain/language.ts'
import type { Block, Span } from '#domain/rich-text.ts'
import { isolateLtr, withMarksAcross } from '#language/bidi.ts'
import { cleanText } from '#language/normalise.ts'

/** A part of one displayed line in one style. */
export interface Piece extends Span {
  readonly text: string
}

/** A block as the pieces of one line: bullet drawn, controls and line ends gone, unsafe links dropped. */
export function linePieces(block: Block): Piece[] {
  const pieces = block.spans.map(cleanSpan).filter((piece) => piece.text !== '')
  return block.kind === 'bullet' && pieces.length > 0 ? [{ text: '• ' }, ...pieces] : pieces
}

function cleanSpan(span: Span): Piece {
  const text = cleanText(span.text).replaceAll('\n', ' ')
  const { link, ...rest } = span
  const url = link === undefined ? null : safeUrl(link)
  return url ? { ...rest, text, link: url } : { ...rest, text }
}

function safeUrl(link: string): string | null {
  const url = URL.parse(link)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

/**
 * The same pieces with the bidi marks of their line. The marks of the line itself come as pieces
 * of their own, first and last, so that no link and no code holds them.
 */
export function markPieces(pieces: readonly Piece[], language: Language): Piece[] {
  const [open = '', ...rest] = withMarksAcross(['', ...pieces.map((p) => p.text), ''], language)
  const close = rest.pop() ?? ''
  const marked = pieces.map((piece, at) => ({ ...piece, text: markedText(piece, rest[at] ?? '') }))
  function markedText(piece: Piece, text: string): string {
    if (piece.style !== 'code') return text
    return language === 'ar' ? isolateLtr(piece.text) : piece.text
  }
  return [{ text: open }, ...marked, { text: close }].filter((piece) => piece.text !== '')
}

/** Whether an empty line belongs between two blocks: between groups, not inside a list. */
export const needsGap = (before: Block, after: Block): boolean => {
  if (before.kind === 'heading') return false
  if (after.kind === 'bullet') return false
  return !(before.kind === 'note' && after.kind === 'note')
}

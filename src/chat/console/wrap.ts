import type { Piece } from '#chat/line-pieces.ts'

/** Breaks a line between words; a word wider than the line, such as an address, stays whole. */
export function wrapPieces(pieces: readonly Piece[], columns: number | undefined): Piece[][] {
  if (columns === undefined) return [[...pieces]]
  const lines: Piece[][] = [[]]
  let width = 0
  for (const word of words(pieces)) {
    const wordWidth = widthOf(
      word
        .map((piece) => piece.text)
        .join('')
        .trimEnd(),
    )
    if (width > 0 && width + wordWidth > columns) {
      lines.push([])
      width = 0
    }
    lines.at(-1)?.push(...word)
    width += widthOf(word.map((piece) => piece.text).join(''))
  }
  return lines.map((line) => joinAlike(trimEnd(line)))
}

/** A no-break space ends no word. Each word with the space after it; a word may change its style, as `(Wire` does before a link. */
function words(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = []
  let ended = true
  for (const piece of pieces) {
    for (const text of piece.text.match(/[^ ]+ *| +/g) ?? []) {
      if (ended) found.push([{ ...piece, text }])
      else found.at(-1)?.push({ ...piece, text })
      ended = text.endsWith(' ')
    }
  }
  return found
}

function trimEnd(line: readonly Piece[]): Piece[] {
  const last = line.at(-1)
  return last ? [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }] : []
}

// A name of two words is one isolate only where it is one piece.
function joinAlike(line: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of line) {
    const last = joined.at(-1)
    if (last && last.style === piece.style) {
      joined.splice(-1, 1, { ...last, text: last.text + piece.text })
    } else joined.push(piece)
  }
  return joined
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u
const INVISIBLE = /^[\p{Cf}\p{M}]+$/u

/** Columns of a terminal: diacritics take none, East Asian letters and pictures two. */
function widthOf(text: string): number {
  let width = 0
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (!INVISIBLE.test(segment)) width += WIDE.test(segment) ? 2 : 1
  }
  return width
}

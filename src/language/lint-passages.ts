import type { Finding } from './finding.ts'

interface PlacedFinding {
  /** From 1. */
  readonly line: number
  /** From 1, in characters as an editor counts them. */
  readonly column: number
  readonly rule: string
  readonly text: string
  readonly advice: string
  readonly hard: boolean
}

const LINES = /[^\n]*(?:\n|$)/g
const ARABIC = /\p{Script=Arabic}/gu
const LATIN = /\p{Script=Latin}/gu
// A line of so many Latin letters for an Arabic one is an English sentence that names something Arabic.
const MAX_LATIN_SHARE = 3
// A list of sources gives headlines as they were published.
const SOURCE_LINE = /^\s*\[\d+\]/
const URLS = /https?:\/\/\S+/g
// The numbers and publishers behind a brief's item, and the bullet before it.
const CITATION = / ?\([^()]*\[\d+\][^()]*\)/g
const BULLET = /^\s*[•*-] /
// Fewer words in guillemets are an expression, for which the writer answers.
const QUOTATION = /«(?:[^\s«»]+\s+){4,40}[^\s«»]+»/g

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

const isOurs = (line: string): boolean =>
  count(line, ARABIC) > 0 &&
  count(line, LATIN) <= MAX_LATIN_SHARE * count(line, ARABIC) &&
  !SOURCE_LINE.test(line)

/** A text of the same length in which only what the rules are for is left. */
const ownWords = (text: string): string =>
  text.replace(LINES, (line) =>
    isOurs(line)
      ? line.replace(URLS, blank).replace(CITATION, blank).replace(BULLET, blank)
      : blank(line),
  )

/**
 * Lints the Arabic of a text of any kind, a printed brief among them: lines in English, sources, links and
 * citations are left out, and an error inside a quotation of five words and more is only advice, since nobody
 * here knows whether its source printed it so. In the order of the text.
 */
export function lintPassages(
  text: string,
  lint: (text: string) => readonly Finding[],
): PlacedFinding[] {
  const quotations = [...text.matchAll(QUOTATION)].map(({ 0: quoted, index }) => ({
    from: index,
    to: index + quoted.length,
  }))
  // A walk over the text, since findings come in its order.
  let at = 0
  let line = 1
  let column = 1
  let quotation = 0
  return lint(ownWords(text)).map(({ start, hard, ...finding }) => {
    const passed = text.slice(at, start)
    const lines = passed.split('\n')
    line += lines.length - 1
    column = (lines.length === 1 ? column : 1) + [...(lines.at(-1) ?? '')].length
    at = start
    while ((quotations[quotation]?.to ?? Number.POSITIVE_INFINITY) <= start) quotation++
    const isQuoted = (quotations[quotation]?.from ?? Number.POSITIVE_INFINITY) < start
    return { line, column, ...finding, hard: hard && !isQuoted }
  })
}

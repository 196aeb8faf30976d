import type { Language } from '#domain/language.ts'
import { ltrRuns, rtlRuns } from './bidi-runs.ts'

const LRI = '\u2066'
const RLI = '\u2067'
const FSI = '\u2068'
const PDI = '\u2069'
const RLM = '\u200f'
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const ARABIC_LETTER = /\p{Script=Arabic}/gu
const LATIN_LETTER = /\p{Script=Latin}/gu

/** Removes every bidi mark, embedding, override and isolate. */
export const stripBidi = (text: string): string => text.replace(MARKS, '')

/** Keeps a ticker, price or Latin name left to right whatever stands around it. */
export const isolateLtr = (text: string): string => `${LRI}${stripBidi(text)}${PDI}`

/** Keeps a text of unknown direction, such as a reader's words, from turning what is around it. */
export const isolateFirstStrong = (text: string): string => `${FSI}${stripBidi(text)}${PDI}`

interface Run {
  readonly start: number
  readonly end: number
}

function wrapRuns(text: string, runs: readonly Run[], opening: string): string {
  let marked = ''
  let from = 0
  for (const { start, end } of runs) {
    marked += `${text.slice(from, start)}${opening}${text.slice(start, end)}${PDI}`
    from = end
  }
  return marked + text.slice(from)
}

// A percentage is isolated with or without a sign: bare, its % jumps to the left behind an Arabic
// word and stays at the right behind anything else, and so differs within one brief. CLDR's
// pattern for Arabic with ASCII digits keeps it left to right as well.
const isolateLatin = (text: string): string => wrapRuns(text, ltrRuns(text), LRI)

/**
 * One line of Arabic for display: tickers, percentages, prices, ISO dates, Latin names and numbers
 * with Latin units in isolates (brackets outside), and the line in `RLM RLI … PDI`, which reads
 * right in a client that goes by the first strong letter and in one that is always left to right.
 * Marks that were there are dropped first, so marking twice is marking once.
 */
export const arabicLine = (text: string): string => {
  const bare = stripBidi(text)
  return bare.trim() === '' ? bare : `${RLM}${RLI}${isolateLatin(bare)}${PDI}`
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

const isMostlyArabic = (text: string): boolean =>
  count(text, ARABIC_LETTER) > count(text, LATIN_LETTER)

// An Arabic headline in an English brief keeps the line's left edge, hence no RLM before it.
function englishLine(text: string): string {
  const bare = stripBidi(text)
  if (isMostlyArabic(bare)) return `${RLI}${isolateLatin(bare)}${PDI}`
  return wrapRuns(bare, rtlRuns(bare), RLI)
}

/**
 * A text in the language of its brief, each line marked for display: Arabic lines by `arabicLine`,
 * English ones with isolates round their Arabic words. Not for URLs, code, commands or JSON.
 */
export const withMarks = (text: string, language: Language): string => {
  const markLine = language === 'ar' ? arabicLine : englishLine
  return text.split('\n').map(markLine).join('\n')
}

/**
 * The same for one line that comes in several styled pieces: the line's opening goes to the first
 * piece and its end to the last, so that the joined pieces are one marked line.
 */
export function withMarksAcross(pieces: readonly string[], language: Language): string[] {
  const bare = pieces.map(stripBidi)
  if (language === 'en') return bare.map(englishLine)
  if (bare.join('').trim() === '') return bare
  const last = bare.length - 1
  return bare.map((piece, at) => {
    const opening = at === 0 ? `${RLM}${RLI}` : ''
    return `${opening}${isolateLatin(piece)}${at === last ? PDI : ''}`
  })
}

import { extractFigures } from '#figures/extract.ts'
import type { Subject } from './true-claim.ts'

const MEGABYTE = 1_000_000
const ROUNDS = 3
// Read and scanned in turn, so that a busy machine slows both.
const PAIRED_ROUNDS = 9
const WARM_UP = 2
const MOST_TIMES_A_SCAN = 40
// Twice the text may take this many times the time.
const MOST_FOR_TWICE = 2.5

/** Finds numbers with a symbol, a scale or a sign of per cent, and understands none: what a plain search would do. */
const SCAN =
  /[$€£¥]?[\d٠-٩][\d٠-٩.,٬٫]*\s*(?:%|٪|percent|trillion|billion|million|thousand|bn|tn|m\b|تريليون|مليار|مليون|ألف)?/gu

export interface Speed {
  readonly lines: readonly string[]
  readonly isKept: boolean
}

/** How fast figures are read, against a plain scan of the same text, and whether time grows with the text. */
export function measureSpeed(subjects: readonly Subject[]): Speed {
  const text = newsText(subjects)
  const { read, scan } = inTurn(
    () => extractFigures(text, 'en').length,
    () => [...text.matchAll(SCAN)].length,
  )
  const ratio = read / scan
  const growths = DIGIT_TEXTS.map(({ name, piece }) => ({ name, growth: growthOf(piece) }))
  const isFast = ratio <= MOST_TIMES_A_SCAN
  return {
    isKept: isFast && growths.every(({ growth }) => growth.ratio <= MOST_FOR_TWICE),
    lines: [
      `  news: ${perSecond(text.length, read)} MB/s, a plain scan ${perSecond(text.length, scan)} MB/s, ratio ${ratio.toFixed(1)} (promised: at most ${MOST_TIMES_A_SCAN}): ${verdict(isFast)}`,
      ...growths.map(
        ({ name, growth }) =>
          `  1 MB of ${name}: ${growth.whole.toFixed(0)} ms, half of it ${growth.half.toFixed(0)} ms, ratio ${growth.ratio.toFixed(2)} (promised: at most ${MOST_FOR_TWICE}): ${verdict(growth.ratio <= MOST_FOR_TWICE)}`,
      ),
    ],
  }
}

const verdict = (isKept: boolean): string => (isKept ? 'kept' : 'BROKEN')

const perSecond = (characters: number, ms: number): string =>
  (characters / MEGABYTE / (ms / 1000)).toFixed(1)

/** A megabyte of articles in both languages. */
function newsText(subjects: readonly Subject[]): string {
  const articles = new Set(subjects.flatMap((subject) => subject.articles))
  const all = [...articles].map(({ title, text }) => `${title}\n${text}`).join('\n')
  return all.repeat(Math.ceil(MEGABYTE / Math.max(1, all.length))).slice(0, MEGABYTE)
}

const DIGIT_TEXTS = [
  { name: 'digits without a space', piece: '1234567890' },
  { name: 'numbers', piece: '17 ' },
  { name: 'grouped digits', piece: '1,234,567.89' },
  { name: 'Arabic-Indic numbers', piece: '١٢٣ ' },
]

function growthOf(piece: string): { half: number; whole: number; ratio: number } {
  const text = piece.repeat(Math.ceil(MEGABYTE / piece.length))
  const half = best(() => extractFigures(text.slice(0, MEGABYTE / 2), 'en').length)
  const whole = best(() => extractFigures(text, 'en').length)
  return { half, whole, ratio: whole / half }
}

/** The median times of two works done in turn, in milliseconds. */
function inTurn(reading: () => number, scanning: () => number): { read: number; scan: number } {
  const rounds = Array.from({ length: WARM_UP + PAIRED_ROUNDS }, () => ({
    read: timeOf(reading),
    scan: timeOf(scanning),
  })).slice(WARM_UP)
  return {
    read: median(rounds.map(({ read }) => read)),
    scan: median(rounds.map(({ scan }) => scan)),
  }
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const best = (work: () => number): number =>
  Math.min(...Array.from({ length: ROUNDS }, () => timeOf(work)))

function timeOf(work: () => number): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

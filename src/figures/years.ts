import { readCountNoun } from './count-nouns.ts'
import { FISCAL_WORDS, MONTHS, YEAR_WORDS } from './lexicon/calendar.ts'
import { METRICS } from './lexicon/metrics.ts'
import type { Token } from './tokens.ts'
import { readUnit } from './units.ts'

export interface YearRead {
  readonly year: number
  readonly next: number
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2099
const YEAR_COMPANY = new Set(
  'in since until by during before after early late mid year عام العام سنه السنه في منذ حتي خلال عامي fiscal'.split(
    ' ',
  ),
)

/** A number of plain digits at `at`: no separators, no decimals. */
export function plainNumber(tokens: readonly Token[], at: number): number | undefined {
  const numeral = tokens[at]?.numeral
  return numeral?.isPlain === true ? Number(numeral.mantissa) : undefined
}

/** Four digits between 1900 and 2099 that no unit makes an amount: "in 2022", «عام 2025», "2024 revenue". */
export function readYear(tokens: readonly Token[], at: number): YearRead | null {
  const start = YEAR_WORDS.findLoose(tokens, at)?.next ?? at
  const year = yearAt(tokens, start)
  if (year === undefined) return null
  if (start === at && !isYear(tokens, at)) return null
  return { year, next: afterShortYear(tokens, start + 1) }
}

/** The year that closes a date: "January 27, 2025", «27 يناير عام 2025». */
export function readYearAfterComma(tokens: readonly Token[], at: number): YearRead | null {
  let start = /^[,،]$/.test(tokens[at]?.word ?? '') ? at + 1 : at
  if (/^(?:of|من)$/.test(tokens[start]?.word ?? '')) start++
  start = YEAR_WORDS.findLoose(tokens, start)?.next ?? start
  const year = yearAt(tokens, start)
  if (year === undefined || !(isYear(tokens, start) || isBehindMonth(tokens, start))) return null
  return { year, next: start + 1 }
}

/** «في شباط 2025 عقدًا»: what stands right behind a month is its year, whatever comes next. */
const isBehindMonth = (tokens: readonly Token[], at: number): boolean =>
  MONTHS.findBefore(tokens, at) !== null && tokens[at]?.isSpaced === true

/** "fiscal 2026", "FY25", "fiscal year 2026", «السنة المالية 2026». */
export function readFiscalYear(tokens: readonly Token[], at: number): YearRead | null {
  const found = FISCAL_WORDS.findLoose(tokens, at)
  if (found === null) return null
  const number = plainNumber(tokens, found.next)
  if (number === undefined || (number < 100 && isArabic(tokens[at]))) return null
  const year = number < 100 ? 2000 + number : number
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { year, next: found.next + 1 } : null
}

// "FY25" is a year; the 18 of «في سنتها المالية 18 مليار دولار» is none.
const isArabic = (token: Token | undefined): boolean => /^[^a-z]/.test(token?.word ?? '')

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const year = plainNumber(tokens, at)
  const isInRange = year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR
  return isInRange && tokens[at]?.numeral?.mantissa.length === 4 ? year : undefined
}

function isYear(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined) return true
  if (!next.isSpaced && next.kind === 'word') return false
  const unit = readUnit(tokens, at + 1)
  if (unit === null || next.word === '-') return true
  if (unit.unit !== 'count') return false
  if (YEAR_COMPANY.has(tokens[at - 1]?.word ?? '') || isOfMeasure(tokens, at + 1)) return true
  // "2,000 employees" without its comma: the noun stands right behind the number and is known.
  const noun = readCountNoun(tokens, at + 1)
  return noun === null || noun.next !== at + 2
}

/** "its 2026 core inflation forecast": two words and more that name a measure are not counted. */
const isOfMeasure = (tokens: readonly Token[], at: number): boolean =>
  (METRICS.find(tokens, at)?.next ?? at) > at + 1

// "2024-25" and "2024/25" are one business year.
function afterShortYear(tokens: readonly Token[], at: number): number {
  const isJoined = /^[-/–]$/.test(tokens[at]?.word ?? '') && tokens[at]?.isSpaced === false
  const short = plainNumber(tokens, at + 1)
  return isJoined && short !== undefined && short < 100 ? at + 2 : at
}

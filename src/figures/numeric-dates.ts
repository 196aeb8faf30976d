import type { DateRead } from './dates.ts'
import type { Token } from './tokens.ts'
import { plainNumber } from './years.ts'

const MAX_DAY = 31
const MAX_MONTH = 12

/** `2025-01-27`, `27/01/2025`, `1/27/2025`. */
export function readNumericDate(tokens: readonly Token[], at: number): DateRead | null {
  const separator = tokens[at + 1]?.word
  if ((separator !== '-' && separator !== '/') || tokens[at + 3]?.word !== separator) return null
  const first = plainNumber(tokens, at)
  const second = plainNumber(tokens, at + 2)
  const third = plainNumber(tokens, at + 4)
  if (first === undefined || second === undefined || third === undefined) return null
  if (first > MAX_DAY) return numericParts(first, second, third, at)
  return second > MAX_MONTH
    ? numericParts(third, first, second, at)
    : numericParts(third, second, first, at)
}

function numericParts(year: number, month: number, day: number, at: number): DateRead | null {
  const isDate =
    year >= 1900 && year < 2100 && month >= 1 && month <= MAX_MONTH && day >= 1 && day <= MAX_DAY
  return isDate ? { parts: { year, month, day }, relative: null, next: at + 5 } : null
}

import { digitValue } from '#language/digits.ts'
import { isIgnorable } from './fold.ts'

/** A number as its digits stand: `mantissa × 10^exponent`, so that scales multiply without rounding errors. */
export interface Numeral {
  readonly mantissa: string
  readonly exponent: number
  /** No separator and no decimals: it could be a year or a model number. */
  readonly isPlain: boolean
}

export interface ScannedNumeral {
  /** Null for digits that are no amount, such as a version (1.2.3). */
  readonly numeral: Numeral | null
  /** Offset after the last digit. */
  readonly end: number
}

const DECIMAL_ARABIC = '٫'
const THOUSANDS = '٬'
const COMMAS = new Set([',', '،'])
const THIN_SPACES = new Set(['\u00a0', '\u2009', '\u202f', '\u2007', '\u2008'])
const GROUP = 3
const MAX_PARTS = 12
// Beyond what any amount in the news has: such a run is an identifier.
const MAX_DIGITS = 24

interface Part {
  readonly separator: string
  readonly digits: string
}

/** Reads the digits at `at` and the separators inside them. Time is linear in what it reads. */
export function scanNumeral(text: string, at: number): ScannedNumeral {
  const first = readDigits(text, at)
  const parts: Part[] = [{ separator: '', digits: first.digits }]
  let end = first.end
  while (parts.length < MAX_PARTS) {
    const separatorAt = skipIgnorable(text, end)
    const separator = text.charAt(separatorAt)
    const next = readDigits(text, skipIgnorable(text, separatorAt + 1))
    const part = { separator, digits: next.digits }
    if (next.digits === '' || !continues(parts, part)) break
    parts.push(part)
    end = next.end
  }
  return { numeral: parts.length === 1 ? plain(first.digits) : interpret(parts), end }
}

function skipIgnorable(text: string, at: number): number {
  let index = at
  while (index < text.length && isIgnorable(text.charCodeAt(index))) index++
  return index
}

function readDigits(text: string, at: number): { digits: string; end: number } {
  let digits = ''
  let end = at
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const value = digitValue(code)
    if (value >= 0) {
      // One digit past the most tells that there are too many.
      if (digits.length <= MAX_DIGITS) digits += value
      end = index + 1
    } else if (!isIgnorable(code)) break
  }
  return { digits, end }
}

function continues(parts: readonly Part[], { separator, digits }: Part): boolean {
  const isGroup = digits.length === GROUP
  const first = parts[0]?.digits ?? ''
  const groupsSoFar =
    first.length <= GROUP && parts.slice(1).every((part) => part.digits.length === GROUP)
  if (THIN_SPACES.has(separator)) return isGroup && groupsSoFar
  if (separator === THOUSANDS) return isGroup
  // «1,5» is a decimal only as the first separator; in "1,2,3" the commas part three numbers.
  if (COMMAS.has(separator)) return (isGroup && groupsSoFar) || parts.length === 1 || hasDots(parts)
  return separator === '.' || separator === DECIMAL_ARABIC
}

const hasDots = (parts: readonly Part[]): boolean => parts.some((part) => part.separator === '.')

const plain = (digits: string): Numeral | null =>
  digits.length > MAX_DIGITS ? null : { mantissa: digits, exponent: 0, isPlain: true }

function interpret(parts: readonly Part[]): Numeral | null {
  const digits = parts.map((part) => part.digits).join('')
  if (digits.length > MAX_DIGITS) return null
  const last = parts.at(-1)
  if (last === undefined) return null
  const kinds = new Set(parts.slice(1).map((part) => part.separator))
  const groups = parts.slice(1).every((part) => part.digits.length === GROUP)
  const isDecimal = kinds.size > 1 || isDecimalMark(last.separator, parts, groups)
  if (!isDecimal) return groups ? { mantissa: digits, exponent: 0, isPlain: false } : null
  const separators = parts.slice(1).map((part) => part.separator)
  if (separators.filter((separator) => separator === last.separator).length > 1) return null
  return { mantissa: digits, exponent: -last.digits.length, isPlain: false }
}

function isDecimalMark(separator: string, parts: readonly Part[], groups: boolean): boolean {
  if (separator === DECIMAL_ARABIC) return true
  if (separator === '.') return parts.length === 2
  if (!COMMAS.has(separator)) return false
  return parts.length === 2 && (!groups || parts[0]?.digits === '0')
}

import type { DateParts } from '#domain/figure.ts'
import type { DateRead } from './dates.ts'
import {
  FIRST_MONTHS,
  ORDINALS,
  QUARTER_WORDS,
  RELATIVE_DATES,
  RELATIVE_FISCAL_YEARS,
  type RelativeDate,
  YEAR_WORDS,
} from './lexicon/calendar.ts'
import type { Token } from './tokens.ts'
import { plainNumber, readFiscalYear, readYearAfterComma } from './years.ts'

const CENTURY = 2000

interface PartRead {
  readonly parts: DateParts
  readonly next: number
}

/** A quarter, a half or a business year, with its year: `Q3 2025`, "third quarter of fiscal 2026", «النصف الأول من العام الماضي». */
export function readPeriod(tokens: readonly Token[], at: number): DateRead | null {
  const isFiscal = tokens[at]?.word === 'fiscal'
  const start = isFiscal ? at + 1 : at
  const part =
    readLetterPart(tokens, start) ??
    readOrdinalPart(tokens, start) ??
    readArabicPart(tokens, start) ??
    readFirstMonths(tokens, start)
  if (part !== null) {
    const parts = isFiscal ? { ...part.parts, fiscal: true } : part.parts
    return withItsYear(tokens, parts, part.next)
  }
  const known = RELATIVE_FISCAL_YEARS.findLoose(tokens, at)
  if (known !== null) return { parts: { fiscal: true }, relative: known.value, next: known.next }
  const year = readFiscalYear(tokens, at)
  if (year === null) return null
  return { parts: { year: year.year, fiscal: true }, relative: null, next: year.next }
}

/** "58% in the first quarter, and 12% in the second": a quarter's number alone, where the sentence has told of another. */
export function readBareQuarter(tokens: readonly Token[], at: number): DateRead | null {
  const ordinal = ORDINALS.findLoose(tokens, at)
  if (ordinal === null || ordinal.value > 4 || !endsClause(tokens[ordinal.next])) return null
  const isEnglish = tokens[at - 1]?.word === 'the'
  if (!isEnglish && !/^ال/.test(tokens[at]?.word ?? '')) return null
  const link = tokens[isEnglish ? at - 2 : at - 1]?.word ?? ''
  if (!IN.test(link)) return null
  return { parts: { quarter: ordinal.value }, relative: null, next: ordinal.next }
}

const IN = /^(?:in|for|during|from|of|[وف]?(?:في|خلال|عن|من))$/

const endsClause = (token: Token | undefined): boolean =>
  token === undefined ||
  token.kind === 'mark' ||
  /^(?:and|but|while|after|بعد|بينما|فيما|و.+)$/.test(token.word)

const partOf = (kind: 'quarter' | 'half', value: number, next: number): PartRead | null => {
  if (kind === 'half') return value <= 2 ? { parts: { half: value }, next } : null
  return { parts: { quarter: value }, next }
}

/** `Q3`, `H1`, `3Q`, `3Q25`. */
const readLetterPart = (tokens: readonly Token[], at: number): PartRead | null =>
  readLetterFirst(tokens, at) ?? readDigitFirst(tokens, at)

const kindOfLetter = (letter: string | undefined): 'quarter' | 'half' | null => {
  if (letter === 'q') return 'quarter'
  return letter === 'h' ? 'half' : null
}

function readLetterFirst(tokens: readonly Token[], at: number): PartRead | null {
  const kind = kindOfLetter(tokens[at]?.word)
  const number = plainNumber(tokens, at + 1)
  if (kind === null || number === undefined || tokens[at + 1]?.isSpaced !== false) return null
  return number >= 1 && number <= 4 ? partOf(kind, number, at + 2) : null
}

function readDigitFirst(tokens: readonly Token[], at: number): PartRead | null {
  const suffix = tokens[at + 1]
  const value = plainNumber(tokens, at)
  if (value === undefined || value < 1 || value > 4 || suffix?.isSpaced !== false) return null
  const written = /^([QH])(\d{2})?$/.exec(suffix.text)
  const kind = kindOfLetter(written?.[1]?.toLowerCase())
  const part = kind === null ? null : partOf(kind, value, at + 2)
  const year = written?.[2]
  if (part === null || year === undefined) return part
  return { ...part, parts: { ...part.parts, year: CENTURY + Number(year) } }
}

/** "third quarter", "first-half", "fiscal fourth quarter". */
function readOrdinalPart(tokens: readonly Token[], at: number): PartRead | null {
  const ordinal = ORDINALS.find(tokens, at) ?? readLast(tokens, at)
  if (ordinal === null || !/^[a-z]/.test(tokens[at]?.word ?? '')) return null
  let next = ordinal.next
  if (/^(?:-|fiscal)$/.test(tokens[next]?.word ?? '')) next++
  const kind = QUARTER_WORDS.find(tokens, next)
  return kind === null ? null : partOf(kind.value, ordinal.value, kind.next)
}

/** "The last quarter of 2025" is its fourth; alone it is the one before this. */
const readLast = (tokens: readonly Token[], at: number): { value: number; next: number } | null =>
  tokens[at]?.word === 'last' &&
  tokens[at + 1]?.word === 'quarter' &&
  tokens[at + 2]?.word === 'of' &&
  (readYearAfterComma(tokens, at + 2) ?? readFiscalYear(tokens, at + 3)) !== null
    ? { value: 4, next: at + 1 }
    : null

/** "The first six months of 2026", «الأشهر الثلاثة الأولى»: those of a year, not of a flight or a contract. */
function readFirstMonths(tokens: readonly Token[], at: number): PartRead | null {
  const found = FIRST_MONTHS.findLoose(tokens, at)
  if (found === null) return null
  const behind = tokens[found.next]?.word ?? ''
  const isOfYear =
    !OF.test(behind) || withItsYear(tokens, found.value, found.next).next > found.next + 1
  const isOfThis =
    OF.test(behind) &&
    YEAR_WORDS.findLoose(tokens, found.next + (tokens[found.next + 1]?.word === 'the' ? 2 : 1)) !==
      null
  return !OTHER_START.test(behind) && (isOfYear || isOfThis)
    ? { parts: found.value, next: found.next }
    : null
}

const OF = /^(?:of|in|من|في)$/
const OTHER_START = /^(?:after|since|as|on|with|at|under|following|بعد|منذ|علي|عقب|له|لها|ل.*)$/

/** «الربع الثالث», «النصف الأول», «في ربع السنة الرابع» is left alone. */
function readArabicPart(tokens: readonly Token[], at: number): PartRead | null {
  const kind = QUARTER_WORDS.findLoose(tokens, at)
  if (kind === null || /^[a-z]/.test(tokens[at]?.word ?? '')) return null
  const isFiscal = /^(?:ال)?مالي$/.test(tokens[kind.next]?.word ?? '')
  const ordinal = ORDINALS.find(tokens, isFiscal ? kind.next + 1 : kind.next)
  const part = ordinal === null ? null : partOf(kind.value, ordinal.value, ordinal.next)
  return part !== null && isFiscal ? { ...part, parts: { ...part.parts, fiscal: true } } : part
}

function withItsYear(tokens: readonly Token[], parts: DateParts, next: number): DateRead {
  const start = /^(?:of|in|من|في|,|،)$/.test(tokens[next]?.word ?? '') ? next + 1 : next
  const plainStart = tokens[start]?.word === 'the' ? start + 1 : start
  const fiscal = readFiscalYear(tokens, plainStart)
  if (fiscal !== null) {
    return {
      parts: { ...parts, year: fiscal.year, fiscal: true },
      relative: null,
      next: fiscal.next,
    }
  }
  const relative = yearRelative(tokens, plainStart)
  if (relative !== null) return { parts, relative: relative.value, next: relative.next }
  const year = readYearAfterComma(tokens, start)
  if (year === null) return { parts, relative: null, next }
  return { parts: { ...parts, year: year.year }, relative: null, next: year.next }
}

/** "Last year", «العام المقبل». */
export function yearRelative(
  tokens: readonly Token[],
  at: number,
): { value: RelativeDate; next: number } | null {
  const found = RELATIVE_DATES.find(tokens, at)
  return found !== null && found.value.unit === 'year' ? found : null
}

import type { DateParts } from '#domain/figure.ts'
import {
  AMBIGUOUS_MONTHS,
  AMBIGUOUS_WEEKDAYS,
  DAY_ORDINALS,
  FOLLOWING_DAYS,
  MONTHS,
  RELATIVE_DATES,
  type RelativeDate,
  WEEKDAYS,
  YEAR_ENDS,
} from './lexicon/calendar.ts'
import { isAfterHead } from './name-numbers.ts'
import { readNumericDate } from './numeric-dates.ts'
import { readPeriod, yearRelative } from './periods.ts'
import type { Token } from './tokens.ts'
import { plainNumber, readYear, readYearAfterComma } from './years.ts'

/** A date as a text writes it: calendar parts, or words that lean on the day of publication, or both. */
export interface DateRead {
  readonly parts: DateParts
  readonly relative: RelativeDate | null
  /** Days after the date that the text told before: "the next day". */
  readonly following?: number
  /** Index after its last token. */
  readonly next: number
}

const MAX_DAY = 31

/** The date that starts at `at`, the longest reading first; null where none does. */
export const readDate = (tokens: readonly Token[], at: number): DateRead | null =>
  tokens[at]?.kind === 'number' ? readFromNumber(tokens, at) : readFromWord(tokens, at)

const readFromNumber = (tokens: readonly Token[], at: number): DateRead | null =>
  readNumericDate(tokens, at) ??
  readDayFirst(tokens, at) ??
  readLeadingDay(tokens, at) ??
  readTrailingDay(tokens, at) ??
  readPeriod(tokens, at) ??
  readBareYear(tokens, at)

const readFromWord = (tokens: readonly Token[], at: number): DateRead | null =>
  readWithWeekday(tokens, at) ??
  readOrdinalDay(tokens, at) ??
  readMonthFirst(tokens, at) ??
  readPeriod(tokens, at) ??
  readFollowing(tokens, at) ??
  readYearEnd(tokens, at) ??
  readRelative(tokens, at) ??
  readMonth(tokens, at) ??
  readBareYear(tokens, at)

const calendar = (parts: DateParts, next: number): DateRead => ({ parts, relative: null, next })

/** "Monday", "Monday, January 27", «الاثنين 27 يناير 2025». */
function readWithWeekday(tokens: readonly Token[], at: number): DateRead | null {
  const found = WEEKDAYS.findLoose(tokens, at)
  const token = tokens[at]
  if (found === null || token === undefined || !isWeekday(token)) return null
  const weekday = found.value
  let next = found.next
  if (tokens[next]?.word === '.' && /^[a-z]{3,5}$/.test(token.word)) next++
  const afterComma = /^[,،(]$/.test(tokens[next]?.word ?? '') ? next + 1 : next
  const day = readCalendarDay(tokens, afterComma)
  if (day !== null) return calendar({ weekday, ...day.parts }, day.next)
  return calendar({ weekday }, found.next)
}

function isWeekday(token: Token): boolean {
  if (/^[^a-z]/.test(token.word)) return true
  return /^[A-Z]/.test(token.text) && !AMBIGUOUS_WEEKDAYS.has(token.word)
}

/** "January 27, 2025", "27 Jan", «27 كانون الثاني», «27 يناير/كانون الثاني 2025». */
function readCalendarDay(tokens: readonly Token[], at: number): DateRead | null {
  return (
    readOrdinalDay(tokens, at) ??
    readDayFirst(tokens, at) ??
    readMonthFirst(tokens, at) ??
    readLeadingDay(tokens, at) ??
    readTrailingDay(tokens, at)
  )
}

const DAY_LINK = /^(?:و|and|to|الي|-|–)$/

/** The «10» of «10 و11 فبراير»: what follows is read by itself. */
function readLeadingDay(tokens: readonly Token[], at: number): DateRead | null {
  const day = plainNumber(tokens, at)
  if (day === undefined || day < 1 || day > MAX_DAY) return null
  if (!DAY_LINK.test(tokens[at + 1]?.word ?? '')) return null
  const second = readDayFirst(tokens, at + 2)
  return second === null ? null : calendar({ ...second.parts, day }, at + 1)
}

/** The "11" of "February 10 and 11". */
function readTrailingDay(tokens: readonly Token[], at: number): DateRead | null {
  const day = plainNumber(tokens, at)
  if (day === undefined || day < 1 || day > MAX_DAY || !DAY_LINK.test(tokens[at - 1]?.word ?? ''))
    return null
  if (plainNumber(tokens, at - 2) === undefined) return null
  const month = MONTHS.findBefore(tokens, at - 2)
  const isMonth = month !== null && /^[A-Z]/.test(tokens[month.first]?.text ?? '')
  return isMonth ? withYear(tokens, { month: month.value, day }, at + 1) : null
}

/** «الأول من يونيو», «التاسع عشر من نوفمبر 2025». */
function readOrdinalDay(tokens: readonly Token[], at: number): DateRead | null {
  if (tokens[at]?.word === 'اول') {
    const month = MONTHS.find(tokens, at + 1)
    return month === null ? null : withYear(tokens, { month: month.value, day: 1 }, month.next)
  }
  const day = DAY_ORDINALS.findLoose(tokens, at)
  if (day === null || tokens[day.next]?.word !== 'من') return null
  const month = MONTHS.find(tokens, day.next + 1)
  return month === null
    ? null
    : withYear(tokens, { month: month.value, day: day.value }, month.next)
}

function readDayFirst(tokens: readonly Token[], at: number): DateRead | null {
  const day = plainNumber(tokens, at)
  if (day === undefined || day < 1 || day > MAX_DAY) return null
  let next = afterOrdinal(tokens, at + 1)
  if (/^(?:of|من|-)$/.test(tokens[next]?.word ?? '')) next++
  const month = MONTHS.find(tokens, next)
  if (month === null) return null
  const second = tokens[month.next]?.word === '/' ? MONTHS.find(tokens, month.next + 1) : null
  const end = afterDot(tokens, second?.next ?? month.next)
  return withYear(tokens, { month: month.value, day }, end)
}

function readMonthFirst(tokens: readonly Token[], at: number): DateRead | null {
  const month = MONTHS.find(tokens, at)
  const token = tokens[at]
  if (month === null || token === undefined || !/^[A-Z]/.test(token.text)) return null
  const start = afterDot(tokens, month.next)
  const day = plainNumber(tokens, start)
  if (day === undefined || day < 1 || day > MAX_DAY) return null
  return withYear(tokens, { month: month.value, day }, afterOrdinal(tokens, start + 1))
}

const afterOrdinal = (tokens: readonly Token[], at: number): number =>
  /^(?:st|nd|rd|th)$/.test(tokens[at]?.word ?? '') && tokens[at]?.isSpaced === false ? at + 1 : at

const afterDot = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.word === '.' &&
  tokens[at]?.isSpaced === false &&
  /^[A-Za-z]{3,4}$/.test(tokens[at - 1]?.text ?? '')
    ? at + 1
    : at

function withYear(tokens: readonly Token[], parts: DateParts, next: number): DateRead {
  const year = readYearAfterComma(tokens, next)
  if (year !== null) return calendar({ ...parts, year: year.year }, year.next)
  // "April of last year"; a day of such a month is rare.
  const start = /^(?:of|in|من|,|،)$/.test(tokens[next]?.word ?? '') ? next + 1 : next
  const relative = parts.day === undefined ? yearRelative(tokens, start) : null
  if (relative === null) return calendar(parts, next)
  return { parts, relative: relative.value, next: relative.next }
}

function readYearEnd(tokens: readonly Token[], at: number): DateRead | null {
  // "since the start of the year" tells how long, not when.
  const before = tokens[at - 1]?.word === 'the' ? tokens[at - 2] : tokens[at - 1]
  if (/^(?:since|منذ)$/.test(before?.word ?? '')) return null
  const found = YEAR_ENDS.findLoose(tokens, at)
  if (found === null || /^(?:الماضي|المقبل|القادم|20..)$/.test(tokens[found.next]?.word ?? ''))
    return null
  const relative = { unit: 'year', offset: 0 } as const
  return { parts: { half: found.value }, relative, next: found.next }
}

function readFollowing(tokens: readonly Token[], at: number): DateRead | null {
  const found = FOLLOWING_DAYS.findLoose(tokens, at)
  if (found === null) return null
  return { parts: {}, relative: null, following: found.value, next: found.next }
}

/** «329 دولارًا للميغاواط في اليوم», «8 ملايين برميل في اليوم»: a rate. */
const isPerDay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'اليوم' &&
  tokens[at - 1]?.word === 'في' &&
  WEEKDAYS.findLoose(tokens, at + 1) === null

const OTHER_TIME = /^ال(?:ماضي|منصرم|فايت|سابق|مقبل|قادم|تالي)$/

function readRelative(tokens: readonly Token[], at: number): DateRead | null {
  if (isPerDay(tokens, at)) return null
  const found = RELATIVE_DATES.findLoose(tokens, at)
  // «في اليوم نفسه» is the day that the text has told.
  const behind = tokens[found?.next ?? at]?.word ?? ''
  if (found === null || /^(?:نفسه|ذاته|نفسها|ذاتها)$/.test(behind)) return null
  // «خلال الأسبوع الماضي» is read from its noun on.
  if (found.next > at + 1 && OTHER_TIME.test(behind)) return null
  return { parts: {}, relative: found.value, next: found.next }
}

const MONTH_COMPANY =
  /^(?:in|of|since|until|by|last|next|this|from|to|early|late|mid|through|before|after|between|and|-|[وف]?(?:في|من|منذ|خلال|حتي|الي|شهر|نهايه|بدايه|مطلع|اوايل|اواخر|منتصف|قبل|بعد|بين))$/

// "March revenue", "May sales".
const MONTH_HEAD =
  /^(?:revenues?|sales|exports?|imports?|output|orders?|deliveries|inflation|quarter|contracts?|payrolls|figures|data)$/

/** A month without a day: "in May", "January 2025", «يناير الماضي». */
function readMonth(tokens: readonly Token[], at: number): DateRead | null {
  const month = MONTHS.find(tokens, at) ?? MONTHS.findLoose(tokens, at)
  const token = tokens[at]
  if (month === null || token === undefined) return null
  const second = tokens[month.next]?.word === '/' ? MONTHS.find(tokens, month.next + 1) : null
  const dated = withYear(
    tokens,
    { month: month.value },
    afterDot(tokens, second?.next ?? month.next),
  )
  if (dated.parts.year !== undefined || dated.relative !== null) return dated
  return isMonthName(tokens, at) ? dated : null
}

function isMonthName(tokens: readonly Token[], at: number): boolean {
  const { word = '', text = '' } = tokens[at] ?? {}
  const isEnglish = /^[a-z]/.test(word)
  if (isEnglish && !/^[A-Z]/.test(text)) return false
  if (!AMBIGUOUS_MONTHS.has(word)) return true
  if (MONTH_COMPANY.test(tokens[at - 1]?.word ?? '')) return true
  return isEnglish && MONTH_HEAD.test(tokens[at + 1]?.word ?? '')
}

function readBareYear(tokens: readonly Token[], at: number): DateRead | null {
  const year = isAfterHead(tokens, at) ? null : readYear(tokens, at)
  return year === null ? null : calendar({ year: year.year }, year.next)
}

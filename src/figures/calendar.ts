import type { DateParts } from '#domain/figure.ts'
import type { Instant } from '#domain/time.ts'
import type { DateRead } from './dates.ts'
import type { RelativeDate } from './lexicon/calendar.ts'

/** A date with all that its article's day of publication adds to it. */
export interface ResolvedDate extends DateParts {
  /** Days of the calendar that it may mean: "Monday" is the last or the next one. Empty for a period. */
  readonly days: readonly string[]
  /** Monday of the week that it means, for "last week". */
  readonly week?: string
  readonly publishedYear: number
  /** The years that it may be of, where the text leaves that open: "in March", "this fiscal year". */
  readonly years?: readonly number[]
}

const DAYS_IN_WEEK = 7
const HALF_YEAR_DAYS = 183

/** The day on which an instant falls in a zone; UTC where the zone is unknown, 1970 where the instant is none. */
export function publicationDay(at: Instant, zone: string): Temporal.PlainDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(Number.isFinite(at) ? Math.trunc(at) : 0)
  try {
    return instant.toZonedDateTimeISO(zone).toPlainDate()
  } catch {
    // A zone that this runtime does not know: the day in UTC is the nearest that can be said.
    return instant.toZonedDateTimeISO('UTC').toPlainDate()
  }
}

/** Fills in what dates leave to their article's day of publication. */
export const resolveDates = (
  dates: readonly DateRead[],
  published: Temporal.PlainDate,
): readonly ResolvedDate[] => dates.map((date) => resolveDate(date, published))

/** Fills in what a date leaves to its day of publication. */
export function resolveDate(
  { parts, relative }: DateRead,
  published: Temporal.PlainDate,
): ResolvedDate {
  const base = { publishedYear: published.year }
  if (relative !== null) {
    const read: ResolvedDate = {
      ...base,
      days: [],
      ...parts,
      ...relativeParts(relative, published),
    }
    const { year } = read
    // A business year begins in the one before it as often as not.
    return read.fiscal === true && year !== undefined ? { ...read, years: [year, year + 1] } : read
  }
  if (parts.month !== undefined && parts.day !== undefined) {
    return { ...base, ...calendarDay(parts, published) }
  }
  if (parts.weekday !== undefined) {
    const back = (published.dayOfWeek - parts.weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK
    const last = published.subtract({ days: back })
    return { ...base, ...parts, days: [last, last.add({ days: DAYS_IN_WEEK })].map(String) }
  }
  if (parts.month !== undefined && parts.year === undefined) {
    const last = parts.month > published.month ? published.year - 1 : published.year
    const year = nearestYear(published, parts.month, 15)
    return { ...base, ...parts, year, years: [last, last + 1], days: [] }
  }
  return { ...base, ...parts, days: [] }
}

function calendarDay(
  parts: DateParts,
  published: Temporal.PlainDate,
): Omit<ResolvedDate, 'publishedYear'> {
  const { month = 1, day = 1 } = parts
  const year = parts.year ?? nearestYear(published, month, day)
  const date = Temporal.PlainDate.from({ year, month, day })
  return { ...parts, year, weekday: parts.weekday ?? date.dayOfWeek, days: [date.toString()] }
}

/** The year in which a month and day lie nearest to the publication. */
function nearestYear(published: Temporal.PlainDate, month: number, day: number): number {
  const date = Temporal.PlainDate.from({ year: published.year, month, day })
  const distance = published.until(date, { largestUnit: 'day' }).days
  if (distance > HALF_YEAR_DAYS) return published.year - 1
  return distance < -HALF_YEAR_DAYS ? published.year + 1 : published.year
}

function relativeParts(
  { unit, offset }: RelativeDate,
  published: Temporal.PlainDate,
): Partial<ResolvedDate> {
  switch (unit) {
    case 'day': {
      const day = published.add({ days: offset })
      return { ...fields(day), weekday: day.dayOfWeek, days: [day.toString()] }
    }
    case 'week': {
      const monday = published.subtract({ days: published.dayOfWeek - 1 }).add({ weeks: offset })
      return { year: monday.year, week: monday.toString() }
    }
    case 'month': {
      const month = published.add({ months: offset })
      return { year: month.year, month: month.month }
    }
    case 'quarter': {
      const month = published.add({ months: offset * 3 })
      return { year: month.year, quarter: Math.ceil(month.month / 3) }
    }
    case 'year':
      return { year: published.year + offset }
  }
}

const fields = ({ year, month, day }: Temporal.PlainDate): DateParts => ({ year, month, day })

/** Whether a claim's date says nothing that a source's date does not: its parts agree, and it has no finer ones. */
export function isDateSupported(claim: ResolvedDate, source: ResolvedDate): boolean {
  if (claim.days.length > 0) return isDaySupported(claim, source)
  if (claim.week !== undefined) return isWeekSupported(claim.week, source)
  return (
    isYearSupported(claim, source) &&
    agrees(claim.month, source.month ?? monthOf(source)) &&
    agrees(claim.quarter, source.quarter ?? quarterOf(source)) &&
    agrees(claim.half, source.half ?? halfOf(source))
  )
}

const agrees = (claim: number | undefined, source: number | undefined): boolean =>
  claim === undefined || claim === source

// A claim's bare weekday means the same day of the week; a full day must be one that the source may mean.
function isDaySupported(claim: ResolvedDate, source: ResolvedDate): boolean {
  if (claim.day === undefined) return source.weekday === claim.weekday
  return (
    claim.days.some((day) => source.days.includes(day)) && agrees(claim.weekday, weekdayOf(claim))
  )
}

function isWeekSupported(week: string, source: ResolvedDate): boolean {
  if (source.week !== undefined) return source.week === week
  return source.days.some((day) => {
    const date = Temporal.PlainDate.from(day)
    return date.subtract({ days: date.dayOfWeek - 1 }).toString() === week
  })
}

function isYearSupported(claim: ResolvedDate, source: ResolvedDate): boolean {
  if (claim.year === undefined) return true
  const isYearOnly = claim.quarter === undefined && claim.half === undefined
  if (isYearOnly && (claim.fiscal ?? false) !== (source.fiscal ?? false)) return false
  // Two that both leave it open mean the same one.
  const isSameOpen = claim.years !== undefined && source.years !== undefined
  const told = isSameOpen ? [claim.year] : (claim.years ?? [claim.year])
  const years = isSameOpen ? knownYears(source) : (source.years ?? knownYears(source))
  if (years.length > 0) return told.some((year) => years.includes(year))
  return Math.abs(claim.year - source.publishedYear) <= 1
}

const knownYears = ({ year, days }: ResolvedDate): readonly number[] =>
  year === undefined ? days.map((day) => Number(day.slice(0, 4))) : [year]

const firstDay = ({ days }: ResolvedDate): Temporal.PlainDate | undefined =>
  days[0] === undefined ? undefined : Temporal.PlainDate.from(days[0])
const weekdayOf = (date: ResolvedDate): number | undefined => firstDay(date)?.dayOfWeek
const monthOf = (date: ResolvedDate): number | undefined => firstDay(date)?.month

/** The first day of a date whose year is told, or of a single day; null for what may be of several years. */
export function firstDayOf(date: ResolvedDate): Temporal.PlainDate | null {
  if (date.days.length > 0) return date.days.length === 1 ? (firstDay(date) ?? null) : null
  const { year, month, quarter, half } = date
  if (year === undefined) return null
  const begin = month ?? (quarter === undefined ? ((half ?? 1) - 1) * 6 + 1 : (quarter - 1) * 3 + 1)
  return Temporal.PlainDate.from({ year, month: begin, day: 1 })
}
const monthNumber = (date: ResolvedDate): number | undefined => date.month ?? monthOf(date)

function quarterOf(date: ResolvedDate): number | undefined {
  const month = monthNumber(date)
  return month === undefined ? undefined : Math.ceil(month / 3)
}

function halfOf(date: ResolvedDate): number | undefined {
  const quarter = date.quarter ?? quarterOf(date)
  return quarter === undefined ? undefined : Math.ceil(quarter / 2)
}

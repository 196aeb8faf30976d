import type { DateParts } from '#domain/figure.ts'
import { kindOf } from './date-binding.ts'
import type { DateMention } from './read-figures.ts'

const DAYS_IN_WEEK = 7
/** Stands in for a year that the text leaves out: no leap year. */
const SOME_YEAR = 2025

/**
 * The dates of a sentence, with "the next day" and "a day earlier" counted from the date before them, be it of
 * this sentence or of one before. Where none was told, they say nothing and are left out.
 */
export function countFollowingDays(
  dates: readonly DateMention[],
  carried: readonly DateMention[],
): DateMention[] {
  const known: DateMention[] = []
  for (const date of dates) {
    if (date.following === undefined) known.push(date)
    else {
      const base = [...carried, ...known].findLast(isOneDay)
      const counted = base && shift(base, date.following)
      if (counted) known.push({ ...counted, first: date.first, next: date.next })
    }
  }
  return known
}

const isOneDay = (date: DateMention): boolean =>
  kindOf(date) === 'day' && date.relative?.unit !== 'week'

function shift(base: DateMention, days: number): Pick<DateMention, 'parts' | 'relative'> | null {
  const { parts, relative } = base
  if (relative?.unit === 'day') {
    return { parts: {}, relative: { unit: 'day', offset: relative.offset + days } }
  }
  if (parts.month !== undefined && parts.day !== undefined) {
    return { parts: shiftDay(parts, parts.month, parts.day, days), relative: null }
  }
  if (parts.weekday === undefined) return null
  const weekday = ((parts.weekday - 1 + days + DAYS_IN_WEEK) % DAYS_IN_WEEK) + 1
  return { parts: { weekday }, relative: null }
}

function shiftDay({ year }: DateParts, month: number, day: number, days: number): DateParts {
  const shifted = Temporal.PlainDate.from({ year: year ?? SOME_YEAR, month, day }).add({ days })
  const parts = { month: shifted.month, day: shifted.day }
  return year === undefined ? parts : { ...parts, year: shifted.year }
}

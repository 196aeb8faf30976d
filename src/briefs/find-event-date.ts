import type { Article } from '#domain/article.ts'
import type { DateParts } from '#domain/figure.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import { extractFigures } from '#figures/extract.ts'

// A day without its year is the nearest such day; one further off than this needs its year.
const HALF_YEAR_MS = 183 * DAY_MS
// What makes a day one that is over, before and after it.
const PAST_BEFORE = /(?:\b(?:since|last|on last)\s|(?<!\p{L})منذ\s(?:يوم\s)?)$/iu
const PAST_AFTER = /^\s*(?:last|الماضي|الفائت|المنصرم)(?!\p{L})/iu
// «15 يوليو (تموز) الماضي»: the month's other name stands between.
const OTHER_NAME = /^\s*\([^()]{2,20}\)/u

/** The first calendar day in a sentence that lies after the edition, `2025-02-26`; null where there is none. */
export function findEventDate(sentence: string, article: Article, to: Instant): string | null {
  const days = extractFigures(sentence, article.language)
    .filter(({ span: [start, end] }) => !isPast(sentence.slice(0, start), sentence.slice(end)))
    .flatMap((figure) => (figure.unit === 'date' && figure.date ? [figure.date] : []))
    .flatMap((parts) => dayOf(parts, article.publishedAt) ?? [])
    .filter((day) => day >= to)
  const [first] = days.sort((a, b) => a - b)
  return first === undefined ? null : new Date(first).toISOString().slice(0, 10)
}

const isPast = (before: string, after: string): boolean =>
  PAST_BEFORE.test(before.slice(-20)) || PAST_AFTER.test(after.replace(OTHER_NAME, ''))

function dayOf({ year, month, day }: DateParts, publishedAt: Instant): Instant | null {
  if (month === undefined || day === undefined) return null
  if (year !== undefined) return utcDay(year, month, day)
  const thisYear = new Date(publishedAt).getUTCFullYear()
  const near = [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((candidate) => utcDay(candidate, month, day) ?? [])
    .filter((instant) => Math.abs(instant - publishedAt) <= HALF_YEAR_MS)
  return near[0] ?? null
}

// «February 30» is no day; `Date` would make it one of March.
function utcDay(year: number, month: number, day: number): Instant | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null
}

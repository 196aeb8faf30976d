import type { Article } from '#domain/article.ts'
import type { DateParts } from '#domain/figure.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import { extractFigures } from '#figures/extract.ts'

// A date without a year is the next such day, unless that lies so far off that the last one is meant.
const MAX_AHEAD_MS = 300 * DAY_MS

/** The first calendar day in a sentence that lies after the edition, `2025-02-26`; null where there is none. */
export function findEventDate(sentence: string, article: Article, to: Instant): string | null {
  const days = extractFigures(sentence, article.language)
    .flatMap((figure) => (figure.unit === 'date' && figure.date ? [figure.date] : []))
    .flatMap((parts) => dayOf(parts, article.publishedAt) ?? [])
    .filter((day) => day >= to)
  const [first] = days.sort((a, b) => a - b)
  return first === undefined ? null : new Date(first).toISOString().slice(0, 10)
}

function dayOf({ year, month, day }: DateParts, publishedAt: Instant): Instant | null {
  if (month === undefined || day === undefined) return null
  if (year !== undefined) return Date.UTC(year, month - 1, day)
  const thisYear = new Date(publishedAt).getUTCFullYear()
  const inThisYear = Date.UTC(thisYear, month - 1, day)
  const next =
    inThisYear < publishedAt - DAY_MS ? Date.UTC(thisYear + 1, month - 1, day) : inThisYear
  return next - publishedAt > MAX_AHEAD_MS ? null : next
}

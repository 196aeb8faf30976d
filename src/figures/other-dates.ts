import { isDateSupported, type ResolvedDate, resolveDates } from './calendar.ts'
import { kindOf } from './date-binding.ts'
import type { DateMention } from './read-figures.ts'
import type { Source } from './sources.ts'
import type { Statement } from './statements.ts'

/**
 * Rule 6: whether a claim dates a figure otherwise than its source does. A date of the figure's own clause must be
 * one that the article gives it. Whether one of another clause is the figure's is a guess: it counts only where the
 * article names another beside the figure. That the article has each date at all is asked elsewhere.
 */
export function hasOtherDate(claim: Statement, source: Statement, article: Source): boolean {
  const held: Held = { claim, source, article }
  const { published } = article
  if (claim.ownDates.length === 0) {
    // What stands in a clause behind is told of something else.
    const lent = claim.dates.filter(({ isOfNext }) => !isOfNext)
    return lent.some((date) => isUnsupported(date, held) && isNamedThere(date, held))
  }
  const isOfDays = claim.ownDates.every((date) => kindOf(date) === 'day')
  const years = isOfDays ? resolveDates(source.ownDates, published) : []
  return claim.ownDates.some((date) => {
    const [told] = resolveDates([date], published)
    return told !== undefined && (isOutsideYear(told, years) || isUnsupported(date, held))
  })
}

interface Held {
  readonly claim: Statement
  readonly source: Statement
  readonly article: Source
}

function isUnsupported(date: DateMention, held: Held): boolean {
  const { source, article } = held
  const kind = kindOf(date)
  const [told] = resolveDates([date], article.published)
  if (told === undefined || (source.isOfKnownPeriod && kind === 'period')) return false
  if (source.timeSpan === 'year' && isThisYear(told)) return false
  if (isNow(date) && !isNamedThere(date, held)) return false
  return !datesAgainst(kind, held).some((other) => isDateSupported(told, other))
}

/** "Data centres make up 4% of sales today": an article need not say that it speaks of the present. */
const isNow = ({ relative }: DateMention): boolean =>
  relative?.unit === 'day' && relative.offset === 0

/** Whether the article's clause names a date of its kind itself, where another clause of the claim only lends one. */
const isNamedThere = (date: DateMention, { source }: Held): boolean =>
  source.ownDates.some((other) => kindOf(other) === kindOf(date))

/** The dates that an article gives a figure, of one kind if its clause names such a one, and the day on which it was said. */
function datesAgainst(
  kind: ReturnType<typeof kindOf>,
  { claim, source, article: { published } }: Held,
): readonly ResolvedDate[] {
  // "In the second quarter" is no "Tuesday" in May where the article's clause names its own quarter.
  const rivals = source.ownDates.filter((other) => kindOf(other) === kind)
  const isSaid = claim.ownership === 'speaker' && kind === 'day'
  const said = isSaid ? source.sentenceDates : []
  return [
    ...knownDates(
      rivals.length > 0 ? rivals : [...source.dates, ...source.possibleDates],
      source,
      published,
    ),
    ...resolveDates(said, published),
  ]
}

/** "Since the start of the year" is this year. */
const isThisYear = ({ year, publishedYear, month, quarter, half, days }: ResolvedDate): boolean =>
  year === publishedYear && days.length === 0 && (month ?? quarter ?? half) === undefined

const YEAR_DIGITS = 4

/** "Fined on Wednesday" of what the article puts into 2018. */
const isOutsideYear = (told: ResolvedDate, own: readonly ResolvedDate[]): boolean =>
  told.days.length > 0 &&
  own.every(({ days }) => days.length === 0) &&
  own.some(
    ({ year, days, fiscal }) =>
      year !== undefined &&
      days.length === 0 &&
      fiscal !== true &&
      told.days.every((day) => Number(String(day).slice(0, YEAR_DIGITS)) > year),
  )

/** What the source tells as done on "Thursday" was done on the last one. */
function knownDates(
  dates: Statement['dates'],
  { isDone, modality }: Statement,
  published: Temporal.PlainDate,
): readonly ResolvedDate[] {
  const resolved = resolveDates(dates, published)
  if (!isDone || modality !== null) return resolved
  return resolved.map((date) =>
    date.day === undefined ? { ...date, days: date.days.slice(0, 1) } : date,
  )
}

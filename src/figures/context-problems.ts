import type { Problem, ProblemCode } from '#domain/figure.ts'
import { isDateSupported, type ResolvedDate } from './calendar.ts'
import { kindOf } from './date-binding.ts'
import { foldWord } from './fold.ts'
import { isProfitForLoss, isToldApart, measuresAnother } from './measure-conflicts.ts'
import { sharesParts } from './measures.ts'
import { sharesMetric } from './metric-binding.ts'
import { isContradicted } from './motion.ts'
import { sharesOwner } from './owner-match.ts'
import type { Source } from './sources.ts'
import { resolveDates, type Statement } from './statements.ts'
import { isToldAsDone, isToldAsPlanned } from './telling.ts'
import { isSameThing } from './things.ts'
import { isOtherTime } from './time-conflicts.ts'
import { isTradeTurned } from './trades.ts'

/** What a claim says of a figure against what the source says of the same one. Silence on a side is no contradiction. */
export function contextProblems(
  claim: Statement,
  source: Statement,
  { published, sentences }: Source,
): Problem[] {
  const problem = (code: ProblemCode, detail: string): Problem => ({
    code,
    text: claim.figure.text,
    detail,
  })
  const problems: Problem[] = []
  if (countsAnother(claim, source))
    problems.push(problem('unit', 'the article counts something else'))
  if (isTurned(claim, source) || isProfitForLoss(claim, source) || isTradeTurned(claim, source))
    problems.push(problem('direction', 'the article turns it the other way'))
  if (!sharesOwner(claim, source))
    problems.push(problem('owner', 'the article tells it of another'))
  const others = sentences.flatMap(({ statements }) => statements)
  if (
    !sharesMetric(claim.metric, source.metric, claim.figure.unit) ||
    isToldApart(claim, source, others)
  )
    problems.push(problem('metric', 'the article measures something else'))
  if (!sharesParts(claim, source, others))
    problems.push(problem('metric', 'the article tells it of another part, or of the whole'))
  if (measuresAnother(claim, source, others))
    problems.push(problem('metric', 'the article measures something else'))
  if (isToldAsDone(claim, source, published))
    problems.push(problem('metric', 'the article does not tell it as done'))
  if (isToldAsPlanned(claim, source))
    problems.push(problem('metric', 'the article tells it as done'))
  if (hasOtherDate(claim, source, published) || isOtherTime(claim, source)) {
    problems.push(problem('date', 'the article gives it another date, or none'))
  }
  return problems
}

/** Two Arabic nouns that no lexicon joins, neither of which the other side's sentence has. */
function countsAnother(claim: Statement, source: Statement): boolean {
  const [left, right] = [claim.figure, source.figure]
  if (left.thing === undefined && right.thing === undefined) return false
  const told = left.thing ?? arabicNoun(claim)
  const known = right.thing ?? arabicNoun(source)
  if (told === null || known === null || isSameThing(told, known)) return false
  return ![...source.words].some((word) => isSameThing(told, word))
}

/** The counted word as the text writes it, where it is an Arabic one. */
const arabicNoun = ({ figure: { text, noun } }: Statement): string | null =>
  noun === undefined ? null : (/[\u0620-\u064a]+$/.exec(foldWord(text))?.[0] ?? null)

function isTurned(claim: Statement, source: Statement): boolean {
  const [from, to] = [claim.figure.change, source.figure.change]
  if (from !== undefined && to !== undefined && from !== to) return true
  return isContradicted(claim, source)
}

/** "Since the start of the year" is this year. */
const isThisYear = ({ year, publishedYear, month, quarter, half, days }: ResolvedDate): boolean =>
  year === publishedYear && days.length === 0 && (month ?? quarter ?? half) === undefined

/** A date that a claim only carries on to a clause is wrong where the article gives that figure another one. */
function hasOtherDate(claim: Statement, source: Statement, published: Temporal.PlainDate): boolean {
  // A clause with a date of its own needs no other one.
  const claimed =
    claim.ownDates.length > 0 ? claim.ownDates : claim.dates.filter(({ isOfNext }) => !isOfNext)
  const isOfDays = claimed.every((date) => kindOf(date) === 'day')
  const years = isOfDays ? resolveDates(source.ownDates, published) : []
  return claimed.some((date) => {
    const kind = kindOf(date)
    const [told] = resolveDates([date], published)
    if (told === undefined || (source.isOfKnownPeriod && kind === 'period')) return false
    if (source.timeSpan === 'year' && isThisYear(told)) return false
    if (isOutsideYear(told, years)) return true
    const against = datesAgainst(kind, { claim, source, published })
    if (against.some((other) => isDateSupported(told, other))) return false
    return claim.ownDates.includes(date) || source.dates.some((other) => kindOf(other) === kind)
  })
}

/** The dates that an article gives a figure, of one kind if its clause names such a one, and the day on which it was said. */
function datesAgainst(
  kind: ReturnType<typeof kindOf>,
  { claim, source, published }: Held,
): readonly ResolvedDate[] {
  // "In the second quarter" is no "Tuesday" in May where the article's clause names its own quarter.
  const rivals = source.ownDates.filter((other) => kindOf(other) === kind)
  const isSaid = claim.ownership === 'speaker' && kind === 'day'
  const said = isSaid ? source.sentenceDates : []
  return [
    ...knownDates(rivals.length > 0 ? rivals : source.dates, source, published),
    ...resolveDates(said, published),
  ]
}

interface Held {
  readonly claim: Statement
  readonly source: Statement
  readonly published: Temporal.PlainDate
}

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

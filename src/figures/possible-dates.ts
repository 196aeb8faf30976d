import type { Clauses } from './cues.ts'
import { isBeginning, ownDatesOf } from './date-binding.ts'
import { isAside, isBase, isOfComparison } from './date-roles.ts'
import type { DateMention, ReadFigure } from './read-figures.ts'

/**
 * The dates of a figure's sentence that may be the figure's, wherever they stand: none that a figure of its unit
 * has in its own clause, nor one of an aside, of a comparison or of a time's beginning.
 */
export function possibleDates(
  dates: readonly DateMention[],
  figure: ReadFigure,
  clauses: Clauses,
): readonly DateMention[] {
  const taken = clauses.figures
    .filter((other) => other !== figure && other.unit === figure.unit)
    .flatMap((other) => ownDatesOf(dates, other, clauses))
  return dates.filter(
    (date) =>
      !taken.includes(date) &&
      !isAside(date, clauses) &&
      !isBase(date, clauses) &&
      !isOfComparison(date, clauses) &&
      !isBeginning(date, clauses.tokens),
  )
}

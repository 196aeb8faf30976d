import type { Clauses } from './cues.ts'
import { type DateMention, isDateFigure, type ReadFigure } from './read-figures.ts'

export interface DateContext {
  readonly clauses: Clauses
  /** The last dates of the sentences before. */
  readonly carried: readonly DateMention[]
}

type Kind = 'day' | 'period'

const KINDS: readonly Kind[] = ['day', 'period']

/**
 * The dates of a figure: for days and for periods (months, quarters, years) each, the date of its clause,
 * else the nearest before it in the sentence, else the nearest behind it, else one carried on from before.
 */
export function datesFor(
  dates: readonly DateMention[],
  figure: ReadFigure,
  context: DateContext,
): readonly DateMention[] {
  const free = dates.filter((date) => !belongsToOtherEnd(date, figure, context.clauses))
  return KINDS.flatMap((kind) => {
    const ofKind = free.filter((date) => kindOf(date) === kind)
    const own = ownDates(ofKind, figure, context.clauses)
    if (own.length > 0) return own
    const before = ofKind.findLast(({ first }) => first < figure.first)
    const behind = ofKind.find(({ first }) => first > figure.first)
    const found = before ?? behind
    if (found !== undefined) return [found]
    return context.carried.filter((date) => kindOf(date) === kind)
  })
}

/** In "to $80bn from $75bn in 2023" the year is that of the end before it. */
function belongsToOtherEnd(date: DateMention, figure: ReadFigure, { figures }: Clauses): boolean {
  const holder = figures.findLast(({ next }) => next <= date.first)
  if (holder === undefined || holder === figure || holder.change === undefined) return false
  return figure.change !== undefined && figure.change !== holder.change
}

/** The last date of each kind: what a text carries on from one sentence to the next. */
export const latestDates = (dates: readonly DateMention[]): readonly DateMention[] =>
  KINDS.flatMap((kind) => dates.findLast((date) => kindOf(date) === kind) ?? [])

function kindOf({ parts, relative }: DateMention): Kind {
  if (parts.day !== undefined || parts.weekday !== undefined) return 'day'
  if (isDateFigure(parts)) return 'period'
  return relative?.unit === 'day' || relative?.unit === 'week' ? 'day' : 'period'
}

/** Of several dates in one clause the one right behind the figure, then the one between it and the figure before. */
function ownDates(
  dates: readonly DateMention[],
  figure: ReadFigure,
  { segments, figures }: Clauses,
): readonly DateMention[] {
  const segment = segments[figure.first]
  const own = dates.filter(({ first }) => segments[first] === segment)
  if (own.length < 2) return own
  const at = figures.indexOf(figure)
  const next = figures[at + 1]?.first ?? Number.POSITIVE_INFINITY
  const previous = figures[at - 1]?.next ?? -1
  const behind = own.find(({ first }) => first >= figure.next && first < next)
  const before = own.findLast(({ first }) => first < figure.first && first >= previous)
  const found = behind ?? before
  return found === undefined ? own : [found]
}

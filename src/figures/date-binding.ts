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
    if (own.length > 0 || isOtherTime(figure, context.clauses)) return own
    const before = ofKind.findLast(({ first }) => first < figure.first)
    const behind = ofKind.find(({ first }) => first > figure.first)
    const found = before ?? behind
    if (found !== undefined) return [found]
    return context.carried.filter((date) => kindOf(date) === kind)
  })
}

/**
 * In "$80bn in 2024, up from $75bn" and "to $80bn from $75bn in 2023" each year is that of its own end: what it
 * was before has no date but one behind it, and what it became none that stands behind the other.
 */
function belongsToOtherEnd(date: DateMention, figure: ReadFigure, { figures }: Clauses): boolean {
  if (figure.change === 'from') return date.first < figure.first
  const holder = figures.findLast(({ next }) => next <= date.first)
  return (
    holder !== undefined &&
    holder !== figure &&
    holder.change === 'from' &&
    date.first > figure.first
  )
}

const TIMES = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'يوم', 'اسبوع', 'شهر'])

/** "A day after losing $589bn, Nvidia rose on Tuesday": the day is not that of the loss. */
function isOtherTime({ first }: ReadFigure, { tokens, segments }: Clauses): boolean {
  const start = segments.indexOf(segments[first] ?? 0)
  const [before, opener, after] = [start - 1, start, start + 1].map((at) => tokens[at]?.word ?? '')
  if (opener === 'after') return TIMES.has(before ?? '')
  return opener === 'بعد' && TIMES.has(after ?? '')
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

import type { Clauses } from './cues.ts'
import {
  isAside,
  isBase,
  isBeforeComparison,
  isMonth,
  isOfComparison,
  isOfEarlierEvent,
  isOfNextClause,
  isOfSpeech,
  isOtherDeadline,
} from './date-roles.ts'
import {
  isInAside,
  isLabelOfOther,
  isOfKnownPeriod,
  isOfPredicate,
  isPossessive,
} from './date-scopes.ts'
import { type DateMention, isDateFigure, type ReadFigure, type Reading } from './read-figures.ts'

export interface DateContext {
  readonly clauses: Clauses
  /** The last dates of the sentences before. */
  readonly carried: readonly DateMention[]
}

type Kind = 'day' | 'period'

const KINDS: readonly Kind[] = ['day', 'period']

/**
 * The dates of a figure: those of its clause; where it has none, for days and for periods (months, quarters,
 * years) each the nearest before it in the sentence, else the nearest behind it, else one carried on from before.
 */
export function datesFor(
  dates: readonly DateMention[],
  figure: ReadFigure,
  context: DateContext,
): readonly DateMention[] {
  const own = ownDatesOf(dates, figure, context.clauses)
  if (isYearBefore(figure, context.clauses)) return []
  if (isOtherTime(figure, context.clauses)) return own
  const free = dates.filter((date) => isFree(date, figure, context.clauses))
  return KINDS.flatMap((kind) => {
    const ofOwn = own.filter((date) => kindOf(date) === kind)
    if (ofOwn.length > 0) return ofOwn
    const ofKind = free.filter((date) => kindOf(date) === kind)
    const near = nearestOf(ofKind, figure, { clauses: context.clauses, hasOwn: own.length > 0 })
    if (near !== undefined) return near.isOfNext ? [near] : withJoined(near, dates, context.clauses)
    const isTold = kind === 'day' ? own.some(isMonth) : isOfKnownPeriod(figure, context.clauses)
    return isTold ? [] : context.carried.filter((date) => kindOf(date) === kind)
  })
}

/** The nearest date of one kind before a figure, else the first behind it. */
function nearestOf(
  dates: readonly DateMention[],
  figure: ReadFigure,
  { clauses, hasOwn }: { readonly clauses: Clauses; readonly hasOwn: boolean },
): DateMention | undefined {
  const before = dates.findLast(
    (date) =>
      date.first < figure.first &&
      !isOfEarlierEvent(date, clauses) &&
      !isInAside(date, figure, clauses) &&
      !isOfComparison(date, clauses),
  )
  if (before !== undefined)
    return isOtherDeadline(before, figure, clauses) ? { ...before, isOfNext: true } : before
  const behind = dates.find(
    (date) =>
      date.first > figure.first &&
      !isAside(date, clauses) &&
      !isOfComparison(date, clauses) &&
      (!hasOwn || isOfSpeech(date, clauses)),
  )
  if (behind === undefined) return undefined
  return isOfNextClause(behind, clauses) ? { ...behind, isOfNext: true } : behind
}

const JOINT = /^(?:and|or|&|و|او)$/

/** "in 2021 and 2022", «في 2021 و2022»: a date with the one that is joined to it. */
const withJoined = (
  date: DateMention,
  dates: readonly DateMention[],
  { tokens }: Clauses,
): readonly DateMention[] =>
  dates.filter((other) => {
    const [left, right] = other.first < date.first ? [other, date] : [date, other]
    const gap = tokens.slice(left.next, right.first)
    return other === date || (gap.length === 1 && JOINT.test(gap[0]?.word ?? ''))
  })

/** The dates of a figure's own clause. */
export function ownDatesOf(
  dates: readonly DateMention[],
  figure: ReadFigure,
  clauses: Clauses,
): readonly DateMention[] {
  if (isYearBefore(figure, clauses)) return []
  const free = dates.filter(
    (date) =>
      isFree(date, figure, clauses) &&
      !isBeforeComparison(date, figure, clauses) &&
      !isOfPredicate(date, figure, clauses),
  )
  return KINDS.flatMap((kind) =>
    ownDates(
      free.filter((date) => kindOf(date) === kind),
      figure,
      clauses,
    ),
  )
}

const isFree = (date: DateMention, figure: ReadFigure, clauses: Clauses): boolean =>
  !belongsToOtherEnd(date, figure, clauses) &&
  !isBase(date, clauses) &&
  !isPossessive(date, figure, clauses) &&
  !isLabelOfOther(date, figure, clauses) &&
  !isSpan(date, figure, clauses)

const SINCE = new Set(['since', 'منذ'])

const SPAN_REACH = 2

/** Whether a date is where a time began: "since 2021", «منذ بداية 2023». */
export const isBeginning = ({ first }: DateMention, tokens: Clauses['tokens']): boolean =>
  Array.from({ length: MAX_SINCE }, (_, back) => tokens[first - 1 - back]?.word ?? '').some(
    (word) => SINCE.has(word),
  )

// "since the start of 2023", «منذ تخلف البلاد عن السداد في آذار»
const MAX_SINCE = 6

/** "has tripled since 2021, to $7.2bn", "its worst week since 2022": only the figure right before it takes such a time. */
const isSpan = (date: DateMention, { next }: ReadFigure, { tokens }: Clauses): boolean =>
  isBeginning(date, tokens) && !(date.first >= next && date.first - next <= SPAN_REACH)

/**
 * In "$80bn in 2024, up from $75bn" and "to $80bn from $75bn in 2023" each year is that of its own end: what it
 * was before has no date but one behind it, and what it became none that stands behind the other.
 */
function belongsToOtherEnd(
  date: DateMention,
  figure: ReadFigure,
  { tokens, figures }: Clauses,
): boolean {
  // "(2024: €142 million)"
  if (date.next + 1 === figure.first && tokens[date.next]?.word === ':') return false
  // A weekday behind both is that of the whole change.
  if (kindOf(date) === 'day' && date.first > figure.first) return false
  if (figure.change === 'from') {
    const isPastOther = figures.some(
      ({ change, first }) => change === 'to' && first > figure.first && first < date.first,
    )
    return date.first < figure.first || isPastOther
  }
  const holder = figures.findLast(({ next }) => next <= date.first)
  return (
    holder !== undefined &&
    holder !== figure &&
    (holder.change === 'from' || isBase(holder, { tokens })) &&
    date.first > figure.first
  )
}

const TIMES = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'يوم', 'اسبوع', 'شهر'])

/** "from $20bn a year ago", «من 20 مليارًا قبل عام». */
const isYearBefore = ({ change, next: at }: ReadFigure, { tokens }: Clauses): boolean =>
  change === 'from' &&
  /^(?:a year (?:ago|earlier|before)|the year before|قبل (?:عام|سنه|نحو عام))/.test(
    tokens
      .slice(at, at + 3)
      .map(({ word }) => word)
      .join(' '),
  )

/** "A day after losing $589bn, Nvidia rose on Tuesday": the day is not that of the loss. */
function isOtherTime({ first }: ReadFigure, { tokens, segments }: Clauses): boolean {
  const start = segments.indexOf(segments[first] ?? 0)
  const [before, opener, after] = [start - 1, start, start + 1].map((at) => tokens[at]?.word ?? '')
  if (opener === 'after') return TIMES.has(before ?? '')
  return opener === 'بعد' && TIMES.has(after ?? '')
}

const PLUPERFECT = /^(?:had|قد)$/

/** Without the days of what came earlier ("had lost on Monday"), where the sentence tells another. */
export function datesThatGoOn({ dates: all, tokens }: Reading): readonly DateMention[] {
  const dates = all.filter((date) => !isCompared(date, tokens))
  const days = dates.filter((date) => kindOf(date) === 'day')
  const isEarlier = (date: DateMention): boolean =>
    kindOf(date) === 'day' &&
    (date.following === -1 ||
      tokens
        .slice(Math.max(0, date.first - HAD_REACH), date.first)
        .some(({ word }) => PLUPERFECT.test(word)))
  const kept = dates.filter((date) => !isEarlier(date))
  return kept.some((date) => days.includes(date)) ? kept : dates
}

const HAD_REACH = 6

const COMPARED =
  /^(?:المماثل|المماثله|المقابل|المقابله|نفسه|نفسها|ذاته|ذاتها|same|corresponding|comparable)$/
const COMPARED_REACH = 4

/** «مقابل خسارة في الربع المماثل من 2025», "against a loss in the same quarter of 2024": what it is held against goes on to nothing. */
const isCompared = ({ first, next }: DateMention, tokens: Reading['tokens']): boolean =>
  tokens
    .slice(Math.max(0, first - COMPARED_REACH), next + 1)
    .some(({ word }) => COMPARED.test(word)) &&
  tokens.slice(0, first).some(({ word }) => AGAINST.test(word))

const AGAINST = /^(?:compared|against|versus|from|مقابل|مقارنه|ب?المقارنه|من|عن)$/

/** The last date of each kind: what a text carries on from one sentence to the next. */
export const latestDates = (dates: readonly DateMention[]): readonly DateMention[] =>
  KINDS.flatMap((kind) => dates.findLast((date) => kindOf(date) === kind) ?? [])

/** Whether a date is a day of the calendar or a longer time. */
export function kindOf({ parts, relative, following }: DateMention): Kind {
  if (following !== undefined) return 'day'
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

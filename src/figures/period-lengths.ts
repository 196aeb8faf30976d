import { type Clauses, findCues } from './cues.ts'
import { PERIOD_LENGTHS, type PeriodLength } from './lexicon/period-lengths.ts'
import type { ReadFigure } from './read-figures.ts'

const RATE = /^(?:annual|(?:ال)?سنويه?ا?)$/

interface Dated {
  readonly ownDates: readonly {
    readonly parts: { readonly quarter?: number; readonly month?: number }
  }[]
  readonly periodLength: PeriodLength | null
}

/** How long a time a figure is of, where its own clause says so without a date: "full-year sales", «الأشهر التسعة الأولى». */
export function periodLengthOf(
  { unit, first, next, change }: ReadFigure,
  { tokens, segments, figures }: Clauses,
): PeriodLength | null {
  if ((unit !== 'money' && unit !== 'percent') || change === 'from') return null
  const isTime = (other: ReadFigure): boolean => other.unit === 'duration'
  const from = figures.findLast((other) => other.next <= first && !isTime(other))?.next ?? 0
  const to = figures.find((other) => other.first >= next && !isTime(other))?.first ?? tokens.length
  const own = findCues(tokens.slice(from, to), PERIOD_LENGTHS)
    .map((cue) => ({ ...cue, first: cue.first + from }))
    .filter((cue) => segments[cue.first] === segments[first])
    // «نموا سنويا نسبته 5%» compares with the year before.
    .filter((cue) => unit === 'money' || !RATE.test(tokens[cue.first]?.word ?? ''))
  return (own.findLast((cue) => cue.first < first) ?? own[0])?.value ?? null
}

/** "In the fourth quarter" of a full year's sales, and the other way round. */
export const isOtherLength = (claim: Dated, source: Dated): boolean => {
  if (claim.periodLength !== null && source.periodLength !== null)
    return claim.periodLength !== source.periodLength
  const [told, plain] = claim.periodLength === null ? [source, claim] : [claim, source]
  return told.periodLength !== null && isOfShort(plain) && !isOfShort(told)
}

/** Whether a quarter or a month stands in a figure's own clause. */
const isOfShort = ({ ownDates }: Dated): boolean =>
  ownDates.some(({ parts }) => parts.quarter !== undefined)

import type { Edition } from './edition.ts'
import type { Instant } from './time.ts'

/**
 * What became of a slot: messages, none because there was no news, or none because nobody was there to make them.
 * `correction`: no slot at all, but a correction that could not wait for one.
 */
export type DigestOutcome = 'made' | 'nothing-new' | 'missed' | 'correction'

export interface ToldFigure
  extends Pick<NonNullable<Edition['lead']>['figures'][number], 'unit' | 'value' | 'currency'> {
  /** The articles that its item cited, and the companies that it named; absent in older records. */
  readonly cites?: readonly string[]
  readonly companies?: readonly string[]
  readonly isLead?: true
}

/** What a reader was told of a story. */
export interface ToldStory {
  readonly story: string
  /** Ids of the articles that were cited. */
  readonly articles: readonly string[]
  readonly figures: readonly ToldFigure[]
  /** The end of the newest edition that told it. */
  readonly until: Instant
  /** Told to who asked for it by hand, or by the correction of that alone: no digest leaves the story out for it. */
  readonly isAsked?: true
}

/** Outlets round one value in their own ways: nearer than this is the same figure. */
const SAME_FIGURE = 0.02

type Amount = Pick<ToldFigure, 'unit' | 'value' | 'currency'>

/** Whether two figures are one to a reader: to the day for dates, within a fiftieth for everything else. */
export function isSameFigure(one: Amount, other: Amount): boolean {
  if (one.unit !== other.unit || one.currency !== other.currency) return false
  if (one.unit === 'date') return one.value === other.value
  const larger = Math.max(Math.abs(one.value), Math.abs(other.value))
  return Math.abs(one.value - other.value) <= SAME_FIGURE * larger
}

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
}

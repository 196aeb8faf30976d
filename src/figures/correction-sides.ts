import type { Voice } from './find-disagreements.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Stated } from './stated-figures.ts'

/** An article of a story, in the newest text of its house. */
export interface Account extends Voice {
  /** Empty where it has none. */
  readonly url: string
  /** The text that its house had before, where it has changed it. */
  readonly earlier: Pick<Voice, 'title' | 'text'> | null
  /** Whether it only reprints another house's report. */
  readonly isCopy: boolean
}

/** One value of a figure, and the articles that state it or, of the old one, did. */
export interface FoundSide {
  readonly figure: ReadFigure
  /** The earliest first. */
  readonly articleIds: readonly string[]
}

/** A figure that no longer holds. */
export interface FoundCorrection extends Pick<Stated, 'owner' | 'metric' | 'direction' | 'date'> {
  readonly kind: 'corrected' | 'converged'
  readonly before: FoundSide
  readonly after: FoundSide
}

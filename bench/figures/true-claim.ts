import type { Claim, Evidence } from '#figures/claim.ts'
import type { PairDirection } from '#tests/support/figure-pairs.ts'
import type { Random } from './random.ts'
import { findSpots, type Spot } from './spots.ts'
import { readStated, type Stated } from './stated.ts'

/** Where a true sentence comes from; the texts of `held-out` are never printed. */
export type Origin = 'pairs' | 'held-out' | 'samples' | 'made-up' | 'corpus'

/** A claim that its cited articles support, to be rewritten and to be broken. */
export interface TrueClaim {
  readonly claim: Claim
  readonly articles: readonly Evidence[]
  readonly direction: PairDirection
  readonly origin: Origin
}

/** A true claim with its figures found, and what its articles state: all that a change looks at. */
export interface Subject extends TrueClaim {
  readonly text: string
  readonly spots: readonly Spot[]
  readonly stated: Stated
  /** A sentence beside it that is true as well, if there is one. */
  readonly neighbour: string | null
}

/** A way to change a claim: into one that says the same, or into one that its articles no longer support. */
export interface Change {
  readonly kind: string
  /** The changed texts; none where the claim offers nothing to change, or where the result might still be true. */
  readonly apply: (subject: Subject, random: Random) => readonly string[]
}

export function createSubject(claim: TrueClaim, neighbour: string | null): Subject {
  const { text } = claim.claim
  const cited = claim.articles.filter(({ id }) => claim.claim.cites.includes(id))
  return { ...claim, text, spots: findSpots(text), stated: readStated(cited), neighbour }
}

/** A text with one span of it replaced. */
export const splice = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  replacement: string,
): string => text.slice(0, start) + replacement + text.slice(end)

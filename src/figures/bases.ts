import { type Clauses, findCues } from './cues.ts'
import { BASES, type Base } from './lexicon/bases.ts'
import type { ReadFigure } from './read-figures.ts'

/**
 * What a rate of change compares with: "17% from the previous quarter", "year-on-year growth of 17%", «17% على أساس
 * سنوي». Null where its clause does not say.
 */
export function baseOf(
  { unit, first, next, change }: ReadFigure,
  { tokens, segments, figures }: Clauses,
): Base | null {
  // What a rate was before ("from 4% a year ago") compares with nothing.
  if (unit !== 'percent' || change === 'from') return null
  const from = figures.findLast((other) => other.next <= first)?.next ?? 0
  const to = figures.find((other) => other.first >= next)?.first ?? tokens.length
  const own = findCues(tokens.slice(from, to), BASES)
    .map((cue) => ({ ...cue, first: cue.first + from }))
    .filter((cue) => segments[cue.first] === segments[first])
  return (own.find((cue) => cue.first >= next) ?? own[0])?.value ?? null
}

/** Whether both sides say what a change compares with, and it is not the same. */
export const isOtherBase = (
  claim: { readonly base: Base | null },
  source: { readonly base: Base | null },
): boolean => claim.base !== null && source.base !== null && claim.base !== source.base

import type { Clauses } from './cues.ts'
import { isRate, isWhole } from './figure-roles.ts'
import type { ReadFigure } from './read-figures.ts'
import { isNode } from './respectively.ts'
import type { Token } from './tokens.ts'

interface Span {
  readonly first: number
  readonly next: number
}

/** "43% to AED 3.2 billion on revenue of AED 18.6 billion": that is the next figure's. */
export const isOfNext = (
  { next }: Span,
  figure: ReadFigure,
  { tokens, figures }: Clauses,
): boolean =>
  next > figure.next &&
  OF.test(tokens[next]?.word ?? '') &&
  figures.some(({ first }) => first === next + 1 || first === next + 2)

const JOINER = /^(?:and|&|,|،|و\p{L}*)$/u
/** "and", a comma, «و». */
export const isJoiner = (token: Token | undefined): boolean => JOINER.test(token?.word ?? '')

/** The tokens before a figure that are its own, and those behind it. */
type Scope = readonly [readonly [from: number, to: number], readonly [from: number, to: number]]
const OF = /^(?:of|قدره|قدرها|قيمته|قيمتها|بقيمه|يبلغ|تبلغ|بلغ|بلغت)$/

/** From the break behind the figure before (or the begin) to the break behind it. */
export function scopeOf(
  figure: ReadFigure,
  at: number,
  { clauses, names }: { clauses: Clauses; names: readonly Span[] },
): Scope {
  const { tokens, figures } = clauses
  const before = figures.slice(0, at).findLast((other) => !isNode(other))
  // "400 MW of a 1.2 GW campus for Meta": what stands behind the whole is told of its part too.
  const after = figures
    .slice(at + 1)
    .find((other) => !isNode(other) && !isRate(other, tokens) && !isWhole(other, clauses))
  const limit = after?.first ?? tokens.length
  let start = 0
  if (before !== undefined) {
    const cut = breakBehind(before, figure.first, { clauses, names })
    start = cut < figure.first ? cut : before.next
  }
  return [
    [start, figure.first],
    [figure.next, breakBehind(figure, limit, { clauses, names })],
  ]
}

// A second word of the name may stand between.
const OWN_FIGURE = 2

/** Where the clause behind a figure ends; a list of names is no end. */
function breakBehind(
  figure: ReadFigure,
  limit: number,
  { clauses: { tokens, segments }, names }: { clauses: Clauses; names: readonly Span[] },
): number {
  let end = figure.next
  while (end < limit) {
    if (segments[end] === segments[end - 1]) {
      end++
      continue
    }
    const joined = names.find(({ first }) => first === end || first === end + 1)
    const isList =
      joined !== undefined && isJoiner(tokens[end]) && names.some(({ next }) => next === end)
    // "Bpifrance holds 22% of Siltrone and Intel Capital 9%": the last has a figure of its own.
    if (!isList || limit - joined.next < OWN_FIGURE) break
    end = joined.next
  }
  return Math.min(end, limit)
}

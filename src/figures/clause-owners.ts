import type { Clauses } from './cues.ts'
import type { Cast } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'

// "The contract, worth $20bn", "up 3%": no clause of its own.
const REDUCED = /^(?:worth|valued|costing|totalling|up|down|or|بقيمه|بواقع|بنسبه|اي)$/

/** Whether one of some owners stands in a figure's own clause, or goes on in it behind an aside. */
export const isInClause = (
  { owners, asides }: Cast,
  ids: readonly string[],
  figure: ReadFigure,
  { tokens, segments }: Clauses,
): boolean => {
  const own = segments[figure.first]
  const start = segments.indexOf(own ?? 0)
  const isBit = REDUCED.test(tokens[start + 1]?.word ?? '')
  const isOwn = (at: number): boolean =>
    segments[at] === own || (isBit && segments[at] === segments[start - 1])
  return owners.some(
    ({ id, first, next }) =>
      ids.includes(id) &&
      (isOwn(first) || asides.some((aside) => aside.first === next && isOwn(aside.next))),
  )
}

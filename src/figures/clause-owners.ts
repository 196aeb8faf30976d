import type { Clauses } from './cues.ts'
import type { Cast } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

// "The contract, worth $20bn", "up 3%": no clause of its own.
const REDUCED = /^(?:worth|valued|costing|totalling|up|down|or|بقيمه|بواقع|بنسبه|اي)$/
// "before a year", «قبل عام», «مع ارتفاع»: a preposition goes on with its clause.
const PREPOSITION = /^(?:before|after|amid|despite|until|قبل|بعد|مع|عقب|اثر|رغم|الرغم|برغم|كما)$/

/** Whether one of some owners stands in a figure's own clause, or goes on in it behind an aside. */
export function isInClause(
  { owners, asides }: Cast,
  ids: readonly string[],
  figure: ReadFigure,
  { tokens, segments }: Clauses,
): boolean {
  const own = new Set([segments[figure.first]])
  let start = segments.indexOf(segments[figure.first] ?? 0)
  while (start > 0 && goesOn(tokens, start)) {
    own.add(segments[start - 1])
    start = segments.indexOf(segments[start - 1] ?? 0)
  }
  const isOwn = (at: number): boolean => own.has(segments[at])
  return owners.some(
    ({ id, first, next }) =>
      ids.includes(id) &&
      (isOwn(first) || asides.some((aside) => aside.first === next && isOwn(aside.next))),
  )
}

const goesOn = (tokens: readonly Token[], start: number): boolean =>
  PREPOSITION.test(tokens[start]?.word ?? '') || REDUCED.test(tokens[start + 1]?.word ?? '')

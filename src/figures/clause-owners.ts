import type { Clauses } from './cues.ts'
import type { Cast } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

// "The contract, worth $20bn", "up 3%": no clause of its own.
const REDUCED = /^(?:worth|valued|costing|totalling|up|down|or|بقيمه|بواقع|بنسبه|اي|وصولا)$/
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
  for (let end = endBefore(tokens, start); end !== null; end = endBefore(tokens, start)) {
    own.add(segments[end])
    start = segments.indexOf(segments[end] ?? 0)
  }
  const isOwn = (at: number): boolean => own.has(segments[at])
  return owners.some(
    ({ id, first, next }) =>
      ids.includes(id) &&
      // «هيونداي للهندسة والإنشاءات»: the "and" of a name begins a clause to the eye only.
      (isOwn(first) ||
        isOwn(next - 1) ||
        asides.some((aside) => aside.first === next && isOwn(aside.next))),
  )
}

/** Where the clause ends with which the one that starts here goes on. */
function endBefore(tokens: readonly Token[], start: number): number | null {
  const wordAt = (at: number): string => tokens[at]?.word ?? ''
  if (start === 0) return null
  const goesOn = PREPOSITION.test(wordAt(start)) || REDUCED.test(wordAt(start))
  if (goesOn || REDUCED.test(wordAt(start + 1))) return start - 1
  // "Micron, though, gave up another $9 billion."
  const isBehindAside = start > 2 && isComma(wordAt(start)) && isComma(wordAt(start - 2))
  return isBehindAside ? start - 3 : null
}

const isComma = (word: string): boolean => word === ',' || word === '،'

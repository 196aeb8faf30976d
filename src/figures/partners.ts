import type { Clauses } from './cues.ts'
import { PREPOSITIONS } from './owner-roles.ts'
import type { Cast } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'

/** Whom a preposition puts right behind a figure: "32% on Taiwan", "$8bn from Amazon". */
export interface Partner {
  readonly id: string
  /** The preposition, one name for it in both languages. */
  readonly link: string
}

const LINKS: ReadonlyMap<string, string> = new Map([
  ['من', 'from'],
  ['الي', 'to'],
  ['علي', 'on'],
  ['في', 'in'],
])

function afterPronoun(tokens: Clauses['tokens'], at: number): number {
  const [word, behind] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? '']
  if (/^(?:منها|منهم|منهن)$/.test(word)) return at + 1
  return word === 'of' && /^(?:them|which|whom|these|those)$/.test(behind) ? at + 2 : at
}

/** The name that a preposition puts right behind a figure; null where another word or nothing stands there. */
export function partnerOf(
  { owners, places }: Cast,
  figure: ReadFigure,
  { tokens }: Clauses,
): Partner | null {
  // "27 of them in China", «27 منها في الصين»
  const next = afterPronoun(tokens, figure.next)
  const word = tokens[next]?.word ?? ''
  if (!PREPOSITIONS.has(word)) return null
  const at = tokens[next + 1]?.word === 'the' ? next + 2 : next + 1
  // Whom a pronoun means is not sure enough to tell two apart.
  const owner = owners.find(({ first, others }) => first === at && others === undefined)
  // «يملك الصندوق 51% من الشركة»: it is no part of itself that it owns.
  if (owners.some(({ id, first }) => id === owner?.id && first < figure.first)) return null
  const id = owner?.id ?? places.find(({ first }) => first === at)?.value
  return id === undefined ? null : { id, link: LINKS.get(word) ?? word }
}

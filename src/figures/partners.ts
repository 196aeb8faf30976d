import type { Clauses } from './cues.ts'
import { HOUSES } from './lexicon/common-capitals.ts'
import { isJoined, type Owner, PREPOSITIONS } from './owner-roles.ts'
import type { Cast } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** Whom a preposition puts right behind a figure: "32% on Taiwan", "$8bn from Amazon". */
export interface Partner {
  readonly id: string
  /** The preposition, one name for it in both languages. */
  readonly link: string
  /** Whether it is a country, or a city that stands for one. */
  readonly isPlace: boolean
}

// They hold others, or lie in them: "in Texas" is in the United States.
const OVERLAPPING = new Set(
  'us texas california arizona new-york silicon-valley wall-street eu middle-east north-africa uae al-ain'.split(
    ' ',
  ),
)

/** "27 in China" of what the article puts into Singapore, whoever else it names. */
export const isOtherPlace = (told: Partner, known: Partner): boolean =>
  told.isPlace &&
  known.isPlace &&
  told.link === known.link &&
  told.id !== known.id &&
  !(OVERLAPPING.has(told.id) && OVERLAPPING.has(known.id)) &&
  !/^(?:eu|middle-east|north-africa)$/.test(told.id) &&
  !/^(?:eu|middle-east|north-africa)$/.test(known.id)

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
  const owner = owners.find(({ first, isStandIn }) => first === at && isStandIn === undefined)
  // «يملك الصندوق 51% من الشركة»: it is no part of itself that it owns.
  if (owners.some(({ id, first }) => id === owner?.id && first < figure.first)) return null
  const place = places.find(({ first }) => first === at)?.value
  const isPlace = owner === undefined || owner.id === `place:${place}`
  const id = isPlace ? place : owner.id
  return id === undefined ? null : { id, link: LINKS.get(word) ?? word, isPlace }
}

/**
 * From whom a figure's clause has it: "3,200 drones from the start-up Kestrel", "60% will come from Nvidia",
 * «18 ألف معالج من طراز GB300 من إنفيديا». Several where a list goes on; empty where nobody is named.
 */
export function giversOf(
  { owners }: Cast,
  figure: ReadFigure,
  { tokens, segments, figures }: Clauses,
): readonly string[] {
  const limit = figures.find(({ first }) => first >= figure.next)?.first ?? tokens.length
  const giver = owners.find(
    (owner) =>
      owner.first > figure.next &&
      owner.first < limit &&
      owner.isStandIn !== true &&
      segments[owner.first] === segments[figure.first] &&
      isFrom(owner.first, figure, tokens),
  )
  return giver === undefined ? [] : listFrom(giver, owners, tokens)
}

const MAX_TITLE = 6

/** Whether "from" stands before a name, past what says who it is: "from Munich start-up Kestrel". */
function isFrom(first: number, figure: ReadFigure, tokens: readonly Token[]): boolean {
  let at = first - 1
  while (at > first - 1 - MAX_TITLE && isTitle(tokens[at])) at--
  const word = tokens[at]?.word ?? ''
  // «5% من إنفيديا» is a part of it.
  const isPart = word === 'من' && figure.unit === 'percent' && at === figure.next
  return at >= figure.next && /^(?:from|من)$/.test(word) && !isPart
}

const isTitle = (token: Token | undefined): boolean =>
  token !== undefined &&
  (HOUSES.has(token.word) ||
    /^[A-Z]/.test(token.text) ||
    /^(?:-|up|the|its|شركه|مجموعه|صندوق|عملاق|منافستها|منافسها)$/.test(token.word))

function listFrom(head: Owner, owners: readonly Owner[], tokens: readonly Token[]): string[] {
  const ids = [head.id]
  let last = head
  for (const owner of owners.filter(({ first }) => first >= head.next)) {
    if (!isJoined(tokens, last, owner)) break
    ids.push(owner.id)
    last = owner
  }
  return ids
}

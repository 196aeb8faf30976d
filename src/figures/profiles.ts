import type { Clauses, Cue } from './cues.ts'
import type { Cast } from './owners.ts'
import { type Element, elementsOf, type Told } from './profile-elements.ts'
import { isOfNext, scopeOf } from './profile-scopes.ts'
import type { ReadFigure } from './read-figures.ts'
import { pairedOf } from './respectively.ts'
import type { Token } from './tokens.ts'

/** What a clause says a figure is of, as keys that both languages share where that can be. */
interface Words {
  /** Companies, countries, currencies, nodes and other names. */
  readonly names: ReadonlySet<string>
  /** Single words of the companies' names: another text may have no more of them. */
  readonly aliases: ReadonlySet<string>
  /** Lines of a business, rates, measures, groups of people. */
  readonly subjects: ReadonlySet<string>
  /** Arabic words that may be names: Latin ones are sought among them. */
  readonly arabic: readonly string[]
}

export interface Profile {
  /** What the figure's own clause says, and what it goes on with. */
  readonly sure: Words
  /** That and what may be meant besides. */
  readonly maybe: Words
  /** Whom the sentence names before it too: what stands there need not be said again. */
  readonly near: Words
  /** What stands before the figure in its own clause. */
  readonly lead: Words
  /** Whether a name of its own is what the clause is about; a country only places it. */
  readonly hasMain: boolean
  /** Whether "respectively" gives the figure to a place of a list. */
  readonly isOfPlace?: boolean
}

/** What the sentences before say of their last figure. */
export interface CarriedWords {
  said: readonly Element[]
}

/** Reads, for each figure of a sentence, whose and of what its clause tells it. */
export function profilesOf(
  reading: Told,
  cast: Cast,
  { pairing, ...clauses }: Clauses & { pairing: Cue<true> | null },
  carried: CarriedWords,
): readonly Profile[] {
  const elements = elementsOf(reading, cast)
  const names = elements.filter(({ kind }) => kind === 'name')
  let before: readonly Element[] = []
  let allBefore = carried.said
  let said: readonly Element[] = []
  const profiles = reading.figures.map((figure, at) => {
    const scope = scopeOf(figure, at, { clauses, names })
    const all = elements.filter(
      (element) =>
        scope.some(([from, to]) => element.first >= from && element.first < to) &&
        !isOfNext(element, figure, clauses),
    )
    const inScope = withHolder(all, figure, reading.tokens)
    const paired = pairing === null ? null : pairedOf(names, figure, { ...clauses, pairing })
    const own =
      paired === null ? inScope : [...inScope.filter(({ kind }) => kind !== 'name'), paired]
    const reference = referenceOf(reading.tokens, [scope[0][0], figure.first], own)
    const sure = [...own, ...inherited(own, before, reference)]
    const maybe = [...sure, ...allMeant(own, allBefore, reference)]
    const near = [...maybe, ...(reference === null ? said : allBefore)]
    before = sure
    allBefore = maybe
    said = [...said, ...own]
    return {
      sure: wordsFrom(sure),
      maybe: wordsFrom(maybe),
      near: wordsFrom(near),
      lead: wordsFrom(own.filter(({ first }) => first < figure.first)),
      hasMain: sure.some(({ isMain, id }) => isMain === true && !id.startsWith('place:')),
      isOfPlace: paired?.id.startsWith('place:') === true,
    }
  })
  carried.said = allBefore
  return profiles
}

/** "against 73.1% for V3.2", «مقابل 77.2% لنموذج كلود»: a score is told of whom it is put to, and of no other. */
function withHolder(
  elements: readonly Element[],
  { unit, next }: ReadFigure,
  tokens: readonly Token[],
): readonly Element[] {
  if (!SCORES.has(unit) || !isGiving(tokens[next])) return elements
  const holder = elements.find(
    ({ kind, first }) => kind === 'name' && first >= next && first <= next + HOLDER_REACH,
  )
  if (holder === undefined) return elements
  return elements.flatMap((element) => {
    if (element === holder) return [{ ...holder, isMain: true }]
    // "on ArabicMMLU, up from 64.9% for Falcon 3": what only stands by is both's.
    const isOther = element.kind === 'name' && element.first < next && element.isMain !== false
    return isOther ? [] : [element]
  })
}

const SCORES = new Set<ReadFigure['unit']>(['percent', 'point', 'count', 'multiple'])
// "for the new", «لنموذج»
const HOLDER_REACH = 2
const isGiving = (token: Token | undefined): boolean =>
  /^(?:for|at|ل\p{L}{3,})$/u.test(token?.word ?? '')

type Reference = 'relative' | 'pronoun' | null

const RELATIVE = /^(?:which|who|whose|that|الذي|التي|الذين|و?(?:الذي|التي))$/
const PRONOUN = /^(?:its|it|they|their|them|he|she|his|her|both|هو|هي)$|\p{L}{2}ها$/u

/** "Elm, which is due to report, won": a name of the clause itself needs none of another. */
function referenceOf(
  tokens: readonly Token[],
  [from, to]: readonly [from: number, to: number],
  own: readonly Element[],
): Reference {
  const words = tokens.slice(from, to).map(({ word }) => word)
  const isOwn = (at: number): boolean =>
    own.some(({ next, kind }) => kind === 'name' && (next === at || next === at - 1))
  if (words.some((word, at) => RELATIVE.test(word) && !isOwn(from + at))) return 'relative'
  return words.some((word) => PRONOUN.test(word)) ? 'pronoun' : null
}

const isName = ({ kind }: Element): boolean => kind === 'name'

/** What a clause lacks it takes from the one before: "rose 5% to $3bn", "and its profit 2%". */
function inherited(
  own: readonly Element[],
  before: readonly Element[],
  reference: Reference,
): Element[] {
  // What a person says begins anew.
  const hasMain = own.some(({ isMain, kind }) => isMain === true || kind === 'voice')
  const hasSubject = own.some(({ kind }) => kind === 'subject')
  return before.filter(({ kind, id, isMain }) => {
    // What analysts expect is not what came in the next clause.
    if (kind === 'subject') return !hasSubject && id !== 'analysts'
    return (!hasMain || reference === 'pronoun') && (kind !== 'name' || isMain === true)
  })
}

/** A clause that names nobody may be of anybody whom the one before names, and "which" of the last of them. */
function allMeant(
  own: readonly Element[],
  before: readonly Element[],
  reference: Reference,
): Element[] {
  const isAny = reference === 'relative' || !own.some(isName)
  if (!isAny && reference === null) return []
  return before.filter(({ kind, isMain }) => kind !== 'subject' && (isAny || isMain === true))
}

function wordsFrom(elements: readonly Element[]): Words {
  const of = (kind: Element['kind']): string[] =>
    elements.flatMap((element) => (element.kind === kind ? [element.id] : []))
  return {
    names: new Set(of('name')),
    aliases: new Set(of('alias')),
    subjects: new Set(of('subject')),
    arabic: of('arabic'),
  }
}

/** A profile whose clause is about nobody has the figure's owners too. */
export function profileWith(profile: Profile | undefined, owners: readonly string[]): Profile {
  if (profile === undefined) return NOTHING
  if (profile.hasMain) return profile
  const withOwners = (words: Words): Words => ({
    ...words,
    names: new Set([...words.names, ...owners]),
  })
  const { sure, maybe, near } = profile
  return {
    ...profile,
    sure: withOwners(sure),
    maybe: withOwners(maybe),
    near: withOwners(near),
  }
}

const NO_WORDS = wordsFrom([])
const NOTHING: Profile = {
  sure: NO_WORDS,
  maybe: NO_WORDS,
  near: NO_WORDS,
  lead: NO_WORDS,
  hasMain: false,
}

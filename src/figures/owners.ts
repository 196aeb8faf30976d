import type { NameMention } from '#language/names.ts'
import { isActing, isCapitalName } from './capital-names.ts'
import { type Clauses, type Cue, findCues } from './cues.ts'
import { foldWord } from './fold.ts'
import { METRICS } from './lexicon/metrics.ts'
import { SPEECH_VERBS } from './lexicon/modality.ts'
import type { ReadFigure, Reading } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** A name in a sentence: whose it is, and whether figures may belong to it. */
export interface Owner {
  /** The registry id of the company or of its parent: brand and parent are one owner. */
  readonly id: string
  readonly first: number
  readonly next: number
  readonly role: 'subject' | 'object' | 'speaker'
}

const PREPOSITIONS = new Set(
  'of with to from than against for at in via over like versus between by into on about among من مع إلى على عن لدى ضد بين في نحو'
    .split(' ')
    .map(foldWord),
)
const DETERMINERS = new Set([
  'the',
  'a',
  'its',
  'rival',
  'rivals',
  'شركه',
  'شركات',
  'مجموعه',
  'سهم',
  'اسهم',
])
const PREFIXED_PREPOSITION = /[بلك]$/

/**
 * The names of a sentence as possible owners, in order: the registry's, and English ones that it lacks
 * where the next word shows that they act ("Bitcoin retreated"). The latter's ids begin with `?`.
 */
export function findOwners(
  mentions: readonly NameMention[],
  { tokens, figures, text }: Reading,
): Owner[] {
  const speech = findCues(tokens, SPEECH_VERBS)
  const metrics = findCues(tokens, METRICS)
  const known = mentions.flatMap(({ company, start, end }): Owner[] => {
    const first = tokens.findIndex((token) => token.end > start)
    if (first < 0) return []
    const after = tokens.findIndex((token) => token.start >= end)
    const place = { first, next: after < 0 ? tokens.length : after, start, sentence: text }
    // "2,000 Nvidia chips" belong to whoever has them.
    const isModifier = figures.some((figure) => first > figure.first && first < figure.next)
    const role = isModifier ? 'object' : roleOf(tokens, place, { speech, metrics })
    return [{ id: company.parent ?? company.id, first, next: place.next, role }]
  })
  return [...known, ...unknownOwners(tokens, known)].sort((a, b) => a.first - b.first)
}

/** Whether an owner is one that the registry lacks. */
export const isUnknownOwner = (id: string): boolean => id.startsWith('?')

function unknownOwners(tokens: readonly Token[], known: readonly Owner[]): Owner[] {
  return tokens.flatMap((token, at): Owner[] => {
    if (!isCapitalName(tokens, at) || !isActing(tokens[at + 1])) return []
    if (SPEECH_VERBS.find(tokens, at + 1) !== null) return []
    if (PREPOSITIONS.has(tokens[at - 1]?.word ?? '')) return []
    // "Super Micro" and "Palantir Technologies" may be a known name and more.
    if (known.some(({ first, next }) => at >= first - 1 && at <= next)) return []
    return [{ id: `?${token.word}`, first: at, next: at + 1, role: 'subject' }]
  })
}

interface Place {
  readonly first: number
  readonly next: number
  readonly start: number
  readonly sentence: string
}

interface Surroundings {
  readonly speech: readonly Cue<true>[]
  readonly metrics: readonly Cue<string>[]
}

function roleOf(
  tokens: readonly Token[],
  place: Place,
  { speech, metrics }: Surroundings,
): Owner['role'] {
  const isSpeaker = speech.some(
    ({ first, next }) => first === place.next || (next === place.first && first < place.first),
  )
  if (isSpeaker) return 'speaker'
  if (!isGoverned(tokens, place)) return 'subject'
  // "shares of Nvidia", «القيمة السوقية لإنفيديا», "a drop in Nvidia shares": the figure is its own all the same.
  const governor = governorOf(tokens, place.first)
  const ownsMetric = metrics.some(({ first, next }) => next === governor || first === place.next)
  return ownsMetric ? 'subject' : 'object'
}

function isGoverned(tokens: readonly Token[], place: Place): boolean {
  const own = tokens[place.first]
  const clitic = own === undefined ? '' : foldWord(place.sentence.slice(own.start, place.start))
  if (PREFIXED_PREPOSITION.test(clitic) || clitic === 'لل') return true
  return PREPOSITIONS.has(tokens[governorOf(tokens, place.first)]?.word ?? '')
}

/** Index of the word that would govern a name: the one before it and its determiners. */
function governorOf(tokens: readonly Token[], first: number): number {
  let at = first - 1
  while (DETERMINERS.has(tokens[at]?.word ?? '')) at--
  return PREPOSITIONS.has(tokens[at]?.word ?? '') ? at : first
}

/** Whose a figure is, and how that was found. */
export interface Ownership {
  readonly ids: readonly string[]
  /** `mentioned`: the sentence names them, but not as who it is about; `carried`: a sentence before does. */
  readonly kind: 'subject' | 'mentioned' | 'carried'
}

/** The owners of a figure inside its sentence: its clause's subject, one behind it, one of a clause before, any name. */
export function ownersFor(
  owners: readonly Owner[],
  figure: ReadFigure,
  clauses: Clauses,
): Ownership | null {
  const { segments } = clauses
  const subjects = owners.filter(({ role }) => role === 'subject')
  const before = subjects.findLast(({ first }) => first < figure.first)
  const isOwnClause = before !== undefined && segments[before.first] === segments[figure.first]
  const behind = isOwnClause ? undefined : behindFigure(subjects, figure, clauses)
  if (behind !== undefined) return { ids: [behind.id], kind: 'subject' }
  if (before !== undefined) return { ids: coordinated(before, subjects, clauses), kind: 'subject' }
  const speaker = owners.find(({ role }) => role === 'speaker')
  if (speaker !== undefined) return { ids: [speaker.id], kind: 'subject' }
  const named = owners.findLast(({ first }) => first < figure.first) ?? owners[0]
  return named === undefined ? null : { ids: [named.id], kind: 'mentioned' }
}

function behindFigure(
  subjects: readonly Owner[],
  figure: ReadFigure,
  { segments, figures }: Clauses,
): Owner | undefined {
  const limit = figures.find(({ first }) => first >= figure.next)?.first ?? Number.POSITIVE_INFINITY
  return subjects.find(
    ({ first }) =>
      first >= figure.next && first < limit && segments[first] === segments[figure.first],
  )
}

/** A subject and those that "and" or a comma joins to it: "Meta and Microsoft rose 5%". */
function coordinated(
  last: Owner,
  subjects: readonly Owner[],
  { tokens }: Clauses,
): readonly string[] {
  const ids = [last.id]
  let right = last
  for (const left of subjects.filter(({ first }) => first < last.first).reverse()) {
    const between = tokens.slice(left.next, right.first).map(({ word }) => word)
    if (between.length > 2 || !between.every((word) => /^(?:and|,|،|و|or|&)$/.test(word))) break
    ids.push(left.id)
    right = left
  }
  return ids
}

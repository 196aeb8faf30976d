import type { NameMention } from '#language/names.ts'
import { type About, findAnaphors } from './anaphors.ts'
import { arabicHead } from './arabic-heads.ts'
import { type Aside, findAsides, isAsideFrom } from './asides.ts'
import { type Clauses, type Cue, findCues } from './cues.ts'
import { foldWord } from './fold.ts'
import { behindFigure, holderBehind, holderBy } from './holders.ts'
import { BONDS } from './lexicon/institutions.ts'
import { METRICS } from './lexicon/metrics.ts'
import { SPEECH_VERBS } from './lexicon/modality.ts'
import {
  isHouseOfAnalysts,
  isJoined,
  type Owner,
  roleOf,
  type Surroundings,
  withJoinedRoles,
} from './owner-roles.ts'
import { findPlaces } from './places.ts'
import type { ReadFigure, Reading } from './read-figures.ts'
import type { Token } from './tokens.ts'
import { placeOwners, unknownOwners } from './unregistered-owners.ts'

/** Who a sentence names, in order, and what it says in passing. */
export interface Cast {
  readonly owners: readonly Owner[]
  readonly asides: readonly Aside[]
  /** Countries in whatever part. */
  readonly places: readonly Cue<string>[]
}

/**
 * The names of a sentence as possible owners: the registry's, those that it lacks, countries, and the
 * pronouns that stand for one of them or for the topic of the sentences before.
 */
export function findOwners(mentions: readonly NameMention[], reading: Reading, about: About): Cast {
  const { tokens } = reading
  const surroundings = {
    speech: findCues(tokens, SPEECH_VERBS),
    // "the price for Meta" is not Meta's
    metrics: findCues(tokens, METRICS)
      .filter(({ value }) => value !== 'price')
      // "32 million shares in Nvidia" are somebody else's.
      .filter(
        ({ first }) =>
          !reading.figures.some((figure) => first > figure.first && first < figure.next),
      ),
  }
  const known = mentions.flatMap((mention) => knownOwner(mention, reading, surroundings))
  const places = placeOwners(reading, known)
  const unknown = unknownOwners(reading, [...known, ...places])
  const named = withJoinedRoles(tokens, inOrder([...known, ...places, ...unknown]))
  const anaphors = findAnaphors(tokens, named, about)
  return {
    owners: inOrder([...named, ...anaphors]),
    asides: findAsides(tokens),
    places: findPlaces(tokens),
  }
}

/** Whether an owner is one that the registry lacks: another name, a story's own one too, or a country. */
export const isUnknownOwner = (id: string): boolean => /^(?:\?|~|place:)/.test(id)

const inOrder = (owners: readonly Owner[]): Owner[] => [...owners].sort((a, b) => a.first - b.first)

// They report, and are reported on by nobody in the same breath.
const NEWSROOMS = new Set(['Reuters', 'Bloomberg'])

function knownOwner(
  { company, start, end }: NameMention,
  { tokens, figures, text }: Reading,
  surroundings: Surroundings,
): Owner[] {
  const first = tokens.findIndex((token) => token.end > start)
  if (first < 0 || BONDS.test(text.slice(0, start))) return []
  const after = tokens.findIndex((token) => token.start >= end)
  const next = after < 0 ? tokens.length : after
  // "2,000 Nvidia chips" belong to whoever has them.
  const isModifier = figures.some((figure) => first > figure.first && first < figure.next)
  const role = isModifier
    ? 'object'
    : roleOf(tokens, { first, next, start, sentence: text }, surroundings)
  const words = text.slice(start, end).split(/\s+/).map(foldWord)
  const isPerson = company.kind === 'person'
  const isVoice =
    isPerson ||
    company.kind === 'agency' ||
    (role === 'speaker' &&
      (NEWSROOMS.has(company.id) || isHouseOfAnalysts(tokens, { first, next })))
  const id = company.parent ?? company.id
  return [{ id, first, next, role, isPerson, isVoice, head: arabicHead(company), words }]
}

/** Whose a figure is, and how that was found. */
export interface Ownership {
  readonly ids: readonly string[]
  readonly words: readonly string[]
  readonly heads: readonly (string | null)[]
  readonly isVoice: boolean
  /**
   * `paired`: a list in order says so; `speaker`: who says it, or the topic; `mentioned`: the sentence names
   * them, but not as who it is about; `carried`: a sentence before does.
   */
  readonly kind: 'subject' | 'paired' | 'speaker' | 'mentioned' | 'carried'
}

export const ownershipBy = (owner: Owner, kind: Ownership['kind']): Ownership => ({
  ids: [owner.id, ...(owner.others ?? [])],
  words: owner.words,
  heads: [owner.head],
  isVoice: owner.isVoice,
  kind,
})

/** The owners of a figure inside its sentence: its clause's subject, one behind it, one of a clause before, any name. */
export function ownersFor(cast: Cast, figure: ReadFigure, clauses: Clauses): Ownership | null {
  const { segments, tokens } = clauses
  const owners = cast.owners.filter(({ first }) => !isAsideFrom(cast.asides, first, figure.first))
  const holder = holderBy(owners, figure, tokens)
  if (holder !== undefined) return ownershipBy(holder, 'subject')
  // "Bpifrance (22%)"
  const bracketed =
    tokens[figure.first - 1]?.word === '('
      ? owners.find(({ next }) => next === figure.first - 1)
      : undefined
  if (bracketed !== undefined) return ownershipBy(bracketed, 'subject')
  const subjects = owners.filter(({ role }) => role === 'subject')
  const before = subjects.findLast(({ first }) => first < figure.first)
  const isOwnClause = before !== undefined && segments[before.first] === segments[figure.first]
  const nearer = isOwnClause ? null : nearerThan(before, owners, { figure, clauses })
  if (nearer !== null) return nearer
  return before === undefined ? anyName(owners, figure, clauses) : joined(before, subjects, tokens)
}

interface Position {
  readonly figure: ReadFigure
  readonly clauses: Clauses
}

/** Who stands in a figure's own clause where its subject does not: one behind it, or who says it. */
function nearerThan(
  before: Owner | undefined,
  owners: readonly Owner[],
  { figure, clauses }: Position,
): Ownership | null {
  const { segments } = clauses
  const subjects = owners.filter(({ role }) => role === 'subject')
  const behind = behindFigure(subjects, figure, clauses) ?? holderBehind(owners, figure, clauses)
  if (behind !== undefined) return ownershipBy(behind, 'subject')
  const from = before?.first ?? -1
  const voice = owners.findLast(
    ({ role, first }) => role === 'speaker' && first < figure.first && first > from,
  )
  const isOwn = voice !== undefined && segments[voice.first] === segments[figure.first]
  return isOwn ? ownershipBy(voice, 'speaker') : null
}

/** Whoever is named, but for one that an earlier clause has with a figure of its own. */
function anyName(
  owners: readonly Owner[],
  figure: ReadFigure,
  { tokens, segments, figures }: Clauses,
): Ownership | null {
  const speaker = owners.find(
    (owner) =>
      owner.role === 'speaker' && !owner.isPerson && !isOfNextClause(owner, figure, tokens),
  )
  if (speaker !== undefined) return ownershipBy(speaker, 'speaker')
  const named = owners.findLast(({ first }) => first < figure.first) ?? owners[0]
  // "Alex Karp's company": who only leads it is nobody's owner.
  if (named === undefined || isLeader(named, tokens)) return null
  const hasOwn =
    segments[named.first] !== segments[figure.first] &&
    figures.some(
      ({ first, unit }) =>
        first < figure.first && unit === figure.unit && segments[first] === segments[named.first],
    )
  if (hasOwn && named.first < figure.first && named.role === 'object') return null
  return ownershipBy(named, named.role === 'speaker' ? 'speaker' : 'mentioned')
}

const ADDED =
  /^(?:and|but|while|whereas|though|although|[وف]?(?:فيما|بينما|لكن|غير|الا)|وت?(?:قول|قال|قالت|يقول|ذكر|ذكرت|اعلن|اعلنت|اضاف|اضافت|اكد|اكدت))$/
const ADDED_REACH = 2

/** "The attackers asked for £7m, and Tamarix says it paid nothing": who speaks behind a figure in a clause of its own tells nothing of it. */
const isOfNextClause = ({ first }: Owner, figure: ReadFigure, tokens: readonly Token[]): boolean =>
  first >= figure.next &&
  tokens
    .slice(Math.max(figure.next, first - ADDED_REACH), first)
    .some(({ word }) => ADDED.test(word))

const isLeader = ({ isPerson, next }: Owner, tokens: readonly Token[]): boolean =>
  isPerson &&
  /['’]s?$/.test(tokens[next - 1]?.text ?? '') &&
  /^(?:company|group|firm|start|startup|house|bank|outfit)$/.test(tokens[next]?.word ?? '')

/** A subject and those that "and" or a comma joins to it: "Meta and Microsoft rose 5%". */
function joined(last: Owner, subjects: readonly Owner[], tokens: readonly Token[]): Ownership {
  const ids = [last.id, ...(last.others ?? [])]
  const words = [...last.words]
  const heads = [last.head]
  let right = last
  for (const left of subjects.filter(({ first }) => first < last.first).reverse()) {
    if (!isJoined(tokens, left, right)) break
    ids.push(left.id)
    words.push(...left.words)
    heads.push(left.head)
    right = left
  }
  return { ids, words, heads, isVoice: last.isVoice, kind: 'subject' }
}

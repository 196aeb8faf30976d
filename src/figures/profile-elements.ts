import type { NameMention } from '#language/names.ts'
import { isActing, isCapitalName, isCommonOpening } from './capital-names.ts'
import { type Cue, findCues } from './cues.ts'
import { findDescriptions } from './descriptions.ts'
import { COMMON_CAPITALS, HOUSES } from './lexicon/common-capitals.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { METRICS } from './lexicon/metrics.ts'
import { LETTER_NAMES } from './lexicon/name-heads.ts'
import { PARTS } from './lexicon/parts.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import { ACTORS, SUBJECTS } from './lexicon/subjects.ts'
import { isOrdinary } from './ordinary-words.ts'
import { PREPOSITIONS } from './owner-roles.ts'
import type { Cast } from './owners.ts'
import { findCities } from './places.ts'
import { isJoiner } from './profile-scopes.ts'
import type { Reading } from './read-figures.ts'
import { isNode } from './respectively.ts'
import type { Token } from './tokens.ts'

/** A word of a sentence that may tell its figures apart. */
export interface Element {
  /** An alias is a word of a company's name; an Arabic word may write a Latin name; a voice is a person. */
  readonly kind: 'name' | 'alias' | 'subject' | 'arabic' | 'voice'
  readonly id: string
  /** A name that the clause may be about; one behind a preposition only stands by. */
  readonly isMain?: boolean | undefined
  readonly first: number
  readonly next: number
}

export interface Told extends Reading {
  readonly mentions: readonly NameMention[]
}

const METRIC = '='

/** Whether a key tells what is measured, and not of what. */
export const isMetricKey = (key: string): boolean => key.startsWith(METRIC)

/** The names, measures and possible names of a sentence in text order. */
export function elementsOf(reading: Told, cast: Cast): readonly Element[] {
  const { tokens, figures, dates, mentions } = reading
  const taken = new Set<number>()
  for (const { first, next } of [...figures, ...dates])
    for (let at = first; at < next; at++) taken.add(at)
  const isTaken = (at: number): boolean => taken.has(at)
  const named = namesIn(reading, cast, isTaken)
  // «إيراداتها» is a measure and stands for a name.
  const inName = new Set(
    named
      .filter(({ id }) => !id.startsWith('node:'))
      .flatMap(({ first, next }) => Array.from({ length: next - first }, (_, at) => first + at))
      .filter((at) => METRICS.findLoose(tokens, at) === null),
  )
  const subjects = [
    ...findCues(tokens, SUBJECTS),
    ...findCues(tokens, METRICS).map((cue) => ({ ...cue, value: METRIC + cue.value })),
  ].map(({ value, first, next }): Element => ({ kind: 'subject', id: value, first, next }))
  const words = tokens.flatMap((token, at): Element[] => {
    if (token.kind !== 'word' || isTaken(at)) return []
    if (!inName.has(at)) return wordsOf(token, at)
    const isOfCompany = mentions.some(({ start, end }) => token.start < end && token.end > start)
    return isOfCompany ? [{ kind: 'alias', id: `?${token.word}`, first: at, next: at + 1 }] : []
  })
  return [
    ...named,
    ...subjects.filter((cue) => !inName.has(cue.first) && !isInName(tokens, cue)),
    ...words,
  ].sort((a, b) => a.first - b.first)
}

/** "Norvik AI" is a name, and no business in AI. */
const isInName = (tokens: readonly Token[], { id, first }: Element): boolean =>
  id === 'ai' && /^[A-Z][a-z]/.test(tokens[first - 1]?.text ?? '')

function wordsOf(token: Token, at: number): Element[] {
  const place = { first: at, next: at + 1 }
  if (!/^[\u0620-\u06ff]/.test(token.word) || isOrdinary(token)) return []
  return token.forms.map((id): Element => ({ kind: 'arabic', id, ...place }))
}

function namesIn(
  { tokens, figures, mentions }: Told,
  cast: Cast,
  isTaken: (at: number) => boolean,
): Element[] {
  const isMentioned = (at: number): boolean => {
    const { start = 0, end = 0 } = tokens[at] ?? {}
    return mentions.some((mention) => start < mention.end && end > mention.start)
  }
  const isFree = ({ first }: Cue<string>): boolean => !isTaken(first) && !isMentioned(first)
  const nameOf = (id: string, { first, next }: Omit<Cue<string>, 'value'>): Element => {
    const before = tokens[first - 1]?.word ?? ''
    // "in the GPQA test", «في اختبار GPQA»: a test is what a score is of, and not whose.
    const isTest = TEST.test(before)
    const governor = isTest || before === 'the' ? (tokens[first - 2]?.word ?? '') : before
    const isMain = !isTest && !PREPOSITIONS.has(governor)
    return { kind: 'name', id, first, next, isMain }
  }
  // "The Santa Clara company" is who it stands for.
  const descriptions = findDescriptions(tokens)
  const isDescribing = (at: number): boolean =>
    descriptions.some(({ first, next }) => at >= first && at < next)
  const companies = cast.owners
    // "Reuters reported": who only tells it is not who it is told of.
    .filter(({ isVoice, role }) => !(isVoice && role === 'speaker'))
    .filter(({ isPerson, id }) => !isPerson && !/^(?:\?(?![\u0620-\u06ff])|place:)/.test(id))
    .map(
      ({ id, first, next, role }): Element => ({
        kind: 'name',
        id,
        first,
        next,
        isMain: role !== 'object',
      }),
    )
  // "50 Chinese companies" are Chinese; "Taiwan dollars" are not of Taiwan.
  const isMoney = (at: number): boolean =>
    figures.some(({ unit, first, next }) => unit === 'money' && at >= first && at < next)
  const places = cast.places
    .filter(({ first }) => !isMoney(first) && !isMentioned(first) && !isDescribing(first))
    .map((cue) => nameOf(`place:${cue.value}`, cue))
  const cities = findCities(tokens).map((cue) => ({ ...cue, value: cue.value.id }))
  const actors = [...findCues(tokens, ACTORS), ...cities]
    .filter(isFree)
    .map((cue) => nameOf(cue.value, cue))
  const nodes = figures.filter(isNode).map((figure) => nameOf(`node:${figure.value}`, figure))
  const known = [...companies, ...places, ...actors, ...nodes]
  const isKnown = (at: number): boolean =>
    isTaken(at) ||
    isMentioned(at) ||
    isDescribing(at) ||
    known.some(({ first, next }) => at >= first && at < next)
  const others = tokens.flatMap((token, at): Element[] => {
    const kind = isKnown(at) ? null : unknownName(tokens, at)
    if (kind === null) return []
    const name = nameOf(`?${token.word}`, { first: at, next: at + 1 })
    return [kind === 'name' ? name : { ...name, kind, isMain: undefined }]
  })
  return withListed(
    tokens,
    [...known, ...others].sort((a, b) => a.first - b.first),
  )
}

const TEST = /^[وفبل]?(?:ال)?(?:اختبار|امتحان|معيار)$/

/** "led by GIC and Coatue": what is joined to a name plays its part. */
function withListed(tokens: readonly Token[], names: readonly Element[]): Element[] {
  const result: Element[] = []
  for (const name of names) {
    const before = result.at(-1)
    const between = before === undefined ? [] : tokens.slice(before.next, name.first)
    const isWord = before?.next === name.first && before.id.startsWith('?')
    // «في الرياض والدمام» has its joiner in the second name.
    const isListed = between.length < 2 && isJoiner(between[0] ?? tokens[name.first])
    const inherits = before?.isMain === false && (isWord || isListed)
    result.push(inherits ? { ...name, isMain: false } : name)
  }
  return result
}

/** Whether a word is a name that no registry has, or only may be one; null where neither. */
function unknownName(tokens: readonly Token[], at: number): 'name' | 'alias' | null {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || isTitled(tokens, at) || isBusiness(tokens, at)) return null
  if (isSpelledName(token)) return 'name'
  // "The Toronto start-up" is told by its town.
  if (isCapitalName(tokens, at)) return HOUSES.has(next?.word ?? '') ? 'alias' : 'name'
  if (!mayOpenWithName(token) || SUBJECTS.find(tokens, at) !== null) return null
  return next !== undefined && !isCommonOpening(token) && isSubject(next) ? 'name' : 'alias'
}

/** "Foundry sales came to $4.5bn": a line of business that opens a sentence. */
const isBusiness = (tokens: readonly Token[], at: number): boolean =>
  (at === 0 || /^[.:•-]$/.test(tokens[at - 1]?.word ?? '')) && PARTS.findLoose(tokens, at) !== null

/** A sentence's first word may be a name; one that is none stands in no other text as one. */
const mayOpenWithName = (token: Token): boolean =>
  /^[A-Z][a-z]{2}/.test(token.text) &&
  !isOrdinary(token) &&
  !STOP_WORDS.has(token.word) &&
  !COMMON_CAPITALS.has(token.word)

/** "Elm, which", "Seaport kept", "Lumora AI": what follows shows a name. */
const isSubject = (next: Token): boolean =>
  /^(?:,|[A-Z]\S*)$/.test(next.text) || isActing(next) || isDoneVerb(next)

/** «تي موبايل», «إف 35»: Latin letters by their names. */
const isSpelledName = ({ word }: Token): boolean =>
  LETTER_NAMES.has(word) && !PREPOSITIONS.has(word) && !PARTICLES.test(word)

// The first two of «إيه آي» say that it is about AI.
const PARTICLES = /^(?:ايه|اي|ان|او|ال)$/

const TITLES =
  /^(?:executive|ceo|cfo|coo|cto|president|chairman|chairwoman|chair|minister|governor|officer|chief|analyst|economist|founder|mr|ms|mrs|dr|secretary|director|head)$/
const MAX_PERSON = 3

/** "Chief executive Amin Nasser" is a person, who speaks for a house. */
function isTitled(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - MAX_PERSON; before--) {
    const token = tokens[before]
    if (token === undefined) return false
    if (TITLES.test(token.word)) return true
    if (!/^[A-Z]/.test(token.text)) return false
  }
  return false
}

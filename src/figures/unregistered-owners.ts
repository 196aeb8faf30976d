import { arabicOwners } from './arabic-owners.ts'
import { isActing, isCapitalName, isCommonOpening } from './capital-names.ts'
import { type Cue, findCues } from './cues.ts'
import { COMMON_CAPITALS, HOUSES } from './lexicon/common-capitals.ts'
import { COUNT_NOUNS } from './lexicon/count-nouns.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { METRICS } from './lexicon/metrics.ts'
import { SPEECH_VERBS } from './lexicon/modality.ts'
import { PLACES } from './lexicon/places.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import { type Owner, PREPOSITIONS } from './owner-roles.ts'
import type { Reading } from './read-figures.ts'
import { isReceiver } from './receivers.ts'
import type { Token } from './tokens.ts'

/** Whether an owner is a name that the registry lacks. */
export const isNamelessOwner = (id: string): boolean => id.startsWith('?')

/** English names that the registry lacks, where what follows shows that a figure may be theirs ("Bitcoin retreated", "Prysmian -10%"). */
export function unknownOwners(
  { tokens, figures }: Pick<Reading, 'tokens' | 'figures'>,
  known: readonly Owner[],
): Owner[] {
  const owners: Owner[] = []
  const isInFigure = (at: number): boolean =>
    figures.some(({ first, next }) => at >= first && at < next)
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalName(tokens, at) || isInFigure(at)) continue
    const first = opensBefore(tokens, at) ? at - 1 : at
    while (isCapitalName(tokens, at + 1) && !isPossessive(tokens[at]) && !isInFigure(at + 1)) at++
    const owner = unknownOwner(tokens, { first, next: at + 1 })
    // "Super Micro" and "Palantir Technologies" may be a known name and more.
    const touches = known.some((name) => at + 1 >= name.first && first <= name.next)
    if (owner !== null && !touches) owners.push(owner)
  }
  return [...owners, ...arabicOwners(tokens, known)]
}

/** "Vantor Energy rose": a sentence's first word is of the name behind it, where it is no common English. */
const opensBefore = (tokens: readonly Token[], at: number): boolean => {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]]
  return (
    before !== undefined &&
    !/\d/.test(tokens[at]?.text ?? '') &&
    /^[A-Z][a-z]{2}/.test(before.text) &&
    (earlier === undefined || earlier.word === '.') &&
    !isCommonOpening(before) &&
    !STOP_WORDS.has(before.word) &&
    !COMMON_CAPITALS.has(before.word) &&
    !HOUSES.has(before.word) &&
    !/^(?:smaller|larger|bigger|fellow|peer|rivals|shares|stock|local|based)$/.test(before.word) &&
    !isPossessive(before)
  )
}

const NOBODY = { isPerson: false, isVoice: false, head: null }

interface Span {
  readonly first: number
  readonly next: number
}

function unknownOwner(tokens: readonly Token[], { first, next }: Span): Owner | null {
  if (isPlace(tokens, first, next) || SPEECH_VERBS.find(tokens, next) !== null) return null
  const isOwnersOwn = isOfOwner(tokens, first)
  if (PREPOSITIONS.has(tokens[first - 1]?.word ?? '') && !isOwnersOwn) return null
  if (HOUSES.has(tokens[next]?.word ?? '') || isSegment(tokens, { first, next })) return null
  if (!isOwnersOwn && !acts(tokens, next) && !isArabicActor(tokens, first)) return null
  const words = tokens.slice(first, next).map(({ word }) => word)
  const role = isReceiver(tokens, first) ? 'object' : 'subject'
  return { id: `?${words[0]}`, first, next, ...NOBODY, role, words }
}

/** "shares of Orvane", "that of Orvane". */
const isOfOwner = (tokens: readonly Token[], first: number): boolean =>
  /^(?:of|in|for)$/.test(tokens[first - 1]?.word ?? '') &&
  /^(?:that|those|shares|stock)$/.test(tokens[first - 2]?.word ?? '')

/** "Foundry sales", "GAAP net income": what opens a sentence before a measure, and is nobody's possessive, is a part of somebody. */
const isSegment = (tokens: readonly Token[], { first, next }: Span): boolean =>
  /^[.:]?$/.test(tokens[first - 1]?.word ?? '') &&
  !isPossessive(tokens[next - 1]) &&
  // What has shares is nobody's part.
  !/^(?:shares?|stock)$/.test(tokens[next]?.word ?? '') &&
  METRICS.findLoose(tokens, next) !== null

/** «وسجل V3.2 نسبة»: an Arabic verb comes first. */
function isArabicActor(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  return before !== undefined && ARABIC_LETTER.test(before.word) && isDoneVerb(before)
}

const ARABIC_LETTER = /^[\u0620-\u06ff]/

function acts(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next]
  // «نموذج V3.2 وخفضت»: what an Arabic word behind a name joins is of its clause's subject.
  if (after === undefined || (ARABIC_LETTER.test(after.word) && !isNewVerb(after))) return false
  const isFigure =
    after.kind === 'number' ||
    (after.word === '(' && tokens[next + 1]?.kind === 'number') ||
    (/^[-−+–$€£]$/.test(after.word) && tokens[next + 1]?.kind === 'number')
  if (isFigure || isActing(after) || isDoneVerb(after)) return true
  const isVerb = isVerbLike(after) && COUNT_NOUNS.find(tokens, next) === null
  return METRICS.findLoose(tokens, next) !== null || isPossessive(tokens[next - 1]) || isVerb
}

const isNewVerb = (token: Token): boolean => !/^[وف]/.test(token.word) && isDoneVerb(token)

const isPossessive = (token: Token | undefined): boolean => /['’]s$/.test(token?.text ?? '')

// "Schneider Electric quotes 22 weeks": a lower-case word in -s behind a name is its verb.
const isVerbLike = ({ text, word }: Token): boolean =>
  /^[a-z]{3,}[^s\W]s$/.test(text) && !STOP_WORDS.has(word)

const isPlace = (tokens: readonly Token[], first: number, next: number): boolean =>
  findCues(tokens.slice(first, next), PLACES).length > 0

const ADJECTIVE =
  /(?:[^b]ese|ian|ish|ican|icans|ench|utch|korean|ean|wiss|emirati|israeli|iraqi|saudi|qatari|kuwaiti|bahraini|pakistani|german|thai|^omani|^us|^u\.s)$/
const ARABIC_ADJECTIVE = /ي(?:ه|ين|ات|ا)?$/

/** Countries as owners: "China 2%", "by American laboratories", «استحوذت الصين على». Others only place what happens. */
export function placeOwners(
  { tokens, figures }: Pick<Reading, 'tokens' | 'figures'>,
  known: readonly Owner[],
): Owner[] {
  const places = findCues(tokens, PLACES)
  return places.flatMap(({ value, first, next }, at): Owner[] => {
    if (isJoinedPlace(tokens, first, places[at - 1])) return []
    const text = tokens[first]?.text ?? ''
    const taken = [...known, ...figures]
    if (/^[a-z]/.test(text) || taken.some((span) => first < span.next && next > span.first))
      return []
    const isLatin = /^[A-Z]/.test(text)
    if (isLatin ? !isEnglishSubject(tokens, first, next) : !isArabicSubject(tokens, first, next))
      return []
    const words = tokens.slice(first, next).map(({ word }) => word)
    return [{ id: `place:${value}`, first, next, ...NOBODY, role: 'subject', words }]
  })
}

/** "in the Middle East and North Africa": the second is where the first is, and does nothing. */
function isJoinedPlace(
  tokens: readonly Token[],
  first: number,
  before: Cue<string> | undefined,
): boolean {
  if (before === undefined) return false
  const isJoined =
    (first === before.next + 1 && /^(?:and|or|&)$/.test(tokens[before.next]?.word ?? '')) ||
    (first === before.next && /^و/.test(tokens[first]?.word ?? ''))
  const governor = tokens[before.first - 1]
  const isThe = governor?.word === 'the'
  return isJoined && PREPOSITIONS.has((isThe ? tokens[before.first - 2] : governor)?.word ?? '')
}

function isEnglishSubject(tokens: readonly Token[], first: number, next: number): boolean {
  const word = tokens[next - 1]?.word ?? ''
  const before = tokens[first - 1]
  const after = tokens[next]
  if (after === undefined) return false
  if (ADJECTIVE.test(word)) return isPeople(before, after)
  const governor = before?.word === 'the' ? tokens[first - 2] : before
  if (PREPOSITIONS.has(governor?.word ?? '')) return false
  // "A Paris start-up" is told by its town, and is somebody.
  if (HOUSES.has(after.word)) return false
  // "Hong Kong shares" are somebody's.
  if (METRICS.opensWith(after) && !isPossessive(tokens[next - 1])) return false
  return (
    acts(tokens, next) && /^[^A-Z]/.test(after.text) && SPEECH_VERBS.find(tokens, next) === null
  )
}

// "American laboratories" act; "US commercial revenue" is somebody's.
const isPeople = (before: Token | undefined, after: Token): boolean =>
  (before === undefined || /^(?:by|[.,;:])$/.test(before.word)) &&
  /^[a-z]{4,}s$/.test(after.text) &&
  !METRICS.opensWith(after)

function isArabicSubject(tokens: readonly Token[], first: number, next: number): boolean {
  const token = tokens[first]
  const before = tokens[first - 1]
  if (token === undefined || before === undefined) return false
  if (ARABIC_ADJECTIVE.test(tokens[next - 1]?.word ?? '') || /^(?:[بكف]|لل|ل)/.test(token.word))
    return false
  if (PREPOSITIONS.has(before.word)) return false
  return (
    tokens[next]?.kind === 'number' ||
    isDoneVerb(before) ||
    METRICS.findBefore(tokens, first) !== null ||
    isActing(before)
  )
}

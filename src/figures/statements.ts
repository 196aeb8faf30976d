import type { Language } from '#domain/language.ts'
import type { NameFinder, NameMention } from '#language/names.ts'
import { splitSentences } from '#language/sentences.ts'
import { type ResolvedDate, resolveDate } from './calendar.ts'
import type { Clauses, Cue } from './cues.ts'
import { datesFor, datesThatGoOn, latestDates, ownDatesOf } from './date-binding.ts'
import { type Direction, directionFor, findDirections } from './directions.ts'
import { type FigureRole, roleOf } from './figure-roles.ts'
import { countFollowingDays } from './following-days.ts'
import { type Measure, measuresIn } from './measures.ts'
import { findModalities, type Telling, tellingOf } from './modality.ts'
import { type Motion, motionsIn } from './motion.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import { isOrdinary } from './ordinary-words.ts'
import { receiversIn } from './owner-roles.ts'
import { type Cast, findOwners, type Ownership, ownersFor, ownershipBy } from './owners.ts'
import { partiesOf } from './parties.ts'
import { type Partner, partnerOf } from './partners.ts'
import { type CarriedWords, type Profile, profilesOf, profileWith } from './profiles.ts'
import { type DateMention, type ReadFigure, type Reading, readFigures } from './read-figures.ts'
import { findPairing, isPairedWithUnknown, pairedOf } from './respectively.ts'
import { segmentsOf } from './segments.ts'
import { type SessionMoment, sessionMomentOf } from './session-moments.ts'
import { type TokenSide, tokenSideOf } from './token-sides.ts'
import { topicOf } from './topics.ts'

/** A figure with all that its sentence, and the ones before it, say of it. */
export interface Statement
  extends Telling,
    Motion,
    Measure,
    FigureRole,
    SessionMoment,
    Neighbours,
    SentenceWords {
  readonly figure: ReadFigure
  readonly tokenSide: TokenSide
  readonly owners: readonly string[]
  readonly ownerWords: readonly string[]
  readonly ownerHeads: readonly (string | null)[]
  readonly isVoice: boolean
  readonly ownership: Ownership['kind']
  readonly partner: Partner | null
  /** Whom a preposition puts behind any figure of the sentence. */
  readonly partners: readonly string[]
  /** Names that the sentence is not about. */
  readonly objects: readonly string[]
  /** Whom it makes an agreement with. */
  readonly parties: readonly string[]
  /** Whom the sentences before are about. */
  readonly topic: readonly string[]
  /** Every name of the sentence, whatever its part in it. */
  readonly companions: readonly string[]
  /** Whose and of what its clause tells the figure, for the search for a figure that fits a claim better. */
  readonly about: Profile
  readonly direction: Direction | null
  readonly dates: readonly DateMention[]
  /** Those of `dates` that stand in the figure's own clause. */
  readonly ownDates: readonly DateMention[]
}

/** The words of a statement's sentence, for names in the other script. */
interface SentenceWords {
  readonly words: ReadonlySet<string>
  readonly arabicWords: readonly string[]
}

export interface SentenceReading extends Reading {
  readonly mentions: readonly NameMention[]
  readonly statements: readonly Statement[]
}

export interface Passage {
  readonly text: string
  readonly language: Language
}

/** Reads a text sentence by sentence, and puts each figure into its context. */
export function readStatements({ text, language }: Passage, names: NameFinder): SentenceReading[] {
  const carried: Carried = { topic: [], dates: [], said: [] }
  return sentencesOf(text, language).map((sentence) => {
    const mentions = names.find(sentence, language)
    const read = withoutNames(readFigures(sentence), mentions)
    const reading = { ...read, dates: countFollowingDays(read.dates, carried.dates) }
    const cast = findOwners(mentions, reading, carried.topic)
    const statements = inContext({ ...reading, mentions }, cast, carried)
    carry(carried, reading, cast)
    return { ...reading, mentions, statements }
  })
}

// The searches inside a sentence compare its figures with its words: one without an end would cost too much.
const MAX_SENTENCE = 2000
// A semicolon joins two sentences: neither's dates and subjects reach into the other but as they reach on.
const JOINT = /(?<=[;؛])\s/u

function sentencesOf(text: string, language: Language): string[] {
  return splitSentences(text, language).flatMap((sentence) =>
    sentence.text.split(JOINT).flatMap((part) => {
      const pieces: string[] = []
      for (let at = 0; at < part.length; at += MAX_SENTENCE) {
        pieces.push(part.slice(at, at + MAX_SENTENCE))
      }
      return pieces
    }),
  )
}

/** What a sentence leaves to the ones after it. */
interface Carried extends CarriedWords {
  topic: readonly string[]
  dates: readonly DateMention[]
}

function carry(carried: Carried, reading: Reading, { owners }: Cast): void {
  const isFirst = carried.topic.length === 0
  const topic = topicOf(owners, reading.tokens, isFirst)
  // "The Army awarded AeroVironment a contract": what comes next may be told of either.
  const receivers = receiversIn(reading.tokens, owners)
  if (topic !== undefined) carried.topic = [...new Set([topic.id, ...receivers])]
  carried.dates = latestDates([...carried.dates, ...datesThatGoOn(reading)])
}

// The registry knows names that hold digits («جي 42»): those are no figures either.
function withoutNames(reading: Reading, mentions: readonly NameMention[]): Reading {
  const isInName = ({ span }: ReadFigure): boolean =>
    mentions.some(({ start, end }) => span[0] >= start && span[0] < end)
  return { ...reading, figures: reading.figures.filter((figure) => !isInName(figure)) }
}

function inContext(
  reading: Reading & { mentions: readonly NameMention[] },
  cast: Cast,
  carried: Carried,
): Statement[] {
  const { tokens, figures, mentions } = reading
  if (figures.length === 0) return []
  const pairing = findPairing(tokens)
  const clauses: Pairable = { tokens, figures, segments: segmentsOf(tokens, figures), pairing }
  const directions = findDirections(tokens)
  const motionOf = motionsIn(tokens, directions)
  const measureOf = measuresIn(tokens, mentions)
  const modalities = findModalities(tokens, mentions)
  const companions = [
    ...new Set([
      ...cast.owners.map(({ id }) => id),
      ...cast.places.map(({ value }) => `place:${value}`),
    ]),
  ]
  const objects = cast.owners.filter(({ role }) => role === 'object').map(({ id }) => id)
  const parties = partiesOf(cast.owners, tokens)
  const partners = figures.flatMap((figure) => partnerOf(cast, figure, clauses)?.id ?? [])
  const said = wordsOf(tokens)
  const profiles = profilesOf(reading, cast, clauses, carried)
  const neighbours = neighboursOf(cast.owners, figures)
  const statements = figures.map((figure, at): Statement => {
    const ownership = ownershipOf(cast, figure, clauses)
    const isUnknownPair = ownership === NOBODY
    const { ids, words, heads, isVoice, kind } = ownership ?? {
      ids: carried.topic,
      words: [],
      heads: [],
      isVoice: false,
      kind: 'carried',
    }
    const isOfTopic = isVoice || kind === 'mentioned' || kind === 'carried'
    return {
      figure,
      owners: ids,
      ownerWords: words,
      ownerHeads: heads,
      isVoice,
      partners,
      objects,
      parties,
      ownership: kind,
      partner: partnerOf(cast, figure, clauses),
      topic: carried.topic,
      companions,
      about: profileWith(
        isUnknownPair ? undefined : profiles[at],
        isOfTopic ? carried.topic.slice(0, 1) : ids,
      ),
      direction: directionFor(directions, figure, clauses),
      dates: datesFor(reading.dates, figure, { clauses, carried: carried.dates }),
      ownDates: ownDatesOf(reading.dates, figure, clauses),
      ...motionOf(figure, clauses),
      ...tellingOf(modalities, figure, clauses),
      ...measureOf(figure, clauses),
      ...roleOf(figure, clauses),
      ...sessionMomentOf(figure, clauses),
      tokenSide: tokenSideOf(figure, clauses),
      ...(neighbours[at] ?? { nearby: [], nearest: [] }),
      ...said,
    }
  })
  return statements.map((statement, at) => {
    const before = statements[at - 1]
    const isAlias = before !== undefined && isConversion(tokens, before.figure, statement.figure)
    return isAlias ? { ...before, figure: statement.figure } : statement
  })
}

/** "350.2 billion riyals ($93.4 billion)": the same amount, of which the same is said. */
function isConversion(
  tokens: Reading['tokens'],
  before: ReadFigure,
  { first, next, unit, currency }: ReadFigure,
): boolean {
  if (unit !== 'money' || before.unit !== 'money' || before.currency === currency) return false
  const isBracketed = tokens[next]?.word === ')' && first - before.next <= CONVERSION_GAP
  return isBracketed && tokens[before.next]?.word === '('
}

// "(", "about"
const CONVERSION_GAP = 3

function wordsOf(tokens: Reading['tokens']): SentenceWords {
  const foreign = tokens.filter(({ word }) => /^[\u0620-\u06ff]/.test(word))
  return {
    words: new Set(tokens.flatMap(({ forms }) => forms)),
    arabicWords: foreign.filter((token) => !isOrdinary(token)).flatMap(({ forms }) => forms),
  }
}

interface Pairable extends Clauses {
  readonly pairing: Cue<true> | null
}

const NOBODY: Ownership = { ids: [], words: [], heads: [], isVoice: false, kind: 'mentioned' }

function ownershipOf(cast: Cast, figure: ReadFigure, clauses: Pairable): Ownership | null {
  const { pairing } = clauses
  const paired = pairing === null ? null : pairedOf(cast.owners, figure, { ...clauses, pairing })
  if (paired !== null) return ownershipBy(paired, 'paired')
  const isOpen =
    pairing !== null && isPairedWithUnknown(cast.owners, figure, { ...clauses, pairing })
  return isOpen ? NOBODY : ownersFor(cast, figure, clauses)
}

/** The dates of a statement as its article's day of publication reads them. */
export const resolveDates = (
  dates: readonly DateMention[],
  published: Temporal.PlainDate,
): readonly ResolvedDate[] => dates.map((date) => resolveDate(date, published))

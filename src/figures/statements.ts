import type { Language } from '#domain/language.ts'
import type { NameFinder, NameMention } from '#language/names.ts'
import { isAsideFrom } from './asides.ts'
import { isInClause } from './clause-owners.ts'
import { isConversion } from './conversions.ts'
import type { Clauses, Cue } from './cues.ts'
import { datesFor, datesThatGoOn, latestDates, ownDatesOf } from './date-binding.ts'
import { isOfKnownPeriod } from './date-scopes.ts'
import { type Direction, directionFor, findDirections } from './directions.ts'
import { type FigureRole, roleOf } from './figure-roles.ts'
import { countFollowingDays } from './following-days.ts'
import { type Shares, sharesIn } from './lists.ts'
import { type Measure, measuresIn } from './measures.ts'
import { findModalities, type Telling, tellingOf } from './modality.ts'
import { type Motion, motionsIn } from './motion.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import { isOfHouses } from './other-voices.ts'
import type { Owner } from './owner-roles.ts'
import { type Cast, findOwners, type Ownership, ownersFor, ownershipBy } from './owners.ts'
import { isPutIn, partiesOf } from './parties.ts'
import { giversOf, type Partner, partnerOf } from './partners.ts'
import { possibleDates } from './possible-dates.ts'
import { type CarriedWords, type Profile, profilesOf, profileWith } from './profiles.ts'
import { type DateMention, type ReadFigure, type Reading, readFigures } from './read-figures.ts'
import { receiversIn } from './receivers.ts'
import { findPairing, isPairedWithUnknown, pairedOf } from './respectively.ts'
import { segmentsOf } from './segments.ts'
import { sentencesOf } from './sentence-parts.ts'
import { type SentenceWords, wordsOf } from './sentence-words.ts'
import { type SessionMoment, sessionMomentOf } from './session-moments.ts'
import { settingsIn } from './settings.ts'
import { type TokenSide, tokenSideOf } from './token-sides.ts'
import { topicOf } from './topics.ts'
import { isNamelessOwner } from './unregistered-owners.ts'

/** A figure with all that its sentence, and the ones before it, say of it. */
export interface Statement
  extends Telling,
    Motion,
    Measure,
    FigureRole,
    SessionMoment,
    Neighbours,
    Shares,
    SentenceWords {
  readonly figure: ReadFigure
  readonly tokenSide: TokenSide
  readonly owners: readonly string[]
  readonly ownerWords: readonly string[]
  readonly ownerHeads: readonly (string | null)[]
  readonly isVoice: boolean
  /** Whether it is told of companies of which a speaker speaks. */
  readonly isOfHouses: boolean
  readonly ownership: Ownership['kind']
  /** Whether its owner stands in the figure's own clause. */
  readonly isOwnClause: boolean
  readonly partner: Partner | null
  /** From whom it comes, as its clause tells. */
  readonly givers: readonly string[]
  /** Whom a preposition puts behind any figure of the sentence. */
  readonly partners: readonly string[]
  /** Names that the sentence is not about. */
  readonly objects: readonly string[]
  /** Whom it makes an agreement with. */
  readonly parties: readonly string[]
  /** Whether somebody invests the amount. */
  readonly isPutIn: boolean
  /** Whom the sentences before are about. */
  readonly topic: readonly string[]
  /** Every name of the sentence, whatever its part in it. */
  readonly companions: readonly string[]
  /** The countries in which its sentence sets it. */
  readonly settings: readonly string[]
  /** Whose and of what its clause tells the figure, for the search for a figure that fits a claim better. */
  readonly about: Profile
  readonly direction: Direction | null
  readonly dates: readonly DateMention[]
  /** All dates of its sentence. */
  readonly sentenceDates: readonly DateMention[]
  /** Whether it is told of "the quarter", whichever that is. */
  readonly isOfKnownPeriod: boolean
  /** Those of `dates` that stand in the figure's own clause. */
  readonly ownDates: readonly DateMention[]
  /** Those of its sentence that may be its own. */
  readonly possibleDates: readonly DateMention[]
}

export interface SentenceReading extends Reading {
  readonly mentions: readonly NameMention[]
  readonly statements: readonly Statement[]
  /** Who acts in it and stands in no registry. */
  readonly strangers: readonly Owner[]
}

export interface Passage {
  readonly text: string
  readonly language: Language
}

/** Reads a text sentence by sentence, and puts each figure into its context. */
export function readStatements({ text, language }: Passage, names: NameFinder): SentenceReading[] {
  const carried: Carried = { topic: [], main: null, seen: [], dates: [], said: [] }
  return sentencesOf(text, language).map((sentence) => {
    const mentions = names.find(sentence, language)
    const read = withoutNames(readFigures(sentence), mentions)
    const reading = { ...read, dates: countFollowingDays(read.dates, carried.dates) }
    const cast = findOwners(mentions, reading, { topic: aboutOf(carried), seen: carried.seen })
    const statements = inContext({ ...reading, mentions }, cast, carried)
    carry(carried, reading, cast)
    const strangers = cast.owners.filter(({ id }) => isNamelessOwner(id))
    return { ...reading, mentions, statements, strangers }
  })
}

/** What a sentence leaves to the ones after it. */
interface Carried extends CarriedWords {
  topic: readonly string[]
  /** Whom the text is about: the first topic of its body. */
  main: string | null
  seen: readonly string[]
  dates: readonly DateMention[]
}

/** Whom a sentence that names nobody may be about: those of the one before, and whom the text is about. */
const aboutOf = ({ topic, main }: Carried): readonly string[] =>
  main === null ? topic : [...new Set([...topic, main])]

function carry(carried: Carried, reading: Reading, { owners }: Cast): void {
  const isFirst = carried.topic.length === 0
  const topic = topicOf(owners, reading.tokens, isFirst)
  const subjects = owners.filter(({ role, isPerson }) => role !== 'speaker' && !isPerson)
  carried.seen = [...new Set([...carried.seen, ...subjects.map(({ id }) => id)])]
  // "The Army awarded AeroVironment a contract": what comes next may be told of either.
  const receivers = receiversIn(reading.tokens, owners)
  if (topic !== undefined) carried.topic = [...new Set([topic.id, ...receivers])]
  if (carried.main === null || isNamelessOwner(carried.main))
    carried.main = topic?.id ?? carried.main
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
  const sharesOf = sharesIn(tokens, cast)
  const modalities = findModalities(tokens, mentions)
  const companions = [
    ...new Set([
      ...cast.owners.map(({ id }) => id),
      ...cast.places.map(({ value }) => `place:${value}`),
    ]),
  ]
  // What an aside names the rest is not about.
  const objectsOf = ({ first: at }: ReadFigure): readonly string[] =>
    cast.owners
      .filter(({ role, first }) => role === 'object' || isAsideFrom(cast.asides, first, at))
      .map(({ id }) => id)
  const parties = [...partiesOf(cast.owners, tokens), ...receiversIn(tokens, cast.owners)]
  const partners = figures.flatMap((figure) => partnerOf(cast, figure, clauses)?.id ?? [])
  const said = wordsOf(tokens)
  const settings = settingsIn(tokens, cast.places)
  const profiles = profilesOf(reading, cast, clauses, carried)
  const neighbours = neighboursOf(cast.owners, clauses)
  const statements = figures.map((figure, at): Statement => {
    const ownership = ownershipOf(cast, figure, clauses)
    const isUnknownPair = ownership === NOBODY
    const { ids, words, heads, isVoice, kind } = ownership ?? {
      ids: aboutOf(carried),
      words: [],
      heads: [],
      isVoice: false,
      kind: 'carried',
    }
    // "between 52 and 56 billion this year": the date is both ends'.
    const dated = figure.range === 'low' ? (figures[at + 1] ?? figure) : figure
    const isOfTopic = isVoice || kind === 'mentioned' || kind === 'carried'
    return {
      figure,
      owners: ids,
      ownerWords: words,
      ownerHeads: heads,
      isVoice,
      isOfHouses: isOfHouses(figure, clauses, cast),
      partners,
      objects: objectsOf(figure),
      parties,
      isPutIn: isPutIn(figure, clauses),
      ownership: kind,
      isOwnClause: isInClause(cast, ids, figure, clauses),
      partner: partnerOf(cast, figure, clauses),
      givers: giversOf(cast, figure, clauses),
      topic: carried.topic,
      companions,
      settings,
      about: profileWith(
        isUnknownPair && profiles[at]?.isOfPlace !== true ? undefined : profiles[at],
        isOfTopic ? carried.topic.slice(0, 1) : ids,
      ),
      direction: directionFor(directions, figure, clauses),
      dates: datesFor(reading.dates, dated, { clauses, carried: carried.dates }),
      ownDates: ownDatesOf(reading.dates, dated, clauses),
      possibleDates: possibleDates(reading.dates, dated, clauses),
      sentenceDates: reading.dates,
      isOfKnownPeriod: isOfKnownPeriod(figure, clauses),
      ...motionOf(figure, clauses),
      ...tellingOf(modalities, figure, clauses),
      ...measureOf(figure, clauses),
      ...roleOf(figure, clauses),
      ...sharesOf(figure, clauses),
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

type Pairable = Clauses & { readonly pairing: Cue<true> | null }

const NOBODY: Ownership = { ids: [], words: [], heads: [], isVoice: false, kind: 'mentioned' }

function ownershipOf(cast: Cast, figure: ReadFigure, clauses: Pairable): Ownership | null {
  const { pairing } = clauses
  const paired = pairing === null ? null : pairedOf(cast.owners, figure, { ...clauses, pairing })
  if (paired !== null) return ownershipBy(paired, 'paired')
  const isOpen =
    pairing !== null && isPairedWithUnknown(cast.owners, figure, { ...clauses, pairing })
  return isOpen ? NOBODY : ownersFor(cast, figure, clauses)
}

import { isCapitalName, isCommonOpening } from './capital-names.ts'
import { findCues } from './cues.ts'
import { type Deed, findDeeds } from './deeds.ts'
import { PLACES } from './lexicon/places.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import { isOrdinary } from './ordinary-words.ts'
import { segmentsOf } from './segments.ts'
import type { Source } from './sources.ts'
import type { SentenceReading } from './statements.ts'
import type { Token } from './tokens.ts'
import { isSameSound } from './transliteration.ts'
import { matchValues } from './values.ts'

/** A deed with the words of its clause that tell which event it is. */
export interface DeedEvent {
  readonly deed: Deed
  readonly sentence: SentenceReading
  /** The sentence before it, whose names a pronoun takes up. */
  readonly before: SentenceReading | null
  readonly source: Source | null
  /** Where its clause begins and ends. */
  readonly from: number
  readonly to: number
}

const BEFORE = 9
const BEHIND = 10

/** The deeds of a text's sentences, each with its clause; `source` is null for a claim's. */
export const eventsOf = (
  sentences: readonly SentenceReading[],
  source: Source | null,
): DeedEvent[] =>
  sentences.flatMap((sentence, at) =>
    inSentence({ sentence, before: sentences[at - 1] ?? null, source }),
  )

function inSentence(place: Pick<DeedEvent, 'sentence' | 'before' | 'source'>): DeedEvent[] {
  const deeds = deedsOf(place.sentence)
  const begins = beginsOf(place.sentence, deeds)
  return deeds.map((deed, at) => ({
    ...place,
    deed,
    from: Math.max(begins[at] ?? 0, deed.first - BEFORE),
    to: Math.min(
      endBefore(deeds[endOf(deeds, at)], begins[endOf(deeds, at)], deed),
      deed.next + BEHIND,
    ),
  }))
}

/** Where a clause ends before the next deed: what stands between two without a conjunction is of both. */
const endBefore = (next: Deed | undefined, begin: number | undefined, deed: Deed): number => {
  if (next === undefined || begin === undefined) return Number.POSITIVE_INFINITY
  return begin === deed.next ? next.first : begin
}

// "Completed the purchase of Arm" goes on to the end of the purchase.
const endOf = (deeds: readonly Deed[], at: number): number =>
  deeds[at + 1]?.isCompleted === true ? at + 2 : at + 1

/** Where each deed's clause begins: behind the deed before it, at the last conjunction or comma between them. */
function beginsOf({ tokens, figures }: SentenceReading, deeds: readonly Deed[]): readonly number[] {
  if (deeds.length === 0) return []
  const segments = segmentsOf(tokens, figures)
  return deeds.map(({ first }, at) => {
    const before = deeds[at - 1]
    if (before === undefined) return 0
    const start = segments.indexOf(segments[first] ?? 0)
    return start >= before.next ? start : before.next
  })
}

const READ = new WeakMap<SentenceReading, readonly Deed[]>()

// An article stands under many claims of an edition: its deeds are found once.
function deedsOf(sentence: SentenceReading): readonly Deed[] {
  const known = READ.get(sentence) ?? findDeeds(sentence.tokens)
  READ.set(sentence, known)
  return known
}

/** Of the events those that share most with one; none where they share nothing. */
export function closest(event: DeedEvent, others: readonly DeedEvent[]): readonly DeedEvent[] {
  const scored = others.map((other) => ({ other, score: closeness(event, other) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  // "The flaw was patched on August 8": where nobody is named there is one, or it cannot be told.
  if (best === 0) return isNameless(namesOf(event)) && others.length === 1 ? others : []
  return scored.filter(({ score }) => score === best).map(({ other }) => other)
}

const CLAUSE = 3
const FIGURE = 4

/** How much two events share: the names and figures of their clauses above all, then those of their sentences. */
function closeness(event: DeedEvent, other: DeedEvent): number {
  if (haveOtherFigures(event, other)) return 0
  const named = namesOf(event)
  const clause = countShared(named, namesOf(other))
  const whole = countShared(named, namesAround(other))
  return CLAUSE * clause + whole + FIGURE * countFigures(event, other)
}

/** Whether it is the end of the deal that another event tells, or of one without a name: "the deal was completed". */
export const isEndOf = (end: DeedEvent, event: DeedEvent): boolean =>
  end.deed.kind === 'complete' &&
  end.deed.tense === 'done' &&
  (isNameless(namesOf(end)) || closeness(event, end) > 0)

const isNameless = ({ ids, latin }: Names): boolean => ids.size + latin.length === 0

/** The names of an event's sentence or, where it has none, of the one before. */
function namesAround({ sentence, before, ...rest }: DeedEvent): Names {
  const whole = { ...rest, before, from: 0, to: Number.POSITIVE_INFINITY }
  const own = namesOf({ ...whole, sentence })
  return isNameless(own) && before !== null ? namesOf({ ...whole, sentence: before }) : own
}

interface Names {
  readonly ids: ReadonlySet<string>
  readonly latin: readonly string[]
  readonly arabic: readonly string[]
}

/** The registered names of a clause, and the words beside them that may be names. */
function namesOf({ sentence, from, to }: DeedEvent): Names {
  const { tokens, mentions } = sentence
  const words = tokens.slice(from, to)
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  const inside = mentions.filter((mention) => mention.start >= start && mention.start < end)
  const free = words.filter(
    (token) => !inside.some((mention) => token.start < mention.end && token.end > mention.start),
  )
  return {
    ids: new Set([
      ...inside.map(({ company }) => company.parent ?? company.id),
      ...findCues(words, PLACES).map(({ value }) => `place:${value}`),
    ]),
    latin: free.filter((token) => isCapital(token, tokens)).map(({ word }) => word),
    arabic: free.filter(isArabicWord).flatMap(({ forms }) => forms),
  }
}

// A text's first word may be a name: it counts where both sides have it.
const isCapital = (token: Token, tokens: readonly Token[]): boolean =>
  /^[A-Z]/.test(token.text) &&
  (token === tokens[0]
    ? !STOP_WORDS.has(token.word) && !isCommonOpening(token)
    : isCapitalName(tokens, tokens.indexOf(token)))

const isArabicWord = (token: Token): boolean =>
  /^[\u0620-\u06ff]/.test(token.word) && !isOrdinary(token)

function countShared(one: Names, other: Names): number {
  const ids = [...one.ids].filter((id) => other.ids.has(id)).length
  const latin = one.latin.filter(
    (word) =>
      other.latin.includes(word) || other.arabic.some((arabic) => isSameSound(word, arabic)),
  ).length
  // "MI400" tells more of an event than its maker.
  const models = one.latin.filter((word) => /\d/.test(word) && other.latin.includes(word)).length
  const across = other.latin.filter((word) =>
    one.arabic.some((arabic) => isSameSound(word, arabic)),
  ).length
  return ids + latin + across + models
}

/** Two clauses with figures of which none is shared tell of two events. */
const haveOtherFigures = (event: DeedEvent, other: DeedEvent): boolean =>
  figuresOf(event).length > 0 && figuresOf(other).length > 0 && countFigures(event, other) === 0

const countFigures = (event: DeedEvent, other: DeedEvent): number =>
  figuresOf(event).filter((figure) =>
    figuresOf(other).some((stated) => matchValues(figure, stated) !== 'unrelated'),
  ).length

const figuresOf = ({ sentence, from, to }: DeedEvent): SentenceReading['figures'] =>
  sentence.figures.filter(({ first }) => first >= from && first < to)

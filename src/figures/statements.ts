import type { Language } from '#domain/language.ts'
import type { NameFinder, NameMention } from '#language/names.ts'
import { splitSentences } from '#language/sentences.ts'
import { type ResolvedDate, resolveDate } from './calendar.ts'
import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause, findCues } from './cues.ts'
import { datesFor, latestDates } from './date-binding.ts'
import { type Direction, directionFor, findDirections } from './directions.ts'
import { METRICS } from './lexicon/metrics.ts'
import type { Modality } from './lexicon/modality.ts'
import { findModalities, modalityFor } from './modality.ts'
import { findOwners, type Owner, type Ownership, ownersFor } from './owners.ts'
import { type DateMention, type ReadFigure, type Reading, readFigures } from './read-figures.ts'
import { findPairing, pairedOwner } from './respectively.ts'
import { segmentsOf } from './segments.ts'

/** A figure with all that its sentence, and the ones before it, say of it. */
export interface Statement {
  readonly figure: ReadFigure
  readonly owners: readonly string[]
  readonly ownership: Ownership['kind']
  /** Every name of the sentence, whatever its part in it. */
  readonly companions: readonly string[]
  readonly direction: Direction | null
  readonly metric: string | null
  readonly modality: Modality | null
  readonly dates: readonly DateMention[]
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
  const carried: Carried = { topic: [], dates: [] }
  return sentencesOf(text, language).map((sentence) => {
    const mentions = names.find(sentence, language)
    const reading = withoutNames(readFigures(sentence), mentions)
    const owners = findOwners(mentions, reading)
    const statements = inContext(reading, owners, carried)
    carry(carried, reading, owners)
    return { ...reading, mentions, statements }
  })
}

// The searches inside a sentence compare its figures with its words: one without an end would cost too much.
const MAX_SENTENCE = 2000

function sentencesOf(text: string, language: Language): string[] {
  return splitSentences(text, language).flatMap((sentence) => {
    const pieces: string[] = []
    for (let at = 0; at < sentence.text.length; at += MAX_SENTENCE) {
      pieces.push(sentence.text.slice(at, at + MAX_SENTENCE))
    }
    return pieces
  })
}

/** What a sentence leaves to the ones after it. */
interface Carried {
  topic: readonly string[]
  dates: readonly DateMention[]
}

function carry(carried: Carried, reading: Reading, owners: readonly Owner[]): void {
  const isFirst = carried.topic.length === 0
  const topic = owners.find(({ role }) => role === 'subject' || isFirst)
  if (topic !== undefined) carried.topic = [topic.id]
  carried.dates = latestDates([...carried.dates, ...reading.dates])
}

// The registry knows names that hold digits («جي 42»): those are no figures either.
function withoutNames(reading: Reading, mentions: readonly NameMention[]): Reading {
  const isInName = ({ span }: ReadFigure): boolean =>
    mentions.some(({ start, end }) => span[0] >= start && span[1] <= end)
  return { ...reading, figures: reading.figures.filter((figure) => !isInName(figure)) }
}

function inContext(reading: Reading, owners: readonly Owner[], carried: Carried): Statement[] {
  const { tokens, figures } = reading
  if (figures.length === 0) return []
  const pairing = findPairing(tokens)
  const clauses: Pairable = { tokens, figures, segments: segmentsOf(tokens), pairing }
  const directions = findDirections(tokens)
  const metrics = findCues(tokens, METRICS)
  const modalities = findModalities(tokens)
  const companions = [...new Set(owners.map(({ id }) => id))]
  return figures.map((figure): Statement => {
    const { ids, kind } = ownershipOf(owners, figure, clauses) ?? {
      ids: carried.topic,
      kind: 'carried',
    }
    return {
      figure,
      owners: ids,
      ownership: kind,
      companions,
      direction: directionFor(directions, figure, clauses),
      metric: metricFor(metrics, figure, clauses),
      modality: modalityFor(modalities, figure, clauses),
      dates: datesFor(reading.dates, figure, { clauses, carried: carried.dates }),
    }
  })
}

interface Pairable extends Clauses {
  readonly pairing: Cue<true> | null
}

function ownershipOf(
  owners: readonly Owner[],
  figure: ReadFigure,
  clauses: Pairable,
): Ownership | null {
  const { pairing } = clauses
  const paired = pairing === null ? null : pairedOwner(owners, figure, { ...clauses, pairing })
  return paired === null ? ownersFor(owners, figure, clauses) : { ids: [paired], kind: 'subject' }
}

function metricFor(
  metrics: readonly Cue<string>[],
  figure: ReadFigure,
  clauses: Clauses,
): string | null {
  const found =
    adjacentCue(metrics, figure, clauses) ??
    cueInClause(metrics, figure, clauses) ??
    cueBefore(metrics, figure, clauses)
  return found?.value ?? null
}

/** The dates of a statement as its article's day of publication reads them. */
export const resolveDates = (
  dates: readonly DateMention[],
  published: Temporal.PlainDate,
): readonly ResolvedDate[] => dates.map((date) => resolveDate(date, published))

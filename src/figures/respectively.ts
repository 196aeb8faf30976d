import { type Clauses, type Cue, findCues } from './cues.ts'
import { ORDINALS } from './lexicon/calendar.ts'
import { RESPECTIVELY } from './lexicon/modality.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** Where a sentence says that it pairs names and figures in order. «للجلسة الثالثة على التوالي» is no pairing. */
export const findPairing = (tokens: readonly Token[]): Cue<true> | null =>
  findCues(tokens, RESPECTIVELY).find(
    ({ first }) => ORDINALS.findLoose(tokens, first - 1) === null,
  ) ?? null

interface Member {
  readonly first: number
  /** A name's id: its pronouns are no further members. */
  readonly id?: string
}

/** The name or the measure that a pairing gives a figure; null where fewer of them than figures stand before these. */
export function pairedOf<T extends Member>(
  members: readonly T[],
  figure: ReadFigure,
  { figures, pairing }: Clauses & { pairing: Cue<true> },
): T | null {
  const row = figures.filter(({ unit, first }) => unit === figure.unit && first < pairing.first)
  const place = row.indexOf(figure)
  const start = row[0]?.first ?? 0
  const named = members.filter(
    ({ id, first }, at) =>
      first < start && (id === undefined || members.findIndex((other) => other.id === id) === at),
  )
  if (place < 0 || row.length < 2 || named.length < row.length) return null
  return named.at(place - row.length) ?? null
}

import { type Clauses, type Cue, findCues } from './cues.ts'
import { ORDINALS } from './lexicon/calendar.ts'
import { RESPECTIVELY } from './lexicon/modality.ts'
import type { Owner } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** Where a sentence says that it pairs names and figures in order. «للجلسة الثالثة على التوالي» is no pairing. */
export const findPairing = (tokens: readonly Token[]): Cue<true> | null =>
  findCues(tokens, RESPECTIVELY).find(
    ({ first }) => ORDINALS.findLoose(tokens, first - 1) === null,
  ) ?? null

/** The owner that a pairing gives a figure; null where there are fewer names than figures before it. */
export function pairedOwner(
  owners: readonly Owner[],
  figure: ReadFigure,
  { figures, pairing }: Clauses & { pairing: Cue<true> },
): string | null {
  const row = figures.filter(({ unit, first }) => unit === figure.unit && first < pairing.first)
  const place = row.indexOf(figure)
  const start = row[0]?.first ?? 0
  const names = owners.filter(({ role, first }) => role !== 'speaker' && first < start)
  if (place < 0 || row.length < 2 || names.length < row.length) return null
  return names.at(place - row.length)?.id ?? null
}

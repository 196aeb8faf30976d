import { type Clauses, findCues } from './cues.ts'
import { ORDINALS } from './lexicon/calendar.ts'
import { RESPECTIVELY } from './lexicon/modality.ts'
import type { Owner } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'

/**
 * The owner that "respectively" pairs with a figure: names and figures in the same order. Null where the
 * sentence pairs nothing, or their numbers differ. «للجلسة الثالثة على التوالي» is no pairing.
 */
export function pairedOwner(
  owners: readonly Owner[],
  figure: ReadFigure,
  { tokens, figures }: Clauses,
): string | null {
  const cue = findCues(tokens, RESPECTIVELY).find(
    ({ first }) => ORDINALS.findLoose(tokens, first - 1) === null,
  )
  if (cue === undefined) return null
  const unit = figure.unit
  const row = figures.filter((candidate) => candidate.unit === unit && candidate.first < cue.first)
  const place = row.indexOf(figure)
  const start = row[0]?.first ?? 0
  const names = owners.filter(({ role, first }) => role !== 'speaker' && first < start)
  if (place < 0 || row.length < 2 || names.length < row.length) return null
  return names.at(place - row.length)?.id ?? null
}

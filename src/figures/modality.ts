import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause, findCues } from './cues.ts'
import { isFuture, MODALITIES, type Modality } from './lexicon/modality.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** The words of a sentence that tell a figure as planned, expected or possible, left to right. */
export function findModalities(tokens: readonly Token[]): Cue<Modality>[] {
  const cues = findCues(tokens, MODALITIES)
  const futures = tokens.flatMap((token, at): Cue<Modality>[] =>
    isFuture(token.word) ? [{ value: 'planned', first: at, next: at + 1 }] : [],
  )
  return [...cues, ...futures].sort((a, b) => a.first - b.first)
}

/** How a sentence tells a figure: the word before it in its clause, at its side, or in the clause that it continues. */
export function modalityFor(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  clauses: Clauses,
): Modality | null {
  const before = cues.filter(({ first }) => first < figure.first)
  const found =
    cueInClause(before, figure, clauses) ??
    adjacentCue(cues, figure, clauses) ??
    (isShort(figure, clauses) ? cueBefore(before, figure, clauses) : null)
  return found?.value ?? null
}

// «بعدما سجلت خسارة قدرها» has a verb of its own; "and to have 500 chips" still hangs on the plan before it.
const MAX_OWN_WORDS = 3

function isShort(figure: ReadFigure, { segments }: Clauses): boolean {
  const start = segments.indexOf(segments[figure.first] ?? 0)
  return figure.first - start <= MAX_OWN_WORDS
}

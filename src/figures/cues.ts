import { foldWord } from './fold.ts'
import type { PhraseTable } from './phrases.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** A word of a lexicon at its place in a sentence. */
export interface Cue<T> {
  readonly value: T
  readonly first: number
  readonly next: number
}

/** A sentence as the searches below see it. */
export interface Clauses {
  readonly tokens: readonly Token[]
  readonly segments: readonly number[]
  readonly figures: readonly ReadFigure[]
}

/** All phrases of a table in a sentence, left to right, none overlapping. */
export function findCues<T>(tokens: readonly Token[], table: PhraseTable<T>): Cue<T>[] {
  const cues: Cue<T>[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = table.findLoose(tokens, at)
    if (found !== null) cues.push({ value: found.value, first: found.first, next: found.next })
    at = found?.next ?? at + 1
  }
  return cues
}

const LINKS = new Set(['in', 'of', 'a', 'the', 'for', '-', 'من', 'في', 'ك', 'عن'].map(foldWord))
const MAX_LINKS = 2

/** The cue that stands right behind a figure: "$39bn of revenue", "a 17% drop". */
export function adjacentCue<T>(
  cues: readonly Cue<T>[],
  figure: ReadFigure,
  { tokens, segments }: Clauses,
): Cue<T> | null {
  let at = figure.next
  for (let links = 0; links < MAX_LINKS && LINKS.has(tokens[at]?.word ?? ''); links++) at++
  const cue = cues.find(({ first }) => first >= figure.next && first <= at)
  if (cue === undefined) return null
  return segments[cue.first] === segments[figure.first] ? cue : null
}

/** The cue of the figure's own clause: the nearest before it, else the first behind it and before the next figure. */
export function cueInClause<T>(
  cues: readonly Cue<T>[],
  figure: ReadFigure,
  clauses: Clauses,
): Cue<T> | null {
  const { segments, figures } = clauses
  const segment = segments[figure.first]
  const own = cues.filter(({ first }) => segments[first] === segment)
  const before = own.findLast(({ first }) => first < figure.first)
  if (before !== undefined) return before
  const following = figures.find(({ first }) => first >= figure.next)
  const limit = following?.first ?? Number.POSITIVE_INFINITY
  return own.find(({ first, next }) => first >= figure.next - 1 && next <= limit) ?? null
}

// ", Broadcom 17.4%" and "up 3%" go on with what the clause before began; a longer clause is its own.
const MAX_CONTINUATION = 5

/** The nearest cue of an earlier clause, where the figure's own clause only continues that. */
export function cueBefore<T>(
  cues: readonly Cue<T>[],
  figure: ReadFigure,
  { segments }: Clauses,
): Cue<T> | null {
  const start = segments.indexOf(segments[figure.first] ?? 0)
  if (figure.first - start > MAX_CONTINUATION) return null
  return cues.findLast(({ first }) => first < start) ?? null
}

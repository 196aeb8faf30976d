import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause, findCues } from './cues.ts'
import { DIRECTIONS, type DirectionCue, NEGATIONS } from './lexicon/directions.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

export type Direction = 'up' | 'down'

const OBJECT_WINDOW = 4
const NEGATION_WINDOW = 2

/** The words of rising and falling in a sentence, each with its object and its negation counted in. */
export function findDirections(tokens: readonly Token[]): Cue<Direction>[] {
  const cues = findCues(tokens, DIRECTIONS)
  return cues.flatMap((cue, index): Cue<Direction>[] => {
    const direction = directionOf(cue, cues[index + 1])
    if (direction === null || isObject(cues, index)) return []
    const value = isNegated(tokens, cue.first) ? opposite(direction) : direction
    return [{ ...cue, value }]
  })
}

/** The direction that a sentence gives a figure: its sign, the word at its side, or the verb of its clause. */
export function directionFor(
  cues: readonly Cue<Direction>[],
  figure: ReadFigure,
  clauses: Clauses,
): Direction | null {
  if (figure.direction !== undefined) return figure.direction
  const found =
    adjacentCue(cues, figure, clauses) ??
    cueInClause(cues, figure, clauses) ??
    cueBefore(cues, figure, clauses)
  return found?.value ?? null
}

function directionOf(
  cue: Cue<DirectionCue>,
  next: Cue<DirectionCue> | undefined,
): Direction | null {
  switch (cue.value) {
    case 'none':
      return null
    case 'shrink':
      return isNear(cue, next) && next?.value === 'loss' ? 'up' : 'down'
    case 'loss':
      return 'down'
    case 'gain':
      return 'up'
    default:
      return cue.value
  }
}

const isNear = (first: Cue<DirectionCue>, second: Cue<DirectionCue> | undefined): boolean =>
  second !== undefined && second.first - first.next < OBJECT_WINDOW

/** A loss or a gain that a verb before it takes, or that a verb behind it moves, has no direction of its own. */
function isObject(cues: readonly Cue<DirectionCue>[], index: number): boolean {
  const cue = cues[index]
  const before = cues[index - 1]
  if (cue === undefined) return false
  // "erased gains of 5%": here the gains are what the verb takes.
  if (before?.value === 'shrink' && isNear(before, cue)) return true
  if (cue.value !== 'loss' && cue.value !== 'gain') return false
  return (
    (isVerb(before) && isNear(before, cue)) ||
    (isVerb(cues[index + 1]) && isNear(cue, cues[index + 1]))
  )
}

const isVerb = (cue: Cue<DirectionCue> | undefined): cue is Cue<DirectionCue> =>
  cue?.value === 'up' || cue?.value === 'down' || cue?.value === 'shrink'

const opposite = (direction: Direction): Direction => (direction === 'up' ? 'down' : 'up')

function isNegated(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - NEGATION_WINDOW); index--) {
    const word = tokens[index]?.word ?? ''
    if (NEGATIONS.has(word) || NEGATIONS.has(word.replace(/^[وف]/, ''))) return true
  }
  return false
}

import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause, findCues } from './cues.ts'
import { DIRECTIONS, type DirectionCue, NEGATIONS } from './lexicon/directions.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

export type Direction = 'up' | 'down'

/** What a sentence does with a figure: moves it, or tells that it is a loss or a gain, or both ("a net loss widened to"). */
export interface Motion {
  readonly change: Direction | null
  readonly state: Direction | null
}

const OBJECT_WINDOW = 8
const CLAUSE_WORD = /^(?:after|as|while|when|and|but|,|،|;|بعد|بعدما|مع|بينما)$/
const NEGATION_WINDOW = 2

/** The words of rising and falling in a sentence, each with its object and its negation counted in. */
export function findDirections(tokens: readonly Token[]): Cue<Direction>[] {
  const cues = findCues(tokens, DIRECTIONS)
  const moved = cues.flatMap((cue, index): Cue<Direction>[] => {
    const direction = directionOf(tokens, cue, cues[index + 1])
    if (direction === null || isObject(tokens, cues, index)) return []
    const value = isNegated(tokens, cue.first) ? opposite(direction) : direction
    return [{ ...cue, value }]
  })
  return [...moved, ...comparatives(tokens)].sort((a, b) => a.first - b.first)
}

const PERCENT = /^(?:%|٪|percent|pct|cent|بالميه|بالمايه|الميه|المايه)$/
const COMPARATIVES: ReadonlyMap<string, Direction> = new Map([
  ['more', 'up'],
  ['less', 'down'],
  ['fewer', 'down'],
  ['اكثر', 'up'],
  ['اقل', 'down'],
])

/** "7% more than a year earlier" */
const comparatives = (tokens: readonly Token[]): Cue<Direction>[] =>
  tokens.flatMap(({ word }, at): Cue<Direction>[] => {
    const value = COMPARATIVES.get(word)
    const before = tokens[at - 1]
    const isDelta = before?.kind === 'number' && /^(?:than|من)$/.test(tokens[at + 1]?.word ?? '')
    if (value === undefined || !(isDelta || PERCENT.test(before?.word ?? ''))) return []
    return [{ value, first: at, next: at + 1 }]
  })

/** How a sentence moves a figure, and whether it names it a loss or a gain. */
export function motionOf(
  cues: readonly Cue<Direction>[],
  figure: ReadFigure,
  clauses: Clauses,
): Motion {
  const named = findCues(clauses.tokens, DIRECTIONS).flatMap(
    ({ value, first, next }): Cue<Direction>[] =>
      value === 'loss' || value === 'gain'
        ? [{ value: value === 'loss' ? 'down' : 'up', first, next }]
        : [],
  )
  const changes = cues.filter((cue) => !named.some(({ first }) => first === cue.first))
  const state = adjacentCue(named, figure, clauses) ?? cueInClause(named, figure, clauses)
  return {
    change: figure.direction ?? nearestCue(changes, figure, clauses)?.value ?? null,
    state: state?.value ?? null,
  }
}

const nearestCue = (
  cues: readonly Cue<Direction>[],
  figure: ReadFigure,
  clauses: Clauses,
): Cue<Direction> | null =>
  adjacentCue(cues, figure, clauses) ??
  cueInClause(cues, figure, clauses) ??
  cueBefore(cues, figure, clauses)

/** Whether two motions contradict each other. Silence on a side is no contradiction. */
export function isContradicted(claim: Motion, source: Motion): boolean {
  if (claim.change !== null && source.change !== null && claim.change !== source.change) return true
  if (claim.state !== null && source.state !== null) return claim.state !== source.state
  if (claim.change !== null && source.change !== null) return false
  const [left, right] = [claim.change ?? claim.state, source.change ?? source.state]
  if (left === null || right === null) return false
  // One side only names the loss that the other moves.
  const told = claim.change === null ? source.state : claim.state
  return told === null && left !== right
}

/** The direction that a sentence gives a figure: its sign, the word at its side, or the verb of its clause. */
export function directionFor(
  cues: readonly Cue<Direction>[],
  figure: ReadFigure,
  clauses: Clauses,
): Direction | null {
  if (figure.direction !== undefined) return figure.direction
  return nearestCue(cues, figure, clauses)?.value ?? null
}

function directionOf(
  tokens: readonly Token[],
  cue: Cue<DirectionCue>,
  next: Cue<DirectionCue> | undefined,
): Direction | null {
  switch (cue.value) {
    case 'none':
      return null
    case 'shrink':
      return isNear(tokens, cue, next) && next?.value === 'loss' ? 'up' : 'down'
    case 'loss':
      return 'down'
    case 'gain':
      return 'up'
    default:
      return cue.value
  }
}

function isNear(
  tokens: readonly Token[],
  first: Cue<DirectionCue>,
  second: Cue<DirectionCue> | undefined,
): boolean {
  if (second === undefined || second.first - first.next >= OBJECT_WINDOW) return false
  return !tokens.slice(first.next, second.first).some(({ word }) => CLAUSE_WORD.test(word))
}

/** A loss or a gain that a verb before it takes, or that a verb behind it moves, has no direction of its own. */
function isObject(
  tokens: readonly Token[],
  cues: readonly Cue<DirectionCue>[],
  index: number,
): boolean {
  const cue = cues[index]
  const before = cues[index - 1]
  if (cue === undefined) return false
  // "erased gains of 5%": here the gains are what the verb takes.
  if (before?.value === 'shrink' && isNear(tokens, before, cue)) return true
  if (cue.value !== 'loss' && cue.value !== 'gain') return false
  return (
    (isVerb(before) && isNear(tokens, before, cue)) ||
    (isVerb(cues[index + 1]) && isNear(tokens, cue, cues[index + 1]))
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

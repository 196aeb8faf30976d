import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause } from './cues.ts'
import {
  type Direction,
  findWords,
  isNear,
  isNegated,
  isVerb,
  nearestCue,
  opposite,
  STATES,
} from './directions.ts'
import type { DirectionCue } from './lexicon/directions.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/**
 * What a sentence does with a figure: `change` moves it, `state` tells that it is a loss, a gain or a growth;
 * "a net loss narrowed to" is both: down, of what is down.
 */
export interface Motion {
  readonly change: Direction | null
  readonly state: Direction | null
  /** Whether the figure is what a verb takes away, or what is left of it: "erased $28bn of its losses". */
  readonly isShrunk: boolean
}

/** How a sentence moves each of its figures, and whether it names it a loss or a gain. */
export function motionsIn(
  tokens: readonly Token[],
  cues: readonly Cue<Direction>[],
): (figure: ReadFigure, clauses: Clauses) => Motion {
  const words = findWords(tokens)
  return (figure, clauses) => motionOf({ words, cues }, figure, clauses)
}

interface Words {
  readonly words: readonly Cue<DirectionCue>[]
  readonly cues: readonly Cue<Direction>[]
}

function motionOf({ words, cues }: Words, figure: ReadFigure, clauses: Clauses): Motion {
  const { tokens } = clauses
  const named = findNamed(tokens, words, figure)
  const changes = cues.filter(({ first }) => !named.some((cue) => cue.first === first))
  const state = nearestState(named, figure, clauses)
  const moved = movedBy(changes, state, { figure, clauses })
  if (figure.direction !== undefined || moved === null) {
    return { change: figure.direction ?? null, state: state?.value ?? null, isShrunk: false }
  }
  const isTurned = isNegated(tokens, moved.first)
  if (!isTurned && LOSES.test(tokens[moved.first]?.word ?? '')) {
    return { change: null, state: lostState(moved, state, figure), isShrunk: false }
  }
  const isCut = words.some(({ value, first }) => value === 'shrink' && first === moved.first)
  const shrunk = isTurned ? 'up' : 'down'
  return {
    change: isCut ? shrunk : moved.value,
    state: state?.value ?? null,
    isShrunk: isCut && !isOfState(figure, state),
  }
}

/** "Lost 4m, against a profit of 31m": what it was before is no loss. */
const lostState = (
  moved: Cue<Direction>,
  state: Cue<Direction> | null,
  { change }: ReadFigure,
): Direction =>
  change === 'from' && state !== null && state.first > moved.first ? state.value : 'down'

/** In "pared losses of 1.6%" the figure is the losses', in "erased $28bn of its losses" what is gone of them. */
const isOfState = ({ change, first, next }: ReadFigure, state: Cue<Direction> | null): boolean =>
  change === undefined && state !== null && (state.next <= first || state.first === next)

/** The words that name a loss, a gain or a growth, but those that are done with before the figure. */
const findNamed = (
  tokens: readonly Token[],
  words: readonly Cue<DirectionCue>[],
  figure: ReadFigure,
): Cue<Direction>[] =>
  words.flatMap(({ value, first, next }, at): Cue<Direction>[] => {
    const state = STATES[value]
    if (state === undefined || isLeftBehind(tokens, words, { at, figure })) return []
    return [{ value: state, first, next }]
  })

const nearestState = (
  named: readonly Cue<Direction>[],
  figure: ReadFigure,
  clauses: Clauses,
): Cue<Direction> | null =>
  adjacentCue(named, figure, clauses) ??
  cueInClause(
    named.filter(({ first }) => first <= figure.first || isOfIt(clauses.tokens, figure)),
    figure,
    clauses,
  ) ??
  (figure.change === undefined ? null : cueBefore(named, figure, clauses))

/** "$28bn of its losses"; in "fell 0.5% to end five days of gains" what stands behind is not the figure's. */
const isOfIt = (tokens: readonly Token[], { next }: ReadFigure): boolean =>
  /^(?:of|in|from|as|من|في)$/.test(tokens[next]?.word ?? '')

interface Place {
  readonly figure: ReadFigure
  readonly clauses: Clauses
}

/** The verb that moves a figure; "despite growth of 40%" goes on with no fall of the clause before it. */
function movedBy(
  changes: readonly Cue<Direction>[],
  state: Cue<Direction> | null,
  { figure, clauses }: Place,
): Cue<Direction> | null {
  const nearest = nearestCue(changes, figure, clauses)
  const { segments } = clauses
  const isOfOther =
    state !== null &&
    nearest !== null &&
    segments[state.first] !== segments[nearest.first] &&
    segments[nearest.first] !== segments[figure.first]
  return isOfOther ? null : nearest
}

// "lost $5m" names a loss and moves none.
const LOSES = /^(?:lost|lose|loses|losing|[وف]?[يت]?(?:خسر|تكبد|فقد)(?:ت|وا|ا|ون)?)$/

/** In "erased its losses to close 3% higher" the losses are done with before the figure. */
function isLeftBehind(
  tokens: readonly Token[],
  words: readonly Cue<DirectionCue>[],
  { at, figure }: { readonly at: number; readonly figure: ReadFigure },
): boolean {
  const [before, cue, behind] = [words[at - 1], words[at], words[at + 1]]
  if (cue === undefined || !isVerb(before) || !isNear(tokens, before, cue)) return false
  return isVerb(behind) && behind.first < figure.next + 2
}

type Moved = Motion & { readonly figure: ReadFigure }

/** Whether two motions contradict each other. Silence on a side is no contradiction. */
export function isContradicted(claim: Moved, source: Moved): boolean {
  if (claim.state !== null && source.state !== null) {
    const isGone = [claim, source].some((one) => one.isShrunk && one.figure.change === undefined)
    return (
      claim.state !== source.state ||
      areOpposite(claim.change, source.change) ||
      (isGone && claim.isShrunk !== source.isShrunk)
    )
  }
  // One side only names the loss that the other moves.
  const [named, plain] = claim.state === null ? [source, claim] : [claim, source]
  if (named.state === null) return areOpposite(claim.change, source.change)
  if (plain.change === null || plain.change === effective(named)) return false
  // "lost $5m" of a loss that has narrowed to $5m.
  const isLevel = named.change === null || named.figure.change !== undefined
  if (!isLevel || plain.change !== named.state) return true
  // "grew 31%" of growth that has slowed to 31%; what a profit has fallen to never "rose".
  return named.state === 'up' && named.figure.unit !== 'percent'
}

const areOpposite = (one: Direction | null, other: Direction | null): boolean =>
  one !== null && other !== null && one !== other

/** What becomes of the whole: a loss that shrinks is a rise. */
function effective({ change, state, isShrunk }: Motion): Direction | null {
  const isTurned = state === 'down' && (isShrunk || change === 'up')
  return isTurned && change !== null ? opposite(change) : (change ?? state)
}

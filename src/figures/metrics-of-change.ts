import type { Clauses, Cue } from './cues.ts'
import { CHANGE } from './holders.ts'
import type { ReadFigure } from './read-figures.ts'

// What a figure of a change measures, where another end of it or a word behind it tells.

/** "a valuation of $640m, up from $210m in its 2024 round": both ends of a change measure one thing. */
export function levelOf(
  metrics: readonly Cue<string>[],
  { change, unit, first }: ReadFigure,
  { tokens, figures }: Clauses,
): ReadFigure | null {
  const isFrom = change === 'from' && /^(?:up|down)$/.test(tokens[first - 2]?.word ?? '')
  const before = figures.findLast(({ next }) => next <= first)
  if (!isFrom || before === undefined || before.unit !== unit) return null
  const isOwn = metrics.some((cue) => cue.first >= before.next && cue.next <= first)
  return isOwn || before.change === 'from' ? null : before
}

const CHANGE_REACH = 4

/** "blamed its profit on a 13% rise in costs": what changes by a share stands behind it. */
export function changedBy(
  metrics: readonly Cue<string>[],
  { unit, next }: ReadFigure,
  { tokens }: Clauses,
): Cue<string> | null {
  const isChange =
    unit === 'percent' &&
    CHANGE.test(tokens[next]?.word ?? '') &&
    /^(?:in|of)$/.test(tokens[next + 1]?.word ?? '')
  return isChange
    ? (metrics.find(({ first }) => first > next && first <= next + CHANGE_REACH) ?? null)
    : null
}

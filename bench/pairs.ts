import {
  HELD_OUT_SETS,
  hasPairs,
  PAIR_DIRECTIONS,
  type PairDirection,
  type PairFailure,
  type PairScore,
  type PairSet,
  readPairs,
  scorePairs,
  TUNED_SETS,
} from '#tests/support/figure-pairs.ts'
import { finder } from './figures/registry.ts'
import type { BenchOptions, Outcome } from './outcome.ts'
import { shareText, table } from './statistics.ts'

const LEAST_CAUGHT = 0.99
const MOST_FALSE_ALARMS = 0.02

/**
 * The hand-written pairs, by direction: those that the code is tuned on, or with `--held-out` those kept
 * aside. `--misses` lists the failures, of the part kept aside by their ids alone, so that nobody tunes on it.
 */
export async function benchPairs(options: BenchOptions): Promise<Outcome> {
  const isAside = options.has('held-out')
  const sets: readonly PairSet[] = isAside ? HELD_OUT_SETS : TUNED_SETS
  const parts = sets.map((set) => measureSet(set, options.has('misses'), isAside))
  return {
    isKept: parts.every(({ isKept }) => isKept),
    report: parts.map(({ report }) => report).join('\n\n'),
  }
}

function measureSet(set: PairSet, isListed: boolean, isAside: boolean): Outcome {
  const absent = PAIR_DIRECTIONS.filter((direction) => !hasPairs(set, direction))
  const scores = PAIR_DIRECTIONS.filter((direction) => !absent.includes(direction)).map(
    (direction) => ({ direction, score: scorePairs(readPairs(set, direction), finder) }),
  )
  const isKept = absent.length === 0 && scores.every(({ score }) => isGoalMet(score))
  const failures = scores.flatMap(({ score }) => score.failures)
  const tell = isAside ? ({ pair }: PairFailure) => `  ${pair.id}` : failureText
  const listed = isListed ? failures.map(tell) : []
  return {
    isKept,
    report: [
      `  ${set}`,
      table([HEADER, ...scores.map(({ direction, score }) => row(direction, score))]),
      ...absent.map((direction) => `  ${direction}: no file`),
      `  promised in each direction: caught at least 99 %, false alarms at most 2 %: ${isKept ? 'kept' : 'BROKEN'}`,
      ...listed,
    ].join('\n'),
  }
}

const HEADER = ['direction', 'wrong', 'caught', 'right', 'false alarms', 'an expected code told']

const isGoalMet = ({ wrong, caught, right, rejected }: PairScore): boolean =>
  caught >= LEAST_CAUGHT * wrong && rejected <= MOST_FALSE_ALARMS * right

const row = (direction: PairDirection, score: PairScore): string[] => [
  direction,
  String(score.wrong),
  shareText(score.caught, score.wrong),
  String(score.right),
  shareText(score.rejected, score.right),
  shareText(score.agreeing, score.wrong),
]

function failureText({ pair, codes }: PairFailure): string {
  const verdict = pair.isRight
    ? `false alarm (${codes.join(', ')})`
    : `missed (${pair.codes.join(', ')})`
  return `  ${pair.id} ${verdict}: ${pair.claim.text}`
}

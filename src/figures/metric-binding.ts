import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'

/** What a figure measures: the word at its side, the one of its clause, or of the clause that it continues. */
export function metricFor(
  metrics: readonly Cue<string>[],
  figure: ReadFigure,
  clauses: Clauses,
): string | null {
  if (isOwnThing(figure)) {
    return (
      (adjacentCue(metrics, figure, clauses) ?? before(metrics, figure, clauses))?.value ?? null
    )
  }
  if (isRatio(figure)) {
    const earlier = metrics.filter(({ first }) => first < figure.first)
    return cueInClause(earlier, figure, clauses)?.value ?? null
  }
  const own = adjacentCue(metrics, figure, clauses) ?? cueInClause(metrics, figure, clauses)
  if (own !== null) return own.value
  return isRaised(figure, clauses)
    ? 'funding'
    : (cueBefore(metrics, figure, clauses)?.value ?? null)
}

const RAISED = /^(?:raised|raises|جمعت|جمع)$/
const RAISED_REACH = 4

/** Money that a company "raised" is what it got from investors. */
const isRaised = ({ unit, first }: ReadFigure, { tokens }: Clauses): boolean =>
  unit === 'money' &&
  tokens.slice(Math.max(0, first - RAISED_REACH), first).some(({ word }) => RAISED.test(word))

// 1,300 employees and five years measure what they count; only their own clause may say more.
const isOwnThing = ({ unit, noun }: ReadFigure): boolean =>
  (unit === 'count' && noun !== undefined) || unit === 'duration' || unit === 'physical'

// "196 times earnings" measures no earnings.
const isRatio = ({ unit }: ReadFigure): boolean => unit === 'multiple'

function before(
  metrics: readonly Cue<string>[],
  figure: ReadFigure,
  { segments }: Clauses,
): Cue<string> | null {
  const own = metrics.filter(({ first }) => segments[first] === segments[figure.first])
  return own.findLast(({ first }) => first < figure.first) ?? null
}

const BROAD = new Set(['share-price', 'market-value', 'index', 'cost', 'employees'])
const MARKET = new Set(['share-price', 'market-value', 'index', 'cost'])
/** Pairs that one event is told by in either way. */
const KIN: readonly (readonly [string, string])[] = [
  ['market-value', 'valuation'],
  ['net-profit', 'net-loss'],
  ['margin', 'gross-margin'],
  ['margin', 'operating-margin'],
  ['orders', 'backlog'],
  ['share-price', 'index'],
  ['share-price', 'price-target'],
  ['capex', 'investment'],
  ['capex', 'cost'],
]

/** Whether two metrics may be the same; broad words of the market go with any finer one: a share's fall is the company's. */
export function sharesMetric(
  left: string | null,
  right: string | null,
  unit: ReadFigure['unit'],
): boolean {
  if (left === null || right === null || left === right) return true
  if (KIN.some((pair) => pair.includes(left) && pair.includes(right))) return true
  if (unit === 'percent') return BROAD.has(left) && BROAD.has(right)
  return MARKET.has(left) && MARKET.has(right)
}

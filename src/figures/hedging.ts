import { HEDGE_FILLERS, HEDGES_AFTER, HEDGES_BEFORE, type Hedge } from './lexicon/hedges.ts'
import type { Token } from './tokens.ts'
import { verbHedge } from './verb-hedges.ts'

// "over five years" is a time that passed, no hedge.
const OVER = 'over'

interface Span {
  readonly first: number
  readonly next: number
  readonly unit: string
}

/** The hedge that stands before or behind an amount; null where the amount is told exactly. */
export function findHedge(tokens: readonly Token[], { first, next, unit }: Span): Hedge | null {
  const after = HEDGES_AFTER.find(tokens, next)
  if (after !== null) return after.value
  const before = HEDGES_BEFORE.findBefore(tokens, hedgeEnd(tokens, first))
  if (before === null) return verbHedge(tokens, first)
  if (isComparison(tokens, first, before.value) || isCompound(tokens, { first, next, unit }))
    return null
  const isTime =
    unit === 'duration' && tokens[before.first]?.word === OVER && before.next === before.first + 1
  return isTime ? null : before.value
}

// "just below the $96.7 billion expected" compares; "nearly the $96.7 billion" hedges.
const isComparison = (tokens: readonly Token[], first: number, hedge: Hedge): boolean =>
  tokens[first - 1]?.word === 'the' && hedge.family !== 'about'

/** "under a five-year contract": the preposition belongs to the contract. */
const isCompound = (tokens: readonly Token[], { first, next }: Span): boolean =>
  /^an?$/.test(tokens[first - 1]?.word ?? '') &&
  tokens.slice(first, next).some(({ word }) => word === '-')

function hedgeEnd(tokens: readonly Token[], first: number): number {
  return HEDGE_FILLERS.has(tokens[first - 1]?.word ?? '') ? first - 1 : first
}

import type { Problem, ProblemCode } from '#domain/figure.ts'
import { isDateSupported } from './calendar.ts'
import type { Source } from './check-claim.ts'
import { isUnknownOwner } from './owners.ts'
import { resolveDates, type Statement } from './statements.ts'

/** What a claim says of a figure against what the source says of the same one. Silence on a side is no contradiction. */
export function contextProblems(
  claim: Statement,
  source: Statement,
  { published }: Source,
): Problem[] {
  const problem = (code: ProblemCode, detail: string): Problem => ({
    code,
    text: claim.figure.text,
    detail,
  })
  const problems: Problem[] = []
  if (isTurned(claim, source))
    problems.push(problem('direction', 'the article turns it the other way'))
  if (!sharesOwner(claim, source))
    problems.push(problem('owner', 'the article tells it of another'))
  if (!sharesMetric(claim, source))
    problems.push(problem('metric', 'the article measures something else'))
  if (isToldAsDone(claim, source))
    problems.push(problem('metric', 'the article does not tell it as done'))
  const known = resolveDates(source.dates, published)
  const told = resolveDates(claim.dates, published)
  if (!told.every((date) => known.some((other) => isDateSupported(date, other)))) {
    problems.push(problem('date', 'the article gives it another date, or none'))
  }
  return problems
}

function isTurned(claim: Statement, source: Statement): boolean {
  const [from, to] = [claim.figure.change, source.figure.change]
  if (from !== undefined && to !== undefined && from !== to) return true
  return (
    claim.direction !== null && source.direction !== null && claim.direction !== source.direction
  )
}

/** The same owner, or one sentence seen from its other side: "A paid B $5bn", "B got $5bn from A". */
function sharesOwner(claim: Statement, source: Statement): boolean {
  if (claim.owners.length === 0 || source.owners.length === 0) return true
  if (overlaps(claim.owners, source.owners)) return true
  // A name that the registry lacks cannot be told from an Arabic one before it.
  if (claim.owners.some(isUnknownOwner) && source.ownership === 'carried') return true
  if (claim.ownership === 'mentioned') return overlaps(claim.owners, source.companions)
  if (source.ownership === 'mentioned') return overlaps(source.owners, claim.companions)
  const isRoleSwap =
    overlaps(claim.owners, source.companions) && overlaps(source.owners, claim.companions)
  return isRoleSwap && source.companions.length === 2 && claim.companions.length === 2
}

const overlaps = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one))

/** Broad words of the market go with any finer one: a share's fall is the company's. */
const BROAD = new Set(['share-price', 'market-value', 'index', 'cost', 'employees'])
const KIN: readonly (readonly [string, string])[] = [
  ['market-value', 'valuation'],
  ['net-profit', 'net-loss'],
  ['funding', 'valuation'],
]

function sharesMetric(claim: Statement, source: Statement): boolean {
  const [left, right] = [claim.metric, source.metric]
  if (left === null || right === null || left === right) return true
  if (left === 'share-price' && right === 'index') return true
  if (KIN.some((pair) => pair.includes(left) && pair.includes(right))) return true
  return BROAD.has(left) && BROAD.has(right) && claim.figure.unit === 'percent'
}

function isToldAsDone(claim: Statement, source: Statement): boolean {
  if (source.modality === null) return false
  if (claim.modality === null) return true
  const pair = [claim.modality, source.modality]
  return pair.includes('guidance') && pair.includes('estimate')
}

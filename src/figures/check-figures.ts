import type { Problem, ProblemCode } from '#domain/figure.ts'
import type { Case } from './check-claim.ts'
import { contextProblems, isOfKind } from './context-problems.ts'
import { isDerived } from './derived.ts'
import type { ReadFigure } from './read-figures.ts'
import { rivalOf } from './rivals.ts'
import { isSmallCount } from './small-counts.ts'
import { type Source, statementsOf } from './sources.ts'
import type { Statement } from './statements.ts'
import { isSwapped } from './swapped-names.ts'
import { matchValues, type ValueMatch } from './values.ts'

/** Rules 1 to 7: each figure of the claim needs one in a cited article that agrees with it in everything. */
export function checkFigures(held: Case): Problem[] {
  return held.sentences.flatMap(({ statements }) =>
    statements.flatMap((statement) => checkStatement(statement, held)),
  )
}

function checkStatement(claim: Statement, held: Case): Problem[] {
  const candidates = held.cited.flatMap((source) => matching(claim, source))
  if (candidates.length === 0)
    return isSmallCount(claim.figure, held) ? [] : unsupported(claim.figure, held)
  const found = candidates.map(({ source, statement }) => contextProblems(claim, statement, source))
  // The candidate with the fewest objections is the one that the writer meant …
  const best = found.reduce((least, problems) =>
    problems.length < least.length ? problems : least,
  )
  if (best.length === 0) {
    const clean = candidates.filter((_, at) => found[at]?.length === 0)
    return [...swapped(claim, clean, held), ...ownedByRivals(claim, clean, held)]
  }
  // … unless a near miss fits the claim in all but its value: "Nvidia fell 9%" for 8.7, where another fell 9%.
  return [...best, ...nearMisses(claim, held)]
}

/** An objection where the claim tells one figure, and each one of its value is told of another company in this place. */
function swapped(claim: Statement, candidates: readonly Candidate[], held: Case): Problem[] {
  const isOnly = held.sentences.every(({ statements }) => statements.length < 2)
  if (!isOnly || !candidates.every(({ statement }) => isSwapped(claim, statement))) return []
  return [
    { code: 'owner', text: claim.figure.text, detail: 'the article names another in its place' },
  ]
}

/** An objection where another figure of its kind fits the claim better than each one of its value. */
function ownedByRivals(claim: Statement, candidates: readonly Candidate[], held: Case): Problem[] {
  // A market value is no rival of what the claim tells as revenue.
  const others = held.cited.flatMap((source) =>
    statementsOf(source).filter(
      (rival) =>
        matchValues(claim.figure, rival.figure) !== 'supported' && isOfKind(claim, rival, source),
    ),
  )
  const told = held.sentences.flatMap(({ statements }) => statements)
  const toldOf = ({ figure }: Statement): readonly Statement[] =>
    told.filter((other) => other !== claim && matchValues(other.figure, figure) === 'supported')
  const rivals = candidates.map(({ statement }) => rivalOf({ claim, toldOf }, statement, others))
  const [rival] = rivals
  if (rival === undefined || rivals.includes(null)) return []
  return [
    {
      code: 'owner',
      text: claim.figure.text,
      detail: `the article tells ${rival?.figure.text} of it`,
    },
  ]
}

function nearMisses(claim: Statement, held: Case): Problem[] {
  return held.cited.flatMap((source) =>
    statementsOf(source).flatMap((statement): Problem[] => {
      const match = matchValues(claim.figure, statement.figure)
      if (match !== 'rounding' || contextProblems(claim, statement, source).length > 0) return []
      return [{ code: match, text: claim.figure.text, detail: DETAILS[match] ?? '' }]
    }),
  )
}

interface Candidate {
  readonly source: Source
  readonly statement: Statement
}

function matching(claim: Statement, source: Source): Candidate[] {
  return statementsOf(source)
    .filter((statement) => matchValues(claim.figure, statement.figure) === 'supported')
    .map((statement) => ({ source, statement }))
}

const NEAR_MISSES: readonly ValueMatch[] = ['rounding', 'currency', 'unit']

/** Why nothing in the cited articles carries a figure, as exactly as can be said. */
function unsupported(figure: ReadFigure, held: Case): Problem[] {
  const stated = held.cited.flatMap(statementsOf).map((statement) => statement.figure)
  const matches = new Set(stated.map((source) => matchValues(figure, source)))
  const problem = (code: ProblemCode, detail: string): Problem => ({
    code,
    text: figure.text,
    detail,
  })
  const problems: Problem[] = []
  if (
    held.uncited.flatMap(statementsOf).some((s) => matchValues(figure, s.figure) === 'supported')
  ) {
    problems.push(problem('citation', 'only an article that is not cited states it'))
  }
  for (const code of NEAR_MISSES) {
    if (matches.has(code)) problems.push(problem(code as ProblemCode, DETAILS[code] ?? ''))
  }
  if (problems.length > 0) return problems
  problems.push(problem('figure-missing', 'no cited article states it'))
  if (isDerived(figure, stated))
    problems.push(
      problem('derived', 'it follows from other figures, and no cited article states it'),
    )
  return problems
}

const DETAILS: Partial<Record<ValueMatch, string>> = {
  rounding: 'a cited article states a near value, or states it with another hedge',
  currency: 'a cited article states this amount in another currency',
  unit: 'a cited article states this number of another unit, thing or scale',
}

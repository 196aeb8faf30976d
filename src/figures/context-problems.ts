import type { Problem, ProblemCode } from '#domain/figure.ts'
import { foldWord } from './fold.ts'
import {
  isOtherMetric,
  isProfitForLoss,
  isToldApart,
  measuresAnother,
} from './measure-conflicts.ts'
import { sharesParts } from './measures.ts'
import { isContradicted } from './motion.ts'
import { hasOtherDate } from './other-dates.ts'
import { hasOwnAmount, isDoubtful } from './owner-doubts.ts'
import { isOfOthers, sharesOwner } from './owner-match.ts'
import { type Source, statementsOf } from './sources.ts'
import type { Statement } from './statements.ts'
import { isToldAsDone, isToldAsPlanned } from './telling.ts'
import { isSameThing } from './things.ts'
import { isOtherTime } from './time-conflicts.ts'
import { isTradeTurned } from './trades.ts'

/** What a claim says of a figure against what the source says of the same one. Silence on a side is no contradiction. */
export function contextProblems(claim: Statement, source: Statement, article: Source): Problem[] {
  const others = statementsOf(article)
  const isOther =
    isOfOthers(claim, source) ||
    (!sharesOwner(claim, source) &&
      (!isDoubtful(claim, source) ||
        hasOwnAmount(claim, others, (rival) => isOfKind(claim, rival, article))))
  return [
    ...(isOther ? [problemOf(claim, 'owner', 'the article tells it of another')] : []),
    ...problemsBesideOwner(claim, source, article),
  ]
}

/** Whether another figure of the article measures what the claim tells, whosever it is, whenever, and up or down. */
export const isOfKind = (claim: Statement, rival: Statement, article: Source): boolean =>
  problemsBesideOwner(claim, rival, article).every(
    ({ code }) => code === 'direction' || code === 'date',
  )

const problemOf = ({ figure }: Statement, code: ProblemCode, detail: string): Problem => ({
  code,
  text: figure.text,
  detail,
})

function problemsBesideOwner(claim: Statement, source: Statement, article: Source): Problem[] {
  const { published } = article
  const others = statementsOf(article)
  const problem = (code: ProblemCode, detail: string): Problem => problemOf(claim, code, detail)
  const problems: Problem[] = []
  if (countsAnother(claim, source, others))
    problems.push(problem('unit', 'the article counts something else'))
  if (isTurned(claim, source) || isProfitForLoss(claim, source) || isTradeTurned(claim, source))
    problems.push(problem('direction', 'the article turns it the other way'))
  if (isOtherMetric(claim, source, others) || isToldApart(claim, source, others))
    problems.push(problem('metric', 'the article measures something else'))
  if (!sharesParts(claim, source, others))
    problems.push(problem('metric', 'the article tells it of another part, or of the whole'))
  if (measuresAnother(claim, source, others))
    problems.push(problem('metric', 'the article measures something else'))
  if (isToldAsDone(claim, source, published))
    problems.push(problem('metric', 'the article does not tell it as done'))
  if (isToldAsPlanned(claim, source))
    problems.push(problem('metric', 'the article tells it as done'))
  if (hasOtherDate(claim, source, article) || isOtherTime(claim, source)) {
    problems.push(problem('date', 'the article gives it another date, or none'))
  }
  return problems
}

/** Two Arabic nouns that no lexicon joins, neither of which the other side's sentence has. */
function countsAnother(claim: Statement, source: Statement, others: readonly Statement[]): boolean {
  if (isOtherNoun(claim, source, others)) return true
  const [left, right] = [claim.figure, source.figure]
  if (left.thing === undefined && right.thing === undefined) return false
  const told = left.thing ?? arabicNoun(claim)
  const known = right.thing ?? arabicNoun(source)
  if (told === null || known === null || isSameThing(told, known)) return false
  return ![...source.words].some((word) => isSameThing(told, word))
}

/** A noun that may be the source's, where the article counts its things by another figure: "18,000 employers" are not the 6.3m people. */
function isOtherNoun(
  { figure: claim }: Statement,
  { figure: source }: Statement,
  others: readonly Statement[],
): boolean {
  const { unit, noun } = claim
  if (unit !== 'count' || noun === undefined || source.noun === undefined || noun === source.noun)
    return false
  return others.some(({ figure }) => figure.noun === noun && figure.value !== source.value)
}

/** The counted word as the text writes it, where it is an Arabic one. */
const arabicNoun = ({ figure: { text, noun } }: Statement): string | null =>
  noun === undefined ? null : (/[\u0620-\u064a]+$/.exec(foldWord(text))?.[0] ?? null)

function isTurned(claim: Statement, source: Statement): boolean {
  const [from, to] = [claim.figure.change, source.figure.change]
  if (from !== undefined && to !== undefined && from !== to) return true
  return isContradicted(claim, source)
}

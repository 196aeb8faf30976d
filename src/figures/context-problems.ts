import type { Problem, ProblemCode } from '#domain/figure.ts'
import { isDateSupported } from './calendar.ts'
import type { Source } from './check-claim.ts'
import { kindOf } from './date-binding.ts'
import { isContradicted } from './directions.ts'
import { foldWord } from './fold.ts'
import { sharesMetric } from './metric-binding.ts'
import { sharesOwner } from './owner-match.ts'
import { resolveDates, type Statement } from './statements.ts'
import { isSameThing } from './things.ts'

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
  if (countsAnother(claim, source))
    problems.push(problem('unit', 'the article counts something else'))
  if (isTurned(claim, source))
    problems.push(problem('direction', 'the article turns it the other way'))
  if (!sharesOwner(claim, source))
    problems.push(problem('owner', 'the article tells it of another'))
  if (!sharesMetric(claim.metric, source.metric, claim.figure.unit))
    problems.push(problem('metric', 'the article measures something else'))
  if (isToldAsDone(claim, source))
    problems.push(problem('metric', 'the article does not tell it as done'))
  if (isToldAsPlanned(claim, source))
    problems.push(problem('metric', 'the article tells it as done'))
  if (hasOtherDate(claim, source, published)) {
    problems.push(problem('date', 'the article gives it another date, or none'))
  }
  return problems
}

/** Two Arabic nouns that no lexicon joins, neither of which the other side's sentence has. */
function countsAnother(claim: Statement, source: Statement): boolean {
  const [left, right] = [claim.figure, source.figure]
  if (left.thing === undefined && right.thing === undefined) return false
  const told = left.thing ?? arabicNoun(claim)
  const known = right.thing ?? arabicNoun(source)
  if (told === null || known === null || isSameThing(told, known)) return false
  return ![...source.words].some((word) => isSameThing(told, word))
}

/** The counted word as the text writes it, where it is an Arabic one. */
const arabicNoun = ({ figure: { text, noun } }: Statement): string | null =>
  noun === undefined ? null : (/[\u0620-\u064a]+$/.exec(foldWord(text))?.[0] ?? null)

function isTurned(claim: Statement, source: Statement): boolean {
  const [from, to] = [claim.figure.change, source.figure.change]
  if (from !== undefined && to !== undefined && from !== to) return true
  return isContradicted(claim, source)
}

/** "AMD expects to lose $1.5bn" supports "will lose", never "lost". */
function isToldAsDone(claim: Statement, source: Statement): boolean {
  if (source.modality === null) return false
  if (claim.modality === null) return !claim.mayBePlanned
  if (source.modality === 'estimate' && claim.isAhead && !isOfAnalysts(claim)) return true
  const pair = [claim.modality, source.modality]
  return pair.includes('guidance') && pair.includes('estimate')
}

const ANALYSTS = /^(?:analysts?|estimates?|consensus|street|economists?|محلل|تقدير|متوسط|اقتصاديو)/

const isOfAnalysts = ({ words }: Statement): boolean =>
  [...words].some((word) => ANALYSTS.test(word))

/** "Intel will lose" of what it has lost. Deals are done and lie ahead: only what rose or fell is held to this. */
const isToldAsPlanned = (claim: Statement, source: Statement): boolean =>
  claim.isAhead && !claim.isDone && source.isDone && !source.mayBePlanned && source.change !== null

/** A date that a claim only carries on to a clause is wrong where the article gives that figure another one. */
function hasOtherDate(claim: Statement, source: Statement, published: Temporal.PlainDate): boolean {
  const known = resolveDates(source.dates, published)
  // A clause with a date of its own needs no other one.
  const claimed = claim.ownDates.length > 0 ? claim.ownDates : claim.dates
  return claimed.some((date) => {
    const [told] = resolveDates([date], published)
    // "In the second quarter" is no "Tuesday" in May where the article's clause names its own quarter.
    const rivals = source.ownDates.filter((other) => kindOf(other) === kindOf(date))
    const against = rivals.length > 0 ? resolveDates(rivals, published) : known
    if (told === undefined || against.some((other) => isDateSupported(told, other))) return false
    const isOwn = claim.ownDates.includes(date)
    return isOwn || source.dates.some((other) => kindOf(other) === kindOf(date))
  })
}

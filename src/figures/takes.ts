import type { Clauses } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Statement } from './statements.ts'

/** What becomes of what a figure counts, by the verb that takes it. */
export type Take = 'sell' | 'keep' | 'run' | 'receive' | 'order' | 'build' | 'put'

const TAKES: readonly (readonly [take: Take, words: RegExp])[] = [
  ['sell', /^(?:sold|sells?|selling|[وفس]{0,2}(?:باعت?|باعوا|[يت]بيع))$/],
  [
    'keep',
    /^(?:keeps?|kept|keeping|retain(?:s|ed|ing)?|[وفس]{0,2}(?:[يت]حتفظ|احتفظت?|[يت]ستبقي|[يت]بقي))$/,
  ],
  ['run', /^(?:operat(?:es?|ed|ing|ion)|[وفس]{0,2}[يت]شغل|(?:ال)?تشغيل)$/],
  [
    'receive',
    /^(?:receive[sd]?|receiving|delivery|deliveries|delivered|[وفس]{0,2}(?:[يت]?تسلمت?|استلمت?|[يت]ستلم))$/,
  ],
  ['order', /^(?:ordered|ordering|[وفس]{0,2}(?:طلبت?|[يت]طلب|اوصت))$/],
  [
    'build',
    /^(?:build|builds|built|building|constructing|[وفس]{0,2}(?:بنت|بني|[يت]بني|[يت]شيد|شيدت?)|[بل]?بناء)$/,
  ],
  [
    'put',
    /^(?:invest(?:s|ed|ing)?|contribut(?:es?|ed|ing)|inject(?:s|ed|ing)?|deploy(?:s|ed|ing)?|[بل]?(?:ال)?استثمارا?|[وفس]{0,2}(?:استثمرت?|[يت]ستثمر|ضخت?|[يت]ضخ|ساهمت?|[يت]ساهم|[يت]سهم))$/,
  ],
]
const PUTS = /^put(?:s|ting)?$/
const OF_MONEY = new Set<Take>(['put'])
const REACH = 8
const BEHIND = 3

/** The nearest such verb before a figure in its clause, or just behind it: «41 غيغاواط قيد التشغيل». */
export function takeOf(
  { first, next, change, unit }: ReadFigure,
  { tokens, segments, figures }: Clauses,
): Take | null {
  if (change !== undefined) return null
  const takeAt = (at: number): Take | null => {
    const [take] = TAKES.find(([, words]) => words.test(tokens[at]?.word ?? '')) ?? [null]
    if (take === null && PUTS.test(tokens[at]?.word ?? ''))
      return tokens.slice(next, next + BEHIND).some(({ word }) => word === 'into') ? 'put' : null
    // "An operating profit of $2bn", "delivered sales of $5bn".
    return take !== null && (unit === 'money') === OF_MONEY.has(take) ? take : null
  }
  const isFree = (at: number): boolean =>
    segments[at] === segments[first] &&
    !figures.some((other) => at >= other.first && at < other.next)
  for (let at = first - 1; at >= Math.max(0, first - REACH) && isFree(at); at--) {
    const take = takeAt(at)
    if (take !== null) return take
  }
  for (let at = next; at < next + BEHIND && isFree(at); at++) {
    const take = takeAt(at)
    if (take !== null) return take
  }
  return null
}

/** "Operates 1.4 GW" of what is being built, where the article says how much is operated. */
export const isTakenOtherwise = (
  claim: Statement,
  source: Statement,
  others: readonly Statement[],
): boolean =>
  claim.take !== null &&
  source.take !== claim.take &&
  others.some(
    ({ take, figure, owners, words }) =>
      // "Invested $9bn in gas and $3bn in lithium": the verb takes both.
      !(source.take === null && words === source.words && figure.first < source.figure.first) &&
      owners.some((id) => claim.owners.includes(id)) &&
      take === claim.take &&
      figure.unit === claim.figure.unit &&
      figure.currency === claim.figure.currency &&
      figure.noun === source.figure.noun &&
      figure.value !== source.figure.value,
  )

import type { Clauses } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'

const MAKES_UP =
  /^(?:account(?:s|ed|ing)?|represent(?:s|ed|ing)?|constitut(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|ma(?:ke|kes|de|king)|[وفس]{0,2}(?:[يت]مثل|مثلت?|[يت]شكل|شكلت?|[يت]ستحوذ|استحوذت?|[يت]ستاثر|استاثرت?|[يت]سهم|[يت]ساهم|ساهمت?|اسهمت?))$/
const REACH = 9

/** Whether a rate is the share that one thing has of another: "accounts for 24% of sales", «تمثل الصين 24% من المبيعات». */
export function isShareOf(
  { unit, first, next, change }: ReadFigure,
  { tokens, segments }: Clauses,
): boolean {
  if (unit !== 'percent' || change !== undefined) return false
  if (!/^(?:of|من)$/.test(tokens[next]?.word ?? '')) return false
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    if (segments[at] !== segments[first] || tokens[at]?.kind === 'number') return false
    if (MAKES_UP.test(tokens[at]?.word ?? '')) return true
  }
  return false
}

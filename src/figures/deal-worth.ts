import type { Clauses } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'

const DEALS =
  /^(?:contracts?|deals?|agreements?|awards?|tenders?|off|purchases?|acquisitions?|takeovers?|loans?|bonds?|notes|fines?|penalt(?:y|ies)|settlements?|ransoms?|stakes?|bids?|grants?|subsid(?:y|ies)|[وفبل]?(?:ال)?(?:عقد|عقدا|عقود|عقودا|صفقه|صفقات|اتفاق|اتفاقا|اتفاقيه|اتفاقيات|قرض|قرضا|قروض|سندات|صكوك|غرامه|غرامات|تسويه|فديه|حصه|منحه|مناقصه))$/
const LEADS =
  /^(?:worth|valued|at|of|for|totall?ing|some|about|around|nearly|over|more|than|up|to|as|much|[وب]?(?:قيمت(?:ه|ها|هما)|قيمه)|بلغت?|تبلغ|يبلغ|البالغه?|قدرها|قدره|نحو|بنحو|حوالي|قرابه|اكثر|من|الي|ب|تصل|يصل|اجماليه|اجمالي)$/
const REACH = 7

/** Whether an amount is what a contract, a deal or a fine comes to: "contracts worth $2.3bn", «غرامة قدرها 3 ملايين». */
export function isWorthOfDeal({ unit, first, next }: ReadFigure, { tokens }: Clauses): boolean {
  if (unit !== 'money') return false
  if (isDeal(tokens[next]?.word) || isDeal(tokens[next + 1]?.word, tokens[next]?.kind)) return true
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const word = tokens[at]?.word ?? ''
    if (!LEADS.test(word)) return isDeal(word) && at < first - 1
  }
  return false
}

const isDeal = (word = '', before: string = 'word'): boolean =>
  before === 'word' && DEALS.test(word)

/** Whether words name anything that such an amount could be of. */
export const namesDeal = (words: ReadonlySet<string>): boolean =>
  [...words].some((word) => DEALS.test(word))

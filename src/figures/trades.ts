import type { Clauses } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Statement } from './statements.ts'

/** What somebody does with an amount, by the verb that takes it. */
export type Trade = 'buy' | 'sell' | 'invest' | 'issue'

const TRADES: readonly (readonly [trade: Trade, verb: RegExp])[] = [
  [
    'sell',
    /^(?:sold|sells?|selling|divest(?:ed|s|ing)?|offload(?:ed|s|ing)?|[وفس]{0,2}(?:باعت?|باعوا|[يت]بيع|بيع|ببيع|لبيع))$/,
  ],
  [
    'buy',
    /^(?:bought|buys?|buying|acquire[sd]?|acquiring|purchase[sd]?|[وفس]{0,2}(?:اشتر[يت]|اشتروا|[يت]شتري|شراء|بشراء|لشراء))$/,
  ],
  [
    'invest',
    /^(?:invest(?:ed|s|ing)?|deploy(?:ed|s|ing)?|[وفس]{0,2}(?:استثمرت?|استثمروا|[يت]ستثمر|ضخت?|[يت]ضخ))$/,
  ],
  [
    'issue',
    /^(?:raise[sd]?|raising|issue[sd]?|issuing|borrow(?:ed|s|ing)?|[وفس]{0,2}(?:جمعت?|[يت]جمع|اصدرت?|[يت]صدر|اقترضت?|[يت]قترض))$/,
  ],
]
const REACH = 8

/** The nearest verb of trade before a figure in its clause: "sold bonds worth $5bn", «استثمرت الشركة 119 مليار درهم». */
export function tradeOf(
  { first, change }: ReadFigure,
  { tokens, segments, figures }: Clauses,
): Trade | null {
  if (change !== undefined) return null
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    if (segments[at] !== segments[first]) return null
    if (figures.some((other) => at >= other.first && at < other.next)) return null
    const found = TRADES.find(([, verb]) => verb.test(tokens[at]?.word ?? ''))
    if (found !== undefined) return found[0]
  }
  return null
}

const BID =
  /^(?:bids?|orders?|demand|applications?|subscriptions?|book|[وفبل]?(?:ال)?(?:طلب|طلبات|طلبيات|عروض|اكتتابات|تغطيه))$/
const SECURITIES =
  /^(?:bonds?|notes|sukuk|ipo|offering|listing|shares|debt|[وفبل]?(?:ال)?(?:سندات|صكوك|اكتتاب|طرح|اسهم))$/

/** Whether an amount is what was bid for securities: "orders for the bonds topped $129bn", «طلبات الاكتتاب». */
export function isBidFor({ unit, first }: ReadFigure, { tokens, segments }: Clauses): boolean {
  if (unit !== 'money' || !tokens.some(({ word }) => SECURITIES.test(word))) return false
  return tokens.some(
    ({ word }, at) => at < first && segments[at] === segments[first] && BID.test(word),
  )
}

/** "Sold 1.2m shares" of a stake that was raised by so many. */
export const isTradeTurned = (claim: Statement, source: Statement): boolean =>
  source.isAmount &&
  source.trade !== claim.trade &&
  ((claim.trade === 'sell' && source.change === 'up') ||
    (claim.trade === 'buy' && source.change === 'down'))

/** "Sold assets of 119bn" of what was invested, "raised $129bn" of what was bid. */
export const isOtherTrade = (claim: Statement, source: Statement): boolean =>
  (claim.trade === 'sell' && source.trade === 'invest') ||
  (claim.trade === 'invest' && source.trade === 'sell') ||
  (source.isBid &&
    !claim.isBid &&
    claim.trade !== null &&
    ![...claim.words].some((word) => BID.test(word)))

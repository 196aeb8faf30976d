import { isDemand } from './asked.ts'
import { isOtherBase } from './bases.ts'
import { namesDeal } from './deal-worth.ts'
import { sharesMetric } from './metric-binding.ts'
import { isOtherMoment } from './session-moments.ts'
import type { Statement } from './statements.ts'
import { isTakenOtherwise } from './takes.ts'
import { isRivalTest } from './test-names.ts'
import { isOtherTrade } from './trades.ts'
import { isWholeForPart } from './wholes.ts'

/**
 * Whether two sides that may name one metric still measure two things: what is left for what is gone, net for
 * before tax, a premium for a rise, an early fall for the close, the score of another test. Silence on a side is no contradiction.
 */
export function measuresAnother(
  claim: Statement,
  source: Statement,
  others: readonly Statement[],
): boolean {
  return (
    isWholeForPart(claim, source) ||
    isNetForPretax(claim, source) ||
    isNetForPretax(source, claim) ||
    isPremiumForMove(claim, source) ||
    isPremiumForMove(source, claim) ||
    isAmountForLevel(claim, source) ||
    isAmountForLevel(source, claim) ||
    isPriceForWorth(claim) ||
    isOtherMoment(claim, source) ||
    isOtherBase(claim, source) ||
    isOtherTrade(claim, source) ||
    isShareForMove(claim, source) ||
    isDealForResult(claim, source) ||
    isOtherSide(claim, source) ||
    isRivalTest(claim, source, others) ||
    isTakenOtherwise(claim, source, others) ||
    isFormerForPlan(claim, source) ||
    isBookedForSold(claim, source) ||
    isSavedForSpent(claim, source) ||
    isSavedForSpent(source, claim) ||
    isRaisedForPaid(claim, source) ||
    isGivenForAsked(claim, source)
  )
}

/**
 * Whether two sides name two metrics. Where the metric of one is a guess - its clause names the other's too, or
 * only goes on with an earlier one - another figure of the article has to be the one that the claim names.
 */
export function isOtherMetric(
  claim: Statement,
  source: Statement,
  others: readonly Statement[],
): boolean {
  if (sharesMetric(claim.metric, source.metric, claim.figure.unit)) return false
  const isGuess =
    isVague(claim.metric, source) ||
    isVague(source.metric, claim) ||
    claim.isMetricGuessed ||
    source.isMetricGuessed ||
    claim.metricsNear.some((metric) => metric === source.metric) ||
    source.metricsNear.some((metric) => metric === claim.metric)
  return !isGuess || others.some((other) => isRivalFigure(claim, other))
}

// Words that stand for many things, and beside many others: what something costs, owes, puts in or gives out.
const VAGUE = new Set('cost rate investment loans debt deposits provisions fine'.split(' '))

/** Money "in a round" is not always what the round brought in; but it is no revenue. */
const isVague = (metric: string | null, other: Statement): boolean =>
  metric !== null && (VAGUE.has(metric) || (metric === 'funding' && !isOf(RESULTS, other)))

const isRivalFigure = (claim: Statement, { metric, figure }: Statement): boolean =>
  metric === claim.metric &&
  figure.unit === claim.figure.unit &&
  figure.value !== claim.figure.value

// What is told in many ways; a profit may be a loss of another year.
const MANY_NAMED =
  /^(?:price|price-target|share-price|market-value|valuation|index|cost|(?:net|pretax|operating)-(?:profit|loss))$/

/** Orders may be the backlog, but not where the article tells both. */
export const isToldApart = (
  claim: Statement,
  source: Statement,
  others: readonly Statement[],
): boolean =>
  claim.metric !== null &&
  source.metric !== null &&
  claim.metric !== source.metric &&
  claim.figure.unit === 'money' &&
  ![claim.metric, source.metric].some((metric) => MANY_NAMED.test(metric)) &&
  others.some(
    ({ metric, figure }) =>
      metric === claim.metric && figure.unit === 'money' && figure.value !== claim.figure.value,
  )

const LEAST_WORTH = 1e6

/** "Its market value fell to $171.20": so little is one share's price. */
const isPriceForWorth = ({ metric, figure }: Statement): boolean =>
  metric === 'market-value' && figure.unit === 'money' && figure.value < LEAST_WORTH

const hasWord = ({ words }: Statement, pattern: RegExp): boolean =>
  [...words].some((word) => pattern.test(word))

const INSTEAD =
  /^(?:instead|rather|than|against|versus|compared|earlier|previous|previously|former|بدلا|عوضا|مقابل|مقارنه|سابقا|السابقه?)$/

/** "Proposes 8.20 euros a share" of what it was before. */
const isFormerForPlan = (claim: Statement, source: Statement): boolean =>
  source.figure.change === 'from' &&
  claim.figure.change !== 'from' &&
  claim.modality === 'planned' &&
  claim.change === null &&
  !hasWord(claim, INSTEAD) &&
  source.modality === null

const NO_SALES = new Set(
  'orders backlog capex dividend net-profit operating-profit gross-profit pretax-profit ebitda cash-flow'.split(
    ' ',
  ),
)

/** "Sold €13bn of machines" of what was ordered, or earned. */
const isBookedForSold = (claim: Statement, source: Statement): boolean =>
  claim.trade === 'sell' && claim.metric === null && isOf(NO_SALES, source)

const SAVES = /^(?:sav(?:e|es|ed|ing|ings)|[وفس]{0,2}[يت]?وفر(?:ت|وا)?|(?:ال)?وفورات|توفير)$/
const COSTS = /^(?:costs?|costing|[وفس]{0,2}[يت]?كلف(?:ت|ه|ها)?|(?:ال)?تكلفه|(?:ال)?كلفه)$/

/** "Will cost $900m a year" of what is saved. */
const isSavedForSpent = (one: Statement, other: Statement): boolean =>
  one.figure.unit === 'money' &&
  hasWord(one, SAVES) &&
  !hasWord(one, COSTS) &&
  hasWord(other, COSTS) &&
  !hasWord(other, SAVES)

const BUYS =
  /^(?:bought|buys?|buying|acquire[sd]?|acquiring|acquisition|purchased?|takeover|[وفس]{0,2}[يت]?شتري|اشترت|(?:ال|ل|ب)?شراء?|استحوذت?|(?:ال|ل)?استحواذ)$/

/** "Is being bought for $720m" of what it once raised. */
const isRaisedForPaid = (claim: Statement, source: Statement): boolean =>
  source.metric === 'funding' &&
  claim.metric === null &&
  claim.figure.unit === 'money' &&
  hasWord(claim, BUYS) &&
  !hasWord(source, BUYS)

/** The price of output for that of input. */
const isOtherSide = (claim: Statement, source: Statement): boolean =>
  claim.tokenSide !== null && source.tokenSide !== null && claim.tokenSide !== source.tokenSide

/** "Fell 24%" of what is 24% of the whole */
const isShareForMove = (one: Statement, other: Statement): boolean =>
  other.isShare && !one.isShare && one.change !== null && one.figure.change === undefined

const RESULTS = new Set(
  'revenue turnover net-profit operating-profit pretax-profit gross-profit ebitda net-loss operating-loss pretax-loss cash-flow'.split(
    ' ',
  ),
)

/** "Revenue reached $2.3bn" of contracts worth so much. */
const isDealForResult = (claim: Statement, source: Statement): boolean =>
  isOf(RESULTS, claim) && source.metric === null && source.isOfDeal && !namesDeal(claim.words)

const PRETAX = new Set(['pretax-profit', 'pretax-loss'])
const NET = new Set(['net-profit', 'net-loss'])

const isOf = (metrics: ReadonlySet<string>, { metric }: Statement): boolean =>
  metric !== null && metrics.has(metric)

/** "A net loss of £485m" of a loss before tax; a plain "loss" may be either. */
const isNetForPretax = (one: Statement, other: Statement): boolean =>
  isOf(NET, one) &&
  isOf(PRETAX, other) &&
  ['net', 'صافي', 'صافيه'].some((word) => one.words.has(word))

/** A bidder's premium is no rise of the share. */
const isPremiumForMove = (one: Statement, other: Statement): boolean =>
  one.metric === 'premium' &&
  (one.change === null || ABOVE.some((word) => one.words.has(word))) &&
  other.metric !== 'premium' &&
  other.change !== null &&
  !ABOVE.some((word) => other.words.has(word))

// "38% above its last close" is a premium in other words.
const ABOVE = ['above', 'over', 'more', 'higher', 'اعلي', 'يزيد', 'تزيد', 'يفوق', 'تفوق']

/** "Will pay 20%" of what was asked for. */
const isGivenForAsked = (claim: Statement, source: Statement): boolean =>
  source.isAsked && !claim.isAsked && !isDemand(claim.words)

/** "Will dismiss 75,000" of a staff that falls to 75,000. */
const isAmountForLevel = (one: Statement, other: Statement): boolean =>
  one.isAmount && (other.figure.change === 'to' || other.isLevel)

const PROFITS = new Set(['net-profit', 'operating-profit', 'pretax-profit'])
const LOSSES = new Set(['net-loss', 'operating-loss', 'pretax-loss'])

/** "Earned $165m" of what was lost, "lost $350m" of what was earned. */
export const isProfitForLoss = (claim: Statement, source: Statement): boolean =>
  claim.figure.unit === 'money' &&
  claim.change === null &&
  source.change === null &&
  ((isOf(PROFITS, claim) && claim.state !== 'down' && isLoss(source)) ||
    (claim.state === 'down' && isLoss(claim) && isOf(PROFITS, source) && source.state !== 'down'))

const isLoss = (one: Statement): boolean =>
  one.metric === null ? one.state === 'down' : isOf(LOSSES, one)

import { findAsides, isAsideFrom } from './asides.ts'
import { addedTo, worthOf } from './company-worth.ts'
import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause } from './cues.ts'
import { changedBy, levelOf } from './metrics-of-change.ts'
import type { ReadFigure } from './read-figures.ts'

/** The word for what a figure measures: at its side, in its clause, or in the clause that it continues. */
export function metricFor(
  all: readonly Cue<string>[],
  figure: ReadFigure,
  clauses: Clauses,
): Cue<string> | null {
  // "whose share of the market shrank, will spend 14 trillion won": the aside measures something of its own.
  const asides = findAsides(clauses.tokens)
  const metrics = all.filter(({ first }) => !isAsideFrom(asides, first, figure.first))
  if (isPeriod(figure, clauses)) return null
  const whole = levelOf(all, figure, clauses)
  if (whole !== null) return metricFor(all, whole, clauses)
  if (isOwnThing(figure)) {
    return adjacentCue(metrics, figure, clauses) ?? before(metrics, figure, clauses)
  }
  if (isRatio(figure)) {
    const earlier = metrics.filter(({ first }) => first < figure.first)
    return cueInClause(earlier, figure, clauses)
  }
  const own = ownOf(metrics, figure, clauses)
  return (
    premiumOf(figure, clauses) ??
    worthOf(figure, clauses) ??
    addedTo(metrics, figure, clauses) ??
    changedBy(metrics, figure, clauses) ??
    valuationOf(metrics, figure, clauses) ??
    adjacentCue(withoutStock(own, figure, clauses), figure, clauses) ??
    raisedFor(metrics, figure, clauses) ??
    cueInClause(own, figure, clauses) ??
    cueBefore(metrics, figure, clauses)
  )
}

/** «الأشهر التسعة الأولى», "the first nine months": a time in which something is measured. */
const isPeriod = ({ unit, first, text }: ReadFigure, { tokens }: Clauses): boolean =>
  unit === 'duration' &&
  (/^ال/.test(text) || /^(?:first|last|past|final)$/.test(tokens[first - 1]?.word ?? ''))

const OFFER = /^(?:price|offer|bid|[وف]?(?:ال)?(?:سعر|عرض))$/
const ABOVE = /^(?:above|over|higher|more|اعلي|يزيد|تزيد|فوق)$/
const CLOSE = /^(?:close|closing|اغلاق|الاغلاق)$/
const CLOSE_REACH = 7

/** "The price is 31% above Friday's close": what a buyer pays more than the market. */
function premiumOf(
  { unit, first, next }: ReadFigure,
  { tokens, segments }: Clauses,
): Cue<string> | null {
  if (unit !== 'percent') return null
  const start = segments.indexOf(segments[first] ?? 0)
  const at = tokens.findIndex(
    ({ word }, index) => index >= start && index < first && OFFER.test(word),
  )
  const isAbove = tokens
    .slice(Math.max(0, first - 2), next + 1)
    .some(({ word }) => ABOVE.test(word))
  const isToClose = tokens.slice(next, next + CLOSE_REACH).some(({ word }) => CLOSE.test(word))
  return at >= 0 && isAbove && isToClose ? { value: 'premium', first: at, next: at + 1 } : null
}

const VALUE_REACH = 6

/** In "valued at $9.4bn in a round" and "a round at a valuation of $9.4bn" the round is no measure of it. */
function valuationOf(
  metrics: readonly Cue<string>[],
  figure: ReadFigure,
  { segments, figures }: Clauses,
): Cue<string> | null {
  const previous = figures.findLast(
    ({ next, range }) => next <= figure.first && range === undefined,
  )
  const from = Math.max(previous?.next ?? 0, figure.first - VALUE_REACH)
  const last = metrics.findLast(({ first }) => first < figure.first)
  if (last?.value !== 'valuation' || last.first < from) return null
  return segments[last.first] === segments[figure.first] ? last : null
}

/** "€12 billion of its own shares" is what they cost in all, be it for a buyback or a sale. */
const withoutStock = (
  metrics: readonly Cue<string>[],
  { unit, next }: ReadFigure,
  { tokens }: Clauses,
): readonly Cue<string>[] =>
  unit === 'money' && tokens[next]?.word === 'of'
    ? metrics.filter(({ value }) => value !== 'share-price')
    : metrics

const LEAD_WORDS = 3
const IS_LEAD = /^(?:of|at|to|was|were|is|بلغت?|يبلغ|تبلغ|قدره|عند|قيمته|بقيمه|البالغه?|ب)$/

/** The words of a clause that do not lead to the next figure: in "$300m at a valuation of $2bn" only the second is one. */
const ownOf = (
  metrics: readonly Cue<string>[],
  figure: ReadFigure,
  { tokens, figures }: Clauses,
): readonly Cue<string>[] => {
  const following = figures.find(({ first }) => first >= figure.next)
  if (following === undefined) return metrics
  const leads = ({ first, next }: Cue<string>): boolean =>
    first >= figure.next &&
    next <= following.first &&
    following.first - next <= LEAD_WORDS &&
    tokens.slice(next, following.first).some(({ word }) => IS_LEAD.test(word))
  return metrics.filter((cue) => !leads(cue))
}

const RAISED = /^(?:raised|raises|raise|raising|secured|[وفل]?(?:جمعت?|تجمع|يجمع|لجمع|جمعها|بجمع))$/
const RAISED_REACH = 4

const GOT_REACH = 10

/** «حصلت أرم على 85 مليون دولار من صندوق»: no contract and no loan stands between. */
const isGotFrom = (tokens: Clauses['tokens'], first: number): boolean =>
  tokens[first - 1]?.word === 'علي' &&
  tokens
    .slice(Math.max(0, first - GOT_REACH), first)
    .some(({ word }) => /^[وف]?حصلت?$/.test(word)) &&
  tokens.slice(first, first + GOT_REACH).some(({ word }) => /^(?:مستثمر|صندوق|صناديق)/.test(word))

/** Money that a company "raised" is what it got from investors. */
function raisedFor(
  metrics: readonly Cue<string>[],
  { unit, first }: ReadFigure,
  { tokens }: Clauses,
): Cue<string> | null {
  if (unit !== 'money') return null
  const from = Math.max(0, first - RAISED_REACH)
  const at = tokens.findLastIndex(({ word }, index) => index < first && RAISED.test(word))
  if (at < from && isGotFrom(tokens, first))
    return { value: 'funding', first: first - 1, next: first }
  // "raised its dividend by $2bn" has a measure of its own.
  // So has "the dividend was raised to".
  const isPassive = /^(?:is|was|were|been|be)$/.test(tokens[at - 1]?.word ?? '')
  const isOfMeasure = metrics.some((cue) => cue.next === at)
  if (
    at < from ||
    isPassive ||
    isOfMeasure ||
    metrics.some((cue) => cue.first > at && cue.first < first)
  )
    return null
  return { value: 'funding', first: at, next: at + 1 }
}

// 1,300 employees and five years measure what they count; only their own clause may say more.
const isOwnThing = ({ unit, noun }: ReadFigure): boolean =>
  (unit === 'count' && noun !== undefined) || unit === 'duration' || unit === 'physical'

// "196 times earnings" measures no earnings.
const isRatio = ({ unit }: ReadFigure): boolean => unit === 'multiple'

function before(
  metrics: readonly Cue<string>[],
  figure: ReadFigure,
  { segments }: Clauses,
): Cue<string> | null {
  const own = metrics.filter(({ first }) => segments[first] === segments[figure.first])
  return own.findLast(({ first }) => first < figure.first) ?? null
}

const BROAD = new Set(['share-price', 'market-value', 'index', 'cost', 'employees'])
const MARKET = new Set(['share-price', 'market-value', 'index', 'cost'])
/** Pairs that one event is told by in either way. */
const KIN: readonly (readonly [string, string])[] = [
  ['market-value', 'valuation'],
  ['margin', 'spread'],
  ['dividend', 'share-price'],
  ['buyback', 'share-price'],
  ['payout', 'dividend'],
  ['payout', 'buyback'],
  ['payout', 'cash-flow'],
  ['payout', 'share-price'],
  ['payout', 'equity'],
  ['payout', 'cost'],
  ['turnover', 'traded-value'],
  ['net-profit', 'net-loss'],
  ['pretax-profit', 'pretax-loss'],
  ['pretax-profit', 'net-profit'],
  ['pretax-loss', 'net-loss'],
  ['pretax-loss', 'net-profit'],
  ['assets', 'investment'],
  ['assets', 'market-value'],
  ['assets', 'valuation'],
  ['assets', 'funding'],
  ['assets', 'cost'],
  ['assets', 'capex'],
  ['assets', 'share-price'],
  ['price', 'share-price'],
  ['price', 'price-target'],
  ['price', 'index'],
  ['price', 'cost'],
  ['price', 'valuation'],
  ['price', 'market-value'],
  ['price', 'inflation'],
  ['price', 'core-inflation'],
  ['price', 'premium'],
  ['price', 'eps'],
  ['price', 'traded-value'],
  ['margin', 'gross-margin'],
  ['margin', 'operating-margin'],
  ['orders', 'backlog'],
  ['provisions', 'cost'],
  ['total-income', 'revenue'],
  ['loans', 'debt'],
  ['loans', 'cost'],
  ['loans', 'funding'],
  ['loans', 'assets'],
  ['deposits', 'assets'],
  ['deposits', 'funding'],
  ['share-price', 'index'],
  ['share-price', 'price-target'],
  ['turnover', 'revenue'],
  ['turnover', 'traded-value'],
  ['rate', 'repo-rate'],
  ['rate', 'reverse-repo-rate'],
  ['rate', 'deposit-rate'],
  ['rate', 'base-rate'],
  ['rate', 'discount-rate'],
  ['rate', 'lending-rate'],
  ['debt', 'funding'],
  ['capex', 'investment'],
  ['capex', 'cost'],
]

/** Whether two metrics may be the same; broad words of the market go with any finer one: a share's fall is the company's. */
export function sharesMetric(
  left: string | null,
  right: string | null,
  unit: ReadFigure['unit'],
): boolean {
  // A time is none of what is measured in it.
  if (left === null || right === null || left === right || unit === 'duration') return true
  if (KIN.some((pair) => pair.includes(left) && pair.includes(right))) return true
  if (unit === 'percent') return BROAD.has(left) && BROAD.has(right)
  return MARKET.has(left) && MARKET.has(right)
}

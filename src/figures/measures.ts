import type { NameMention } from '#language/names.ts'
import { isNameLike } from './arabic-name-words.ts'
import { type Clauses, type Cue, findCues } from './cues.ts'
import { METRICS } from './lexicon/metrics.ts'
import { PARTS } from './lexicon/parts.ts'
import { metricFor } from './metric-binding.ts'
import { brandsOf, hasUnit, mayOverlap, namesOf, WHOLE, withoutNames } from './part-names.ts'
import { withParted } from './parted-metrics.ts'
import { partsFor } from './parts.ts'
import { hasDoneVerb, startOf } from './plan-reach.ts'
import type { ReadFigure } from './read-figures.ts'
import { pairedOf } from './respectively.ts'
import type { Token } from './tokens.ts'

/** What a figure measures, and of which lines of business. */
export interface Measure {
  readonly metric: string | null
  /** Every other measure that the figure's own clause names, from the figure before to the one behind. */
  readonly metricsNear: readonly string[]
  /** Whether the word for it stands in another clause than the figure's verb, or apart behind the figure. */
  readonly isMetricGuessed: boolean
  /** Empty for the whole of a company, and for what is not split so. */
  readonly parts: readonly string[]
  /** Whether a pronoun says that it is the measure of the sentence before, and of the same part: "these sales". */
  readonly isMetricReferred: boolean
  /** Every line of business that the sentence names. */
  readonly namedParts: readonly string[]
  /** Those of them that a brand stands for. */
  readonly brandParts: readonly string[]
  /** Whether the sentence tells of some unit of a company. */
  readonly isOfUnit: boolean
}

/** A figure with what it measures. */
interface MeasuredFigure extends Measure {
  readonly figure: ReadFigure
}

const REFERS = /^(?:these|those|that|this|[وفلب]?(?:هذه|هذا|تلك|ذلك))$/

interface Pairable extends Clauses {
  readonly pairing: Cue<true> | null
}

/** Reads the measures of a sentence's figures. */
export function measuresIn(
  tokens: readonly Token[],
  mentions: readonly NameMention[],
): (figure: ReadFigure, clauses: Pairable) => Measure {
  const metrics = withParted([...findCues(tokens, METRICS), ...valuesOfNames(tokens)], tokens)
    .sort((a, b) => a.first - b.first)
    .filter((cue, at, all) => !isPerShare(tokens, cue.first) && !isBought(cue, all[at - 1]))
    .filter((cue) => !isSession(tokens, cue))
  const parts = withoutNames(findCues(tokens, PARTS), tokens, mentions)
  const named = {
    namedParts: namesOf(parts),
    brandParts: brandsOf(parts),
    isOfUnit: hasUnit(tokens),
  }
  const partsOfCue = new Map<number, readonly string[]>()
  // "A profit of 2.9 trillion, down 31%": the part's profit is it for both.
  const profitAt = (cue: Cue<string> | null, own: readonly string[], figure: ReadFigure) => {
    if (cue === null) return profitOf(null, own, figure, tokens)
    const parts = own.length > 0 ? own : (partsOfCue.get(cue.first) ?? own)
    partsOfCue.set(cue.first, parts)
    return profitOf(cue.value, parts, figure, tokens)
  }
  return (figure, clauses) => {
    const { pairing } = clauses
    const paired = pairing === null ? null : pairedOf(metrics, figure, { ...clauses, pairing })
    const metric = paired ?? metricFor(metrics, figure, clauses)
    const pairedPart = pairing === null ? null : pairedOf(parts, figure, { ...clauses, pairing })
    const own =
      pairedPart === null ? partsFor({ parts, metric, figure, clauses }) : namesOf([pairedPart])
    return {
      metric: profitAt(metric, own, figure),
      metricsNear: metricsNear(
        metrics.filter((cue) => cue !== metric),
        figure,
        clauses,
      ),
      isMetricGuessed: paired === null && metric !== null && isGuess(metric, figure, clauses),
      parts: own,
      isMetricReferred:
        own.length === 0 && REFERS.test(tokens[(metric?.first ?? 0) - 1]?.word ?? ''),
      ...named,
    }
  }
}

function isGuess(metric: Cue<string>, figure: ReadFigure, clauses: Clauses): boolean {
  const { tokens, segments } = clauses
  if (segments[metric.first] !== segments[figure.first])
    // «وتجاوز 24 مليارا» goes on; a rate is soon another's.
    return figure.unit !== 'money' && hasDoneVerb(tokens, startOf(figure, clauses), figure.first)
  return tokens.slice(figure.next, metric.first).some(({ word }) => CIRCUMSTANCE.test(word))
}

const CIRCUMSTANCE =
  /^(?:on|after|as|with|thanks|amid|despite|following|ahead|before|while|because|بعد|بعدما|عقب|مع|وسط|رغم|بفضل|بدعم|اثر|قبل|قبيل|فيما|بينما|نتيجه|بسبب)$/

function metricsNear(
  metrics: readonly Cue<string>[],
  { first, next }: ReadFigure,
  { segments, figures }: Clauses,
): readonly string[] {
  const from = figures.findLast((other) => other.next <= first)?.next ?? 0
  const to = figures.find((other) => other.first >= next)?.first ?? segments.length
  return metrics
    .filter((cue) => cue.first >= from && cue.next <= to && segments[cue.first] === segments[first])
    .map(({ value }) => value)
}

/** «تبلغ قيمة نسيج 420 مليون ريال»: of a name, and of no contract or portfolio. */
const valuesOfNames = (tokens: readonly Token[]): Cue<string>[] =>
  tokens.flatMap(({ word }, at): Cue<string>[] =>
    word === 'قيمه' &&
    /^[وف]?(?:تبلغ|بلغت|تقدر|قدرت|تصل)$/.test(tokens[at - 1]?.word ?? '') &&
    isNameLike(tokens, at + 1)
      ? [{ value: 'valuation', first: at, next: at + 1 }]
      : [],
  )

/** "Earned $2.10 a share" is a share's profit, and what a line of business "earned" an operating one. */
function profitOf(
  metric: string | null,
  parts: readonly string[],
  { unit, next }: ReadFigure,
  tokens: readonly Token[],
): string | null {
  if (unit === 'percent' && metric === 'share-price' && isAbovePrice(tokens, next)) return null
  if (unit === 'money' && isBeforeTax(tokens, next)) return PRETAX.get(metric) ?? metric
  if (metric !== 'net-profit') return metric
  if (unit === 'money' && isOneShare(tokens, next)) return 'eps'
  return parts.length > 0 ? 'operating-profit' : metric
}

// A plain loss has no metric.
const PRETAX: ReadonlyMap<string | null, string> = new Map([
  [null, 'pretax-loss'],
  ['net-profit', 'pretax-profit'],
  ['net-loss', 'pretax-loss'],
])

/** "A loss of $5m before tax", «ربح قدره 5 ملايين قبل الضرائب». */
const isBeforeTax = (tokens: readonly Token[], at: number): boolean =>
  /^(?:before|قبل)$/.test(tokens[at]?.word ?? '') &&
  tokens
    .slice(at + 1, at + 3)
    .some(({ word }) => /^(?:tax|taxes|taxation|(?:ال)?ضرايب|(?:ال)?ضريبه)$/.test(word))

const PRICE_REACH = 5

/** "46% above the price of the share" is no move of it. */
const isAbovePrice = (tokens: readonly Token[], at: number): boolean =>
  /^(?:above|over|علي|عن)$/.test(tokens[at]?.word ?? '') &&
  tokens
    .slice(at + 1, at + PRICE_REACH)
    .some(({ word }) => /^(?:price|close|سعر|اغلاق)$/.test(word))

/** «ارتفع 3% في التداولات الممتدة»: when it rose, and no value of what was traded. */
const isSession = (tokens: readonly Token[], { first }: Cue<string>): boolean =>
  tokens[first]?.word === 'التداولات' &&
  /^(?:في|خلال|مع|بعد|قبل|ختام|نهايه|مستهل|بدايه)$/.test(tokens[first - 1]?.word ?? '')

const BOUGHT_REACH = 4

/** In "bought back shares worth $2bn" the shares have no price. */
const isBought = ({ value, first }: Cue<string>, before: Cue<string> | undefined): boolean =>
  value === 'share-price' && before?.value === 'buyback' && first - before.next < BOUGHT_REACH

const SHARE = /^(?:share|سهم)$/
const FOR_SHARE = /^(?:للسهم|بالسهم)$/

/** Whether a word is the share in "$3.04 a share", «دولاران للسهم»: what the amount is for, and no measure. */
const isPerShare = (tokens: readonly Token[], at: number): boolean => {
  const { word = '' } = tokens[at] ?? {}
  if (FOR_SHARE.test(word)) return true
  return SHARE.test(word) && /^(?:per|a|لكل)$/.test(tokens[at - 1]?.word ?? '')
}

const isOneShare = (tokens: readonly Token[], at: number): boolean =>
  isPerShare(tokens, at) || isPerShare(tokens, at + 1)

// What companies report by their lines of business.
const SPLIT = new Set([
  'revenue',
  'turnover',
  'operating-profit',
  'operating-loss',
  'orders',
  'backlog',
  'margin',
  'operating-margin',
])

const isSplit = ({ metric }: Measure): boolean => metric !== null && SPLIT.has(metric)

/**
 * Whether a claim tells a figure of the part, or of the whole, of which its source tells it: licensing revenue is
 * neither revenue nor software revenue. What is whose part is often left unsaid, so another figure of the article
 * has to be the one that the claim names.
 */
export function sharesParts(
  claim: MeasuredFigure,
  source: MeasuredFigure,
  others: readonly MeasuredFigure[],
): boolean {
  if (source.isMetricReferred || !isToldOfOther(claim, source)) return true
  return !others.some((other) => isRivalPart(claim, source, other))
}

function isToldOfOther(claim: Measure, source: Measure): boolean {
  // "Total revenue grew 36%" of what Azure's did.
  if (claim.parts.includes(WHOLE) && isOfPart(source)) return true
  if (!isOfPart(claim)) return isOfPart(source) && !isToldOfWhole(claim, source)
  if (source.parts.length > 0) return !mayOverlap(claim.parts, source.parts)
  return isSplit(source) && !mayOverlap(claim.parts, source.brandParts)
}

/** Whether a claim may tell of a company what its source tells of a part of it. */
function isToldOfWhole(claim: Measure, source: Measure): boolean {
  if (claim.isOfUnit || !isSplit(claim)) return true
  if (source.metric !== null && !isSplit(source)) return true
  return mayOverlap([...claim.namedParts, ...source.brandParts], source.parts)
}

const isOfPart = ({ parts }: Measure): boolean => parts.length > 0 && !parts.includes(WHOLE)

/** Whether another amount of the article, as much of a kind, is that of the claim's part, or of the whole. */
const isRivalPart = (
  claim: MeasuredFigure,
  source: Measure,
  { metric, parts, figure }: MeasuredFigure,
): boolean =>
  figure.unit === claim.figure.unit &&
  figure.value !== claim.figure.value &&
  (isOfPart(claim)
    ? claim.parts.some((part) => parts.includes(part)) &&
      (metric === source.metric || metric === null)
    : (parts.length === 0 || parts.includes(WHOLE)) &&
      (metric === claim.metric || metric === source.metric))

import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Figure } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'
import type { NameFinder } from '#language/names.ts'
import { splitSentences } from '#language/sentences.ts'
import { type EventKind, eventKinds } from './event-kind.ts'

const SENTENCES_READ = 8
// Further down, figures are background: every report of a week repeats its largest loss.
const LEDE_SENTENCES = 2
const BACKGROUND_SHARE = 0.5
// $10m is nothing to a market, $1tn is all that it can lose.
const SMALLEST_LOG = 7
const LARGEST_LOG = 12
const LARGEST_MOVE = 20
// A move in percent says less than its money: a small company moves most.
const MOVE_WEIGHT = 0.8
// Rough worth in dollars: only the order of magnitude counts here, and nothing of it is printed.
const DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.1,
  GBP: 1.25,
  CHF: 1.1,
  JPY: 0.007,
  CNY: 0.14,
  TWD: 0.03,
  KRW: 0.0007,
  INR: 0.012,
  SAR: 0.27,
  AED: 0.27,
  QAR: 0.27,
  EGP: 0.02,
}
const UNKNOWN_CURRENCY = 0.01
// What a headline's kind of event weighs where the text gives no money.
const KIND_WEIGHTS: Readonly<Partial<Record<EventKind, number>>> = {
  market: 0.3,
  deal: 0.3,
  ban: 0.3,
  policy: 0.3,
  probe: 0.3,
  earnings: 0.25,
  security: 0.25,
  investment: 0.2,
  analyst: 0.15,
}

/**
 * How much an article could move a portfolio, 0…1: the largest amount or market move in a
 * sentence that names a company of the registry, on a log scale, and at least what its headline's
 * kind of event weighs. 0 where no company is named.
 */
export function materialityOf(article: Article, finder: NameFinder): number {
  const { language, title, text } = article
  const opening = splitSentences(text, language).slice(0, SENTENCES_READ)
  const weights = [title, ...opening.map((sentence) => sentence.text)].flatMap(
    (sentence, position) => {
      if (!namesHolding(sentence, language, finder)) return []
      const share = position <= LEDE_SENTENCES ? 1 : BACKGROUND_SHARE
      const isMarket = eventKinds(sentence, language).has('market')
      const figures = extractFigures(sentence, language)
      return [0, ...figures.map((figure) => share * weightOf(figure, isMarket))]
    },
  )
  if (weights.length === 0) return 0
  const kinds = [...eventKinds(title, language)].map((kind) => KIND_WEIGHTS[kind] ?? 0)
  return Math.max(...weights, ...kinds)
}

const namesHolding = (sentence: string, language: Language, finder: NameFinder): boolean =>
  finder.find(sentence, language).some((mention) => isHolding(mention.company))

const isHolding = ({ kind }: Company): boolean => kind !== 'person' && kind !== 'agency'

function weightOf({ unit, value, currency }: Figure, isMarket: boolean): number {
  const size = Math.abs(value)
  if (unit === 'money') return worth(size * (DOLLARS[currency ?? ''] ?? UNKNOWN_CURRENCY))
  if (unit === 'percent' && isMarket) return MOVE_WEIGHT * Math.min(1, size / LARGEST_MOVE)
  return 0
}

const worth = (dollars: number): number =>
  dollars > 0
    ? Math.min(1, Math.max(0, (Math.log10(dollars) - SMALLEST_LOG) / (LARGEST_LOG - SMALLEST_LOG)))
    : 0

import type { Figure } from '#domain/figure.ts'
import { HOUR_MS } from '#domain/time.ts'
import type { ArticleFeatures } from './features.ts'
import { type ArticleVectors, cosine, isNearDuplicate } from './similarity.ts'

/** Two articles of one language are on one event from this score on; so is an article and a story. */
export const JOIN_THRESHOLD = 0.32

// Chosen by search on labelled English news of one week, then rounded where the neighbourhood is flat.
const WEIGHTS = { title: 0.25, lede: 0.4, all: 0.1, names: 0.15, companies: 0.05, figures: 0.05 }
const ARABIC_WEIGHTS = { title: 0.3, lede: 0.45, all: 0.1, names: 0, companies: 0.075, figures: 0.075 }
// Half of two reports lie within a day of each other; after three sigmas nothing meets.
const TIME_SIGMA_MS = 72 * HOUR_MS
// The weaker of text and entities: the same words on other things, or the same things in other words, are two events.
const MIN_WEAKER = 0.05
// An outlet tells an event once: its second piece with the same words is the next event, or its house style.
const SAME_PUBLISHER_PENALTY = 0.18
// Two outlets may put the same loss at $589bn and $593bn: a disagreement on one event.
const SAME_AMOUNT = 0.05

// Across languages words cannot be compared.
const CROSS_WEIGHTS = { companies: 0.5, figures: 0.5 }
const CROSS_TIME_LIMIT_MS = 48 * HOUR_MS
const MIN_CROSS_COMPANIES = 0.5
const MIN_CROSS_FIGURES = 0.2
const MIN_CROSS_COMPANIES_ALONE = 0.8

/**
 * How surely two articles tell one event, 0…1. Symmetric. 1 for wire copy, 0 where the headlines
 * conflict. Within a language: a weighted sum of the views under a Gaussian of the time between
 * them. Across languages: shared companies and figures, or nothing.
 */
export function joinScore(a: ArticleVectors, b: ArticleVectors): number {
  if (conflicts(a.features, b.features)) return 0
  const sameLanguage = a.features.article.language === b.features.article.language
  return sameLanguage ? scoreWithinLanguage(a, b) : scoreAcrossLanguages(a, b)
}

function scoreWithinLanguage(a: ArticleVectors, b: ArticleVectors): number {
  if (isNearDuplicate(a.words, b.words)) return 1
  const title = cosine(a.vectors.title, b.vectors.title)
  const lede = cosine(a.vectors.lede, b.vectors.lede)
  const all = cosine(a.vectors.all, b.vectors.all)
  const { names, companies, figures } = entityViews(a, b)
  if (Math.min(Math.max(title, lede), Math.max(names, companies, figures)) < MIN_WEAKER) return 0
  const weights = a.features.article.language === 'ar' ? ARABIC_WEIGHTS : WEIGHTS
  const sum =
    weights.title * title +
    weights.lede * lede +
    weights.all * all +
    weights.names * names +
    weights.companies * companies +
    weights.figures * figures
  const samePublisher = a.features.article.publisher === b.features.article.publisher
  return Math.max(0, sum * nearness(a, b) - (samePublisher ? SAME_PUBLISHER_PENALTY : 0))
}

const entityViews = (a: ArticleVectors, b: ArticleVectors) => ({
  names: cosine(a.vectors.names, b.vectors.names),
  companies: cosine(a.vectors.companies, b.vectors.companies),
  figures: cosine(a.vectors.figures, b.vectors.figures),
})

const nearness = (a: ArticleVectors, b: ArticleVectors): number =>
  Math.exp(-((a.publishedAt - b.publishedAt) ** 2) / (2 * TIME_SIGMA_MS ** 2))

function scoreAcrossLanguages(a: ArticleVectors, b: ArticleVectors): number {
  if (Math.abs(a.publishedAt - b.publishedAt) > CROSS_TIME_LIMIT_MS) return 0
  const { companies, figures } = entityViews(a, b)
  const score = CROSS_WEIGHTS.companies * companies + CROSS_WEIGHTS.figures * figures
  if (companies >= MIN_CROSS_COMPANIES && figures >= MIN_CROSS_FIGURES) return score
  // Without figures the same companies must be doing the same kind of thing.
  const sameKind = !a.features.kinds.isDisjointFrom(b.features.kinds)
  return sameKind && companies >= MIN_CROSS_COMPANIES_ALONE ? score : 0
}

/** Headlines that cannot be of one event, however alike: other companies, other amounts, other numbers in a series. */
export function conflicts(a: ArticleFeatures, b: ArticleFeatures): boolean {
  const serials = [a.headlineSerials, b.headlineSerials] as const
  if (serials[0].length > 0 && serials[1].length > 0 && !share(...serials)) return true
  if (a.headlineCompanies.length === 0 || b.headlineCompanies.length === 0) return false
  if (share(a.headlineCompanies, b.headlineCompanies))
    return haveOtherAmounts(a.headlineMoney, b.headlineMoney)
  return !share(a.headlineCompanies, b.companies) && !share(b.headlineCompanies, a.companies)
}

const share = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((value) => b.includes(value))

function haveOtherAmounts(a: readonly Figure[], b: readonly Figure[]): boolean {
  const comparable = a.flatMap((x) =>
    b.filter((y) => y.currency === x.currency).map((y) => [Math.abs(x.value), Math.abs(y.value)]),
  )
  return (
    comparable.length > 0 &&
    comparable.every(([x = 0, y = 0]) => Math.abs(x - y) > SAME_AMOUNT * Math.max(x, y))
  )
}

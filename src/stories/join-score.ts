import type { Figure } from '#domain/figure.ts'
import { HOUR_MS } from '#domain/time.ts'
import type { ArticleFeatures } from './features.ts'
import { type ArticleVectors, cosine, isNearDuplicate } from './similarity.ts'

/** An article joins the story with the best score, if that is at least this. */
export const JOIN_THRESHOLD = 0.32

// Found by search over labelled news of one week, then taken from the middle of the region in which
// precision stays at 0.9 when every weight moves by a fifth.
const WEIGHTS = { title: 0.2, lede: 0.3, all: 0.22, names: 0.15, companies: 0.09, figures: 0.04 }
// Arabic has no capitals and so no names: the other views share their weight.
const NAMED_SHARE = 1 - WEIGHTS.names
const TIME_SIGMA_MS = 72 * HOUR_MS
// The weaker of text and entities: the same words on other things, or the same things in other words, are two events.
const MIN_WEAKER = 0.05
// An outlet tells an event once: its second piece with the same words is the next event, or its house style.
const SAME_PUBLISHER_PENALTY = 0.25
// Headlines that tell the same sort of thing of the same company (results), or other sorts.
const SAME_KIND_BONUS = 0.04
const OTHER_KIND_PENALTY = 0.02
// A bid and its rejection share most of their words and are two events.
const REJECTION_PENALTY = 0.06
// Two outlets may put the same loss at $589bn and $593bn: a disagreement on one event.
const SAME_AMOUNT = 0.05

// Across languages words cannot be compared, and readers trust a story that has both: better two stories than a wrong one.
const CROSS_WEIGHTS = { companies: 0.5, figures: 0.5 }
const CROSS_TIME_LIMIT_MS = 36 * HOUR_MS
const MIN_CROSS_COMPANIES = 0.5
const MIN_CROSS_FIGURES = 0.25
// So many of the figures that the headlines need not name anyone.
const MOST_FIGURES = 0.6
const SAME_COMPANIES = 0.75
const HEADLINE_IDS_ALONE = 2
const SIMILAR_COMPANIES = 0.6

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
  const sum =
    WEIGHTS.title * title +
    WEIGHTS.lede * lede +
    WEIGHTS.all * all +
    WEIGHTS.names * names +
    WEIGHTS.companies * companies +
    WEIGHTS.figures * figures
  const share = a.features.article.language === 'ar' ? NAMED_SHARE : 1
  return Math.max(0, (sum / share) * nearness(a, b) + adjustment(a.features, b.features))
}

/** What the headlines and the outlet say beyond their words. */
function adjustment(a: ArticleFeatures, b: ArticleFeatures): number {
  const publisher = a.article.publisher === b.article.publisher ? -SAME_PUBLISHER_PENALTY : 0
  const rejection = a.kinds.has('rejection') === b.kinds.has('rejection') ? 0 : -REJECTION_PENALTY
  return publisher + rejection + kindAdjustment(a, b)
}

function kindAdjustment(a: ArticleFeatures, b: ArticleFeatures): number {
  if (a.kinds.size === 0 || b.kinds.size === 0) return 0
  if (a.kinds.isDisjointFrom(b.kinds)) return -OTHER_KIND_PENALTY
  return share(a.headlineNames, b.headlineNames) ? SAME_KIND_BONUS : 0
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
  const [ids, others] = [a.features.headlineIds, b.features.headlineIds]
  const shared = ids.filter((id) => others.includes(id)).length
  const { companies: mentioned, figures } = entityViews(a, b)
  const companies = Math.max(mentioned, shared / Math.max(1, ids.length, others.length))
  const score = CROSS_WEIGHTS.companies * companies + CROSS_WEIGHTS.figures * figures
  const hasSubject = shared > 0 || figures >= MOST_FIGURES
  if (hasSubject && companies >= MIN_CROSS_COMPANIES && figures >= MIN_CROSS_FIGURES) return score
  // Without figures, the same names must be doing the same kind of thing, or be two in both headlines.
  const hasSameDoing = sharesKind(a.features, b.features) && mentioned >= SAME_COMPANIES
  const hasSameHeadline = shared >= HEADLINE_IDS_ALONE && mentioned >= SIMILAR_COMPANIES
  return (shared > 0 && hasSameDoing) || hasSameHeadline ? score : 0
}

const sharesKind = (a: ArticleFeatures, b: ArticleFeatures): boolean =>
  !a.kinds.isDisjointFrom(b.kinds)

/** Headlines that cannot be of one event, however alike: other companies, other amounts, other numbers in a series. */
function conflicts(a: ArticleFeatures, b: ArticleFeatures): boolean {
  const serials = [a.headlineSerials, b.headlineSerials] as const
  if (serials[0].length > 0 && serials[1].length > 0 && !share(...serials)) return true
  if (a.headlineCompanies.length === 0 || b.headlineCompanies.length === 0) return false
  if (share(a.headlineCompanies, b.headlineCompanies)) return haveOtherAmounts(a, b)
  return !share(a.headlineCompanies, b.companies) && !share(b.headlineCompanies, a.companies)
}

const share = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((value) => b.includes(value))

// $500bn in all and $100bn at once are one plan where both reports tell both.
const haveOtherAmounts = (a: ArticleFeatures, b: ArticleFeatures): boolean =>
  areOthers(a.headlineMoney, b.headlineMoney) &&
  (areOthers(a.headlineMoney, b.money) || areOthers(b.headlineMoney, a.money))

/** No amount of one is one of the other's, in a currency that both have. */
function areOthers(amounts: readonly Figure[], others: readonly Figure[]): boolean {
  const comparable = amounts.flatMap((x) =>
    others
      .filter((y) => y.currency === x.currency)
      .map((y) => [Math.abs(x.value), Math.abs(y.value)]),
  )
  return (
    comparable.length > 0 &&
    comparable.every(([x = 0, y = 0]) => Math.abs(x - y) > SAME_AMOUNT * Math.max(x, y))
  )
}

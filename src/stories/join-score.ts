import { haveConflict } from './conflicts.ts'
import type { ArticleFeatures } from './features.ts'
import { PAIR_VIEWS, type PairViews, pairViews } from './pair-views.ts'
import { type ArticleVectors, isNearDuplicate } from './similarity.ts'
import type { JoinWeights } from './weights.ts'

// The weaker of text and entities: the same words on other things, or the same things in other words, are two events.
const MIN_WEAKER = 0.05
const SAME_SUBJECT = 0.5
const MOST_COMPANIES = 0.7
const SUBJECTS_ALONE = 2
const HALF_OF_COMPANIES = 0.5
const MOST_FIGURES = 0.6
// The kernel of time at 36 hours.
const SAME_DAYS = 0.88

/** Gives an article's vectors; asked for only where they decide. */
export type VectorsOf = (features: ArticleFeatures) => ArticleVectors

/**
 * How surely two articles tell one event, 0…1. Symmetric. 1 for wire copy, 0 where the headlines
 * conflict or one tells many events. Else the chance that a linear score over their views stands for.
 */
export function joinScore(
  [first, second]: readonly [ArticleFeatures, ArticleFeatures],
  vectorsOf: VectorsOf,
  weights: JoinWeights,
): number {
  if (haveConflict(first, second)) return 0
  const isSameLanguage = first.article.language === second.article.language
  // A roundup belongs to no event; its reprint is one with it.
  if (first.isRoundup !== second.isRoundup || (first.isRoundup && !isSameLanguage)) return 0
  const [a, b] = [vectorsOf(first), vectorsOf(second)]
  if (isSameLanguage && isNearDuplicate(a.words, b.words)) return 1
  if (first.isRoundup) return 0
  const views = pairViews(a, b)
  const hasBoth = Math.min(textOf(views, isSameLanguage), entitiesOf(views)) >= MIN_WEAKER
  const chance = hasBoth ? chanceOf(views, isSameLanguage ? weights.within : weights.across) : 0
  if (isSameLanguage) return chance
  return haveSameSubject(views, a, b) ? Math.max(chance, SAME_SUBJECT) : chance
}

/**
 * Whether headlines of two languages name one subject doing one kind of thing, or the same two, in
 * articles with nearly the same companies, or whether most figures are the same: then nothing else is needed.
 */
function haveSameSubject(
  { companies, figures, sharedSubject, sameKind }: PairViews,
  { features: a }: ArticleVectors,
  { features: b }: ArticleVectors,
): boolean {
  if (companies >= HALF_OF_COMPANIES && figures >= MOST_FIGURES) return true
  if (companies < MOST_COMPANIES) return false
  const shared = a.headlineIds.filter((id) => b.headlineIds.includes(id)).length
  return shared >= SUBJECTS_ALONE || (sharedSubject > 0 && sameKind >= SAME_DAYS)
}

// Across languages the words that can be compared are names.
const textOf = ({ title, lede, titleInText, heard, sharedSubject }: PairViews, isSame: boolean) =>
  isSame ? Math.max(title, lede, titleInText) : Math.max(heard, sharedSubject)

const entitiesOf = (views: PairViews): number =>
  Math.max(views.names, views.nameKeys, views.companies, views.figures, views.exactFigures)

function chanceOf(views: PairViews, weights: JoinWeights['within']): number {
  const odds = PAIR_VIEWS.reduce((sum, view) => sum + weights[view] * views[view], weights.bias)
  return 1 / (1 + Math.exp(-odds))
}

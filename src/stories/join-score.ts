import { haveConflict } from './conflicts.ts'
import { PAIR_VIEWS, type PairViews, pairViews } from './pair-views.ts'
import { type ArticleVectors, isNearDuplicate } from './similarity.ts'
import { ACROSS_LANGUAGES, type Weights, WITHIN_LANGUAGE } from './weights.ts'

/** An article joins the story with the best score, if that is at least this. */
export const JOIN_THRESHOLD = Number(process.env.JT ?? 0.32)

// The weaker of text and entities: the same words on other things, or the same things in other words, are two events.
const MIN_WEAKER = 0.05

/**
 * How surely two articles tell one event, 0…1. Symmetric. 1 for wire copy, 0 where the headlines
 * conflict. Else the chance that a linear score over their views stands for.
 */
export function joinScore(a: ArticleVectors, b: ArticleVectors): number {
  const isSameLanguage = a.features.article.language === b.features.article.language
  if (haveConflict(a.features, b.features)) return 0
  if (isSameLanguage && isNearDuplicate(a.words, b.words)) return 1
  const views = pairViews(a, b)
  if (Math.min(textOf(views, isSameLanguage), entitiesOf(views)) < MIN_WEAKER) return 0
  return chanceOf(views, isSameLanguage ? WITHIN_LANGUAGE : ACROSS_LANGUAGES)
}

// Across languages the words that can be compared are names.
const textOf = ({ title, lede, titleInText, heard, sharedSubject }: PairViews, isSame: boolean) =>
  isSame ? Math.max(title, lede, titleInText) : Math.max(heard, sharedSubject)

const entitiesOf = (views: PairViews): number =>
  Math.max(views.names, views.nameKeys, views.companies, views.figures, views.exactFigures)

function chanceOf(views: PairViews, weights: Weights): number {
  const odds = PAIR_VIEWS.reduce((sum, view) => sum + weights[view] * views[view], weights.bias)
  return 1 / (1 + Math.exp(-odds))
}

import { DAY_MS } from '#domain/time.ts'
import { haveConflict } from './conflicts.ts'
import type { Corpus, Profile } from './corpus.ts'
import { isNearDuplicate } from './near-duplicate.ts'
import { PAIR_VIEWS, type PairViews, pairViews } from './pair-views.ts'
import { type ArticleVectors, meet } from './vectors.ts'
import type { JoinWeights } from './weights.ts'

// The weaker of text and entities: the same words on other things, or the same things in other words, are two events.
const MIN_WEAKER = 0.05

// The same words a year later are the news of another day.
const MAX_APART_MS = 10 * DAY_MS
// The order of sums hangs on when terms were first seen, and must not decide.
const SCORE_STEPS = 1e9

/** What articles are compared by. */
export interface Comparison {
  readonly corpus: Corpus
  readonly weights: JoinWeights
  /** Gives an article's vectors; asked for only where they decide. */
  readonly vectorsOf: (profile: Profile) => ArticleVectors
}

/**
 * How surely two articles tell one event, 0…1. Symmetric. 1 for wire copy, 0 where they are
 * long apart, the headlines conflict or one tells many events. Else the chance that a linear score over their views stands for.
 */
export function joinScore(
  first: Profile,
  second: Profile,
  { corpus, weights, vectorsOf }: Comparison,
): number {
  if (haveConflict(first, second)) return 0
  if (Math.abs(first.article.publishedAt - second.article.publishedAt) > MAX_APART_MS) return 0
  const isSameLanguage = first.article.language === second.article.language
  // A roundup belongs to no event; its reprint is one with it.
  if (first.isRoundup !== second.isRoundup || (first.isRoundup && !isSameLanguage)) return 0
  const [a, b] = [vectorsOf(first), vectorsOf(second)]
  if (isSameLanguage && haveSameWords(a, b)) return 1
  if (first.isRoundup) return 0
  const views = pairViews(a, b, corpus)
  const hasBoth = Math.min(textOf(views), entitiesOf(views)) >= MIN_WEAKER
  return hasBoth ? chanceOf(views, isSameLanguage ? weights.within : weights.across) : 0
}

function haveSameWords({ vectors: a }: ArticleVectors, { vectors: b }: ArticleVectors): boolean {
  const [mine, theirs] = [a.all.terms, b.all.terms]
  return isNearDuplicate(mine.length, theirs.length, () => {
    let shared = 0
    meet(mine, theirs, () => {
      shared += 1
    })
    return shared
  })
}

const textOf = ({ lede, titleInText, heard }: PairViews): number =>
  Math.max(lede, titleInText, heard)

const entitiesOf = ({ names, nameKeys, heard, companies, places, figures }: PairViews): number =>
  Math.max(names, nameKeys, heard, companies, places, figures)

function chanceOf(views: PairViews, weights: JoinWeights['within']): number {
  const odds = PAIR_VIEWS.reduce((sum, view) => sum + weights[view] * views[view], weights.bias)
  return Math.round(SCORE_STEPS / (1 + Math.exp(-odds))) / SCORE_STEPS
}

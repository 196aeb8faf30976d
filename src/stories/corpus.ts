import type { ArticleFeatures } from './features.ts'
import { createTermNumbers } from './term-numbers.ts'
import { COUNTED_VIEWS, KIND_OF, TERM_VIEWS, type TermView } from './term-views.ts'

/** What an index keeps of an article: the terms of each view by rising number, repeats kept. */
export interface Profile extends Omit<ArticleFeatures, 'terms'> {
  readonly views: Readonly<Record<TermView, Int32Array>>
}

/** How often terms occur in the articles of the horizon. */
export interface Corpus {
  /** Counts one more article. */
  add(features: ArticleFeatures): Profile
  /** Takes back one that was counted. */
  remove(profile: Profile): void
  /** Inverse document frequency: the rarer, the greater; above 0. */
  inverseFrequency(term: number): number
  /** The same as a share of what a term of one single article has, 0…1. */
  rarity(term: number): number
  /** The term as text. */
  textOf(term: number): string
}

// As if so many other articles stood behind the horizon's: two articles alone would otherwise make
// every word that they share look common.
const BACKGROUND_ARTICLES = 200

/** A corpus that has seen nothing yet. */
export function createCorpus(): Corpus {
  const numbers = createTermNumbers()
  let articles = 0
  const inverseFrequency = (term: number): number =>
    Math.log((articles + BACKGROUND_ARTICLES) / (numbers.countOf(term) + 1))
  const count = (profile: Profile, by: 1 | -1): void => {
    articles += by
    for (const view of COUNTED_VIEWS)
      for (const term of new Set(profile.views[view])) numbers.count(term, by)
  }
  return {
    add: ({ terms, ...signs }) => {
      const numbered = (view: TermView): Int32Array =>
        Int32Array.from(terms[view], (term) => numbers.numberOf(KIND_OF[view], term)).sort()
      const views = Object.fromEntries(TERM_VIEWS.map((view) => [view, numbered(view)]))
      const profile: Profile = { ...signs, views: views as Profile['views'] }
      count(profile, 1)
      return profile
    },
    remove: (profile) => count(profile, -1),
    inverseFrequency,
    rarity: (term) =>
      Math.max(0, inverseFrequency(term) / Math.log((articles + BACKGROUND_ARTICLES) / 2)),
    textOf: numbers.textOf,
  }
}

import type { Instant } from '#domain/time.ts'
import type { ArticleFeatures } from './features.ts'

/** The sides from which two articles are compared; the first three only within one language. */
type View =
  | 'title'
  | 'lede'
  | 'all'
  | 'names'
  | 'companies'
  | 'figures'
  | 'exactFigures'
  | 'nameKeys'
  | 'headlineKeys'

/** Weights of terms, of length 1 (or empty). */
export type Vector = ReadonlyMap<string, number>

/** An article as vectors, one a view. */
export interface ArticleVectors {
  readonly features: ArticleFeatures
  readonly publishedAt: Instant
  readonly vectors: Readonly<Record<View, Vector>>
  /** The distinct words of the whole text, for near-duplicates. */
  readonly words: ReadonlySet<string>
}

/** How often terms occur in the articles of the horizon. */
export interface Corpus {
  /** Counts one more article. */
  add(features: ArticleFeatures): void
  /** Takes back one that was counted. */
  remove(features: ArticleFeatures): void
  /** The rarer, the greater; positive, and known for unseen terms too. */
  inverseFrequency(kind: TermKind, term: string): number
}

type TermKind = 'word' | 'name' | 'company' | 'figure' | 'exactFigure' | 'nameKey'

const KIND_OF: Readonly<Record<View, TermKind>> = {
  title: 'word',
  lede: 'word',
  all: 'word',
  names: 'name',
  companies: 'company',
  figures: 'figure',
  exactFigures: 'exactFigure',
  nameKeys: 'nameKey',
  headlineKeys: 'nameKey',
}
const COUNTED: Readonly<Record<TermKind, View>> = {
  word: 'all',
  name: 'names',
  company: 'companies',
  figure: 'figures',
  exactFigure: 'exactFigures',
  nameKey: 'nameKeys',
}
// As if so many other articles stood behind the horizon's: two articles alone would otherwise make
// every word that they share look common.
const BACKGROUND_ARTICLES = 200

/** A corpus that has seen nothing yet. */
export function createCorpus(): Corpus {
  const counts: Readonly<Record<TermKind, Map<string, number>>> = {
    word: new Map(),
    name: new Map(),
    company: new Map(),
    figure: new Map(),
    exactFigure: new Map(),
    nameKey: new Map(),
  }
  let articles = 0
  const count = (features: ArticleFeatures, by: 1 | -1): void => {
    articles += by
    for (const kind of Object.keys(COUNTED) as TermKind[])
      for (const term of new Set(features[COUNTED[kind]])) {
        const left = (counts[kind].get(term) ?? 0) + by
        if (left > 0) counts[kind].set(term, left)
        else counts[kind].delete(term)
      }
  }
  return {
    add: (features) => count(features, 1),
    remove: (features) => count(features, -1),
    inverseFrequency: (kind, term) =>
      Math.log((articles + BACKGROUND_ARTICLES) / ((counts[kind].get(term) ?? 0) + 1)),
  }
}

/** Turns an article into TF-IDF vectors over a corpus that has counted it. */
export function vectorise(features: ArticleFeatures, corpus: Corpus): ArticleVectors {
  // Three views have the same words: each is looked up once.
  const words = new Map<string, number>()
  const rarityOfWord = (term: string): number => {
    const known = words.get(term) ?? corpus.inverseFrequency('word', term)
    words.set(term, known)
    return known
  }
  const vector = (view: View): Vector => {
    const kind = KIND_OF[view]
    const rarityOf = (term: string): number => corpus.inverseFrequency(kind, term)
    return weigh(features[view], kind === 'word' ? rarityOfWord : rarityOf)
  }
  return {
    features,
    publishedAt: features.article.publishedAt,
    vectors: {
      title: vector('title'),
      lede: vector('lede'),
      all: vector('all'),
      names: vector('names'),
      companies: vector('companies'),
      figures: vector('figures'),
      exactFigures: vector('exactFigures'),
      nameKeys: vector('nameKeys'),
      headlineKeys: vector('headlineKeys'),
    },
    words: new Set(features.all),
  }
}

function weigh(terms: readonly string[], rarityOf: (term: string) => number): Vector {
  const weights = new Map<string, number>()
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + 1)
  let squares = 0
  for (const [term, count] of weights) {
    const weight = (1 + Math.log(count)) * rarityOf(term)
    weights.set(term, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  for (const [term, weight] of weights) weights.set(term, weight / length)
  return weights
}

/** 0 for nothing in common, 1 for the same direction; 0 where either is empty. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

const NEAR_DUPLICATE = 0.8
// Below this, two texts share their words by chance.
const MIN_WORDS = 8

/** Wire copy: the same words but for a fifth of them (Jaccard). Short texts must be equal. */
export function isNearDuplicate(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0 || small.size < NEAR_DUPLICATE * large.size) return false
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  const jaccard = shared / (small.size + large.size - shared)
  return small.size < MIN_WORDS ? jaccard === 1 : jaccard >= NEAR_DUPLICATE
}

import { HOUR_MS } from '#domain/time.ts'
import type { Corpus, Profile } from './corpus.ts'
import type { TermView } from './term-views.ts'
import { type ArticleVectors, cosine, meet, within } from './vectors.ts'

const TIME_SIGMA_MS = 72 * HOUR_MS
// With so many words two reports of one event share enough of them; with fewer, each shared one says more.
const LONG_TEXT_WORDS = 80

/** Sides from which two articles are alike, under a Gaussian of the time between them. */
const LIKENESSES = [
  'lede',
  'all',
  'names',
  'companies',
  'places',
  'figures',
  'nameKeys',
  'titleInText',
  'ledeInText',
  'headlineKnown',
  'heard',
  'rareInLede',
] as const
/** What sets two articles apart, or says how much the likenesses are worth. */
const MARKS = [
  'otherPlaces',
  'strangers',
  'otherKind',
  'rejection',
  'samePublisher',
  'brevity',
] as const

export const PAIR_VIEWS = [...LIKENESSES, ...MARKS] as const
export type PairView = (typeof PAIR_VIEWS)[number]
/** Each 0…1. */
export type PairViews = Readonly<Record<PairView, number>>

/** What a pair of articles shows. Symmetric. */
export function pairViews(a: ArticleVectors, b: ArticleVectors, corpus: Corpus): PairViews {
  const [x, y] = [a.profile, b.profile]
  const [v, w] = [a.vectors, b.vectors]
  const apart = x.article.publishedAt - y.article.publishedAt
  const near = Math.exp(-(apart ** 2) / (2 * TIME_SIGMA_MS ** 2))
  const isSameLanguage = x.article.language === y.article.language
  const alike = (view: TermView): number => near * cosine(v[view], w[view])
  const known = (part: TermView, whole: TermView): number =>
    near * Math.max(within(v[part], w[whole]), within(w[part], v[whole]))
  return {
    lede: alike('lede'),
    all: alike('all'),
    names: alike('names'),
    companies: alike('companies'),
    places: alike('places'),
    figures: alike('figures'),
    nameKeys: isSameLanguage ? alike('nameKeys') : 0,
    titleInText: known('title', 'all'),
    ledeInText: known('lede', 'all'),
    headlineKnown: known('headlineKeys', 'nameKeys'),
    heard: isSameLanguage ? 0 : near * heard(a, b),
    strangers: strangers(a, b),
    otherPlaces: otherPlaces(a, b),
    rareInLede: near * sharedRare(a, b, corpus),
    otherKind: haveOtherKinds(x, y) ? 1 : 0,
    rejection: x.isRejection === y.isRejection ? 0 : 1,
    samePublisher: x.article.publisher === y.article.publisher ? 1 : 0,
    brevity: 1 - Math.min(1, Math.min(v.all.terms.length, w.all.terms.length) / LONG_TEXT_WORDS),
  }
}

// English marks its names by capitals; Arabic has them among its other words.
const heard = (a: ArticleVectors, b: ArticleVectors): number =>
  a.profile.article.language === 'en'
    ? within(a.vectors.nameKeys, b.vectors.nameKeys)
    : within(b.vectors.nameKeys, a.vectors.nameKeys)

/** 1 where each headline has names, and none of them is in the other report. */
function strangers({ vectors: a }: ArticleVectors, { vectors: b }: ArticleVectors): number {
  if (a.headlineKeys.terms.length === 0 || b.headlineKeys.terms.length === 0) return 0
  return (1 - within(a.headlineKeys, b.nameKeys)) * (1 - within(b.headlineKeys, a.nameKeys))
}

/** 1 where both tell where, and no place is in both. */
function otherPlaces({ vectors: a }: ArticleVectors, { vectors: b }: ArticleVectors): number {
  if (a.places.terms.length === 0 || b.places.terms.length === 0) return 0
  return 1 - Math.max(within(a.places, b.places), within(b.places, a.places))
}

const haveOtherKinds = ({ kinds: a }: Profile, { kinds: b }: Profile): boolean =>
  a.size > 0 && b.size > 0 && a.isDisjointFrom(b)

const ENOUGH_RARE = 3

/** How many rare terms the tops of two texts share, however long: 0 for none, towards 1 for ever so many. */
function sharedRare(
  { profile, vectors: a }: ArticleVectors,
  { profile: other, vectors: b }: ArticleVectors,
  { rarity }: Corpus,
): number {
  // Within a language a name is a word that it shares already.
  const isSameLanguage = profile.article.language === other.article.language
  const views: TermView[] = ['lede', 'companies', 'exactFigures']
  let sum = 0
  for (const view of isSameLanguage ? views : [...views, 'nameKeys' as const]) {
    const { terms } = a[view]
    meet(terms, b[view].terms, (at) => {
      sum += rarity(terms[at] ?? 0) ** 3
    })
  }
  return 1 - Math.exp(-sum / ENOUGH_RARE)
}

import { HOUR_MS } from '#domain/time.ts'
import type { ArticleVectors, Vector } from './similarity.ts'
import { cosine } from './similarity.ts'

const TIME_SIGMA_MS = 72 * HOUR_MS
// With so many words two reports of one event share enough of them; with fewer, each shared one says more.
const LONG_TEXT_WORDS = 80

/** Sides from which two articles are alike, under a Gaussian of the time between them. */
const LIKENESSES = [
  'title',
  'lede',
  'all',
  'names',
  'companies',
  'figures',
  'exactFigures',
  'nameKeys',
  'titleInText',
  'ledeInText',
  'headlineKnown',
  'heard',
  'sharedSubject',
  'sameKind',
] as const
/** What sets two articles apart, or says how much the likenesses are worth. */
const MARKS = ['otherKind', 'rejection', 'samePublisher', 'brevity'] as const

export const PAIR_VIEWS = [...LIKENESSES, ...MARKS] as const
export type PairView = (typeof PAIR_VIEWS)[number]
/** Each 0…1. */
export type PairViews = Readonly<Record<PairView, number>>

/** What a pair of articles shows. Symmetric. Views of words are 0 across languages. */
export function pairViews(a: ArticleVectors, b: ArticleVectors): PairViews {
  const [x, y] = [a.features, b.features]
  const near = Math.exp(-((a.publishedAt - b.publishedAt) ** 2) / (2 * TIME_SIGMA_MS ** 2))
  const [v, w] = [a.vectors, b.vectors]
  const isSameLanguage = x.article.language === y.article.language
  const ofWords = (likeness: () => number): number => (isSameLanguage ? near * likeness() : 0)
  const shared = x.headlineIds.filter((id) => y.headlineIds.includes(id)).length
  const sameKind = !x.kinds.isDisjointFrom(y.kinds)
  return {
    title: ofWords(() => cosine(v.title, w.title)),
    lede: ofWords(() => cosine(v.lede, w.lede)),
    all: ofWords(() => cosine(v.all, w.all)),
    names: ofWords(() => cosine(v.names, w.names)),
    nameKeys: ofWords(() => cosine(v.nameKeys, w.nameKeys)),
    titleInText: ofWords(() => Math.max(within(v.title, w.all), within(w.title, v.all))),
    ledeInText: ofWords(() => Math.max(within(v.lede, w.all), within(w.lede, v.all))),
    companies: near * cosine(v.companies, w.companies),
    figures: near * cosine(v.figures, w.figures),
    exactFigures: near * cosine(v.exactFigures, w.exactFigures),
    headlineKnown:
      near * Math.max(within(v.headlineKeys, w.nameKeys), within(w.headlineKeys, v.nameKeys)),
    heard: isSameLanguage ? 0 : near * heard(a, b),
    sharedSubject: near * (shared / Math.max(1, x.headlineIds.length, y.headlineIds.length)),
    sameKind: sameKind ? near : 0,
    otherKind: x.kinds.size > 0 && y.kinds.size > 0 && !sameKind ? 1 : 0,
    rejection: x.kinds.has('rejection') === y.kinds.has('rejection') ? 0 : 1,
    samePublisher: x.article.publisher === y.article.publisher ? 1 : 0,
    brevity: 1 - Math.min(1, Math.min(a.words.size, b.words.size) / LONG_TEXT_WORDS),
  }
}

/** How much of a vector's weight stands on terms of another's. */
function within(part: Vector, whole: Vector): number {
  let sum = 0
  for (const [term, weight] of part) if (whole.has(term)) sum += weight * weight
  return sum
}

// English marks its names by capitals; Arabic has them among its other words.
const heard = (a: ArticleVectors, b: ArticleVectors): number =>
  a.features.article.language === 'en'
    ? within(a.vectors.nameKeys, b.vectors.nameKeys)
    : within(b.vectors.nameKeys, a.vectors.nameKeys)

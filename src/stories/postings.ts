import type { Instant } from '#domain/time.ts'
import type { ArticleFeatures } from './features.ts'
import type { Corpus } from './similarity.ts'

// These limits keep the cost of a look-up the same however many articles there are.
const MAX_QUERY_WORDS = 16
const MAX_QUERY_NAMES = 12
const MAX_QUERY_FIGURES = 12
const MAX_POSTED_NAMES = 60
// The oldest articles of a common term drop out: their stories are the least likely to grow.
const MAX_POSTINGS = 16

type KeyKind = 'word' | 'company' | 'figure' | 'exactFigure' | 'nameKey'

interface Key {
  readonly key: string
  readonly weight: number
}

interface Posted {
  readonly publishedAt: Instant
  readonly features: ArticleFeatures
}

/** Which articles have a term: the newest of each, so that the order in which they came does not matter. */
export interface Postings<T extends Posted> {
  add(features: ArticleFeatures, entry: T): void
  remove(features: ArticleFeatures, entry: T): void
  /** What shares rare terms with an article, each counted once a term by how rare it is. */
  tally<Group>(features: ArticleFeatures, groupOf: (entry: T) => Group): Map<Group, number>
}

/** Empty postings, whose queries ask for the rarest terms of a corpus. */
export function createPostings<T extends Posted>(corpus: Corpus): Postings<T> {
  const entries = new Map<string, T[]>()
  return {
    add: (features, entry) => {
      for (const key of postedKeys(features)) {
        const posted = entries.get(key)
        if (posted === undefined) entries.set(key, [entry])
        else post(posted, entry)
      }
    },
    remove: (features, entry) => {
      for (const key of postedKeys(features)) {
        const left = entries.get(key)?.filter((one) => one !== entry) ?? []
        if (left.length > 0) entries.set(key, left)
        else entries.delete(key)
      }
    },
    tally: (features, groupOf) => {
      type Group = ReturnType<typeof groupOf>
      const tally = new Map<Group, number>()
      const countedFor = new Map<Group, string>()
      for (const { key, weight } of queryKeys(features, corpus))
        for (const entry of entries.get(key) ?? []) {
          const group = groupOf(entry)
          if (countedFor.get(group) === key) continue
          countedFor.set(group, key)
          tally.set(group, (tally.get(group) ?? 0) + weight)
        }
      return tally
    },
  }
}

function post<T extends Posted>(posted: T[], entry: T): void {
  let at = posted.length
  while (at > 0 && isNewer(posted[at - 1], entry)) at -= 1
  posted.splice(at, 0, entry)
  if (posted.length > MAX_POSTINGS) posted.shift()
}

const isNewer = (a: Posted | undefined, b: Posted): boolean =>
  a !== undefined &&
  (a.publishedAt > b.publishedAt ||
    (a.publishedAt === b.publishedAt && a.features.article.id > b.features.article.id))

const postedKeys = (features: ArticleFeatures): ReadonlySet<string> =>
  new Set([
    ...features.lede.map((term) => `word:${term}`),
    ...features.companies.map((term) => `company:${term}`),
    ...features.figures.map((term) => `figure:${term}`),
    ...features.exactFigures.map((term) => `exactFigure:${term}`),
    ...features.nameKeys.slice(0, MAX_POSTED_NAMES).map((term) => `nameKey:${term}`),
  ])

/** The rarest words of title and lede and the rarest names and figures, and all companies. */
function queryKeys(features: ArticleFeatures, corpus: Corpus): Key[] {
  const rarest = (kind: KeyKind, terms: readonly string[], limit: number): Key[] =>
    [...new Set(terms)]
      .map((term) => ({
        key: `${kind}:${term}`,
        weight: corpus.inverseFrequency(kind, term),
      }))
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .slice(0, limit)
  return [
    ...rarest('word', features.lede, MAX_QUERY_WORDS),
    ...rarest('company', features.companies, MAX_QUERY_WORDS),
    ...rarest('figure', features.figures, MAX_QUERY_FIGURES),
    ...rarest('exactFigure', features.exactFigures, MAX_QUERY_FIGURES),
    ...rarest('nameKey', features.nameKeys, MAX_QUERY_NAMES),
  ]
}

import type { ArticleFeatures } from './features.ts'
import { JOIN_THRESHOLD, joinScore } from './join-score.ts'
import type { ArticleVectors, Corpus } from './similarity.ts'

/** A story while articles are being placed: its members in the order in which they came. */
export interface Cluster {
  readonly id: string
  readonly members: ArticleVectors[]
}

// These limits keep the cost of placing an article the same however many stories there are.
const MAX_QUERY_WORDS = 24
const MAX_POSTINGS = 256
const MAX_CANDIDATES = 32
const MAX_MEMBERS_COMPARED = 16
// An article must fit the story as a whole, and one report in it closely.
const CLOSEST_SHARE = 0.7

/** Finds the stories that an article may belong to without looking at all of them. */
export interface StoryIndex {
  /** The story of the best score at or above the threshold; null where the article is a new story. */
  findHome(article: ArticleVectors): Cluster | null
  /** Adds an article to a story, which becomes known if it is not yet. */
  add(cluster: Cluster, article: ArticleVectors): void
}

/** An empty index over a corpus that has counted every article to come. */
export function createStoryIndex(corpus: Corpus): StoryIndex {
  const postings = new Map<string, Set<Cluster>>()
  return {
    findHome: (article) => {
      const candidates = findCandidates(keysOf(article.features, corpus), postings)
      let home: Cluster | null = null
      let best = JOIN_THRESHOLD
      for (const cluster of candidates) {
        const score = scoreCluster(article, cluster)
        if (score < best || (score === best && home !== null && home.id <= cluster.id)) continue
        home = cluster
        best = score
      }
      return home
    },
    add: (cluster, article) => {
      cluster.members.push(article)
      for (const { key } of keysOf(article.features, corpus)) post(postings, key, cluster)
    },
  }
}

interface Key {
  readonly key: string
  readonly weight: number
}

/** The rarest words of title and lede, and all companies and figures. */
function keysOf(features: ArticleFeatures, corpus: Corpus): Key[] {
  const key = (kind: 'word' | 'company' | 'figure') => (term: string) => ({
    key: `${kind}:${term}`,
    weight: corpus.inverseFrequency(kind, term),
  })
  const words = [...new Set(features.lede)].map(key('word'))
  words.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
  return [
    ...words.slice(0, MAX_QUERY_WORDS),
    ...features.companies.map(key('company')),
    ...features.figures.map(key('figure')),
  ]
}

// The oldest stories of a common key drop out: they are the least likely to grow.
function post(postings: Map<string, Set<Cluster>>, key: string, cluster: Cluster): void {
  const clusters = postings.get(key) ?? new Set()
  postings.set(key, clusters)
  clusters.delete(cluster)
  clusters.add(cluster)
  const [oldest] = clusters
  if (clusters.size > MAX_POSTINGS && oldest !== undefined) clusters.delete(oldest)
}

function findCandidates(
  keys: readonly Key[],
  postings: ReadonlyMap<string, ReadonlySet<Cluster>>,
): Cluster[] {
  const tally = new Map<Cluster, number>()
  for (const { key, weight } of keys)
    for (const cluster of postings.get(key) ?? [])
      tally.set(cluster, (tally.get(cluster) ?? 0) + weight)
  return [...tally]
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(([cluster]) => cluster)
}

/** Judged by the story's reports in the article's own language, by the others only where there are none. */
function scoreCluster(article: ArticleVectors, { members }: Cluster): number {
  const { language } = article.features.article
  const recent = members.slice(-MAX_MEMBERS_COMPARED)
  const own = recent.filter((member) => member.features.article.language === language)
  const scores = (own.length > 0 ? own : recent).map((member) => joinScore(article, member))
  const closest = Math.max(0, ...scores)
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
  return closest === 1 ? 1 : CLOSEST_SHARE * closest + (1 - CLOSEST_SHARE) * mean
}

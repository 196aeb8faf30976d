import type { ArticleFeatures } from './features.ts'
import { JOIN_THRESHOLD, joinScore } from './join-score.ts'
import type { ArticleVectors, Corpus } from './similarity.ts'

/** A story while articles are being placed: its members in the order in which they came. */
export interface Cluster {
  readonly id: string
  readonly members: ArticleVectors[]
}

// These limits keep the cost of placing an article the same however many stories there are.
const MAX_QUERY_WORDS = 16
const MAX_POSTINGS = 64
const MAX_CANDIDATES = 12
const MAX_MEMBERS_COMPARED = 16
// An article must fit the story as a whole, and one report in it closely.
const CLOSEST_SHARE = 0.5
// Shared companies and figures this strong outweigh unlike words.
const CLEAR_ACROSS = 0.5
const MERGE_THRESHOLD = 0.5
const MERGE_MEAN = 0.25
const MAX_MEMBERS_MERGED = 8

/** Finds the stories that an article may belong to without looking at all of them. */
export interface StoryIndex {
  /** The stories that the article fits, the best first; none where it is a new story. */
  findHomes(article: ArticleVectors): Home[]
  /** Adds an article to a story, which becomes known if it is not yet. */
  add(cluster: Cluster, article: ArticleVectors): void
  /** Moves all members of one story to another. */
  merge(from: Cluster, into: Cluster): void
}

export interface Home {
  readonly cluster: Cluster
  /** At least the threshold. */
  readonly score: number
}

/** An empty index over a corpus that has counted every article to come. */
export function createStoryIndex(corpus: Corpus): StoryIndex {
  const postings = new Map<string, Set<Cluster>>()
  const add = (cluster: Cluster, article: ArticleVectors): void => {
    cluster.members.push(article)
    for (const { key } of keysOf(article.features, corpus)) post(postings, key, cluster)
  }
  return {
    findHomes: (article) =>
      findCandidates(keysOf(article.features, corpus), postings)
        .map((cluster) => ({ cluster, score: scoreCluster(article, cluster) }))
        .filter(({ score }) => score >= JOIN_THRESHOLD)
        .sort((a, b) => b.score - a.score || (a.cluster.id < b.cluster.id ? -1 : 1)),
    add,
    merge: (from, into) => {
      for (const member of from.members.splice(0)) add(into, member)
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
  // A story that was merged into another keeps its postings and has no members.
  for (const { key, weight } of keys)
    for (const cluster of postings.get(key) ?? [])
      if (cluster.members.length > 0) tally.set(cluster, (tally.get(cluster) ?? 0) + weight)
  return [...tally]
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(([cluster]) => cluster)
}

/** Judged by the reports in the article's own language; by the others where they are clearer, or alone. */
function scoreCluster(article: ArticleVectors, { members }: Cluster): number {
  const { language } = article.features.article
  const recent = members.slice(-MAX_MEMBERS_COMPARED)
  const isOwn = (member: ArticleVectors): boolean => member.features.article.language === language
  const own = recent.filter(isOwn)
  const across = likeness(
    article,
    recent.filter((member) => !isOwn(member)),
  )
  if (own.length === 0) return across
  return Math.max(likeness(article, own), across >= CLEAR_ACROSS ? across : 0)
}

function likeness(article: ArticleVectors, members: readonly ArticleVectors[]): number {
  const scores = members.map((member) => joinScore(article, member))
  const closest = Math.max(0, ...scores)
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
  return closest === 1 ? 1 : CLOSEST_SHARE * closest + (1 - CLOSEST_SHARE) * mean
}

/**
 * Whether two stories that one article fits are one: it fits both closely, and their own reports
 * are on the whole alike.
 */
export function areOneStory(home: Home, other: Home): boolean {
  if (Math.min(home.score, other.score) < MERGE_THRESHOLD) return false
  const [mine, theirs] = [home, other].map(({ cluster }) =>
    cluster.members.slice(-MAX_MEMBERS_MERGED),
  )
  const scores = (mine ?? []).flatMap((a) => (theirs ?? []).map((b) => joinScore(a, b)))
  return scores.reduce((sum, score) => sum + score, 0) >= MERGE_MEAN * scores.length
}

import { HOUR_MS, type Instant } from '#domain/time.ts'
import { createCorpus, type Profile } from './corpus.ts'
import type { ArticleFeatures } from './features.ts'
import { createPostings } from './postings.ts'
import {
  areOneStory,
  type Cluster,
  type Fit,
  fitOf,
  type Home,
  type JoinRule,
  type Member,
} from './story-fit.ts'
import { type ArticleVectors, vectorise } from './vectors.ts'

/**
 * Stories and what is known of their articles, so that the cost of placing one more does not depend on
 * how many there are. All that it answers follows from which articles it holds in which stories, and
 * not from when they came.
 */
export interface StoryIndex {
  readonly clusters: ReadonlyMap<string, Cluster>
  /** Counts articles that are about to be placed. */
  expect(articles: readonly ArticleFeatures[]): Profile[]
  /** Adds an article that was counted to a story, which becomes known if it is not yet. */
  add(storyId: string, article: Profile): Cluster
  /** The stories that an article fits, the best first; none where it is a new story. */
  findHomes(article: Profile): Home[]
  /** Whether two stories that one article fits are one. */
  areOne(home: Home, other: Home): boolean
  /** Moves all members of one story to another; the first is no more. */
  merge(from: Cluster, into: Cluster): void
  /** The stories whose newest article is older. */
  silentSince(since: Instant): Cluster[]
  /** Forgets a story, its articles, and that they were counted. */
  drop(cluster: Cluster): void
}

const MAX_CANDIDATES = 5

/** An empty index. */
export function createStoryIndex(rule: JoinRule): StoryIndex {
  const corpus = createCorpus()
  const postings = createPostings<Member>(corpus)
  const clusters = new Map<string, Cluster>()
  // Vectors hold until an article more or fewer is counted.
  let vectors = new Map<Profile, ArticleVectors>()
  const vectorsOf = (profile: Profile): ArticleVectors => {
    const known = vectors.get(profile) ?? vectorise(profile, corpus)
    vectors.set(profile, known)
    return known
  }
  const fit: Fit = { rule, corpus, vectorsOf }
  // By the hour of the newest article, so that finding the silent ones does not ask all.
  const byHour = new Map<number, Set<Cluster>>()
  const refile = (cluster: Cluster, from: number): void => {
    const to = hourOf(cluster)
    if (from === to) return
    byHour.get(from)?.delete(cluster)
    if (byHour.get(from)?.size === 0) byHour.delete(from)
    if (Number.isNaN(to)) return
    const filed = byHour.get(to) ?? new Set()
    byHour.set(to, filed.add(cluster))
  }
  const insert = (cluster: Cluster, member: Member): void => {
    const hour = hourOf(cluster)
    member.cluster = cluster
    let at = cluster.members.length
    while (at > 0 && isAfter(cluster.members[at - 1], member)) at -= 1
    cluster.members.splice(at, 0, member)
    refile(cluster, hour)
  }
  return {
    clusters,
    expect: (articles) => {
      vectors = new Map()
      return articles.map(corpus.add)
    },
    add: (storyId, profile) => {
      const cluster = clusters.get(storyId) ?? { id: storyId, members: [] }
      clusters.set(storyId, cluster)
      const member: Member = { profile, publishedAt: profile.article.publishedAt, cluster }
      insert(cluster, member)
      postings.add(member)
      return cluster
    },
    findHomes: (profile) =>
      candidatesOf(postings.tally(profile, ({ cluster }) => cluster))
        .map((cluster) => ({ cluster, score: fitOf(profile, cluster, fit) }))
        .filter(({ score }) => score >= rule.join)
        .sort((a, b) => b.score - a.score || (a.cluster.id < b.cluster.id ? -1 : 1)),
    areOne: (home, other) => areOneStory(home, other, fit),
    merge: (from, into) => {
      const hour = hourOf(from)
      const moved = from.members.splice(0)
      clusters.delete(from.id)
      refile(from, hour)
      for (const member of moved) insert(into, member)
    },
    silentSince: (since) => {
      const hours = [...byHour].filter(([hour]) => hour <= Math.floor(since / HOUR_MS))
      return hours
        .flatMap(([, filed]) => [...filed])
        .filter(({ members }) => (members.at(-1)?.publishedAt ?? since) < since)
    },
    drop: (cluster) => {
      vectors = new Map()
      clusters.delete(cluster.id)
      const hour = hourOf(cluster)
      const members = cluster.members.splice(0)
      refile(cluster, hour)
      for (const member of members) {
        postings.remove(member)
        corpus.remove(member.profile)
      }
    },
  }
}

/** Of the newest article; NaN for a story that has none. */
const hourOf = ({ members }: Cluster): number =>
  Math.floor((members.at(-1)?.publishedAt ?? Number.NaN) / HOUR_MS)

const isAfter = (a: Member | undefined, b: Member): boolean =>
  a !== undefined &&
  (a.publishedAt > b.publishedAt ||
    (a.publishedAt === b.publishedAt && a.profile.article.id > b.profile.article.id))

const candidatesOf = (tally: ReadonlyMap<Cluster, number>): Cluster[] =>
  [...tally]
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(([cluster]) => cluster)

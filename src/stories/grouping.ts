import type { Story } from '#domain/story.ts'
import type { Instant } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import type { Profile } from './corpus.ts'
import type { ArticleFeatures } from './features.ts'
import type { Cluster, JoinRule, Member } from './story-fit.ts'
import { createStoryIndex, type StoryIndex } from './story-index.ts'
import { WEIGHTS } from './weights.ts'

/** The rule in use. */
export const JOIN_RULE: JoinRule = {
  weights: WEIGHTS,
  join: 0.6,
  closestShare: 0.3,
  clearAcross: 0.9,
  merge: 0.8,
  mergeMean: 0.5,
}

// So many articles are a month of all feeds that one service reads; beyond, the oldest stories are let go.
const MAX_ARTICLES = 200_000

/** An article that a story has. */
interface Placed {
  readonly storyId: string
  readonly features: ArticleFeatures
}

/** What placing articles changed. */
export interface Changes {
  /** New and grown stories, oldest first; one that another took in is not among them. */
  readonly stories: readonly Story[]
  /** The stories touched, those taken in too, with the articles that they had before. */
  readonly before: ReadonlyMap<string, readonly string[]>
}

/** Stories of a horizon, kept between runs. */
export interface Grouping {
  holds(articleId: string): boolean
  /** Takes up articles that have their stories. They are not moved. */
  restore(placed: readonly Placed[]): void
  /** Places articles that have none, by time and id whatever their order. */
  place(articles: readonly ArticleFeatures[]): Changes
  /** Lets stories go whose newest article is older. */
  forgetBefore(since: Instant): void
}

/** A grouping that holds nothing yet. What it does depends on what it holds, not on how that came in. */
export function createGrouping(rule: JoinRule = JOIN_RULE): Grouping {
  const index = createStoryIndex(rule)
  const held = new Set<string>()
  const drop = (cluster: Cluster): void => {
    for (const member of cluster.members) held.delete(idOf(member))
    index.drop(cluster)
  }
  const expect = (articles: readonly ArticleFeatures[]): Profile[] => {
    for (const { article } of articles) held.add(article.id)
    return index.expect(articles)
  }
  return {
    holds: (articleId) => held.has(articleId),
    restore: (placed) => {
      const unknown = placed.filter(({ features }) => !held.has(features.article.id))
      const profiles = expect(unknown.map(({ features }) => features))
      for (const [at, profile] of profiles.entries()) index.add(unknown[at]?.storyId ?? '', profile)
      for (const cluster of surplus(index, held.size)) drop(cluster)
    },
    place: (articles) => {
      const fresh = inTime(articles.filter(({ article }) => !held.has(article.id)))
      return placeAll(expect(fresh), index)
    },
    forgetBefore: (since) => {
      for (const cluster of index.silentSince(since)) drop(cluster)
    },
  }
}

function placeAll(articles: readonly Profile[], index: StoryIndex): Changes {
  const before = new Map<string, readonly string[]>()
  const touched = new Set<Cluster>()
  const note = (cluster: Cluster): void => {
    // What this run has begun or grown is noted already, or was not there before.
    if (!touched.has(cluster) && !before.has(cluster.id))
      before.set(cluster.id, cluster.members.map(idOf))
  }
  for (const article of articles) touched.add(placeOne(article, index, note))
  const stories = [...touched].filter(({ members }) => members.length > 0).map(toStory)
  return { stories: stories.sort(byAge), before }
}

function placeOne(article: Profile, index: StoryIndex, note: (cluster: Cluster) => void): Cluster {
  const [home, ...others] = index.findHomes(article)
  if (home === undefined) return index.add(`s${shortHash(article.article.id)}`, article)
  let { cluster } = home
  note(cluster)
  for (const other of others) {
    if (!index.areOne({ cluster, score: home.score }, other)) continue
    note(other.cluster)
    const [into, from] = isOlder(other.cluster, cluster)
      ? [other.cluster, cluster]
      : [cluster, other.cluster]
    index.merge(from, into)
    cluster = into
  }
  return index.add(cluster.id, article)
}

/** The stories, the longest silent first, that are more than an index may hold. */
function surplus({ clusters }: StoryIndex, held: number): Cluster[] {
  if (held <= MAX_ARTICLES) return []
  let left = held
  const oldest = [...clusters.values()].sort((a, b) =>
    inOrder(newestOf(a) - newestOf(b), a.id, b.id),
  )
  return oldest.filter(({ members }) => {
    const isOver = left > MAX_ARTICLES
    if (isOver) left -= members.length
    return isOver
  })
}

const idOf = ({ profile }: Member): string => profile.article.id

const oldestOf = ({ members }: Cluster): Instant => members[0]?.publishedAt ?? 0

const newestOf = ({ members }: Cluster): Instant => members.at(-1)?.publishedAt ?? 0

const isOlder = (a: Cluster, b: Cluster): boolean =>
  inOrder(oldestOf(a) - oldestOf(b), a.id, b.id) < 0

const toStory = (cluster: Cluster): Story => ({
  id: cluster.id,
  articleIds: cluster.members.map(idOf),
  firstAt: oldestOf(cluster),
  lastAt: newestOf(cluster),
})

const inOrder = (difference: number, a: string, b: string): number =>
  difference || (a < b ? -1 : a > b ? 1 : 0)

/** By time, then id; each id once. */
const inTime = (articles: readonly ArticleFeatures[]): ArticleFeatures[] =>
  [...new Map(articles.map((features) => [features.article.id, features])).values()].sort(
    ({ article: a }, { article: b }) => inOrder(a.publishedAt - b.publishedAt, a.id, b.id),
  )

const byAge = (a: Story, b: Story): number => inOrder(a.firstAt - b.firstAt, a.id, b.id)

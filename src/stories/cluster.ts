import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Story, StoryWithArticles } from '#domain/story.ts'
import { shortHash } from '#lib/hash.ts'
import { type ArticleFeatures, createDescriber } from './features.ts'
import { type ArticleVectors, createCorpus, vectorise } from './similarity.ts'
import { areOneStory, type Cluster, createStoryIndex, type StoryIndex } from './story-index.ts'

export interface Grouping {
  /** Stories of the horizon. They keep their ids and articles, and may grow. */
  readonly existing: readonly StoryWithArticles[]
  /** Articles to place; those that a story of `existing` holds already are left out. */
  readonly articles: readonly Article[]
  /** The registry of names. */
  readonly companies: readonly Company[]
}

/**
 * Places articles in stories, one after the other by time and id, and returns the stories that are
 * new or have grown, oldest first. The order of the input does not matter. A story is never split;
 * two that turn out to be one become the older one, and the younger is not returned.
 */
export function groupArticles({ existing, articles, companies }: Grouping): StoryWithArticles[] {
  const describe = createDescriber(companies)
  const corpus = createCorpus()
  const count = (article: Article): ArticleFeatures => {
    const features = describe(article)
    corpus.add(features)
    return features
  }
  const known = [...existing]
    .sort((a, b) => inOrder(a.story.firstAt - b.story.firstAt, a.story.id, b.story.id))
    .map(({ story, articles: members }) => ({ story, members: inTime(members).map(count) }))
  const placed = new Set(existing.flatMap(({ story }) => story.articleIds))
  const fresh = inTime(articles.filter(({ id }) => !placed.has(id))).map(count)

  const index = createStoryIndex(corpus)
  for (const { story, members } of known) {
    const cluster: Cluster = { id: story.id, members: [] }
    for (const features of members) index.add(cluster, vectorise(features, corpus))
  }
  const touched = new Set<Cluster>()
  for (const features of fresh) touched.add(placeArticle(vectorise(features, corpus), index))
  const before = new Map(known.map(({ story }) => [story.id, story]))
  return [...touched]
    .filter((cluster) => cluster.members.length > 0)
    .map((cluster) => toStory(cluster, before.get(cluster.id)))
    .sort(byAge)
}

/** The stories of a closed set of articles, oldest first. */
export const groupIntoStories = (
  articles: readonly Article[],
  companies: readonly Company[],
): Story[] => groupArticles({ existing: [], articles, companies }).map(({ story }) => story)

function placeArticle(article: ArticleVectors, index: StoryIndex): Cluster {
  const [home, ...others] = index.findHomes(article)
  if (home === undefined) {
    const cluster: Cluster = { id: `s${shortHash(article.features.article.id)}`, members: [] }
    index.add(cluster, article)
    return cluster
  }
  let { cluster } = home
  for (const other of others) {
    if (!areOneStory({ cluster, score: home.score }, other)) continue
    const [into, from] = isOlder(other.cluster, cluster)
      ? [other.cluster, cluster]
      : [cluster, other.cluster]
    index.merge(from, into)
    cluster = into
  }
  index.add(cluster, article)
  return cluster
}

function isOlder(a: Cluster, b: Cluster): boolean {
  const [first, second] = [a, b].map(({ members }) =>
    Math.min(...members.map((member) => member.publishedAt)),
  )
  return inOrder((first ?? 0) - (second ?? 0), a.id, b.id) < 0
}

function toStory({ id, members }: Cluster, before: Story | undefined): StoryWithArticles {
  const articles = inTime(members.map(({ features }) => features.article))
  const times = articles.map((article) => article.publishedAt)
  return {
    story: {
      id,
      articleIds: articles.map((article) => article.id),
      firstAt: Math.min(before?.firstAt ?? Number.POSITIVE_INFINITY, ...times),
      lastAt: Math.max(before?.lastAt ?? Number.NEGATIVE_INFINITY, ...times),
    },
    articles,
  }
}

const inOrder = (difference: number, a: string, b: string): number =>
  difference || (a < b ? -1 : a > b ? 1 : 0)

/** By time, then id; each id once. */
const inTime = (articles: readonly Article[]): Article[] =>
  [...new Map(articles.map((article) => [article.id, article])).values()].sort((a, b) =>
    inOrder(a.publishedAt - b.publishedAt, a.id, b.id),
  )

const byAge = (a: StoryWithArticles, b: StoryWithArticles): number =>
  inOrder(a.story.firstAt - b.story.firstAt, a.story.id, b.story.id)

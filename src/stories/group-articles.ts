import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Clock } from '#domain/ports.ts'
import type { Story, StoryWithArticles } from '#domain/story.ts'
import type { Store } from '#store/store.ts'
import { groupArticles } from './cluster.ts'

export interface GroupDeps {
  readonly store: Pick<Store, 'articles' | 'stories'>
  readonly clock: Clock
  /** How far back articles are placed and stories may still grow. */
  readonly horizonMs: number
  /** The registry of names. */
  readonly companies: readonly Company[]
}

/** What one run did. */
export interface GroupReport {
  readonly placed: number
  readonly stories: number
}

/**
 * Places every article of the horizon that has no story yet. A run that finds none changes
 * nothing, so the step may be repeated, and after a crash the next run places what the last did not.
 */
export async function groupNewArticles(
  { store, clock, horizonMs, companies }: GroupDeps,
  feedIds: readonly string[],
): Promise<GroupReport> {
  const now = clock.now()
  const since = now - horizonMs
  const published = await store.articles.published({ from: since, to: now + 1, feedIds })
  const stories = await store.stories.since(since)
  const ungrouped = withoutStory(published, stories)
  if (ungrouped.length === 0) return { placed: 0, stories: 0 }
  const existing = await withArticles(store, stories, published)
  const changed = groupArticles({ existing, articles: ungrouped, companies })
  await store.stories.save(changed.map(({ story }) => story))
  return { placed: ungrouped.length, stories: changed.length }
}

const withoutStory = (articles: readonly Article[], stories: readonly Story[]): Article[] => {
  const placed = new Set(stories.flatMap(({ articleIds }) => articleIds))
  return articles.filter(({ id, storyId }) => storyId === null && !placed.has(id))
}

/** Stories with their articles, those older than the horizon or of feeds since removed too. */
async function withArticles(
  store: GroupDeps['store'],
  stories: readonly Story[],
  published: readonly Article[],
): Promise<StoryWithArticles[]> {
  const known = new Map(published.map((article) => [article.id, article]))
  const missing = stories.flatMap(({ articleIds }) => articleIds.filter((id) => !known.has(id)))
  for (const article of await store.articles.find(missing)) known.set(article.id, article)
  return stories.map((story) => ({
    story,
    articles: story.articleIds.flatMap((id) => known.get(id) ?? []),
  }))
}

import type { Article } from '#domain/article.ts'
import type { Story, StoryWithArticles } from '#domain/story.ts'
import { createDescriber, type Vocabulary } from './features.ts'
import { createGrouping } from './grouping.ts'
import type { JoinRule } from './story-fit.ts'

export interface GroupingRequest extends Vocabulary {
  /** Stories of the horizon. They keep their ids and articles, and may grow. */
  readonly existing: readonly StoryWithArticles[]
  /** Articles to place; those that a story of `existing` holds already are left out. */
  readonly articles: readonly Article[]
  /** Another rule than the one in use. */
  readonly rule?: JoinRule
}

/**
 * Places articles in stories, one after the other by time and id, and returns the stories that are
 * new or have grown, oldest first. The order of the input does not matter. A story is never split;
 * two that turn out to be one become the older one, and the younger is not returned.
 */
export function groupArticles({
  existing,
  articles,
  rule,
  ...vocabulary
}: GroupingRequest): StoryWithArticles[] {
  const describe = createDescriber(vocabulary)
  const grouping = createGrouping(rule)
  grouping.restore(
    existing.flatMap(({ story, articles: members }) =>
      members.map((article) => ({ storyId: story.id, features: describe(article) })),
    ),
  )
  const known = new Map(
    [...existing.flatMap((told) => told.articles), ...articles].map((article) => [
      article.id,
      article,
    ]),
  )
  const fresh = articles.filter(({ id }) => !grouping.holds(id))
  return grouping.place(fresh.map(describe)).stories.map((story) => ({
    story,
    articles: story.articleIds.flatMap((id) => known.get(id) ?? []),
  }))
}

/** The stories of a closed set of articles, oldest first. */
export const groupIntoStories = (articles: readonly Article[], vocabulary: Vocabulary): Story[] =>
  groupArticles({ existing: [], articles, ...vocabulary }).map(({ story }) => story)

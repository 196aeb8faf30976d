import { createWritingDesk } from '#briefs/writing-desk.ts'
import type { Config } from '#config/config.ts'
import type { Article } from '#domain/article.ts'
import { SECOND_MS } from '#domain/time.ts'
import { createFeedParser, type FeedParser } from '#feeds/parse-in-worker.ts'
import { groupIntoStories } from '#stories/cluster.ts'

export type { ParseResult } from '#feeds/parsed-feed.ts'

const PARSE_TIMEOUT_MS = 10 * SECOND_MS

/** The feed parser with the service's own deadline. */
export const openParser = (): FeedParser => createFeedParser({ timeoutMs: PARSE_TIMEOUT_MS })

/** The stories of a closed set of articles: article id → story id. Companies are named here. */
export function groupArticles(
  articles: readonly Article[],
  config: Pick<Config, 'companies' | 'concepts' | 'glossary'>,
): ReadonlyMap<string, string> {
  const desk = createWritingDesk(config)
  const named = articles.map((article) => ({
    ...article,
    companies: desk.nameCompanies(`${article.title}\n${article.text}`, article.language),
  }))
  const stories = groupIntoStories(named, config)
  return new Map(stories.flatMap((story) => story.articleIds.map((id) => [id, story.id] as const)))
}

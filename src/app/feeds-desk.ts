import type { Config } from '#config/config.ts'
import type { Feed } from '#domain/feed.ts'
import type { Clock } from '#domain/ports.ts'
import { type FeedInspection, inspectFeed } from '#feeds/inspect-feed.ts'
import { createPollDeps } from './poll-deps.ts'
import { openParser } from './tools.ts'

export { type OpmlFeed, readOpml, writeOpml } from '#feeds/opml.ts'
export { refuseFeedAddress } from '#feeds/refuse-address.ts'

interface Desk {
  readonly config: Config
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface FeedReport extends FeedInspection {
  /** Whether robots.txt lets us read the page of the first article; null where the feed's pages are not wanted. */
  readonly mayReadPages: boolean | null
}

/** Reads a feed once as the service would, with its limits; nothing is kept. Throws only when the signal is aborted. */
export async function inspectOnce(feed: Feed, desk: Desk): Promise<FeedReport> {
  const parser = openParser()
  const articles = { find: async () => [] }
  try {
    const deps = createPollDeps({ ...desk, parser, articles, nameCompanies: () => [] })
    const seen = await inspectFeed(deps, feed, desk.signal)
    const url = feed.fullText ? seen.articles.find((article) => article.url !== '')?.url : undefined
    if (url === undefined) return { ...seen, mayReadPages: null }
    const { allowPrivate } = feed
    return { ...seen, mayReadPages: await deps.mayRead({ url, allowPrivate, signal: desk.signal }) }
  } finally {
    await parser.close()
  }
}

import type { Config } from '#config/config.ts'
import type { Feed } from '#domain/feed.ts'
import type { Clock } from '#domain/ports.ts'
import { type FeedInspection, inspectFeed } from '#feeds/inspect-feed.ts'
import { createPollDeps } from './poll-deps.ts'
import { openParser } from './tools.ts'

export type { FeedInspection } from '#feeds/inspect-feed.ts'
export { type OpmlFeed, readOpml, writeOpml } from '#feeds/opml.ts'
export { refuseFeedAddress } from '#feeds/refuse-address.ts'

interface Desk {
  readonly config: Config
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Reads a feed once as the service would, with its limits; nothing is kept. Throws only when the signal is aborted. */
export async function inspectOnce(feed: Feed, desk: Desk): Promise<FeedInspection> {
  const parser = openParser()
  const articles = { find: async () => [] }
  try {
    const deps = createPollDeps({ ...desk, parser, articles, nameCompanies: () => [] })
    return await inspectFeed(deps, feed, desk.signal)
  } finally {
    await parser.close()
  }
}

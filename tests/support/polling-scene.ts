import { onTestFinished } from 'vitest'
import type { Article } from '#domain/article.ts'
import type { Feed, FeedState } from '#domain/feed.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { createFeedParser } from '#feeds/parse-in-worker.ts'
import { type RefreshDeps, refreshFeeds } from '#feeds/refresh-feeds.ts'
import type { RefreshReport } from '#feeds/refresh-report.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { aFeed, NOW } from './builders.ts'
import { type FeedServer, startFeedServer } from './feed-server.ts'

export interface PollingScene {
  readonly server: FeedServer
  readonly store: Store
  now: number
  /** A feed of the server, named after its path. */
  feedAt(path: string, overrides?: Partial<Feed>): Feed
  refresh(
    feeds: readonly Feed[],
    overrides?: Partial<RefreshDeps>,
    signal?: AbortSignal,
  ): Promise<RefreshReport>
  /** Polls a feed once, due or not. */
  poll(feed: Feed): Promise<RefreshReport>
  stateOf(feed: Feed): Promise<FeedState | undefined>
  stored(feeds: readonly Feed[]): Promise<Article[]>
  /** How often a path was asked for. */
  asked(path: string): number
}

/** A server, a store in memory and the reader of feeds, at `NOW`; all end with the test. */
export async function aPollingScene(): Promise<PollingScene> {
  const server = await startFeedServer()
  const store = await openStore(':memory:')
  const parser = createFeedParser({ timeoutMs: 10_000 })
  onTestFinished(async () => {
    await server.close()
    await store.close()
    await parser.close()
  })
  const clock = { now: () => scene.now }
  const fetchUrl = createFetchUrl({ userAgent: 'Mujaz', clock, timeoutMs: 2000 })
  const nameCompanies = () => ['NVDA']
  const scene: PollingScene = {
    server,
    store,
    now: NOW,
    feedAt: (path, overrides = {}) =>
      aFeed({ id: path.slice(1), url: server.origin + path, allowPrivate: true, ...overrides }),
    refresh: (feeds, overrides = {}, signal = new AbortController().signal) =>
      refreshFeeds(
        { store, feeds, fetchUrl, parser, clock, nameCompanies, everyMinutes: 30, ...overrides },
        signal,
      ),
    poll: (feed) => scene.refresh([feed], { force: true }),
    stateOf: async ({ id }) => (await store.feeds.all()).find((state) => state.id === id),
    stored: (feeds) =>
      store.articles.published({
        from: 0,
        to: scene.now + 1,
        feedIds: feeds.map(({ id }) => id),
      }),
    asked: (path) => server.requests.get(path)?.length ?? 0,
  }
  return scene
}

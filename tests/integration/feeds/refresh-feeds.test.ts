import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Feed } from '#domain/feed.ts'
import { HOUR_MS } from '#domain/time.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { createFeedParser } from '#feeds/parse-in-worker.ts'
import { refreshFeeds } from '#feeds/refresh-feeds.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { aFeed, NOW } from '#tests/support/builders.ts'
import {
  type FeedServer,
  itemOf,
  rssOf,
  sends,
  startFeedServer,
} from '#tests/support/feed-server.ts'

let server: FeedServer
let store: Store
let now = NOW
const clock = { now: () => now }
const parser = createFeedParser({ timeoutMs: 10_000 })
const fetchUrl = createFetchUrl({ userAgent: 'Mujaz', clock, timeoutMs: 2000 })

beforeEach(async () => {
  now = NOW
  server = await startFeedServer()
  store = await openStore(':memory:')
})
afterEach(async () => {
  await server.close()
  await store.close()
  await parser.close()
})

const feedAt = (path: string, overrides: Partial<Feed> = {}): Feed =>
  aFeed({ id: path.slice(1), url: server.origin + path, allowPrivate: true, ...overrides })

const refresh = (feeds: readonly Feed[], force = false, signal = new AbortController().signal) =>
  refreshFeeds(
    {
      store,
      feeds,
      fetchUrl,
      parser,
      clock,
      nameCompanies: () => ['NVDA'],
      everyMinutes: 30,
      force,
    },
    signal,
  )

const stored = (feeds: readonly Feed[]) =>
  store.articles.published({ from: 0, to: now + 1, feedIds: feeds.map(({ id }) => id) })
const stateOf = async (id: string) => (await store.feeds.all()).find((state) => state.id === id)

test('new articles are stored once, and only due feeds are polled', async () => {
  const feeds = [feedAt('/a')]
  server.answer('/a', sends(rssOf(itemOf(1), itemOf(2))))
  expect(await refresh(feeds)).toEqual({
    checked: 1,
    unchanged: 0,
    newArticles: 2,
    dropped: 0,
    failures: [],
  })
  expect(await refresh(feeds)).toMatchObject({ checked: 0 })
  now += HOUR_MS
  server.answer('/a', sends(rssOf(itemOf(1), itemOf(2), itemOf(3))))
  expect(await refresh(feeds)).toMatchObject({ checked: 1, newArticles: 1 })
  const articles = await stored(feeds)
  expect(articles).toHaveLength(3)
  expect(articles[0]).toMatchObject({
    title: 'Fab number 1 opens',
    companies: ['NVDA'],
    firstSeenAt: NOW,
  })
  expect(server.requests.get('/a')).toHaveLength(2)
})

test('a forced refresh polls feeds that are not due, once', async () => {
  const feeds = [feedAt('/a')]
  server.answer('/a', sends(rssOf(itemOf(1))))
  await refresh(feeds)
  expect(await refresh(feeds, true)).toMatchObject({ checked: 1, newArticles: 0 })
  expect(server.requests.get('/a')).toHaveLength(2)
})

test('validators are sent on the next poll, and an unchanged feed keeps them', async () => {
  const feeds = [feedAt('/a')]
  server.answer('/a', sends(rssOf(itemOf(1)), { etag: '"1"' }))
  await refresh(feeds)
  server.answer('/a', sends('', {}, 304))
  expect(await refresh(feeds, true)).toMatchObject({ checked: 1, unchanged: 1 })
  expect(server.requests.get('/a')?.[1]?.headers['if-none-match']).toBe('"1"')
  expect(await stateOf('a')).toMatchObject({ etag: '"1"', failures: 0, lastSuccessAt: NOW })
})

test('the validators of a body that cannot be read are not kept', async () => {
  const feeds = [feedAt('/a')]
  server.answer('/a', sends('<html>captcha</html>', { etag: '"bad"' }))
  const report = await refresh(feeds)
  expect(report.failures).toEqual([{ feedId: 'a', reason: expect.stringContaining('captcha') }])
  expect(await stateOf('a')).toMatchObject({ etag: null, failures: 1 })
})

test('feeds that fail in every way never stop the others', async () => {
  server.answer('/good', sends(rssOf(itemOf(1))))
  server.answer('/drop', (request) => request.socket.destroy())
  server.answer('/hang', () => undefined)
  server.answer('/deep', sends(`<rss>${'<a>'.repeat(100_000)}`))
  const feeds = ['/deep', '/drop', '/gone', '/good', '/hang'].map((path) => feedAt(path))
  const report = await refresh(feeds)
  expect(report).toMatchObject({ checked: 5, newArticles: 1 })
  expect(report.failures.map(({ feedId }) => feedId)).toEqual(['deep', 'drop', 'gone', 'hang'])
  expect(report.failures.every(({ reason }) => reason.length > 5 && !reason.includes('\n'))).toBe(
    true,
  )
})

test('a server that asks for time gets it', async () => {
  server.answer('/busy', sends('', { 'retry-after': String((6 * HOUR_MS) / 1000) }, 429))
  await refresh([feedAt('/busy')])
  const state = await stateOf('busy')
  expect(state?.nextCheckAt).toBeGreaterThanOrEqual(NOW + 6 * HOUR_MS)
})

test('a file of feeds.yaml is read, a missing one is a failure of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-feeds-'))
  const path = join(folder, 'sample.xml')
  await writeFile(path, rssOf(itemOf(1)))
  const url = pathToFileURL(path).href
  const feeds = [aFeed({ id: 'here', url }), aFeed({ id: 'missing', url: `${url}.not` })]
  const report = await refresh(feeds)
  await rm(folder, { recursive: true })
  expect(report).toMatchObject({ checked: 2, newArticles: 1 })
  expect(report.failures).toEqual([{ feedId: 'missing', reason: 'the file does not exist' }])
})

test('disabled feeds are left alone, foreign articles counted', async () => {
  server.answer(
    '/mixed',
    sends(rssOf(itemOf(1), '<guid>ru</guid><title>Акции упали на бирже</title>')),
  )
  const feeds = [feedAt('/mixed'), feedAt('/off', { enabled: false })]
  expect(await refresh(feeds)).toMatchObject({ checked: 1, newArticles: 1, dropped: 1 })
  expect(server.requests.has('/off')).toBe(false)
})

test('after an abort nothing more is polled or saved', async () => {
  const controller = new AbortController()
  server.answer('/a', () => controller.abort())
  expect(await refresh([feedAt('/a')], false, controller.signal)).toMatchObject({
    checked: 0,
    failures: [],
  })
  expect(await stateOf('a')).toMatchObject({ failures: 0, lastSuccessAt: null })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { aFolder } from '#tests/integration/store/test-store.ts'
import { aFeed, NOW } from '#tests/support/builders.ts'
import { itemOf, rssOf, sends } from '#tests/support/feed-server.ts'
import { aPollingScene } from '#tests/support/polling-scene.ts'

const UNDATED = '<guid>u</guid><title>A notice without a date about chips and more</title>'

test('new articles are stored once, and only due feeds are polled', async () => {
  const scene = await aPollingScene()
  const feeds = [scene.feedAt('/a')]
  scene.server.answer('/a', sends(rssOf(itemOf(1), itemOf(2))))
  expect(await scene.refresh(feeds)).toEqual({
    checked: 1,
    unchanged: 0,
    newArticles: 2,
    dropped: 0,
    failures: [],
    notices: [],
  })
  expect(await scene.refresh(feeds)).toMatchObject({ checked: 0 })
  scene.now += HOUR_MS
  scene.server.answer('/a', sends(rssOf(itemOf(1), itemOf(2), itemOf(3))))
  expect(await scene.refresh(feeds)).toMatchObject({ checked: 1, newArticles: 1 })
  const articles = await scene.stored(feeds)
  expect(articles.map(({ title }) => title)).toHaveLength(3)
  const third = articles.find(({ title }) => title === 'Fab number 3 opens')
  expect(third).toMatchObject({ companies: ['NVDA'], firstSeenAt: NOW + HOUR_MS })
  expect(scene.asked('/a')).toBe(2)
})

test('what a first poll finds is an archive, and no news of today', async () => {
  const scene = await aPollingScene()
  const feeds = [scene.feedAt('/a')]
  scene.server.answer('/a', sends(rssOf(itemOf(1), UNDATED)))
  expect(await scene.refresh(feeds)).toMatchObject({ newArticles: 2 })
  const [undated, dated] = await scene.stored(feeds)
  expect(undated?.publishedAt).toBeLessThan(NOW - 20 * DAY_MS)
  expect(dated?.firstSeenAt).toBe(dated?.publishedAt)

  scene.now += HOUR_MS
  const later = UNDATED.replace('>u<', '>v<')
  scene.server.answer('/a', sends(rssOf(itemOf(1), later, UNDATED)))
  expect(await scene.refresh(feeds)).toMatchObject({ newArticles: 1 })
  const newest = (await scene.stored(feeds)).at(-1)
  expect(newest).toMatchObject({ publishedAt: NOW + HOUR_MS, firstSeenAt: NOW + HOUR_MS })
})

test('a forced refresh polls feeds that are not due, once', async () => {
  const scene = await aPollingScene()
  const feeds = [scene.feedAt('/a')]
  scene.server.answer('/a', sends(rssOf(itemOf(1))))
  await scene.refresh(feeds)
  expect(await scene.refresh(feeds, { force: true })).toMatchObject({ checked: 1, newArticles: 0 })
  expect(scene.asked('/a')).toBe(2)
})

test('twelve hundred feeds are polled in one go, each once', async () => {
  const scene = await aPollingScene()
  scene.server.answer('/same', sends(rssOf(itemOf(1))))
  const feeds = Array.from({ length: 1200 }, (_, index) =>
    aFeed({ id: `feed-${index}`, url: `${scene.server.origin}/same`, allowPrivate: true }),
  )
  expect(await scene.refresh(feeds)).toMatchObject({ checked: 1200, newArticles: 1200 })
  expect(scene.asked('/same')).toBe(1200)
})

test('two that refresh one store at once share the feeds, and none is polled twice', async () => {
  const scene = await aPollingScene()
  const feeds = Array.from({ length: 40 }, (_, index) => scene.feedAt(`/f${index}`))
  for (const { id } of feeds) scene.server.answer(`/${id}`, sends(rssOf(itemOf(1))))
  const reports = await Promise.all([scene.refresh(feeds), scene.refresh(feeds)])
  expect(reports.reduce((sum, { checked }) => sum + checked, 0)).toBe(40)
  for (const { id } of feeds) expect(scene.asked(`/${id}`)).toBe(1)
})

test('feeds that fail in every way never stop the others', async () => {
  const scene = await aPollingScene()
  scene.server.answer('/good', sends(rssOf(itemOf(1))))
  scene.server.answer('/drop', (request) => request.socket.destroy())
  scene.server.answer('/hang', () => undefined)
  scene.server.answer('/deep', sends(`<rss>${'<a>'.repeat(100_000)}`))
  const feeds = ['/deep', '/drop', '/gone', '/good', '/hang'].map((path) => scene.feedAt(path))
  const report = await scene.refresh(feeds)
  expect(report).toMatchObject({ checked: 5, newArticles: 1 })
  expect(report.failures.map(({ feedId }) => feedId)).toEqual(['deep', 'drop', 'gone', 'hang'])
  for (const { reason } of report.failures) expect(reason).toMatch(/^.{6,}$/)
})

test('a handful of feeds are fetched at once, not one after the other', async () => {
  const scene = await aPollingScene()
  const waiting: (() => void)[] = []
  const feeds = ['/a', '/b'].map((path) => {
    scene.server.answer(path, (request, response) => {
      waiting.push(() => sends(rssOf(itemOf(1)))(request, response))
      if (waiting.length === 2) for (const answer of waiting) answer()
    })
    return scene.feedAt(path)
  })
  expect(await scene.refresh(feeds)).toMatchObject({ checked: 2, newArticles: 2, failures: [] })
})

test('a slow host holds up its own feeds only', async () => {
  const scene = await aPollingScene()
  const other = scene.server.origin.replace('127.0.0.1', 'localhost')
  const slow = Array.from({ length: 520 }, (_, index) => scene.feedAt(`/slow${index}`))
  const open: (() => void)[] = []
  for (const { id } of slow) {
    scene.server.answer(`/${id}`, (_request, response) => {
      open.push(() => response.end(rssOf(itemOf(1))))
      // All others have been read by now.
      if (scene.asked('/quick') === 1) for (const end of open.splice(0)) end()
    })
  }
  scene.server.answer('/quick', (_request, response) => {
    response.end(rssOf(itemOf(1)))
    for (const end of open.splice(0)) end()
  })
  const quick = aFeed({ id: 'quick', url: `${other}/quick`, allowPrivate: true })
  expect(await scene.refresh([...slow, quick])).toMatchObject({ checked: 521, failures: [] })
})

test('a file of feeds.yaml is read, a missing one is a failure of its own', async () => {
  const scene = await aPollingScene()
  const path = join(aFolder(), 'sample.xml')
  writeFileSync(path, rssOf(itemOf(1)))
  const url = pathToFileURL(path).href
  const feeds = [aFeed({ id: 'here', url }), aFeed({ id: 'missing', url: `${url}.not` })]
  const report = await scene.refresh(feeds)
  expect(report).toMatchObject({ checked: 2, newArticles: 1 })
  expect(report.failures).toEqual([{ feedId: 'missing', reason: 'the file does not exist' }])
})

test('disabled feeds are left alone, foreign articles counted', async () => {
  const scene = await aPollingScene()
  const foreign = '<guid>ru</guid><title>Акции упали на бирже</title>'
  scene.server.answer('/mixed', sends(rssOf(itemOf(1), foreign)))
  const feeds = [scene.feedAt('/mixed'), scene.feedAt('/off', { enabled: false })]
  expect(await scene.refresh(feeds)).toMatchObject({ checked: 1, newArticles: 1, dropped: 1 })
  expect(scene.asked('/off')).toBe(0)
})

test('after an abort nothing more is polled, and what was read is saved', async () => {
  const scene = await aPollingScene()
  const controller = new AbortController()
  const [read, cut] = [scene.feedAt('/read'), scene.feedAt('/cut')]
  scene.server.answer('/read', sends(rssOf(itemOf(1))))
  await scene.refresh([read])
  scene.server.answer('/cut', () => controller.abort())
  expect(await scene.refresh([cut], {}, controller.signal)).toMatchObject({
    checked: 0,
    failures: [],
  })
  expect(await scene.stateOf(read)).toMatchObject({ failures: 0, lastSuccessAt: NOW })
  expect(await scene.stateOf(cut)).toMatchObject({ failures: 0, lastSuccessAt: null })
})

test('a store that fails costs the polls that could not be saved, and is told', async () => {
  const scene = await aPollingScene()
  scene.server.answer('/a', sends(rssOf(itemOf(1))))
  scene.server.answer('/b', sends(rssOf(itemOf(1))))
  const { articles, feeds } = scene.store
  const failing = {
    ...articles,
    saveNew: (list: Parameters<typeof articles.saveNew>[0]) =>
      list.some(({ feedId }) => feedId === 'b')
        ? Promise.reject(new Error('disk full'))
        : articles.saveNew(list),
  }
  const report = await scene.refresh([scene.feedAt('/a'), scene.feedAt('/b')], {
    store: { feeds, articles: failing },
  })
  expect(report).toMatchObject({ checked: 2, newArticles: 1 })
  expect(report.failures).toEqual([{ feedId: 'b', reason: 'disk full' }])
})

import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { aFeed, NOW } from '#tests/support/builders.ts'
import { itemOf, rssOf, sends } from '#tests/support/feed-server.ts'
import { aPollingScene } from '#tests/support/polling-scene.ts'

const BODY = rssOf(itemOf(1))
const gone = sends('', {}, 410)

test('validators are sent on the next poll, and an unchanged feed keeps them', async () => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/a')
  server.answer('/a', sends(BODY, { etag: '"1"', 'last-modified': 'day' }))
  await scene.poll(feed)
  server.answer('/a', sends('', {}, 304))
  expect(await scene.poll(feed)).toMatchObject({ checked: 1, unchanged: 1 })
  await scene.poll(feed)
  for (const request of server.requests.get('/a')?.slice(1) ?? []) {
    expect(request.headers).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': 'day' })
  }
  expect(await scene.stateOf(feed)).toMatchObject({ etag: '"1"', failures: 0, lastSuccessAt: NOW })
})

test.each([
  ['cannot be read', '<html>captcha</html>', 1],
  ['is empty', '', 1],
  ['ends too early', BODY.slice(0, -30), 0],
])('the validators of a document that %s are not kept', async (_name, body, failures) => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/a')
  server.answer('/a', sends(body, { etag: '"bad"' }))
  await scene.poll(feed)
  expect(await scene.stateOf(feed)).toMatchObject({ etag: null, failures })
  await scene.poll(feed)
  expect(server.requests.get('/a')?.[1]?.headers['if-none-match']).toBeUndefined()
})

test('a document that arrives only in part is a failure, and leaves no validators', async () => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/a')
  server.answer('/a', (_request, response) => {
    response.writeHead(200, { etag: '"bad"', 'content-length': '5000' })
    response.write(BODY, () => response.socket?.end())
  })
  expect((await scene.poll(feed)).failures[0]?.reason).toBe('the document arrived only in part')
  expect(await scene.stateOf(feed)).toMatchObject({ etag: null, failure: 'unreachable' })
})

test('with another address all begins anew', async () => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/a')
  server.answer('/a', sends(BODY, { etag: '"1"' }))
  server.answer('/b', sends(BODY))
  await scene.poll(feed)
  const moved = { ...feed, url: `${server.origin}/b` }
  expect(await scene.refresh([moved])).toMatchObject({ checked: 1 })
  expect(server.requests.get('/b')?.[0]?.headers['if-none-match']).toBeUndefined()
})

test.each([
  ['max-age', { 'cache-control': 'max-age=18000' }, '', 5 * HOUR_MS],
  [
    'Expires',
    { expires: new Date(NOW + 5 * HOUR_MS).toUTCString(), date: new Date(NOW).toUTCString() },
    '',
    5 * HOUR_MS,
  ],
  ['Retry-After', { 'retry-after': '18000' }, '', 5 * HOUR_MS],
  ['ttl', {}, '<ttl>300</ttl>', 5 * HOUR_MS],
  [
    'the longest of them',
    { 'cache-control': 'max-age=18000', 'retry-after': '7200' },
    '<ttl>120</ttl>',
    5 * HOUR_MS,
  ],
  ['more than a day', { 'cache-control': 'max-age=31536000' }, '<ttl>9999</ttl>', DAY_MS],
  ['less than the interval', { 'cache-control': 'max-age=60' }, '<ttl>1</ttl>', 30 * MINUTE_MS],
])(
  'a feed that works is polled when %s lets us, give or take a jitter',
  async (_name, headers, ttl, wait) => {
    const { server, ...scene } = await aPollingScene()
    const feed = scene.feedAt('/a')
    server.answer('/a', sends(BODY.replace('<item>', `${ttl}<item>`), headers))
    await scene.refresh([feed])
    const due = (await scene.stateOf(feed))?.nextCheckAt ?? 0
    expect(due).toBeGreaterThanOrEqual(NOW + wait)
    expect(due).toBeLessThanOrEqual(NOW + wait + 3 * MINUTE_MS)
  },
)

test('a 304 says anew how long it holds, and the document’s ttl goes on', async () => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/a')
  server.answer('/a', sends(BODY.replace('<item>', '<ttl>120</ttl><item>'), { etag: '"1"' }))
  await scene.poll(feed)
  server.answer('/a', sends('', {}, 304))
  await scene.poll(feed)
  expect((await scene.stateOf(feed))?.nextCheckAt).toBeGreaterThanOrEqual(NOW + 2 * HOUR_MS)
  server.answer('/a', sends('', { 'cache-control': 'max-age=18000' }, 304))
  await scene.poll(feed)
  expect((await scene.stateOf(feed))?.nextCheckAt).toBeGreaterThanOrEqual(NOW + 5 * HOUR_MS)
})

test('a host that has too many requests gets none from its other feeds either', async () => {
  const scene = await aPollingScene()
  const { server } = scene
  const feeds = Array.from({ length: 30 }, (_, index) => scene.feedAt(`/f${index}`))
  const elsewhere = server.origin.replace('127.0.0.1', 'localhost')
  const other = aFeed({ id: 'other', url: `${elsewhere}/other`, allowPrivate: true })
  server.answer('/other', sends(BODY))
  for (const { id } of feeds) server.answer(`/${id}`, sends('', { 'retry-after': '14400' }, 429))

  expect((await scene.refresh([...feeds, other])).newArticles).toBe(1)

  const asked = feeds.filter(({ id }) => scene.asked(`/${id}`) > 0)
  expect(asked.length).toBeLessThanOrEqual(3)
  for (const feed of feeds) {
    expect((await scene.stateOf(feed))?.nextCheckAt).toBeGreaterThanOrEqual(NOW + 4 * HOUR_MS)
  }
  scene.now += 4 * HOUR_MS + 3 * MINUTE_MS
  for (const { id } of feeds) server.answer(`/${id}`, sends(BODY))
  const report = await scene.refresh(feeds)
  expect(report.checked).toBe(30)
  expect(report.failures).toEqual([])
})

test('feeds of such a host that are due later wait too, and one that waits longer goes on waiting', async () => {
  const scene = await aPollingScene()
  const { server } = scene
  const [busy, soon, late] = [scene.feedAt('/busy'), scene.feedAt('/soon'), scene.feedAt('/late')]
  server.answer('/soon', sends(BODY))
  server.answer('/late', sends(BODY, { 'cache-control': 'max-age=72000' }))
  server.answer('/busy', sends('', {}, 429))
  await scene.refresh([soon, late])
  scene.now += 20 * MINUTE_MS
  await scene.refresh([soon, late, busy])
  const states = new Map((await scene.store.feeds.all()).map((state) => [state.id, state]))
  expect(states.get('soon')?.nextCheckAt).toBeGreaterThanOrEqual(NOW + 35 * MINUTE_MS)
  expect(states.get('late')?.nextCheckAt).toBeGreaterThanOrEqual(NOW + 20 * HOUR_MS)
  expect(scene.asked('/soon')).toBe(1)
})

test.each([403, 503])('%i is answered with hours of patience', async (status) => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/a', { everyMinutes: 5 })
  server.answer('/a', sends('', {}, status))
  await scene.refresh([feed])
  const state = await scene.stateOf(feed)
  expect(state).toMatchObject({ failure: 'turned-away', failures: 1 })
  expect(state?.nextCheckAt).toBeGreaterThanOrEqual(NOW + 2 * HOUR_MS)
})

test('a page and a captcha are failures of their own kind', async () => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/a')
  server.answer('/a', sends('<!doctype html><title>Just a moment...</title>', { etag: '"c"' }))
  const report = await scene.poll(feed)
  expect(report.failures[0]?.reason).toMatch(/captcha or a browser check/)
  expect(await scene.stateOf(feed)).toMatchObject({ failure: 'page', etag: null })
  server.answer('/a', sends('<!doctype html><h1>Our site is new</h1>'))
  expect((await scene.poll(feed)).failures[0]?.reason).toMatch(/HTML page/)
  server.answer('/a', sends('plain words'))
  await scene.poll(feed)
  expect(await scene.stateOf(feed)).toMatchObject({ failure: 'unreadable', failures: 3 })
})

test('a feed that is gone is told once and never asked again, until its address changes', async () => {
  const scene = await aPollingScene()
  const { server } = scene
  const feed = scene.feedAt('/a')
  server.answer('/a', gone)
  expect((await scene.refresh([feed])).notices).toEqual([
    { feedId: 'a', kind: 'gone', reason: 'the server answered 410 (gone for good)' },
  ])
  scene.now += 400 * DAY_MS
  expect(await scene.refresh([feed])).toMatchObject({ checked: 0 })
  expect(await scene.poll(feed)).toMatchObject({ checked: 0 })
  expect(scene.asked('/a')).toBe(1)
  server.answer('/b', sends(BODY))
  const mended = { ...feed, url: `${server.origin}/b` }
  expect(await scene.refresh([mended])).toMatchObject({ checked: 1, failures: [] })
})

test('a feed that is gone is asked again once it was disabled and enabled', async () => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/a')
  server.answer('/a', gone)
  await scene.refresh([feed])
  await scene.refresh([{ ...feed, enabled: false }])
  expect(await scene.refresh([feed])).toMatchObject({ checked: 1 })
  expect(scene.asked('/a')).toBe(2)
})

test('a failing spell is told once, probed more and more slowly, and its end told once', async () => {
  const scene = await aPollingScene()
  const { server } = scene
  const feed = scene.feedAt('/a')
  server.answer('/a', sends('', {}, 500))
  const waits: number[] = []
  const told: string[] = []
  for (let polls = 0; polls < 12; polls++) {
    const { checked, notices } = await scene.refresh([feed])
    expect(checked).toBe(1)
    told.push(...notices.map(({ kind }) => kind))
    const due = (await scene.stateOf(feed))?.nextCheckAt ?? 0
    waits.push(due - scene.now)
    scene.now = due
  }
  expect(told).toEqual(['failing'])
  expect(waits[0]).toBeLessThan(2 * HOUR_MS)
  for (const wait of waits.slice(8)) {
    expect(wait).toBeGreaterThanOrEqual(DAY_MS)
    expect(wait).toBeLessThan(DAY_MS + 5 * MINUTE_MS)
  }
  server.answer('/a', sends(BODY))
  expect((await scene.refresh([feed])).notices).toMatchObject([{ kind: 'recovered' }])
  expect((await scene.poll(feed)).notices).toEqual([])
})

test('an address that redirects permanently three times is asked no more, until its heir fails', async () => {
  const scene = await aPollingScene()
  const { server } = scene
  const feed = scene.feedAt('/old')
  server.answer('/old', sends('', { location: '/new' }, 301))
  server.answer('/new', sends(BODY, { etag: '"n"' }))
  const kinds: string[] = []
  for (let polls = 0; polls < 5; polls++) {
    kinds.push(...(await scene.poll(feed)).notices.map(({ kind }) => kind))
  }
  expect(kinds).toEqual(['moved'])
  expect([scene.asked('/old'), scene.asked('/new')]).toEqual([3, 5])
  expect(await scene.stateOf(feed)).toMatchObject({ movedTo: `${server.origin}/new` })

  server.answer('/new', sends('', {}, 404))
  server.answer('/old', sends(BODY))
  expect((await scene.poll(feed)).failures).toHaveLength(1)
  expect(await scene.poll(feed)).toMatchObject({ failures: [] })
  expect(scene.asked('/old')).toBe(4)
  expect(server.requests.get('/old')?.[3]?.headers['if-none-match']).toBeUndefined()
})

test.each([
  ['changes its mind', 301, ['/x', '/y', '/x', '/y', '/x', '/y']],
  ['redirects for the moment', 302, ['/x', '/x', '/x', '/x', '/x', '/x']],
])('an address that %s is asked each time', async (_name, status, targets) => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/old')
  server.answer('/x', sends(BODY))
  server.answer('/y', sends(BODY))
  for (const location of targets) {
    server.answer('/old', sends('', { location }, status))
    await scene.poll(feed)
  }
  expect(scene.asked('/old')).toBe(targets.length)
})

test('a permanent redirect to a page is not kept', async () => {
  const { server, ...scene } = await aPollingScene()
  const feed = scene.feedAt('/old')
  server.answer('/old', sends('', { location: '/parked' }, 301))
  server.answer('/parked', sends('<!doctype html><h1>This domain is for sale</h1>'))
  for (let polls = 0; polls < 4; polls++) await scene.poll(feed)
  expect(scene.asked('/old')).toBe(4)
  expect(await scene.stateOf(feed)).toMatchObject({ movedTo: null, failure: 'page' })
})

import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FetchRequest } from '#domain/ports.ts'
import {
  type FeedServer,
  itemOf,
  rssOf,
  sends,
  startFeedServer,
} from '#tests/support/feed-server.ts'
import { AGENT, fetchFrom, textFrom } from '#tests/support/fetching.ts'

const BODY = rssOf(itemOf(1))
let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())

const get = (path: string, overrides: Partial<FetchRequest> = {}) =>
  fetchFrom(server.origin + path, overrides)
const seen = (path: string) => server.requests.get(path) ?? []

test('a first request is plain and says who asks; the validators come back word for word', async () => {
  server.answer('/first', sends(BODY, { etag: 'W/"a b"', 'last-modified': 'yesterday' }))
  const result = await get('/first')
  expect(result).toMatchObject({
    kind: 'fetched',
    etag: 'W/"a b"',
    lastModified: 'yesterday',
    url: `${server.origin}/first`,
    movedTo: null,
    waitMs: 0,
  })
  const [request] = seen('/first')
  expect(request?.headers['user-agent']).toBe(AGENT)
  expect(request?.headers['accept-encoding']).toBe('gzip, br')
  expect(request?.headers['if-none-match']).toBeUndefined()
  expect(request?.headers['if-modified-since']).toBeUndefined()
})

test('a conditional request sends both validators, and a 304 is unchanged', async () => {
  server.answer('/same', sends('', { 'cache-control': 'max-age=600' }, 304))
  const validators = { etag: 'W/"x y', lastModified: 'some day' }
  expect(await get('/same', validators)).toMatchObject({
    kind: 'unchanged',
    ...validators,
    waitMs: 600_000,
  })
  expect(seen('/same')[0]?.headers).toMatchObject({
    'if-none-match': 'W/"x y',
    'if-modified-since': 'some day',
  })
})

test('a 304 to an unconditional request is a failure', async () => {
  server.answer('/304', sends('', {}, 304))
  expect(await get('/304')).toMatchObject({
    kind: 'failed',
    reason: 'the server answered 304 to a first request',
  })
})

test('a 304 with another tag is unchanged, and no validator is kept', async () => {
  server.answer('/other-tag', sends('', { etag: '"new"' }, 304))
  expect(await get('/other-tag', { etag: '"old"' })).toMatchObject({
    kind: 'unchanged',
    etag: null,
    lastModified: null,
  })
})

test.each([
  ['gzip', gzipSync(BODY)],
  ['br', brotliCompressSync(BODY)],
  ['gzip, br', brotliCompressSync(gzipSync(BODY))],
  ['identity', Buffer.from(BODY)],
  ['none', Buffer.from(BODY)],
  ['UTF-8', Buffer.from(BODY)],
])('%s is undone', async (encoding, body) => {
  server.answer('/packed', sends(body, { 'content-encoding': encoding }))
  expect(await textFrom(`${server.origin}/packed`)).toBe(BODY)
})

test.each([
  ['gzip', 'no gzip at all', 'the compressed document is broken'],
  ['br', 'no brotli at all', 'the compressed document is broken'],
  ['snappy', 'x', 'the server compressed the document in an unknown way'],
  ['gzip, gzip, gzip', 'x', 'the server compressed the document in an unknown way'],
])('%s of a body that is none of it is a failure, not a crash', async (encoding, body, reason) => {
  server.answer('/broken', sends(body, { 'content-encoding': encoding }))
  expect(await textFrom(`${server.origin}/broken`)).toBe(reason)
})

const ZEROS = Buffer.alloc(20_000_000)
test.each([
  ['gzip', gzipSync(ZEROS)],
  ['br', brotliCompressSync(ZEROS)],
  ['gzip, gzip', gzipSync(gzipSync(ZEROS))],
])('a small body that %s unpacks beyond the cap is refused', async (encoding, bomb) => {
  expect(bomb.length).toBeLessThan(20_000)
  server.answer('/bomb', sends(bomb, { 'content-encoding': encoding }))
  expect(await textFrom(`${server.origin}/bomb`)).toBe('the document is over 8 MB')
})

test('a document that says it is too long is not read at all', async () => {
  server.answer('/long', (_request, response) => {
    response.writeHead(200, { 'content-length': '50000000' }).write('<rss>')
  })
  expect(await textFrom(`${server.origin}/long`)).toBe('the document is over 8 MB')
})

test.each([204, 206, 400, 401, 404, 407, 451, 500, 502])(
  '%i is a failure that names it',
  async (status) => {
    server.answer('/status', sends('', {}, status))
    const result = await get('/status')
    expect(result).toMatchObject({ kind: 'failed', failure: 'unreachable', status, waitMs: 0 })
    expect(result.kind === 'failed' && result.reason).toContain(`the server answered ${status}`)
  },
)

test('403, 429 and 503 turn us away, and hand on for how long', async () => {
  server.answer('/busy', sends('', { 'retry-after': '120' }, 429))
  expect(await get('/busy')).toEqual({
    kind: 'failed',
    failure: 'turned-away',
    reason: 'the server answered 429 (too many requests)',
    status: 429,
    url: `${server.origin}/busy`,
    waitMs: 120_000,
  })
  for (const status of [403, 503]) {
    server.answer('/busy', sends('<html>captcha</html>', {}, status))
    expect(await get('/busy')).toMatchObject({ failure: 'turned-away', status, waitMs: 0 })
  }
})

test('410 says that the feed is gone', async () => {
  server.answer('/gone', sends('', {}, 410))
  expect(await get('/gone')).toMatchObject({ kind: 'failed', failure: 'gone', status: 410 })
})

test('an empty document is fetched: what it is worth is for the parser to say', async () => {
  server.answer('/empty', sends(''))
  expect(await get('/empty')).toMatchObject({ kind: 'fetched', body: Buffer.alloc(0) })
})

test('an aborted signal throws', async () => {
  const controller = new AbortController()
  server.answer('/abort', () => controller.abort())
  await expect(get('/abort', { signal: controller.signal })).rejects.toThrow('abort')
  await expect(get('/abort', { signal: controller.signal })).rejects.toThrow('abort')
  expect(seen('/abort')).toHaveLength(1)
})

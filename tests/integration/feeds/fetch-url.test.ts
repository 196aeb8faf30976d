import { createServer } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FetchRequest } from '#domain/ports.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { fixedClock } from '#lib/clock.ts'
import {
  type FeedServer,
  itemOf,
  rssOf,
  sends,
  startFeedServer,
} from '#tests/support/feed-server.ts'

const BODY = rssOf(itemOf(1))
const AGENT = 'Mujaz/0.1 (+https://mujaz.example/bot)'
const fetchUrl = createFetchUrl({
  userAgent: AGENT,
  clock: fixedClock(0),
  timeoutMs: 1500,
  maxBytes: 1_000_000,
})
let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())

const get = (path: string, overrides: Partial<FetchRequest> = {}) =>
  fetchUrl({
    url: path.startsWith('http') ? path : server.origin + path,
    etag: null,
    lastModified: null,
    allowPrivate: true,
    signal: new AbortController().signal,
    ...overrides,
  })

const seen = (path: string) => server.requests.get(path) ?? []
const textOf = (body: Uint8Array) => new TextDecoder().decode(body)

test('a first request is plain and says who asks; the validators come back word for word', async () => {
  server.answer('/first', sends(BODY, { etag: 'W/"a b"', 'last-modified': 'yesterday' }))
  const result = await get('/first')
  expect(result).toMatchObject({ kind: 'fetched', etag: 'W/"a b"', lastModified: 'yesterday' })
  const [request] = seen('/first')
  expect(request?.headers['user-agent']).toBe(AGENT)
  expect(request?.headers['if-none-match']).toBeUndefined()
})

test('a conditional request sends both validators, and a 304 is unchanged', async () => {
  server.answer('/same', sends('', {}, 304))
  expect(await get('/same', { etag: '"x"', lastModified: 'day' })).toEqual({ kind: 'unchanged' })
  expect(seen('/same')[0]?.headers).toMatchObject({
    'if-none-match': '"x"',
    'if-modified-since': 'day',
  })
  expect(await get('/same')).toMatchObject({ kind: 'failed' })
})

test.each([
  ['gzip', gzipSync(BODY)],
  ['br', brotliCompressSync(BODY)],
])('%s is undone', async (encoding, body) => {
  server.answer(`/${encoding}`, sends(body, { 'content-encoding': encoding }))
  const result = await get(`/${encoding}`)
  expect(result.kind === 'fetched' && textOf(result.body)).toBe(BODY)
})

test('broken and unknown compression is a failure, not a crash', async () => {
  server.answer('/broken', sends('no gzip at all', { 'content-encoding': 'gzip' }))
  server.answer('/odd', sends('x', { 'content-encoding': 'snappy' }))
  expect(await get('/broken')).toEqual({
    kind: 'failed',
    reason: 'the compressed document is broken',
  })
  expect(await get('/odd')).toMatchObject({ kind: 'failed' })
})

test('a small body that unpacks beyond the cap is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000))
  server.answer('/bomb', sends(bomb, { 'content-encoding': 'gzip' }))
  expect(await get('/bomb')).toEqual({ kind: 'failed', reason: 'the document is over 8 MB' })
})

test('an endless body ends at the cap', async () => {
  server.answer('/endless', (_request, response) => {
    const pump = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      if (!response.destroyed) response.once('drain', pump)
    }
    pump()
  })
  expect(await get('/endless')).toMatchObject({
    kind: 'failed',
    reason: 'the document is over 8 MB',
  })
})

test('a server that stalls, before or in its body, ends at the deadline', async () => {
  server.answer('/silent', () => undefined)
  server.answer('/stalled', (_request, response) => {
    response.writeHead(200).write('<rss>')
  })
  const reason = 'the server took too long'
  expect(await Promise.all([get('/silent'), get('/stalled')])).toEqual([
    { kind: 'failed', reason },
    { kind: 'failed', reason },
  ])
})

test('an aborted signal throws', async () => {
  const controller = new AbortController()
  server.answer('/abort', () => controller.abort())
  await expect(get('/abort', { signal: controller.signal })).rejects.toThrow('abort')
})

test('redirects are followed, five at most', async () => {
  server.answer('/moved', sends('', { location: '/target' }, 301))
  server.answer('/target', sends(BODY))
  server.answer('/loop', sends('', { location: '/loop' }, 302))
  expect(await get('/moved')).toMatchObject({ kind: 'fetched' })
  expect(await get('/loop')).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('redirected'),
  })
  expect(seen('/loop')).toHaveLength(6)
})

test('a redirect to a file or to nowhere is refused', async () => {
  server.answer('/file', sends('', { location: 'file:///etc/passwd' }, 302))
  server.answer('/nowhere', sends('', {}, 302))
  expect(await get('/file')).toEqual({ kind: 'failed', reason: 'file: addresses are not fetched' })
  expect(await get('/nowhere')).toMatchObject({ kind: 'failed' })
})

test('private addresses are refused by literal, in disguise and by name, and are never asked', async () => {
  server.answer('/private', sends(BODY))
  const { port } = new URL(server.origin)
  for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost']) {
    const result = await get(`http://${host}:${port}/private`, { allowPrivate: false })
    expect(result).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('private network'),
    })
  }
  expect(seen('/private')).toHaveLength(0)
})

test('429 and 503 hand on how long to wait', async () => {
  server.answer('/busy', sends('', { 'retry-after': '120' }, 429))
  server.answer('/down', sends('', {}, 503))
  expect(await get('/busy')).toEqual({
    kind: 'failed',
    reason: 'the server answered 429',
    retryAfterMs: 120_000,
  })
  expect(await get('/down')).toEqual({ kind: 'failed', reason: 'the server answered 503' })
})

test('a dropped connection, a refused one and no HTTP at all are failures with a reason', async () => {
  server.answer('/drop', (request) => request.socket.destroy())
  expect(await get('/drop')).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('broke'),
  })
  const odd = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.resume().end('hello\r\n\r\n')
  })
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve))
  const address = odd.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'failed' })
  await new Promise((resolve) => odd.close(resolve))
  expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({
    reason: 'the server refused the connection',
  })
  expect(await get('http://')).toEqual({ kind: 'failed', reason: 'the address is not valid' })
})

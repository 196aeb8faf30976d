import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type FeedServer,
  itemOf,
  rssOf,
  sends,
  startFeedServer,
} from '#tests/support/feed-server.ts'
import { fetchFrom, textFrom } from '#tests/support/fetching.ts'
import { startRawServer } from '#tests/support/raw-server.ts'

const BODY = rssOf(itemOf(1))
let server: FeedServer
let other: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
  other = await startFeedServer()
})
afterAll(() => Promise.all([server.close(), other.close()]))

const get = (path: string) => fetchFrom(server.origin + path)
const reason = (path: string) => textFrom(server.origin + path)
const seen = (path: string) => server.requests.get(path) ?? []
const to = (location: string, status = 302) => sends('moved', { location }, status)
/** The same server under another name: it is private too. */
const byName = () => server.origin.replace('127.0.0.1', 'localhost')

test.each([301, 302, 303, 307, 308])(
  'a %i is followed with a GET, and cookies stay behind',
  async (status) => {
    server.answer('/from', sends('', { location: '/to', 'set-cookie': 'id=1' }, status))
    server.answer('/to', sends(BODY))
    const before = seen('/to').length
    expect(await get('/from')).toMatchObject({ kind: 'fetched', url: `${server.origin}/to` })
    const request = seen('/to')[before]
    expect(request?.method).toBe('GET')
    expect(request?.headers.cookie).toBeUndefined()
    expect(request?.headers.referer).toBeUndefined()
  },
)

test('five redirects are followed, a sixth is not, and a loop ends', async () => {
  for (let hop = 1; hop <= 6; hop++) server.answer(`/hop${hop}`, to(`/hop${hop - 1}`))
  server.answer('/hop0', sends(BODY))
  server.answer('/loop', to('/loop'))
  expect(await get('/hop5')).toMatchObject({ kind: 'fetched' })
  expect(await reason('/hop6')).toBe('the server redirected more than 5 times')
  expect(await reason('/loop')).toBe('the server redirected more than 5 times')
  expect(seen('/loop')).toHaveLength(6)
})

test('only the permanent redirects that come first tell where a feed has moved', async () => {
  server.answer('/new', sends(BODY))
  server.answer('/a', to('/b', 301))
  server.answer('/b', to('/new', 308))
  server.answer('/c', to('/b', 302))
  server.answer('/d', to('/e', 301))
  server.answer('/e', to('/new', 302))
  server.answer('/self', to('/new#top', 301))
  const movedTo = async (path: string) => {
    const result = await get(path)
    return result.kind === 'fetched' ? result.movedTo : result.kind
  }
  expect(await movedTo('/new')).toBeNull()
  expect(await movedTo('/a')).toBe(`${server.origin}/new`)
  expect(await movedTo('/c')).toBeNull()
  expect(await movedTo('/d')).toBe(`${server.origin}/e`)
  expect(await movedTo('/self')).toBe(`${server.origin}/new`)
  server.answer('/far', to(`/${'x'.repeat(3000)}`, 301))
  server.answer(`/${'x'.repeat(3000)}`, sends(BODY))
  expect(await movedTo('/far')).toBeNull()
})

test.each([
  ['file:///etc/passwd', 'file: addresses are not fetched'],
  ['ftp://files.example/feed', 'ftp: addresses are not fetched'],
  ['data:application/rss+xml,x', 'data: addresses are not fetched'],
  ['javascript:alert(1)', 'javascript: addresses are not fetched'],
  ['http://', 'the server redirected to nowhere'],
  ['http://[::1', 'the server redirected to nowhere'],
  ['//user:secret@127.0.0.1/', 'addresses with a password are not fetched'],
  ['http://10.0.0.1/', 'the server redirected to a private network'],
  ['http://169.254.169.254/latest/meta-data', 'the server redirected to a private network'],
  ['//[::1]/', 'the server redirected to a private network'],
  ['//0x7f.2/', 'the server redirected to a private network'],
])('a redirect to %s is refused', async (location, expected) => {
  server.answer('/bad', to(location))
  expect(await reason('/bad')).toBe(expected)
})

test('a redirect without an address leads nowhere', async () => {
  server.answer('/nowhere', sends('', {}, 302))
  expect(await reason('/nowhere')).toBe('the server redirected to nowhere')
})

test('the operator’s word for a private host holds on each of its ports, and for no other host', async () => {
  server.answer('/port', to(`${other.origin}/there`))
  other.answer('/there', sends(BODY))
  expect(await get('/port')).toMatchObject({ kind: 'fetched' })
  server.answer('/name', to(`${byName()}/secret`))
  server.answer('/secret', sends(BODY))
  expect(await reason('/name')).toMatch(/private network/)
  expect(seen('/secret')).toHaveLength(0)
})

test('private addresses are refused by literal, in disguise and by name, and are never asked', async () => {
  server.answer('/private', sends(BODY))
  const { port } = new URL(server.origin)
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost']) {
    const result = await fetchFrom(`http://${host}:${port}/private`, { allowPrivate: false })
    expect(result).toMatchObject({
      kind: 'failed',
      reason: 'the address is on a private network (allowPrivate: true allows it)',
    })
  }
  expect(seen('/private')).toHaveLength(0)
})

test('an address with a password is not asked, nor what is no address', async () => {
  const withPassword = server.origin.replace('http://', 'http://user:secret@')
  expect(await textFrom(`${withPassword}/x`)).toBe('addresses with a password are not fetched')
  expect(await textFrom('file:///etc/passwd')).toBe('file: addresses are not fetched')
  expect(await textFrom('http://')).toBe('the address is not valid')
  expect(seen('/x')).toHaveLength(0)
})

test('an Arabic address in a redirect is followed, whether it is escaped or plain bytes', async () => {
  const path = encodeURI('/خلاصة')
  server.answer(path, sends(BODY))
  server.answer('/escaped', to(path))
  expect(await get('/escaped')).toMatchObject({ kind: 'fetched' })
  const raw = await startRawServer((socket) => {
    socket.end(
      `HTTP/1.1 302 Found\r\nLocation: ${server.origin}/خلاصة\r\nContent-Length: 0\r\n\r\n`,
    )
  })
  expect(await textFrom(raw.origin)).toBe(BODY)
})

test('the endless body of a redirect does not keep us from following it', async () => {
  server.answer('/goal', sends(BODY))
  server.answer('/endless', (_request, response) => {
    response.writeHead(302, { location: '/goal' })
    const pump = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      if (!response.destroyed) response.once('drain', pump)
    }
    pump()
  })
  server.answer('/stalled', (_request, response) => {
    response.writeHead(302, { location: '/goal' }).write('x')
  })
  expect(await reason('/endless')).toBe(BODY)
  expect(await reason('/stalled')).toBe(BODY)
})

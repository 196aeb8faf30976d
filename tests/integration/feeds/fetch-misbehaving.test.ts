import { readFileSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
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
const OK = 'HTTP/1.1 200 OK\r\n'
const LENGTH = `Content-Length: ${BODY.length}\r\n`
const TOO_LONG = 'the server took too long'
const BROKEN_OFF = 'the server broke the connection off'
const NO_HTTP = 'the answer breaks the rules of HTTP'
const TLS = join(import.meta.dirname, '../../fixtures/tls')

let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())
const reason = (path: string) => textFrom(server.origin + path)
const seen = (path: string) => server.requests.get(path) ?? []

/** Writes the same piece until nobody reads any more. */
function pour(socket: Socket, piece: string | Uint8Array): void {
  const pump = () => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', pump)
  }
  pump()
}

/** Writes a piece every few milliseconds. */
function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 20)
  socket.on('close', () => clearInterval(timer))
}

const answersOf = async (answer: string | ((socket: Socket) => void)): Promise<string> => {
  const raw = await startRawServer((socket) =>
    typeof answer === 'string' ? socket.end(answer) : answer(socket),
  )
  const text = await textFrom(raw.origin)
  expect(raw.requests.length).toBeLessThanOrEqual(2)
  return text
}

test.each<[string, string | ((socket: Socket) => void), string]>([
  ['no HTTP at all', 'hello\r\n\r\n', NO_HTTP],
  ['no status', 'HTTP/1.1 \r\n\r\n', NO_HTTP],
  [
    'two lengths',
    `${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`,
    'the document arrived only in part',
  ],
  ['a length below zero', `${OK}Content-Length: -5\r\n\r\nhello`, NO_HTTP],
  ['chunks of no length', `${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello`, NO_HTTP],
  [
    'a last chunk that is missing',
    `${OK}Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n`,
    BROKEN_OFF,
  ],
  ['a body that is cut off', `${OK}Content-Length: 500\r\n\r\n<rss>`, BROKEN_OFF],
  ['half of its headers', `${OK}Content-Le`, BROKEN_OFF],
  [
    'an endless header',
    (socket) => {
      socket.write(`${OK}X: `)
      pour(socket, 'x'.repeat(1000))
    },
    'the headers of the answer are too long',
  ],
  [
    'endless headers',
    (socket) => {
      socket.write(OK)
      pour(socket, 'X-More: headers\r\n'.repeat(50))
    },
    'the headers of the answer are too long',
  ],
  [
    'headers drop by drop',
    (socket) => {
      socket.write(OK)
      drip(socket, 'X: y\r\n')
    },
    TOO_LONG,
  ],
  ['endless early hints', (socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'), TOO_LONG],
  [
    'a body drop by drop',
    (socket) => {
      socket.write(`${OK}Content-Length: 50000\r\n\r\n`)
      drip(socket, 'x')
    },
    TOO_LONG,
  ],
  [
    'an endless body',
    (socket) => {
      socket.write(`${OK}\r\n`)
      pour(socket, Buffer.alloc(65_536, 'x'))
    },
    'the document is over 8 MB',
  ],
  [
    'an endless body that unpacks to nothing',
    (socket) => {
      socket.write(`${OK}Content-Encoding: gzip\r\n\r\n`)
      pourNothing(socket)
    },
    'the document is over 8 MB',
  ],
  ['silence', () => undefined, TOO_LONG],
  [
    'a reset in the middle',
    (socket) => {
      socket.write(`${OK}Content-Length: 500\r\n\r\n<rss>`)
      setTimeout(() => socket.resetAndDestroy(), 50)
    },
    BROKEN_OFF,
  ],
])('a server that answers %s is a failure with a reason', async (_name, answer, expected) => {
  expect(await answersOf(answer)).toBe(expected)
})

/** The head of a gzip stream, then empty blocks for ever. */
function pourNothing(socket: Socket): void {
  socket.write(gzipSync('').subarray(0, 10))
  pour(socket, Buffer.from('000000ffff'.repeat(5000), 'hex'))
}

test.each([
  ['HTTP/1.0 without a length', `HTTP/1.0 200 OK\r\n\r\n${BODY}`],
  ['HTTP/1.0 with a length', `HTTP/1.0 200 OK\r\n${LENGTH}\r\n${BODY}`],
  ['HTTP/1.1 that just ends', `${OK}Connection: close\r\n\r\n${BODY}`],
  ['an early hint', `HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${OK}${LENGTH}\r\n${BODY}`],
  ['a reason of odd bytes', `HTTP/1.1 200 \u00e9\u00e9\r\n${LENGTH}\r\n${BODY}`],
])('a server that answers %s is read', async (_name, answer) => {
  expect(await answersOf(answer)).toBe(BODY)
})

test('a gzip stream without its end gives what came before', async () => {
  const cut = gzipSync(BODY).subarray(0, -8)
  server.answer('/cut', sends(cut, { 'content-encoding': 'gzip' }))
  expect(await reason('/cut')).toBe(BODY)
})

test('a server that closes its connections between requests costs no failure', async () => {
  const raw = await startRawServer((socket, count) => {
    // The second request on a connection finds it closed.
    if (count === 1) socket.write(`${OK}${LENGTH}\r\n${BODY}`)
    else socket.destroy()
  })
  for (let poll = 0; poll < 4; poll++) expect(await textFrom(raw.origin)).toBe(BODY)
  expect(raw.connections).toBeGreaterThan(1)
})

test('a server that drops every connection is asked once', async () => {
  const raw = await startRawServer((socket) => socket.destroy())
  expect(await textFrom(raw.origin)).toBe(BROKEN_OFF)
  expect(raw.requests).toHaveLength(1)
})

test('a server that stalls, before or in its body, ends at the deadline', async () => {
  server.answer('/silent', () => undefined)
  server.answer('/stalled', (_request, response) => {
    response.writeHead(200).write('<rss>')
  })
  expect(await Promise.all([reason('/silent'), reason('/stalled')])).toEqual([TOO_LONG, TOO_LONG])
})

test('a host without a server and a name that nobody has are told apart', async () => {
  const gone = await startFeedServer()
  await gone.close()
  expect(await textFrom(gone.origin)).toBe('the server refused the connection')
  expect(await textFrom('http://no-such-host.invalid/')).toMatch(/^the host name /)
})

test('a certificate that nobody vouches for, and a server without TLS, are told in words', async () => {
  const key = readFileSync(join(TLS, 'localhost-key.pem'))
  const cert = readFileSync(join(TLS, 'localhost-cert.pem'))
  const secure = createTlsServer({ key, cert }, (_request, response) => response.end(BODY))
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void secure.close())
  const { port } = secure.address() as AddressInfo
  expect(await textFrom(`https://localhost:${port}/`)).toBe(
    'nobody we trust vouches for the server’s TLS certificate',
  )
  expect(await textFrom(server.origin.replace('http:', 'https:'))).toBe(
    'the server does not speak TLS as we do',
  )
})

test('two requests at a time go to a host, whichever port and however they got there', async () => {
  const second = await startFeedServer()
  onTestFinished(() => second.close())
  let now = 0
  let most = 0
  const slow: Parameters<FeedServer['answer']>[1] = (_request, response) => {
    now++
    most = Math.max(most, now)
    setTimeout(() => {
      now--
      response.writeHead(200, { 'content-type': 'text/xml' }).end(BODY)
    }, 30)
  }
  second.answer('/slow', slow)
  server.answer('/slow', slow)
  server.answer('/on', sends('', { location: `${second.origin}/slow` }, 302))
  const paths = ['/slow', '/on', '/slow', '/on', '/slow', '/on', '/slow', '/on']
  const results = await Promise.all(paths.map((path) => fetchFrom(server.origin + path)))
  expect(results.map(({ kind }) => kind)).toEqual(paths.map(() => 'fetched'))
  expect(most).toBe(2)
})

test('who waits for a turn can be called off', async () => {
  server.answer('/hold', () => undefined)
  const controller = new AbortController()
  const held = [fetchFrom(`${server.origin}/hold`), fetchFrom(`${server.origin}/hold`)]
  const waiting = fetchFrom(`${server.origin}/hold`, { signal: controller.signal })
  const first = Promise.race([...held, waiting.catch(() => 'called off')])
  controller.abort()
  expect(await first).toBe('called off')
  await expect(waiting).rejects.toThrow('abort')
  expect((await Promise.all(held)).map(({ kind }) => kind)).toEqual(['failed', 'failed'])
  expect(seen('/hold')).toHaveLength(2)
})

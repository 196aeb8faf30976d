import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { DAY_MS } from '#domain/time.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { createFullText } from '#feeds/full-text.ts'
import { createFeedParser } from '#feeds/parse-in-worker.ts'
import { createMayRead } from '#feeds/robots.ts'
import { type Answer, rssOf, sends } from '#tests/support/feed-server.ts'
import { aPollingScene, type PollingScene } from '#tests/support/polling-scene.ts'

const SUMMARY = 'Nvidia lost 589 billion dollars of market value on Monday.'
const TELLING =
  'Nvidia lost 589 billion dollars of market value on Monday, a fall of 17 percent, as investors weighed a cheaper model from DeepSeek. Analysts at several banks said that demand for chips would hold, and that spending on data centers would grow.'
const BODY = `<p>${TELLING}</p>`.repeat(4)
const html = { 'content-type': 'text/html; charset=utf-8' }
const pageOf = (body: string) =>
  `<!doctype html><html><head><title>Wire</title></head><body><nav><a href="/">Home</a></nav><article><h1>Nvidia falls</h1>${body}</article><footer>Copyright</footer></body></html>`

interface Scene extends PollingScene {
  /** Reads the feed of one article, whose page answers so, and returns the article's text. */
  textOf(page: Answer, robots?: Answer): Promise<string>
  /** Polls the feed with pages. */
  read(): Promise<void>
}

const itemAt = (origin: string, number = 1) =>
  `<guid>g${number}</guid><link>${origin}/page-${number}</link><title>Nvidia falls ${number}</title><description>${SUMMARY}</description>`

/** A feed with one article on the server, and everything that reads its page. */
async function aScene(): Promise<Scene> {
  const scene = await aPollingScene()
  const clock = { now: () => scene.now }
  const parser = createFeedParser({ timeoutMs: 5000 })
  onTestFinished(() => parser.close())
  const fetchUrl = createFetchUrl({ userAgent: 'Mujaz', clock, timeoutMs: 1000 })
  const readFullText = createFullText({
    fetchUrl,
    mayRead: createMayRead({ fetchUrl, clock }),
    parser,
    articles: scene.store.articles,
    nameCompanies: (_title, text) => (text.includes('DeepSeek') ? ['NVDA', 'deepseek'] : []),
  })
  const feed = scene.feedAt('/feed', { fullText: true })
  scene.server.answer('/feed', sends(rssOf(itemAt(scene.server.origin))))
  const read = async () => {
    await scene.refresh([feed], { force: true, readFullText })
  }
  const textOf = async (page: Answer, robots?: Answer) => {
    scene.server.answer('/page-1', page)
    if (robots) scene.server.answer('/robots.txt', robots)
    await read()
    return (await scene.stored([feed]))[0]?.text ?? ''
  }
  return Object.assign(scene, { textOf, read })
}

test('a new article gets the text of its page, without what is around it, once', async () => {
  const scene = await aScene()
  const text = await scene.textOf(sends(pageOf(BODY), html))
  expect(text.split('\n').filter((line) => line === TELLING)).toHaveLength(4)
  expect(text).not.toMatch(/Home|Copyright/)
  const [article] = await scene.stored([scene.feedAt('/feed')])
  expect(article?.companies).toEqual(['NVDA', 'deepseek'])
  await scene.read()
  expect([scene.asked('/page-1'), scene.asked('/robots.txt')]).toEqual([1, 1])
  const [request] = scene.server.requests.get('/page-1') ?? []
  expect(request?.headers.accept).toMatch(/^text\/html/)
})

test('what robots.txt forbids is not asked for, and robots.txt is asked for once a day', async () => {
  const scene = await aScene()
  const robots = sends('User-agent: *\nDisallow: /page', { 'content-type': 'text/plain' })
  expect(await scene.textOf(sends(pageOf(BODY), html), robots)).toBe(SUMMARY)
  scene.server.answer('/feed', sends(rssOf(itemAt(scene.server.origin, 2))))
  await scene.read()
  expect([scene.asked('/page-1'), scene.asked('/page-2')]).toEqual([0, 0])
  expect(scene.asked('/robots.txt')).toBe(1)
  scene.now += DAY_MS + 1
  scene.server.answer('/robots.txt', sends('', {}, 404))
  scene.server.answer('/feed', sends(rssOf(itemAt(scene.server.origin, 3))))
  await scene.read()
  expect([scene.asked('/page-3'), scene.asked('/robots.txt')]).toEqual([1, 2])
})

const OTHER = `<p>${'We value your privacy: choose which cookies our partners may keep in your browser. '.repeat(20)}</p>`
const VANISHING: Answer = (_request, response) => void response.destroy()
const HANGING: Answer = (_request, response) => void response.writeHead(200, html).write('<html>')

const USELESS: readonly (readonly [string, Answer])[] = [
  ['is missing', sends('gone', html, 404)],
  ['asks who is there', sends(pageOf(BODY), html, 401)],
  ['hangs', HANGING],
  ['breaks off', VANISHING],
  ['is beyond the cap', sends(pageOf(`<p>${'x'.repeat(9 * 1024 * 1024)}</p>`), html)],
  ['is garbage', sends(Buffer.from([0, 1, 2, 255, 254, 0, 60]), html)],
  ['is empty', sends('', html)],
  ['is no page', sends(BODY, { 'content-type': 'application/pdf' })],
  ['is a stub for subscribers', sends(pageOf('<p>Nvidia lost 589 billion.</p>'), html)],
  ['is about something else', sends(pageOf(OTHER), html)],
  [
    'is in another language',
    sends(
      pageOf(
        `<p>${'Der Aktienkurs von Nvidia fällt am Montag um 589 Milliarden, wie die Börse sagt, und nicht nur dort. '.repeat(9)}</p>`,
      ),
      html,
    ),
  ],
  ['has a million tags', sends(`<html><body>${'<div>'.repeat(1_000_000)}`, html)],
  ['redirects for ever', sends('', { location: '/page-1' }, 302)],
]

test.each(USELESS)('a page that %s leaves the text of the feed', async (_name, page) => {
  const scene = await aScene()
  expect(await scene.textOf(page)).toBe(SUMMARY)
})

test.each([500, 503, 429])('a robots.txt that answers %i allows nothing', async (status) => {
  const scene = await aScene()
  const text = await scene.textOf(sends(pageOf(BODY), html), sends('', {}, status))
  expect([text, scene.asked('/page-1')]).toEqual([SUMMARY, 0])
})

test('a page in windows-1256 that says so only in its head is read', async () => {
  const scene = await aScene()
  const arabic = [0xce, 0xd3, 0xd1, 0xca] // خسرت
  const page = Buffer.concat([
    Buffer.from('<html><head><meta charset="windows-1256"></head><body><article>'),
    Buffer.from(`${BODY}<p>`),
    Buffer.from(arabic),
    Buffer.from('</p></article></body></html>'),
  ])
  expect(await scene.textOf(sends(page, { 'content-type': 'text/html' }))).toContain('خسرت')
})

test('what a reader of the page does not see is not read', async () => {
  const scene = await aScene()
  const hidden = [
    '<p style="display:none">SECRET</p>',
    '<p style="font-size:0">SECRET</p>',
    '<div style="opacity: 0"><p>SECRET</p></div>',
    '<p hidden>SECRET</p>',
    '<p aria-hidden="true">SECRET</p>',
    '<template>SECRET</template>',
    '<noscript><p>SECRET</p></noscript>',
    '<script>document.write("SECRET")</script>',
    '<!-- SECRET -->',
    '<svg><text>SECRET</text></svg>',
  ].join('')
  const tags = '<p>Chips\u{e0053}\u{e0045}\u200b and\u202e more of that.</p>'
  const text = await scene.textOf(sends(pageOf(BODY + hidden + tags), html))
  expect(text).toContain(TELLING)
  expect(text).not.toMatch(/SECRET/)
  expect(text).not.toMatch(/[\u200b\u202e\u{e0000}-\u{e007f}]/u)
})

test('a page is cut where an article has enough text', async () => {
  const scene = await aScene()
  const text = await scene.textOf(sends(pageOf(BODY.repeat(60)), html))
  expect(text.length).toBeGreaterThan(10_000)
  expect(text.length).toBeLessThanOrEqual(20_000)
})

test('of many new articles ten pages are asked for', async () => {
  const scene = await aScene()
  const items = Array.from({ length: 25 }, (_, number) => itemAt(scene.server.origin, number))
  scene.server.answer('/feed', sends(rssOf(...items)))
  await scene.read()
  const pages = items.map((_, number) => scene.asked(`/page-${number}`))
  expect(pages.reduce((sum, count) => sum + count, 0)).toBe(10)
})

test('a server that sends us elsewhere cannot send us past the other one’s robots.txt, nor to a private host', async () => {
  const scene = await aScene()
  const asked: string[] = []
  const other = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /')
    else response.writeHead(200, html).end(pageOf(BODY))
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const location = `http://127.0.0.1:${port}/page`
  expect(await scene.textOf(sends('', { location }, 302))).toBe(SUMMARY)
  scene.server.answer('/feed', sends(rssOf(itemAt(scene.server.origin, 2))))
  const local = { location: `http://localhost:${port}/secret` }
  scene.server.answer('/page-2', sends('', local, 302))
  await scene.read()
  expect(asked).not.toContain('/secret')
})

test('a feed that does not ask for it gets no pages', async () => {
  const scene = await aScene()
  scene.server.answer('/page-1', sends(pageOf(BODY), html))
  const plain = scene.feedAt('/feed')
  const readFullText = () => Promise.reject(new Error('asked'))
  await scene.refresh([plain], { force: true, readFullText })
  expect((await scene.stored([plain]))[0]?.text).toBe(SUMMARY)
})

test('a page on which the reading hangs ends with the deadline, and the next page is read', async () => {
  const parser = createFeedParser({ timeoutMs: 1500 })
  onTestFinished(() => parser.close())
  const hostile = Buffer.from(`<html><body>${'<div>'.repeat(39_000)}`)
  expect(await parser.readPage(hostile, 'text/html')).toMatchObject({ error: { code: 'timeout' } })
  const next = await parser.readPage(Buffer.from(pageOf(BODY)), 'text/html')
  expect(next).toEqual({ text: expect.stringContaining(TELLING) })
})

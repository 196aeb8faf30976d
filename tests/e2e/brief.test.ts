import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editionSchema } from '#domain/edition.ts'
import { openStore } from '#store/open-store.ts'
import { sends, startFeedServer, waitForRequest } from '#tests/support/feed-server.ts'
import { rssOfNews, writeFeedsFile } from '#tests/support/feeds-file.ts'
import { cleanUp, type Ended, newFolder, runMujaz, startMujaz } from '#tests/support/run-mujaz.ts'

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const SAMPLES = ['--feeds', 'samples/feeds.yaml']
const WEEK = [...SAMPLES, '--now', '2025-02-01T00:00:00Z', '--window', '5d']

const NOON = '2025-01-27T12:00:00Z'
const NVIDIA = {
  title: 'Nvidia sheds a record sum',
  text: 'Nvidia lost $589 billion of market value on Monday, a drop of 17%.',
  publishedAt: Date.parse('2025-01-27T09:00:00Z'),
}
const ASML = {
  title: 'ASML orders beat what analysts expected',
  text: 'ASML said that its orders reached €7.09 billion in the fourth quarter.',
  publishedAt: Date.parse('2025-01-27T08:00:00Z'),
}

let data: string
let both: Ended

/** The sample week as it is stored: no feed is read again. */
const stored = (...words: readonly string[]) =>
  runMujaz(['brief', ...WEEK, '--data', data, '--offline', ...words])

beforeAll(async () => {
  data = newFolder()
  both = await runMujaz(['brief', ...WEEK, '--data', data, '--lang', 'both', '--format', 'json'])
})
afterAll(cleanUp)

test('both languages as JSON are an array of two valid editions, and one is an object', async () => {
  expect(both).toMatchObject({ code: 0, stderr: '' })
  const editions = editionSchema.array().length(2).parse(JSON.parse(both.stdout))
  expect(editions.map(({ edition }) => edition.language)).toEqual(['en', 'ar'])
  for (const { lead, stories } of editions) {
    expect(lead?.figures.length).toBeGreaterThan(0)
    expect(stories.length).toBeGreaterThan(5)
  }
  expect(both.stdout).not.toMatch(MARKS)
  const one = await stored('--lang', 'ar', '--format', 'json')
  expect(one).toMatchObject({ code: 0, stderr: '' })
  expect(editionSchema.parse(JSON.parse(one.stdout))).toEqual(editions[1])
})

test('text in a pipe is in logical order, without marks, colours or wrapped lines', async () => {
  const { code, stdout, stderr } = await stored('--lang', 'both')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('Market shock')
  expect(stdout).toContain('صدمة الأسواق')
  expect(stdout).toContain('هذا الموجز ليس نصيحة استثمارية')
  expect(stdout).not.toMatch(MARKS)
  expect(stdout).not.toContain('\u001b')
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeGreaterThan(120)
})

test('an Arabic page is right-to-left, stands by itself and carries no marks', async () => {
  const { code, stdout } = await stored('--lang', 'ar', '--format', 'html')
  expect(code).toBe(0)
  expect(stdout).toContain('<html lang="ar" dir="rtl">')
  expect(stdout).toContain('<bdi dir="ltr">NVDA</bdi>')
  expect(stdout).not.toMatch(MARKS)
  expect(stdout).not.toMatch(/<script|<link|<img|\bsrc=/iu)
})

test('the formats of the platforms are their messages, within their limits', async () => {
  const [telegram, slack] = await Promise.all([
    stored('--lang', 'both', '--format', 'telegram'),
    stored('--lang', 'both', '--format', 'slack'),
  ])
  const messages: { text: string; entities: { type: string }[] }[] = JSON.parse(telegram.stdout)
  expect(messages.length).toBeGreaterThan(1)
  for (const { text } of messages) expect(text.length).toBeLessThanOrEqual(4096)
  expect(messages.flatMap(({ entities }) => entities.map(({ type }) => type))).toContain(
    'text_link',
  )
  const posts: { text: string; blocks: unknown[] }[] = JSON.parse(slack.stdout)
  expect(posts.length).toBeGreaterThan(1)
  for (const { blocks } of posts) expect(blocks.length).toBeLessThanOrEqual(50)
})

test('a watched company comes first in its part, by ticker or by either name', async () => {
  const [unwatched] = editionSchema.array().parse(JSON.parse(both.stdout))
  const [first, ...later] = unwatched?.sections.winners ?? []
  const isNew = (company: string) => !first?.companies.includes(company)
  const watched = later.flatMap(({ companies }) => companies).findLast(isNew) ?? 'none'
  const [byTicker, byName, byArabicName] = await Promise.all(
    [watched, 'meta', ' ميتا ,'].map((watch) =>
      stored('--lang', 'en', '--format', 'json', '--watch', watch),
    ),
  )
  const { sections } = editionSchema.parse(JSON.parse(byTicker?.stdout ?? ''))
  expect(sections.winners[0]?.companies).toContain(watched)
  expect(byName?.code).toBe(0)
  expect(byArabicName?.stdout).toBe(byName?.stdout)
})

test('what is stored is told offline, even where the feed has gone since', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'news.xml'), rssOfNews([NVIDIA]))
  const feeds = writeFeedsFile(folder, [{ id: 'wire', url: 'news.xml' }])
  const words = ['brief', '--feeds', feeds, '--now', NOON, '--data', join(folder, 'data')]
  expect(await runMujaz(words)).toMatchObject({ code: 0, stderr: '' })
  rmSync(join(folder, 'news.xml'))
  const offline = await runMujaz([...words, '--offline'])
  expect(offline).toMatchObject({ code: 0, stderr: '' })
  expect(offline.stdout).toContain('$589 billion')
})

test('where every feed fails and nothing is stored, the exit code is 1', async () => {
  const feeds = writeFeedsFile(newFolder(), [{ id: 'gone', url: 'gone.xml' }])
  const ended = await runMujaz(['brief', '--feeds', feeds, '--data', ':memory:'])
  expect(ended).toMatchObject({ code: 1, stderr: 'feed gone: the file does not exist\n' })
})

test('each feed that cannot be read is told in one line, and the others are in the brief', async () => {
  const folder = newFolder()
  const server = await startFeedServer()
  const closed = await closedPort()
  const mislabelled = { 'content-type': 'text/xml; charset=windows-1252' }
  server.answer('/good', sends(rssOfNews([NVIDIA])))
  server.answer('/charset', sends(rssOfNews([ASML]), mislabelled))
  server.answer('/html', sends('<!doctype html><html><body>Prove that you are human</body></html>'))
  server.answer('/empty', sends(''))
  server.answer('/garbage', sends(Buffer.alloc(10 * 1024 * 1024, 0x9d)))
  mkdirSync(join(folder, 'folder.xml'))
  const feeds = writeFeedsFile(folder, [
    ...['good', 'charset', 'html', 'empty', 'garbage', 'not-found'].map((id) => ({
      id,
      url: `${server.origin}/${id}`,
    })),
    { id: 'refused', url: `http://127.0.0.1:${closed}/feed` },
    { id: 'missing', url: 'missing.xml' },
    { id: 'folder', url: 'folder.xml' },
  ])
  const ended = await runMujaz(['brief', '--feeds', feeds, '--now', NOON, '--data', folder])
  await server.close()
  expect(ended.code).toBe(0)
  expect(ended.stdout).toContain('$589 billion')
  const failed = ['empty', 'folder', 'garbage', 'html', 'missing', 'not-found', 'refused']
  const lines = ended.stderr.trimEnd().split('\n')
  expect(lines.map((line) => /^feed ([\w-]+): \S/.exec(line)?.[1])).toEqual(failed)
  const store = await openStore(join(folder, 'mujaz.db'))
  const window = { from: 0, to: Date.parse(NOON), feedIds: ['good', 'charset', ...failed] }
  const articles = await store.articles.published(window)
  await store.close()
  expect(articles.map(({ feedId }) => feedId)).toEqual(['charset', 'good'])
  expect(articles[0]?.text).toContain('€7.09 billion')
})

test('a brief that is stopped while a feed hangs ends at once and prints nothing', async () => {
  const server = await startFeedServer()
  server.answer('/hangs', () => undefined)
  const feeds = writeFeedsFile(newFolder(), [{ id: 'slow', url: `${server.origin}/hangs` }])
  const running = startMujaz(['brief', '--feeds', feeds, '--data', ':memory:'])
  await waitForRequest(server, '/hangs')
  running.kill('SIGTERM')
  expect(await running.ended).toEqual({ code: 1, stdout: '', stderr: 'mujaz: stopped\n' })
  await server.close()
})

test('a place that cannot hold the store is one line and exit code 2', async () => {
  const folder = newFolder()
  const file = join(folder, 'file')
  writeFileSync(file, 'mine')
  const places = [file, join(file, 'below'), '/dev/null/here']
  const ends = await Promise.all(
    places.map((place) => runMujaz(['brief', ...WEEK, '--data', place])),
  )
  for (const { code, stdout, stderr } of ends) {
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^mujaz: --data: .+: name a.* folder\n$/u)
  }
})

test('a mistake on the command line is one line, exit code 2, and nothing is written', async () => {
  const folder = join(newFolder(), 'data')
  const ends = await Promise.all([
    runMujaz(['brief', ...WEEK, '--data', folder, '--window', 'week']),
    runMujaz(['brief', '--data', folder, '--feeds', join(folder, 'none.yaml')]),
  ])
  for (const { code, stdout, stderr } of ends) {
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^mujaz: .+\n$/u)
  }
  expect(existsSync(folder)).toBe(false)
})

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

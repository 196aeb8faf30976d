import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createFeedParser, type FeedParser } from '#feeds/parse-in-worker.ts'
import { itemOf, rssOf } from '#tests/support/feed-server.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const GOOD = bytes(rssOf(itemOf(1)))
let parser: FeedParser
afterEach(() => parser.close())

test('ten documents at once are all read', async () => {
  parser = createFeedParser({ timeoutMs: 10_000 })
  const results = await Promise.all(Array.from({ length: 10 }, () => parser.parse(GOOD, null)))
  expect(results.map((result) => 'entries' in result && result.entries.length)).toEqual(
    Array(10).fill(1),
  )
})

test('documents that take too long are given up, and none holds up the next', async () => {
  parser = createFeedParser({ timeoutMs: 1 })
  const heavy = bytes(
    `<rss version="2.0"><channel>${'<item><title>&</title></item>'.repeat(200_000)}</channel></rss>`,
  )
  const results = await Promise.all([1, 2, 3, 4].map(() => parser.parse(heavy, null)))
  for (const result of results) expect(result).toMatchObject({ error: { code: 'timeout' } })
  await parser.close()
  parser = createFeedParser({ timeoutMs: 10_000 })
  expect(await parser.parse(heavy, null)).toMatchObject({ dropped: 199_500 })
  expect(await parser.parse(GOOD, null)).toMatchObject({ title: 'Chip Daily' })
})

test('failures come back as values', async () => {
  parser = createFeedParser({ timeoutMs: 10_000 })
  expect(await parser.parse(bytes('<html></html>'), 'text/html')).toMatchObject({
    error: { code: 'html' },
  })
})

test('texts come back plain where that is asked for', async () => {
  parser = createFeedParser({ timeoutMs: 10_000 })
  const html = bytes(
    rssOf('<title>A &amp;amp; B</title><description>&lt;p&gt;one&lt;/p&gt;two</description>'),
  )
  expect(await parser.parsePlain(html, null)).toMatchObject({
    entries: [{ title: 'A & B', text: 'one\ntwo' }],
  })
  expect(await parser.parse(html, null)).toMatchObject({
    entries: [{ title: 'A &amp; B', content: '<p>one</p>two' }],
  })
})

test('after the end no document is read, and none waits for ever', async () => {
  parser = createFeedParser({ timeoutMs: 10_000 })
  const results = Promise.all([1, 2, 3, 4, 5].map(() => parser.parse(GOOD, null)))
  await parser.close()
  const codes = (await results).map((result) => ('error' in result ? result.error.code : 'read'))
  expect(codes.slice(1)).toEqual(Array(4).fill('crashed'))
  expect(await parser.parse(GOOD, null)).toMatchObject({ error: { code: 'crashed' } })
})

test('an idle worker does not keep the process alive', () => {
  parser = createFeedParser({ timeoutMs: 1 })
  const root = join(import.meta.dirname, '../../..')
  const script = `
    import { createFeedParser } from ${JSON.stringify(`file://${root}/src/feeds/parse-in-worker.ts`)}
    const parser = createFeedParser({ timeoutMs: 10000 })
    const result = await parser.parse(new TextEncoder().encode('<rss version="2.0"><channel><title>T</title></channel></rss>'), null)
    process.stdout.write(result.title)`
  const args = ['--input-type=module', '-e', script]
  const child = spawnSync(process.execPath, args, { cwd: root, timeout: 20_000, encoding: 'utf8' })
  expect(child).toMatchObject({ status: 0, stdout: 'T' })
})

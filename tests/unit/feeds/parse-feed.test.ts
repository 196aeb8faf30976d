import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeed } from '#feeds/parse-feed.ts'
import type { ParsedFeed } from '#feeds/parsed-feed.ts'
import { itemOf, rssOf } from '#tests/support/feed-server.ts'

const parse = (text: string, contentType: string | null = null) =>
  parseFeed(new TextEncoder().encode(text), contentType)

async function read(text: string): Promise<ParsedFeed> {
  const result = await parse(text)
  if ('error' in result) throw new Error(result.error.message)
  return result
}

test('a perfect RSS feed comes back in the documented shape', async () => {
  expect(await parse(rssOf(itemOf(1)))).toEqual({
    title: 'Chip Daily',
    link: 'https://chips.example/',
    description: '',
    language: '',
    entries: [
      {
        id: 'g1',
        title: 'Fab number 1 opens',
        link: 'https://chips.example/1',
        publishedAt: '2025-01-27T08:00:00Z',
        updatedAt: null,
        author: '',
        content: 'A text about fab 1.',
        summary: 'A text about fab 1.',
      },
    ],
    engine: 'rss-parser',
    repairs: [],
    dropped: 0,
  })
})

test('an Atom feed keeps its XHTML, its links by relation and its xml:base', async () => {
  const { entries } =
    await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/b/">
    <title>T</title><entry><id>tag:1</id><title type="html">&lt;b&gt;Bold&lt;/b&gt;</title>
    <link rel="self" href="/self"/><link href="c"/><updated>2025-01-27T08:00:00Z</updated>
    <author><name>Ann</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">one <i>two</i> three</div></content></entry></feed>`)
  expect(entries[0]).toMatchObject({
    id: 'tag:1',
    title: '<b>Bold</b>',
    link: 'https://a.example/b/c',
    publishedAt: '2025-01-27T08:00:00Z',
    author: 'Ann',
    content: 'one <i>two</i> three',
  })
})

test('one unreadable Atom date costs only that date', async () => {
  const entry = (date: string) =>
    `<entry><id>${date}</id><title>t</title><published>${date}</published></entry>`
  const { entries, engine } = await read(
    `<feed>${entry('not a date')}${entry('2025-01-27T08:00:00Z')}</feed>`,
  )
  expect(engine).toBe('rss-parser')
  expect(entries.map((one) => one.publishedAt)).toEqual([null, '2025-01-27T08:00:00Z'])
})

test('a feed without a version, with bare ampersands and broken off is read as far as it goes', async () => {
  const feed = await read(
    `<rss><channel><title>A & B</title><item>${itemOf(1)}</item><item><title>Half`,
  )
  expect(feed.title).toBe('A & B')
  expect(feed.entries.map(({ id }) => id)).toEqual(['g1'])
  expect(feed).toMatchObject({ dropped: 1, engine: 'rss-parser' })
  expect(feed.repairs).toEqual(
    expect.arrayContaining(['truncated document', 'rss version missing']),
  )
})

test('what rss-parser rejects, feedsmith reads: other prefixes, other case, JSON', async () => {
  const atom = await read(
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>P</a:title><a:entry><a:id>1</a:id><a:title>t</a:title></a:entry></a:feed>',
  )
  const shouted = await read(
    '<RSS version="2.0"><CHANNEL><ITEM><TITLE>t</TITLE></ITEM></CHANNEL></RSS>',
  )
  const json = await read(
    '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","title":"t","url":"https://x/1","content_text":"c"}]}',
  )
  for (const feed of [atom, shouted, json]) {
    expect(feed.engine).toBe('feedsmith')
    expect(feed.entries[0]?.title).toBe('t')
  }
})

test.each([
  ['', 'empty'],
  [' \n ', 'empty'],
  ['<!doctype html><html><body>Just a moment... captcha</body></html>', 'html'],
  ['<html><h1>Login</h1></html>', 'html'],
  ['{"error": "no such feed"}', 'not-a-feed'],
  ['plain words', 'not-a-feed'],
  ['\u001f\u0001\u0002\u0003 rubbish \u0004', 'binary'],
])('what is no feed fails by its kind: %j is %s', async (text, code) => {
  expect(await parse(text)).toMatchObject({ error: { code } })
})

test('a captcha is told apart from an ordinary page', async () => {
  expect(await parse('<html><title>Just a moment...</title></html>')).toMatchObject({
    error: { message: expect.stringContaining('captcha') },
  })
})

test('hostile documents end with an error or a small result', async () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "&a;&a;">`).join('')}]>`
  expect(await read(bomb + rssOf('<title>&b19;</title>'))).toMatchObject({
    entries: [{ title: '&b19;' }],
  })
  expect(await parse(`<rss>${'<a>'.repeat(2_000_000)}`)).toMatchObject({
    error: { code: 'too-deep' },
  })
  expect(await parse('x'.repeat(10_000_000))).toMatchObject({ error: { code: 'too-large' } })
  const attributes = Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ')
  expect(
    (
      await read(
        `<rss version="2.0" ${attributes}><channel><item>${itemOf(1)}</item></channel></rss>`,
      )
    ).entries,
  ).toHaveLength(1)
})

test('entries and texts are capped, and the rest is counted', async () => {
  const items = Array.from({ length: 600 }, (_, at) => itemOf(at))
  const feed = await read(rssOf(`<title>${'t'.repeat(300_000)}</title>`, ...items))
  expect(feed.entries).toHaveLength(500)
  expect(feed.dropped).toBe(101)
  expect(feed.entries[0]?.title.length).toBeLessThanOrEqual(100_000)
})

test('names of prototypes in a document pollute nothing', async () => {
  await parse(
    '<rss version="2.0"><channel><__proto__><polluted>1</polluted></__proto__><item><constructor>x</constructor><title __proto__="y">t</title></item></channel></rss>',
  )
  await parse(
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","__proto__":{"polluted":1}}]}',
  )
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('no mutation of a feed makes it throw', async () => {
  const document = rssOf(itemOf(1), itemOf(2))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(document.length), fc.nat(30), fc.string({ maxLength: 8 })), {
        maxLength: 6,
      }),
      async (cuts) => {
        const text = cuts.reduce(
          (now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length),
          document,
        )
        const result = await parse(text)
        expect('error' in result || result.entries.length <= 500).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})

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
    ttlMinutes: null,
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

test('xml:base counts at every level, each within the one above', async () => {
  const rss = await read(
    '<rss version="2.0" xml:base="https://a.example/x/"><channel xml:base="y/"><link>home</link><item xml:base="z/"><title>t</title><link xml:base="w/">1</link></item></channel></rss>',
  )
  const prefixed = await read(
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><a:entry xml:base="z/"><a:title>t</a:title><a:link href="1"/></a:entry></a:feed>',
  )
  const root = await read(
    '<rss version="2.0" xml:base="https://a.example/x/"><channel><item><title>t</title><link>1</link></item></channel></rss>',
  )
  expect(root.entries[0]?.link).toBe('https://a.example/x/1')
  expect([rss.link, rss.entries[0]?.link]).toEqual([
    'https://a.example/x/y/home',
    'https://a.example/x/y/z/w/1',
  ])
  expect(prefixed.entries[0]?.link).toBe('https://a.example/x/z/1')
})

test('an item is known by its guid, an RDF item by rdf:about', async () => {
  const rdf = await read(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>c</title></channel><item rdf:about="g1"><title>t</title></item></rdf:RDF>',
  )
  expect(rdf.entries[0]?.id).toBe('g1')
})

test('Atom texts in base64 are read, and words that only look like it stay', async () => {
  const title = async (type: string, text: string) =>
    (await read(`<feed><entry><title type="${type}">${text}</title></entry></feed>`)).entries[0]
      ?.title
  expect(await title('application/octet-stream', 'Q2hpcHM=')).toBe('Chips')
  expect(await title('text/plain', 'Q2hpcHM=')).toBe('Q2hpcHM=')
  expect(await title('application/octet-stream', 'Two words!')).toBe('Two words!')
})

test('what stands only in a media group or an Atom link in RSS is found', async () => {
  const { entries } = await read(
    '<rss version="2.0"><channel><item><media:group><media:title>T</media:title><media:description>D</media:description></media:group><atom:link href="https://x.example/1"/><atom:updated>2025-01-27T08:00:00Z</atom:updated></item></channel></rss>',
  )
  expect(entries[0]).toMatchObject({
    title: 'T',
    summary: 'D',
    link: 'https://x.example/1',
    publishedAt: '2025-01-27T08:00:00Z',
  })
})

test('a feed without items yet is an empty feed, one that breaks off before its channel is none', async () => {
  for (const document of ['<rss version="2.0"/>', '<rss></rss>', '<feed></feed>', '<rdf:RDF/>']) {
    expect(await parse(document)).toMatchObject({ entries: [], dropped: 0 })
  }
  for (const document of ['<rss version="2.0"><chan', '<rss    ']) {
    expect(await parse(document)).toMatchObject({ error: { code: 'not-a-feed' } })
  }
})

test('a page’s DOCTYPE over a feed does not make it a page', async () => {
  const doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://site.invalid/">'
  expect((await read(`${doctype}<!-- x -->\n${rssOf(itemOf(1)).slice(38)}`)).entries).toHaveLength(
    1,
  )
  expect(await parse(`${doctype}<p>a page that speaks of <rss>`)).toMatchObject({
    error: { code: 'html' },
  })
})

test.each([
  ['Atom', '<feed><title>T</title><entry><id>1</id><title>one</title></entry><entry><id>2</id><ti'],
  ['RDF', '<rdf:RDF><item rdf:about="1"><title>one</title></item><item rdf:about="2"><title>tw'],
  [
    'prefixed Atom',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:title>one</a:title></a:entry><a:entry><a:id>2',
  ],
  [
    'JSON',
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"one","tags":["}]"]},{"id":"2","title":"t\\"w',
  ],
])('of a cut %s feed the complete items are read', async (_name, document) => {
  const feed = await read(document)
  expect(feed.entries.map(({ id, title }) => [id, title])).toEqual([['1', 'one']])
  expect(feed).toMatchObject({
    dropped: 1,
    repairs: expect.arrayContaining(['truncated document']),
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

test('all texts together are capped, and the entries beyond are counted', async () => {
  const text = 't'.repeat(99_000)
  const items = Array.from({ length: 80 }, () => `<description>${text}</description>`)
  const feed = await read(rssOf(...items))
  const size = feed.entries.reduce(
    (sum, { content, summary }) => sum + content.length + summary.length,
    0,
  )
  expect(size).toBeGreaterThan(9_000_000)
  expect(size).toBeLessThanOrEqual(10_000_000)
  expect(feed.entries.length + feed.dropped).toBe(80)
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

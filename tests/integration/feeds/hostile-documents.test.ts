import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFeedParser, type FeedParser } from '#feeds/parse-in-worker.ts'
import { MAX_ENTRIES } from '#feeds/read-values.ts'
import { rssOf } from '#tests/support/feed-server.ts'

const FEED = rssOf('<title>still read</title>')
const CHANNEL = '<rss version="2.0"><channel>'
const ITEM = `${CHANNEL}<item>`
const TITLE = `${ITEM}<title>`
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">'
const JSON_FEED = '{"version":"https://jsonfeed.org/version/1","items":['
/** Just under what is read at all. */
const NEARLY_8_MB = 8 * 1024 * 1024 - 5000
/** What is printed of one document at the most: the cap on all texts, and the names around them. */
const MAX_PRINTED = 12_000_000

const filled = (before: string, part: string, after = ''): string =>
  before + part.repeat(Math.floor(NEARLY_8_MB / Buffer.byteLength(part))) + after
const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('')

/** Each as a function: all of them at once would be half a gigabyte. */
const HOSTILE: Readonly<Record<string, () => string>> = {
  'a billion laughs': () =>
    `<!DOCTYPE r [<!ENTITY a0 "ha">${many(40, (at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`)}]>${TITLE}&a40;</title></item></channel></rss>`,
  'a quadratic entity bomb': () =>
    `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(100_000)}">]>${TITLE}${'&a;'.repeat(100_000)}</title></item></channel></rss>`,
  'a bomb that only the second library sees': () =>
    `<!DOCTYPE r [<!ENTITY a0 "ha">${many(40, (at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`)}]><RSS><CHANNEL><ITEM><TITLE>&a40;</TITLE></ITEM></CHANNEL></RSS>`,
  'two million open tags': () => CHANNEL + '<a>'.repeat(2_000_000),
  'two million open tags in a title': () => TITLE + '<a>'.repeat(2_000_000),
  '50 MB of text': () => `${TITLE}${'x'.repeat(50_000_000)}</title></item></channel></rss>`,
  '8 MB of text': () => filled(TITLE, 'x', '</title></item></channel></rss>'),
  '200,000 attributes': () =>
    `<rss version="2.0" ${many(200_000, (at) => `a${at}="1" `)}><channel><item><title>t</title></item></channel></rss>`,
  'a quarter of a million namespaces': () =>
    `<rss version="2.0" ${many(250_000, (at) => `xmlns:n${at}="u${at}" `)}><channel><item><title>t</title></item></channel></rss>`,
  '200,000 tags of as many namespaces': () =>
    `${CHANNEL}${many(200_000, (at) => `<n${at}:a xmlns:n${at}="u"/>`)}</channel></rss>`,
  'CDATA without an end': () => filled(`${TITLE}<![CDATA[`, 'x'),
  'CDATA in CDATA': () => filled(TITLE, '<![CDATA[', ']]></title></item></channel></rss>'),
  'empty CDATA without number': () =>
    filled(TITLE, '<![CDATA[]]>', '</title></item></channel></rss>'),
  'open comments': () => filled(CHANNEL, '<!--'),
  'nothing but ampersands': () => filled(TITLE, '&', '</title></item></channel></rss>'),
  'nothing but brackets': () => filled(CHANNEL, '< '),
  'names of entities that nobody knows': () =>
    `${TITLE}${many(600_000, (at) => `&n${at};`)}</title></item></channel></rss>`,
  'references beyond Unicode': () =>
    filled(TITLE, '&#x110000;&#99999999999;&#0;', '</title></item></channel></rss>'),
  'one reference of seven million digits': () =>
    `${TITLE}&#${'9'.repeat(7_000_000)};</title></item></channel></rss>`,
  '280,000 items': () => filled(CHANNEL, '<item><title>t</title></item>', '</channel></rss>'),
  'half a million items, none of them ended': () => filled(CHANNEL, '<item><title>t'),
  'an item of a million titles': () => filled(ITEM, '<title>t</title>', '</item></channel></rss>'),
  'an entry of 350,000 links': () =>
    filled(`${ATOM}<entry>`, '<link href="http://x/"/>', '</entry></feed>'),
  'bases that make links a hundred times longer': () =>
    filled(
      ATOM,
      `<entry xml:base="http://x/${'ش'.repeat(3000)}/"><link href="a"/><title>t</title></entry>`,
      '</feed>',
    ),
  'JSON three million levels deep': () => JSON_FEED + '['.repeat(3_000_000),
  'a title of JSON objects a million levels deep': () =>
    `${JSON_FEED}{"id":"1","title":${'{"_":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}}]}`,
  '350,000 items of JSON': () => filled(JSON_FEED, '{"id":"1","title":"t"},', '{"id":"2"}]}'),
  'markup that is slow to make plain': () =>
    `${CHANNEL}${many(75, () => `<item><description>${'&lt;p&gt;x'.repeat(11_000)}</description></item>`)}</channel></rss>`,
}

let parser: FeedParser
beforeAll(() => {
  parser = createFeedParser({ timeoutMs: 10_000 })
})
afterAll(() => parser.close())

const readNamed = (name: string, read: FeedParser['parse'] | FeedParser['parsePlain']) =>
  read(new TextEncoder().encode(HOSTILE[name]?.() ?? ''), null)

test.each(Object.keys(HOSTILE))(
  '%s: an error or a part of it, and the next is read',
  async (name) => {
    const result = await readNamed(name, parser.parse)
    if (!('error' in result)) {
      expect(result.entries.length).toBeLessThanOrEqual(MAX_ENTRIES)
      expect(JSON.stringify(result).length).toBeLessThan(MAX_PRINTED)
    }
    expect(await parser.parse(new TextEncoder().encode(FEED), null)).toMatchObject({
      entries: [{ title: 'still read' }],
    })
  },
)

test('texts are made plain within the same deadline', async () => {
  const slow = createFeedParser({ timeoutMs: 2000 })
  const name = 'markup that is slow to make plain'
  expect(await readNamed(name, slow.parse)).toMatchObject({ dropped: 0 })
  expect(await readNamed(name, slow.parsePlain)).toMatchObject({ error: { code: 'timeout' } })
  await slow.close()
})

test('the memory that all of them take stays within bounds', async () => {
  let peak = 0
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 10)
  for (const name of Object.keys(HOSTILE).slice(0, 12)) await readNamed(name, parser.parsePlain)
  clearInterval(sampling)
  // The worker's heap of 260 MB, the document in both threads, and what the tests take themselves.
  expect(peak).toBeLessThan(900_000_000)
})

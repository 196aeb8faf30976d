import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bytesOf, decode, itemsOf, sampleFeeds } from './read-samples.ts'

const feeds = sampleFeeds()
const items = feeds.flatMap(itemsOf)
const feedOf = (id: string) => {
  const feed = feeds.find((candidate) => candidate.id === id)
  if (!feed) throw new Error(`no sample feed ${id}`)
  return feed
}

test('every feed file of the folder is listed, and every listed file is there', () => {
  const files = readdirSync(new URL('../../../samples/', import.meta.url))
  expect(feeds.map((feed) => feed.url.replace('file:', '')).sort()).toEqual(
    files.filter((file) => file.endsWith('.xml')).sort(),
  )
})

test('every publisher says in its name that it is a sample', () => {
  expect(feeds.map((feed) => feed.publisher).filter((name) => !name.includes('Sample'))).toEqual([])
})

test('there are at least five English feeds and four Arabic ones, and two of them are one house', () => {
  const inLanguage = (language: string) => feeds.filter((feed) => feed.language === language).length
  expect(inLanguage('en')).toBeGreaterThanOrEqual(5)
  expect(inLanguage('ar')).toBeGreaterThanOrEqual(4)
  expect(new Set(feeds.map((feed) => feed.id)).size).toBe(feeds.length)
  expect(new Set(feeds.map((feed) => feed.family)).size).toBe(feeds.length - 1)
})

test.each(feeds.map((feed) => [feed.id]))('%s is well-formed once its bytes are decoded', (id) => {
  expect(mistakeIn(decode(bytesOf(feedOf(id))))).toBeNull()
})

test('the three families of feed formats are all there', () => {
  const roots = feeds.map((feed) => /<(rss|feed|rdf:RDF)[ >]/u.exec(decode(bytesOf(feed)))?.[1])
  expect(new Set(roots)).toEqual(new Set(['rss', 'feed', 'rdf:RDF']))
})

test('one feed opens with a byte order mark', () => {
  expect([...bytesOf(feedOf('sample-infrastructure-review')).subarray(0, 3)]).toEqual([
    0xef, 0xbb, 0xbf,
  ])
})

test('one feed says utf-8 and holds windows-1256', () => {
  const bytes = bytesOf(feedOf('sample-tech'))
  expect(new TextDecoder('latin1').decode(bytes)).toMatch(/^<\?xml [^>]*encoding="utf-8"/u)
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
  expect(decode(bytes)).toContain('ديب سيك')
})

test('the week holds 60 to 75 items, all but one of them dated from Monday to Friday', () => {
  expect(items.length).toBeGreaterThanOrEqual(60)
  expect(items.length).toBeLessThanOrEqual(75)
  expect(items.filter((item) => item.publishedAt === null)).toHaveLength(1)
  for (const { publishedAt, feed, title } of items) {
    if (publishedAt === null) continue
    const day = publishedAt.toLocaleDateString('en-CA', { timeZone: feed.zone })
    expect(day >= '2025-01-27' && day <= '2025-01-31', `${title}: ${day}`).toBe(true)
    expect(publishedAt.getTime(), title).toBeLessThan(Date.UTC(2025, 1, 1))
  }
})

test('every link leads to an example address and no link stands twice', () => {
  for (const { link, title } of items) {
    expect(new URL(link), title).toMatchObject({ protocol: 'https:' })
    expect(new URL(link).hostname, title).toMatch(/\.sample\.example$/u)
  }
  expect(new Set(items.map((item) => item.link)).size).toBe(items.length)
})

test('no item says anything before it happened', () => {
  const tooEarly = (words: RegExp, instant: string) =>
    items.filter(
      (item) =>
        item.publishedAt &&
        item.publishedAt.getTime() < Date.parse(instant) &&
        item.sentences.some((sentence) => words.test(sentence)),
    )
  expect(
    tooEarly(/58[0-9] billion|59[0-9] ?b|58[0-9] مليار|59[0-9] مليار/u, '2025-01-27T21:00Z'),
  ).toEqual([])
  expect(tooEarly(/260 billion|260 مليار/u, '2025-01-28T21:00Z')).toEqual([])
  expect(tooEarly(/130 billion|130 مليار/u, '2025-01-29T21:00Z')).toEqual([])
  expect(tooEarly(/15\.8/u, '2025-01-31T21:00Z')).toEqual([])
})

const MARKUP =
  /<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?<slash>\/?)(?<name>[\w:]+)(?<attributes>(?:\s+[\w:]+="[^"<]*")*)\s*(?<shut>\/?)>/gsu

const STRAY = /(?:<|&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)).{0,40}/iu

/** The first thing that an XML parser would stop at, or null. */
function mistakeIn(text: string): string | null {
  const stray = text.replace(MARKUP, '').match(STRAY)
  if (stray) return `stray mark: ${stray[0]}`
  const open: string[] = []
  for (const { groups } of text.matchAll(MARKUP)) {
    const { name, slash, shut } = groups ?? {}
    if (!name || shut) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return `</${name}> closes nothing`
  }
  return open.length === 0 ? null : `open: ${open.join()}`
}

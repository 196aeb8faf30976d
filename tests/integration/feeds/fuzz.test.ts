import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCleanEntry } from '#feeds/clean.ts'
import { parseFeed } from '#feeds/parse-feed.ts'
import { createFeedParser, type FeedParser } from '#feeds/parse-in-worker.ts'
import type { PlainFeed } from '#feeds/parsed-feed.ts'
import { toPlainResult } from '#feeds/plain-entry.ts'
import { aFeed, NOW } from '#tests/support/builders.ts'
import { mutate, someMutations } from '#tests/support/feed-mutations.ts'

const ROOT = join(import.meta.dirname, '../../..')
const CORPUS = join(ROOT, '../shared/corpus')
/** Longer ones would take the time of many short ones. */
const MAX_BYTES = 20_000
const FROM_CORPUS = 120

const JSON_FEED = Buffer.from(
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Chip Daily',
    home_page_url: 'https://chips.example/',
    items: [1, 2, 3].map((at) => ({
      id: `g${at}`,
      url: `https://chips.example/${at}`,
      title: `Fab number ${at} opens`,
      content_html: '<p>A text &amp; more.</p>',
      date_published: '2025-01-27T08:00:00Z',
      authors: [{ name: 'Ann' }],
    })),
  }),
)

const documentsIn = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:xml|rss|atom|rdf|json)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => readFileSync(path).subarray(0, MAX_BYTES))

/** The samples, a JSON Feed, and of the corpus, where it is, some of every kind. */
function seeds(): readonly Buffer[] {
  const own = [JSON_FEED, ...documentsIn(join(ROOT, 'samples'))]
  if (!existsSync(CORPUS)) return own
  const found = ['feeds', 'feeds-ar-derived'].flatMap((folder) => documentsIn(join(CORPUS, folder)))
  const step = Math.ceil(found.length / FROM_CORPUS)
  return [...own, ...found.filter((_, at) => at % step === 0)]
}

const LABELS = [null, 'text/xml', 'text/xml; charset=windows-1256', 'text/html; charset=utf-16']
const documents = seeds()
const aMutant = fc
  .tuple(fc.constantFrom(...documents), someMutations, fc.constantFrom(...LABELS))
  .map(([document, mutations, label]) => ({ bytes: mutate(document, mutations), label }))

const PROTOTYPES = [Object, Array, String, Number, Function, Map, Set].map((one) => one.prototype)
const keysOfPrototypes = () => PROTOTYPES.map((one) => Reflect.ownKeys(one).length)

/** Articles of a document, and nothing in them that a reader must not get. */
function checkArticles(document: PlainFeed): void {
  const feed = aFeed({ id: 'fuzzed' })
  const cleanEntry = createCleanEntry({ feed, document, now: NOW, nameCompanies: () => [] })
  for (const entry of document.entries) {
    const article = cleanEntry(entry)
    if (article === null) continue
    expect(article.title + article.text).not.toMatch(/[[\p{Cc}\u200b-\u200f\u202a-\u202e]--\n]/v)
    expect(article.url).toMatch(/^(?:https?:\/\/|$)/)
    expect(article.publishedAt).toBeLessThanOrEqual(NOW)
    expect(article.text.length).toBeLessThanOrEqual(20_000)
  }
}

let parser: FeedParser
beforeAll(() => {
  parser = createFeedParser({ timeoutMs: 10_000 })
})
afterAll(() => parser.close())

test('no mutant of a feed makes reading or cleaning throw, or leaves anything on a prototype', async () => {
  const before = keysOfPrototypes()
  expect(documents.length).toBeGreaterThan(5)
  await fc.assert(
    fc.asyncProperty(aMutant, async ({ bytes, label }) => {
      const result = toPlainResult(await parseFeed(bytes, label))
      if (!('error' in result)) checkArticles(result)
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    }),
    { numRuns: 1500 },
  )
  expect(keysOfPrototypes()).toEqual(before)
})

test('no mutant of a feed hangs or breaks the worker', async () => {
  await fc.assert(
    fc.asyncProperty(aMutant, async ({ bytes, label }) => {
      const result = await parser.parsePlain(bytes, label)
      if ('error' in result) expect(['timeout', 'crashed']).not.toContain(result.error.code)
    }),
    { numRuns: 400 },
  )
})

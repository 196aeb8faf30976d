import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseFeed } from '#feeds/parse-feed.ts'
import type { FeedEntry, ParseResult } from '#feeds/parsed-feed.ts'
import { MAX_ENTRIES } from '#feeds/read-values.ts'

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus')
const MANIFEST = join(CORPUS, 'manifest.jsonl')
const isHere = existsSync(MANIFEST)

const oracle = z.object({
  n: z.number(),
  entries: z.array(
    z.object({
      title: z.string().nullable(),
      link: z.string().nullable(),
      date: z.number().nullable(),
    }),
  ),
})
const row = z.object({
  file: z.string(),
  kind: z.string(),
  content_type: z.string().default(''),
  oracle_feedparser_6_0_10: oracle.optional(),
  expect: z.unknown().optional(),
})
const rows = isHere
  ? readFileSync(MANIFEST, 'utf8')
      .trim()
      .split('\n')
      .map((line) => row.parse(JSON.parse(line)))
  : []
const derived = z.array(z.object({ title: z.string(), link: z.string() }))

const parse = ({ file, content_type }: z.infer<typeof row>): Promise<ParseResult> =>
  parseFeed(readFileSync(join(CORPUS, file)), content_type || null)
const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()
const bare = (text: string | null): string =>
  tidy(text)
    .replaceAll('&amp;', '&')
    .replace(/<[^>]*>/g, '')

type Wanted = z.infer<typeof oracle>['entries'][number]

function isSame(got: FeedEntry | undefined, wanted: Wanted): boolean {
  const date =
    wanted.date === null ? '' : new Date(wanted.date * 1000).toISOString().replace('.000', '')
  return (
    bare(got?.title ?? '') === bare(wanted.title) &&
    tidy(got?.link ?? '') === tidy(wanted.link) &&
    [got?.publishedAt, got?.updatedAt, ''].includes(date)
  )
}

test.skipIf(!isHere)(
  'every real feed is read, with its titles, links and dates (needs ../shared)',
  async () => {
    let compared = 0
    const wrong: string[] = []
    for (const real of rows.filter(({ kind }) => kind === 'real')) {
      const result = await parse(real)
      const got = 'error' in result ? [] : result.entries
      const wanted = real.oracle_feedparser_6_0_10?.entries.slice(0, MAX_ENTRIES) ?? []
      compared += wanted.length
      const differing = wanted.filter((entry, at) => !isSame(got[at], entry))
      wrong.push(...differing.map(({ title }) => `${real.file}: ${title}`))
      if ('error' in result) wrong.push(`${real.file}: ${result.error.message}`)
    }
    expect(compared).toBeGreaterThan(3000)
    expect(wrong).toEqual([])
  },
)

test.skipIf(!isHere)(
  'Arabic titles and links survive every encoding and label (needs ../shared)',
  async () => {
    const wrong: string[] = []
    const feeds = rows.filter(({ file }) => file.startsWith('feeds-ar-derived'))
    for (const feed of feeds) {
      const result = await parse(feed)
      const got = 'error' in result ? [] : result.entries
      for (const [at, { title, link }] of derived.parse(feed.expect).entries()) {
        if (tidy(got[at]?.title ?? '') !== tidy(title) || got[at]?.link !== link)
          wrong.push(`${feed.file} ${at}`)
      }
    }
    expect(feeds.length).toBeGreaterThan(150)
    expect(wrong).toEqual([])
  },
)

test.skipIf(!isHere)('no conformance feed makes it throw (needs ../shared)', async () => {
  let read = 0
  const feeds = rows.filter(({ kind }) => kind === 'conformance')
  for (const feed of feeds) if (!('error' in (await parse(feed)))) read++
  expect(read / feeds.length).toBeGreaterThan(0.9)
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseFeed } from '#feeds/parse-feed.ts'
import type { FeedEntry, ParsedFeed, ParseResult } from '#feeds/parsed-feed.ts'
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
      id: z.string().nullable(),
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

const isSameLine = (got: string | undefined, wanted: string | null): boolean =>
  tidy(got ?? '') === tidy(wanted)

/** A date that its feed calls updated counts as well. */
function isSameDate(got: FeedEntry | undefined, { date }: Wanted): boolean {
  const wanted = date === null ? '' : new Date(date * 1000).toISOString().replace('.000', '')
  return [got?.publishedAt, got?.updatedAt, ''].includes(wanted)
}

const SAME = {
  title: (got: FeedEntry | undefined, wanted: Wanted) =>
    bare(got?.title ?? '') === bare(wanted.title),
  link: (got: FeedEntry | undefined, wanted: Wanted) => isSameLine(got?.link, wanted.link),
  id: (got: FeedEntry | undefined, wanted: Wanted) => isSameLine(got?.id, wanted.id),
  date: isSameDate,
}

/** Each entry of the real feeds beside what the oracle read of it. */
async function comparedEntries() {
  const unread: string[] = []
  const compared: { file: string; got: FeedEntry | undefined; wanted: Wanted }[] = []
  for (const real of rows.filter(({ kind }) => kind === 'real')) {
    const result = await parse(real)
    const got = 'error' in result ? [] : result.entries
    if ('error' in result) unread.push(`${real.file}: ${result.error.message}`)
    const wanted = real.oracle_feedparser_6_0_10?.entries.slice(0, MAX_ENTRIES) ?? []
    for (const [at, one] of wanted.entries())
      compared.push({ file: `${real.file} ${at}`, got: got[at], wanted: one })
  }
  return { unread, compared }
}

test.skipIf(!isHere)(
  'every real feed is read, with 99 % of its titles, links, ids and dates (needs ../shared)',
  async () => {
    const { unread, compared } = await comparedEntries()
    const wrong = (isSame: (got: FeedEntry | undefined, wanted: Wanted) => boolean) =>
      compared.filter(({ got, wanted }) => !isSame(got, wanted)).map(({ file }) => file)
    expect(unread).toEqual([])
    expect(compared.length).toBeGreaterThan(3000)
    expect([SAME.title, SAME.link, SAME.date].flatMap(wrong)).toEqual([])
    // The oracle makes addresses of the relative ids of one feed, such as `t3_42tizy`.
    expect(wrong(SAME.id).length).toBeLessThan(compared.length / 100)
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

const expectation = z.tuple([z.string(), z.union([z.string(), z.number(), z.null()])])

/** What the conformance suite calls a field: `f.` is the feed's, the rest the first entry's. */
function fieldOf(feed: ParsedFeed, name: string): readonly (string | number | null)[] {
  const [entry] = feed.entries
  const date = entry?.publishedAt ? Date.parse(entry.publishedAt) / 1000 : null
  const found: Readonly<Record<string, readonly (string | number | null | undefined)[]>> = {
    'f.title': [feed.title],
    'f.link': [feed.link],
    'f.desc': [feed.description],
    title: [entry?.title],
    link: [entry?.link],
    id: [entry?.id],
    date: [date],
    desc: [entry?.summary, entry?.content],
    content: [entry?.content],
  }
  return (found[name] ?? []).map((value) => value ?? null)
}

/** Markup aside, since we keep it as it is, while the suite's own parser takes scripts and styles out. */
const words = (value: string | number | null): string | number | null =>
  typeof value === 'string'
    ? bare(value.replace(/&(?:#38|#x26);/g, '&amp;'))
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
    : value

test.skipIf(!isHere)(
  'conformance feeds are read, and say what they should (needs ../shared)',
  async () => {
    const tally = { read: 0, feeds: 0, met: 0, judged: 0 }
    for (const one of rows.filter(({ kind }) => kind === 'conformance')) {
      const result = await parse(one)
      tally.feeds++
      if (!('error' in result)) tally.read++
      const expected = z.array(expectation).catch([]).parse(one.expect)
      if (expected.length === 0) continue
      tally.judged++
      const isMet = ([field, wanted]: z.infer<typeof expectation>) =>
        !('error' in result) &&
        fieldOf(result, field).some((value) => words(value) === words(wanted))
      if (expected.every(isMet)) tally.met++
    }
    expect(tally.judged).toBeGreaterThan(700)
    expect(tally.read / tally.feeds).toBeGreaterThan(0.98)
    expect(tally.met / tally.judged).toBeGreaterThan(0.93)
  },
)

import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Feed } from '#domain/feed.ts'
import { flag, integer, language, listOf, slug, text, zone } from './fields.ts'
import { describeIssues, quote, type Reading, toReading } from './mistakes.ts'

const MINUTES_PER_DAY = 1440
const ADDRESS = 'expected an http, https or file address'

/**
 * The feeds of a feeds file at the absolute `path`. A relative `file:` address becomes an absolute
 * one beside that file. Two feeds with one id or one address are mistakes.
 */
export function parseFeeds(raw: unknown, path: string): Reading<readonly Feed[]> {
  const parsed = schemaBeside(path).safeParse(raw)
  return toReading(parsed.data?.feeds, [
    ...(parsed.success ? [] : describeIssues(parsed.error, raw)),
    ...findTwins(raw, 'id'),
    ...findTwins(raw, 'url'),
  ])
}

const schemaBeside = (path: string) => {
  const feed = z.strictObject(
    {
      id: slug,
      url: z
        .string({ error: ADDRESS })
        .refine((url) => resolveAddress(url, path) !== null, { error: ADDRESS })
        .transform((url) => resolveAddress(url, path) ?? url),
      publisher: text,
      family: slug,
      language,
      zone,
      tier: z.literal([1, 2, 3, 4], { error: 'expected a tier from 1 to 4' }),
      topics: listOf(slug),
      everyMinutes: integer(1, MINUTES_PER_DAY).exactOptional(),
      fullText: flag.default(false),
      allowPrivate: flag.default(false),
      enabled: flag.default(true),
    },
    { error: 'expected a feed (id, url, publisher …)' },
  )
  const feeds = listOf(feed).refine((list) => list.length > 0, {
    error: 'expected at least one feed',
  })
  return z.strictObject({ feeds }, { error: 'expected a section "feeds:"' })
}

/** Null where it is no address that may be polled: passwords have no place in this file. */
function resolveAddress(address: string, path: string): string | null {
  if (!/^(?:https?:\/\/|file:)\S/.test(address)) return null
  const url = URL.parse(address, pathToFileURL(path))
  if (url === null || url.username !== '' || url.password !== '') return null
  if (url.protocol !== 'file:') return address
  return url.host === '' ? url.href : null
}

const loose = z.object({ id: z.unknown(), url: z.unknown() }).partial().catch({})
const looseFile = z.object({ feeds: z.array(loose).catch([]) }).catch({ feeds: [] })

/** Looks at entries as they stand, so that a twin is found even where it has other mistakes. */
function findTwins(raw: unknown, key: 'id' | 'url'): readonly string[] {
  const first = new Map<string, number>()
  return looseFile.parse(raw).feeds.flatMap((feed, index) => {
    const value = feed[key]
    if (typeof value !== 'string') return []
    const twin = first.get(value)
    if (twin === undefined) first.set(value, index)
    return twin === undefined
      ? []
      : [
          `feeds[${index}].${key}: expected one that no other feed has, got ${quote(value)}, which is also that of feeds[${twin}]`,
        ]
  })
}

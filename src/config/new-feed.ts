import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import type { FeedEntry } from './edit-feeds.ts'

const MAX_ID = 40
/** Names of servers that say nothing of whose they are. */
const IDLE_LABELS = new Set('www feeds feed rss blog blogs news export api cdn m'.split(' '))
const SECOND_LEVEL = new Set('co com org net gov edu ac'.split(' '))

/** What is known of a feed that is to be listed; the rest is as good a guess as its address allows. */
export type NewFeed = { readonly url: string; readonly language: Language } & Partial<
  Omit<Feed, 'url' | 'language'>
>

/**
 * An entry for the feeds file: the publisher's name is the host's where there is none, the family that of another feed
 * of the same host, the id one that no other feed has. Without a word on them, the zone is UTC and the tier 3.
 */
export function newFeedEntry(feed: NewFeed, listed: readonly Feed[]): FeedEntry {
  const host = houseOf(feed.url)
  const publisher = feed.publisher || host
  const sister = findSister(feed.url, listed)
  const { everyMinutes, fullText, allowPrivate, enabled } = feed
  return {
    id: feed.id ?? freeId(toSlug(publisher) || toSlug(host) || 'feed', listed),
    url: feed.url,
    publisher,
    family: feed.family ?? sister?.family ?? (toSlug(host) || 'feed'),
    language: feed.language,
    zone: feed.zone ?? sister?.zone ?? 'UTC',
    tier: feed.tier ?? sister?.tier ?? 3,
    topics: feed.topics ?? [],
    ...(everyMinutes === undefined ? {} : { everyMinutes }),
    ...(fullText === true ? { fullText } : {}),
    ...(allowPrivate === true ? { allowPrivate } : {}),
    ...(enabled === false ? { enabled } : {}),
  }
}

/** A feed of the same host; none where that host publishes for many houses. */
function findSister(url: string, listed: readonly Feed[]): Feed | undefined {
  const site = siteOf(url)
  const [first, ...others] = listed.filter((other) => siteOf(other.url) === site)
  return others.every(({ family }) => family === first?.family) ? first : undefined
}

/** The listed feed of the same address, whatever its scheme, `www.` and last slash; or undefined. */
export const findTwin = <T extends Pick<Feed, 'url'>>(
  url: string,
  listed: readonly T[],
): T | undefined => {
  const own = sameness(url)
  return listed.find((feed) => sameness(feed.url) === own)
}

interface Place {
  readonly site: string
  readonly sameness: string
}

// An import asks for each of its feeds about all that are listed: each address is taken apart once.
const PLACES = new Map<string, Place>()

function placeOf(address: string): Place {
  const known = PLACES.get(address)
  if (known !== undefined) return known
  const url = URL.parse(address)
  const site = url?.host.replace(/^www\./, '') || address
  const path = url === null ? '' : `${url.pathname.replace(/\/$/, '')}${url.search}`
  const place = { site, sameness: `${site}${path}` }
  PLACES.set(address, place)
  return place
}

const sameness = (address: string): string => placeOf(address).sameness
const siteOf = (address: string): string => placeOf(address).site

/** `theverge` of `https://www.theverge.com/rss`. */
function houseOf(address: string): string {
  const host = URL.parse(address)?.hostname ?? ''
  if (/^[\d.]+$|:/.test(host)) return host
  const labels = host.split('.').slice(0, -1)
  const own = labels.filter(
    (label, index) => !IDLE_LABELS.has(label) && !(index > 0 && SECOND_LEVEL.has(label)),
  )
  return own.at(-1) ?? labels.at(-1) ?? host
}

const toSlug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID)
    .replace(/^-|-$/g, '')

function freeId(wished: string, listed: readonly Pick<Feed, 'id'>[]): string {
  const taken = new Set(listed.map(({ id }) => id))
  for (let id = wished, number = 2; ; id = `${wished}-${number++}`) if (!taken.has(id)) return id
}

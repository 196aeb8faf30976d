import { parseFeed } from 'feedsmith'
import { parseFeedDate } from './parse-date.ts'
import type { FeedEntry, ReadFeed } from './parsed-feed.ts'
import {
  firstText,
  lineOf,
  list,
  MAX_ENTRIES,
  minutesOf,
  property,
  resolveLink,
  textOf,
} from './read-values.ts'

/** Reads what rss-parser does not: JSON Feed, other prefixes, other case. Throws feedsmith's reason for the rest. */
export function readWithFeedsmith(text: string): ReadFeed {
  const feed: unknown = parseFeed(text).feed
  const items = [...list(property(feed, 'items')), ...list(property(feed, 'entries'))]
  const base = lineOf(path(feed, 'xml', 'base'))
  return {
    title: lineOf(property(feed, 'title')),
    link: resolveLink(firstText(linkOf(feed), lineOf(property(feed, 'home_page_url'))), base),
    description: first(feed, ['description', 'subtitle']),
    language: firstText(
      lineOf(property(feed, 'language')),
      lineOf(path(feed, 'dc', 'languages')),
      lineOf(path(feed, 'xml', 'lang')),
    ),
    ttlMinutes: minutesOf(property(feed, 'ttl')),
    entries: items.slice(0, MAX_ENTRIES).map((item) => readEntry(item, base)),
    engine: 'feedsmith',
    found: items.length,
  }
}

const path = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>(property, value)

const first = (node: unknown, names: readonly string[]): string =>
  firstText(...names.map((name) => textOf(property(node, name))))

function readEntry(item: unknown, feedBase: string): FeedEntry {
  const base = resolveLink(lineOf(path(item, 'xml', 'base')), feedBase) || feedBase
  const updatedAt = dateOf(item, [['updated'], ['date_modified'], ['dcterms', 'modified']])
  const dates = [
    ['pubDate'],
    ['published'],
    ['date_published'],
    ['dc', 'dates'],
    ['dcterms', 'issued'],
  ]
  const summary = first(item, ['summary', 'description'])
  const full = firstText(
    textOf(path(item, 'content', 'encoded')),
    first(item, ['content', 'content_html', 'content_text']),
  )
  return {
    id: firstText(
      lineOf(property(item, 'guid')),
      lineOf(property(item, 'id')),
      lineOf(path(item, 'rdf', 'about')),
    ),
    title: firstText(lineOf(property(item, 'title')), lineOf(path(item, 'dc', 'titles'))),
    link:
      resolveLink(firstText(linkOf(item), lineOf(property(item, 'url'))), base) ||
      permalink(property(item, 'guid')),
    publishedAt: dateOf(item, dates) ?? updatedAt,
    updatedAt,
    author: authorOf(item),
    content: full === '' ? summary : full,
    summary,
  }
}

function dateOf(item: unknown, paths: readonly (readonly string[])[]): string | null {
  for (const names of paths) {
    const date = parseFeedDate(lineOf(path(item, ...names)))
    if (date !== null) return date
  }
  return null
}

function authorOf(item: unknown): string {
  const [author] = list(property(item, 'authors'))
  return firstText(
    lineOf(property(author, 'name')),
    lineOf(author),
    lineOf(path(item, 'dc', 'creators')),
  )
}

function linkOf(node: unknown): string {
  const plain = lineOf(property(node, 'link'))
  const links = list(property(node, 'links'))
  const alternate = links.find((link) => ['', 'alternate'].includes(lineOf(property(link, 'rel'))))
  return firstText(plain, lineOf(property(alternate, 'href')))
}

function permalink(guid: unknown): string {
  const value = lineOf(guid)
  const isLink = property(guid, 'isPermaLink') !== false
  return isLink && /^https?:\/\//i.test(value) ? value : ''
}

import Parser from 'rss-parser'
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
import { scanStartTag } from './scan-tag.ts'

/** A media type that is neither text nor XML: Atom 1.0 carries its bytes in base64. */
const BYTES = /^(?!text\/)[\w-]+\/(?!(?:[\w.-]+\+)?xml$)[\w.+-]+$/i
const BASE64 = /^[A-Za-z\d+/\s]+={0,2}\s*$/

/**
 * rss-parser finds the feed and its items; the fields below are taken raw, as lists of what the document says.
 * Each is given a name that rss-parser does not know, because of what it does with some that it knows: one
 * unreadable `published` or `updated` or one `link` without attributes throws the whole feed away, snippets of
 * `description` and `content` cost quadratic time on hostile ones, markup is rebuilt in another order.
 */
const FIELDS =
  'title dc:title link guid id description summary content content:encoded xhtml:body body fullitem subtitle tagline info pubDate pubdate published issued created updated modified dc:date dcterms:issued dcterms:modified author dc:creator language dc:language itunes:summary itunes:subtitle atom:link atom:updated a10:updated media:title media:description media:group ttl'.split(
    ' ',
  )
const PUBLISHED = 'pubDate pubdate published issued dc:date dcterms:issued created'.split(' ')
const UPDATED = 'updated modified dcterms:modified atom:updated a10:updated'.split(' ')
const RAW = 'raw '
const rawNames = new Map(FIELDS.map((field) => [field, RAW + field]))
const customFields = [...FIELDS.map((field) => RAW + field), '$'].map((field) => [
  field,
  field === '$' ? `${RAW}$` : field,
  { keepArray: true },
])

/** Reads what rss-parser accepts. Rejects with rss-parser's reason for what it does not. */
export async function readWithRssParser(xml: string): Promise<ReadFeed> {
  // A parser that has once seen a document without a root never answers again: each gets a new one.
  const parser = new Parser<unknown, unknown>({
    defaultRSS: 2,
    xml2js: { tagNameProcessors: [(name: string) => rawNames.get(name) ?? name] },
    customFields: JSON.parse(JSON.stringify({ feed: customFields, item: customFields })),
  })
  const feed: unknown = await parser.parseString(xml)
  const items = list(property(feed, 'items'))
  const root = rootAttributes(xml)
  const base = resolveLink(attribute(raw(feed, '$'), 'xml:base'), root.base) || root.base
  return {
    title: firstOf(feed, ['title', 'dc:title']).trim(),
    link: atomOrRssLink(feed, base),
    description: firstOf(feed, [
      'description',
      'subtitle',
      'tagline',
      'info',
      'itunes:summary',
      'itunes:subtitle',
    ]),
    language: languageOf(feed) || root.language,
    ttlMinutes: minutesOf(raw(feed, 'ttl')),
    entries: items.slice(0, MAX_ENTRIES).map((item) => readEntry(item, base)),
    engine: 'rss-parser',
    found: items.length,
  }
}

/** Of `<rss>` and `<rdf:RDF>` rss-parser keeps nothing but what is in them. */
function rootAttributes(xml: string): { readonly base: string; readonly language: string } {
  const attributes = scanStartTag(xml, 0)?.attributes
  const base = attributes?.get('xml:base') ?? ''
  return { base: base.replaceAll('&amp;', '&'), language: attributes?.get('xml:lang') ?? '' }
}

const raw = (node: unknown, field: string): unknown => property(node, RAW + field)

const attribute = (node: unknown, name: string): string =>
  lineOf(property(property(node, '$') ?? node, name))

const firstOf = (node: unknown, fields: readonly string[]): string =>
  firstText(...fields.map((field) => contentOf(raw(node, field))))

/** YouTube and others have nothing but this, and it stands in a group of its own. */
function mediaText(item: unknown, name: 'title' | 'description'): string {
  const [group] = list(raw(item, 'media:group'))
  return firstOf(item, [`media:${name}`]) || firstOf(group, [`media:${name}`])
}

function languageOf(feed: unknown): string {
  const named = ['language', 'dc:language'].map((field) => lineOf(raw(feed, field)))
  return firstText(...named, attribute(raw(feed, '$'), 'xml:lang'))
}

function readEntry(item: unknown, feedBase: string): FeedEntry {
  const own = attribute(raw(item, '$'), 'xml:base')
  const base = own === '' ? feedBase : resolveLink(own, feedBase)
  const updatedAt = dateOf(item, UPDATED)
  const summary =
    firstOf(item, ['description', 'summary', 'itunes:summary']) || mediaText(item, 'description')
  const full = firstOf(item, ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem'])
  return {
    id: firstText(
      ...['guid', 'id'].map((field) => lineOf(raw(item, field))),
      attribute(raw(item, '$'), 'rdf:about'),
    ),
    title: (firstOf(item, ['title', 'dc:title']) || mediaText(item, 'title')).trim(),
    link: atomOrRssLink(item, base) || permalink(raw(item, 'guid')),
    publishedAt: dateOf(item, PUBLISHED) ?? updatedAt,
    updatedAt,
    author: authorOf(item),
    content: full === '' ? summary : full,
    summary,
  }
}

/** The first of these that can be read as a date. */
function dateOf(item: unknown, fields: readonly string[]): string | null {
  for (const field of fields) {
    for (const value of list(raw(item, field))) {
      const date = parseFeedDate(lineOf(value))
      if (date !== null) return date
    }
  }
  return null
}

function authorOf(item: unknown): string {
  const [author] = list(raw(item, 'author'))
  const names = [property(author, 'name'), author, raw(item, 'dc:creator')]
  return firstText(...names.map(lineOf))
}

/** RSS writes an address into the element, Atom into `href`, with the relation beside it. */
function atomOrRssLink(node: unknown, base: string): string {
  const written = [...list(raw(node, 'link')), ...list(raw(node, 'atom:link'))]
  const links = written.map((link) => ({
    href: firstText(attribute(link, 'href'), lineOf(link)),
    isHtml: /^(?:text\/html|application\/xhtml\+xml)?$/.test(attribute(link, 'type')),
    rel:
      attribute(link, 'rel').replace('http://www.iana.org/assignments/relation/', '') ||
      'alternate',
    base: attribute(link, 'xml:base'),
  }))
  const usable = links.filter(({ href }) => href !== '')
  const alternates = usable.filter(({ rel }) => rel === 'alternate')
  const chosen = alternates.find(({ isHtml }) => isHtml) ?? alternates[0]
  return chosen === undefined
    ? ''
    : resolveLink(chosen.href, resolveLink(chosen.base, base) || base)
}

/** A guid is the item's address unless it says that it is not. */
function permalink(guid: unknown): string {
  const [first] = list(guid)
  const value = lineOf(first)
  const isLink = attribute(first, 'isPermaLink').toLowerCase() !== 'false'
  return isLink && /^https?:\/\//i.test(value) ? value : ''
}

/** A text; Atom may hold it in base64. */
function contentOf(value: unknown): string {
  const [first] = list(value)
  const text = textOf(first)
  const isBytes = BYTES.test(attribute(first, 'type')) && BASE64.test(text)
  if (attribute(first, 'mode') !== 'base64' && !isBytes) return text
  return Buffer.from(text, 'base64').toString('utf8').toWellFormed()
}

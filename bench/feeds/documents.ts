import { gzipSync } from 'node:zlib'
import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import { SECOND_MS, toIso } from '#domain/time.ts'

type Kind = 'rss' | 'atom' | 'json'

/** A document as the server sends it: compressed, since four of five feeds come so. */
export interface Served {
  readonly contentType: string
  readonly body: Uint8Array
  /** Bytes before compression. */
  readonly size: number
}

// Of a hundred feeds, by what most real ones weigh: bytes, entries and how many feeds there are of them.
const SIZES = [
  { bytes: 10_000, entries: 10, share: 30 },
  { bytes: 20_000, entries: 15, share: 25 },
  { bytes: 40_000, entries: 20, share: 25 },
  { bytes: 60_000, entries: 25, share: 14 },
  { bytes: 300_000, entries: 50, share: 5 },
  { bytes: 1_000_000, entries: 100, share: 1 },
] as const
const KINDS: readonly Kind[] = ['rss', 'rss', 'rss', 'atom', 'atom', 'json']
const LANGUAGES: readonly Language[] = ['en', 'en', 'ar']
/** Entries are this far apart. */
const EVERY_MS = 600 * SECOND_MS

interface Entry {
  readonly id: string
  readonly title: string
  readonly html: string
  readonly at: number
}

/** A hundred documents of mixed size, kind and language, made of the texts of these articles. */
export function makeDocuments(articles: readonly Article[], newest: number): Served[] {
  const sizes = SIZES.flatMap((size) => Array.from({ length: size.share }, () => size))
  return sizes.map((size, index) => {
    const language = pick(LANGUAGES, index)
    const own = articles.filter((article) => article.language === language)
    const entries = Array.from({ length: size.entries }, (_, number) =>
      entryOf(own, {
        seed: index * 101 + number,
        bytes: size.bytes / size.entries,
        number,
        newest,
      }),
    )
    return served(pick(KINDS, Math.floor(index / LANGUAGES.length)), language, entries)
  })
}

const pick = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

interface EntryWish {
  readonly seed: number
  readonly bytes: number
  readonly number: number
  readonly newest: number
}

function entryOf(articles: readonly Article[], wish: EntryWish): Entry {
  const first = pick(articles, wish.seed)
  let html = ''
  for (let next = wish.seed; Buffer.byteLength(html) < wish.bytes - 600; next++) {
    const { text, url } = pick(articles, next)
    html += `<p class="body">${escapeXml(text)} <a href="${escapeXml(url)}">…</a></p><figure><img src="https://img.example/${next}.jpg" alt=""/></figure>\n`
  }
  return {
    id: `https://news.example/${wish.seed}`,
    title: `${first.title} ${wish.seed}`,
    html,
    at: wish.newest - wish.number * EVERY_MS,
  }
}

function served(kind: Kind, language: Language, entries: readonly Entry[]): Served {
  const { contentType, text } = WRITERS[kind](language, entries)
  const bytes = Buffer.from(text)
  return { contentType, body: gzipSync(bytes), size: bytes.length }
}

type Writer = (
  language: Language,
  entries: readonly Entry[],
) => { readonly contentType: string; readonly text: string }

const WRITERS: Readonly<Record<Kind, Writer>> = {
  rss: (language, entries) => ({
    contentType: 'application/rss+xml; charset=utf-8',
    text: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://news.example/</link><language>${language}</language>${entries
      .map(
        ({ id, title, html, at }) =>
          `<item><guid isPermaLink="true">${id}</guid><link>${id}?utm_source=rss</link><title>${escapeXml(title)}</title><pubDate>${new Date(at).toUTCString()}</pubDate><description>${escapeXml(html.slice(0, 300))}</description><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
      )
      .join('\n')}</channel></rss>`,
  }),
  atom: (language, entries) => ({
    contentType: 'application/atom+xml; charset=utf-8',
    text: `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>News</title><link href="https://news.example/"/>${entries
      .map(
        ({ id, title, html, at }) =>
          `<entry><id>${id}</id><link href="${id}"/><title>${escapeXml(title)}</title><published>${toIso(at)}</published><updated>${toIso(at)}</updated><content type="html">${escapeXml(html)}</content></entry>`,
      )
      .join('\n')}</feed>`,
  }),
  json: (language, entries) => ({
    contentType: 'application/feed+json',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      language,
      items: entries.map(({ id, title, html, at }) => ({
        id,
        url: id,
        title,
        content_html: html,
        date_published: toIso(at),
      })),
    }),
  }),
}

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

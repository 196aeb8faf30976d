import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface FeedEntry {
  readonly id: string
  /** An address, or the name of a file in the same folder. */
  readonly url: string
  readonly language?: 'en' | 'ar'
}

/** Writes a feeds.yaml into a folder and returns its path. Feeds may be on this machine. */
export function writeFeedsFile(folder: string, feeds: readonly FeedEntry[]): string {
  const path = join(folder, 'feeds.yaml')
  const entries = feeds.map(({ id, url, language = 'en' }) => ({
    id,
    url: /^https?:/.test(url) ? url : `file:${url}`,
    publisher: `Sample ${id}`,
    family: id,
    language,
    zone: 'UTC',
    tier: 2,
    topics: ['chips'],
    allowPrivate: true,
  }))
  // JSON is YAML.
  writeFileSync(path, JSON.stringify({ feeds: entries }))
  return path
}

interface NewsItem {
  readonly title: string
  readonly text: string
  readonly publishedAt: number
}

/** An RSS document of items with dates of their own, so that a test can have news of today. */
export const rssOfNews = (items: readonly NewsItem[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Sample news</title><link>https://news.example/</link>${items
    .map(
      ({ title, text, publishedAt }, index) =>
        `<item><guid>n${index}</guid><link>https://news.example/${index}</link><title>${title}</title>` +
        `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`

import type { Article } from '#domain/article.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import type { Instant } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import { articleLanguage } from './article-language.ts'
import { cleanLink } from './article-link.ts'
import type { FeedEntry, ParsedFeed } from './parsed-feed.ts'
import { toPlainLine, toPlainText } from './plain-text.ts'

const MAX_TITLE = 500
const MAX_TEXT = 20_000

export type NameCompanies = (title: string, text: string, language: Language) => readonly string[]

export interface CleanContext {
  readonly feed: Feed
  readonly document: Pick<ParsedFeed, 'link'>
  readonly now: Instant
  readonly nameCompanies: NameCompanies
}

/** An entry as an article; null where it has no title and no text, or is in a language that we do not read. */
export function cleanEntry(entry: FeedEntry, context: CleanContext): Article | null {
  const { feed, document, now } = context
  const title = toPlainLine(entry.title, MAX_TITLE)
  const text = longestText(entry)
  const language = articleLanguage(title, text, feed.language)
  if (language === null || (title === '' && text === '')) return null
  const url = cleanLink(entry.link, cleanLink(document.link, feed.url) || feed.url)
  return {
    id: `a${shortHash(feed.id, identityOf(entry, title, url))}`,
    feedId: feed.id,
    publisher: feed.publisher,
    family: feed.family,
    tier: feed.tier,
    zone: feed.zone,
    language,
    title: title === '' ? firstLine(text) : title,
    text,
    url,
    publishedAt: publishedAt(entry, now),
    firstSeenAt: now,
    companies: context.nameCompanies(title, text, language),
    storyId: null,
  }
}

/** Full text or description: some feeds put a mere "Read more" into one of them. */
function longestText({ content, summary }: FeedEntry): string {
  const full = toPlainText(content, MAX_TEXT)
  const short = summary === content ? '' : toPlainText(summary, MAX_TEXT)
  return full.length >= short.length ? full : short
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, MAX_TITLE)

/** What makes the entry the same one when it is read again: its id, its address, or else its title and date. */
function identityOf(entry: FeedEntry, title: string, url: string): string {
  if (entry.id !== '') return cleanLink(entry.id, '') || entry.id
  return url === '' ? JSON.stringify([title, entry.publishedAt]) : url
}

/** Without a date, an article counts as published when it was first seen; nothing is published in the future. */
function publishedAt(entry: FeedEntry, now: Instant): Instant {
  const at = Date.parse(entry.publishedAt ?? entry.updatedAt ?? '')
  return Number.isNaN(at) ? now : Math.min(at, now)
}

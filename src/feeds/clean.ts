import type { Article } from '#domain/article.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import type { Instant } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import { articleLanguage } from './article-language.ts'
import { cleanLink } from './article-link.ts'
import { createIdentify } from './entry-identity.ts'
import type { PlainEntry, PlainFeed } from './parsed-feed.ts'

const MAX_TITLE = 500
/** Before it there were no feeds: some programs write a date that nobody set as 0001-01-01 or 1970-01-01. */
const FIRST_DATE: Instant = Date.parse('1990-01-01T00:00:00Z')

export type NameCompanies = (title: string, text: string, language: Language) => readonly string[]

export interface CleanContext {
  readonly feed: Feed
  readonly document: Pick<PlainFeed, 'link' | 'language' | 'entries'>
  readonly now: Instant
  readonly nameCompanies: NameCompanies
}

/** An entry of the document as an article; null where it says nothing, or in a language that we do not read. */
export type CleanEntry = (entry: PlainEntry) => Article | null

/** Makes articles of one document's entries. An entry keeps its article's id from poll to poll. */
export function createCleanEntry(context: CleanContext): CleanEntry {
  const { feed, document, now, nameCompanies } = context
  const home = cleanLink(document.link, feed.url) || feed.url
  const linkOf = ({ link }: PlainEntry) => cleanLink(link, home)
  const identify = createIdentify(document.entries, linkOf, [home, feed.url])
  return (entry) => {
    const { title, text } = entry
    const language = articleLanguage(`${title}. ${text}`, document.language, feed.language)
    if (language === null || (title === '' && text === '')) return null
    return {
      id: `a${shortHash(feed.id, identify(entry))}`,
      feedId: feed.id,
      publisher: feed.publisher,
      family: feed.family,
      tier: feed.tier,
      zone: feed.zone,
      language,
      title: title === '' ? firstLine(text) : title,
      text,
      url: linkOf(entry),
      publishedAt: publishedAt(entry, now),
      firstSeenAt: now,
      companies: nameCompanies(title, text, language),
      storyId: null,
    }
  }
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, MAX_TITLE)

/** Without a date, an article counts as published when it was first seen; nothing is published in the future. */
const publishedAt = (entry: PlainEntry, now: Instant): Instant =>
  Math.min(statedDate(entry) ?? now, now)

/** When an entry says that it was published, or else updated; null where it says neither, or nothing that can be. */
export const statedDate = ({ publishedAt, updatedAt }: PlainEntry): Instant | null =>
  [publishedAt, updatedAt].map((date) => Date.parse(date ?? '')).find((at) => at >= FIRST_DATE) ??
  null

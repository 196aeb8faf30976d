import type { Article } from '#domain/article.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import { statedDate } from './clean.ts'
import type { PlainEntry } from './parsed-feed.ts'

/** Before every window of a brief. */
const LONG_AGO_MS = 30 * DAY_MS

/**
 * An article of a feed's first poll, whose archive is no news: it counts as seen when it was published, so that it
 * is no latecomer to an earlier window, and without a date as published long ago.
 */
export function asArchived(article: Article, entry: PlainEntry, now: Instant): Article {
  return statedDate(entry) === null
    ? { ...article, publishedAt: now - LONG_AGO_MS }
    : { ...article, firstSeenAt: Math.min(article.publishedAt, now) }
}

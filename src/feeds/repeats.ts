import type { Article } from '#domain/article.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import type { PollEnd } from './poll-feed.ts'

/** The busiest newsrooms have some hundreds a day; the work of the later stages grows with each article. */
const MAX_A_DAY = 1000
/** So many new articles in one poll are looked at more closely. */
const MANY = 20
/** Longer than the time to which an undated archive is put back. */
const LOOK_BACK_MS = 31 * DAY_MS

/**
 * A poll without what the feed has told before under another id, as feeds do that make up new guids each time, and
 * without what is beyond `MAX_A_DAY`. What a first poll brings is kept whole.
 */
export async function withoutRepeats(
  articles: Pick<Store['articles'], 'find' | 'published'>,
  end: PollEnd,
  now: Instant,
): Promise<PollEnd> {
  if (end.poll.state.lastSuccessAt === null || end.articles.length < MANY) return end
  const stored = new Set(
    (await articles.find(end.articles.map(({ id }) => id))).map(({ id }) => id),
  )
  const fresh = end.articles.filter(({ id }) => !stored.has(id))
  if (fresh.length < MANY) return end
  const from = Math.min(now - LOOK_BACK_MS, ...fresh.map(({ publishedAt }) => publishedAt))
  const feedIds = [end.poll.feed.id]
  const told = await articles.published({ from, to: now + 1, feedIds })
  const known = new Set(told.map(contentOf))
  const today = told.filter(({ firstSeenAt }) => firstSeenAt > now - DAY_MS).length
  const news = fresh.filter((article) => !known.has(contentOf(article)))
  const taken = new Set(news.slice(0, Math.max(0, MAX_A_DAY - today)))
  const kept = end.articles.filter((article) => stored.has(article.id) || taken.has(article))
  return { ...end, articles: kept, dropped: end.dropped + end.articles.length - kept.length }
}

const contentOf = ({ url, title, text }: Article): string => JSON.stringify([url, title, text])

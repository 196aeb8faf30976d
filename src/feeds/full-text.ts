import type { Article } from '#domain/article.ts'
import type { Feed } from '#domain/feed.ts'
import type { FetchUrl } from '#domain/ports.ts'
import { SECOND_MS } from '#domain/time.ts'
import { eachLimited } from '#lib/limits.ts'
import type { Store } from '#store/store.ts'
import { articleLanguage } from './article-language.ts'
import type { NameCompanies } from './clean.ts'
import type { FeedParser } from './parse-in-worker.ts'
import type { MayRead } from './robots.ts'

/** Of the newest articles of a poll; the others keep what the feed says of them. */
const PAGES_A_POLL = 10
const PAGES_AT_ONCE = 2
/** All pages of a poll together: the feeds behind it wait. */
const POLL_MS = 60 * SECOND_MS
const ACCEPT = 'text/html, application/xhtml+xml;q=0.9'
/** Of the words by which the feed tells of the article, so many must stand in the page's text as well. */
const SHARED_WORDS = 0.4
const MAX_WORDS = 60
const WORD = /[\p{L}\p{N}]{4,}/gu

export interface FullTextDeps {
  readonly fetchUrl: FetchUrl
  readonly mayRead: MayRead
  readonly parser: Pick<FeedParser, 'readPage'>
  readonly articles: Pick<Store['articles'], 'find'>
  readonly nameCompanies: NameCompanies
}

/** The same articles, those that are new with the text of their page where it is longer than the feed's. */
export type ReadFullText = (
  feed: Feed,
  articles: readonly Article[],
  signal: AbortSignal,
) => Promise<readonly Article[]>

/**
 * Reads the pages of a feed's new articles, within the limits of fetching and where robots.txt allows it. Whatever goes
 * wrong leaves the feed's own text. Throws only when the signal is aborted.
 */
export function createFullText(deps: FullTextDeps): ReadFullText {
  return async (feed, articles, signal) => {
    const longer = new Map<string, Article>()
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), POLL_MS)
    const reading = { deps, feed, signal: AbortSignal.any([signal, late.signal]) }
    try {
      const wanted = await newest(deps, articles)
      await eachLimited(wanted, PAGES_AT_ONCE, async (article) => {
        const text = await readPageOf(article, reading)
        const fuller = text === null ? null : withText(article, text, deps.nameCompanies)
        if (fuller !== null) longer.set(article.id, fuller)
      })
    } catch (error) {
      signal.throwIfAborted()
      if (!late.signal.aborted) throw error
    } finally {
      clearTimeout(timer)
    }
    return articles.map((article) => longer.get(article.id) ?? article)
  }
}

async function newest(deps: FullTextDeps, articles: readonly Article[]): Promise<Article[]> {
  const stored = await deps.articles.find(articles.map(({ id }) => id))
  const known = new Set(stored.map(({ id }) => id))
  return articles
    .filter(({ id, url }) => url !== '' && !known.has(id))
    .toSorted((a, b) => b.publishedAt - a.publishedAt)
    .slice(0, PAGES_A_POLL)
}

interface Reading {
  readonly deps: FullTextDeps
  readonly feed: Feed
  readonly signal: AbortSignal
}

/** Null where the page has nothing for us. */
async function readPageOf(
  { url }: Article,
  { deps, feed, signal }: Reading,
): Promise<string | null> {
  // The operator's word on private networks was given for the feed's own host.
  const allowPrivate = feed.allowPrivate && isOf('hostname', url, feed.url)
  if (!(await deps.mayRead({ url, allowPrivate, signal }))) return null
  const request = { url, etag: null, lastModified: null, accept: ACCEPT, allowPrivate, signal }
  const result = await deps.fetchUrl(request)
  if (result.kind !== 'fetched' || !/^$|html/i.test(result.contentType ?? '')) return null
  // Another server, to which the first one sent us, has rules of its own.
  const isElsewhere = !isOf('origin', result.url, url)
  if (isElsewhere && !(await deps.mayRead({ url: result.url, allowPrivate: false, signal })))
    return null
  const page = await deps.parser.readPage(result.body, result.contentType)
  return 'error' in page ? null : page.text
}

const isOf = (part: 'hostname' | 'origin', url: string, other: string): boolean =>
  URL.parse(url)?.[part] === URL.parse(other)?.[part]

/** Null where the page says less than the feed, or is about something else: a captcha, a consent form, the home page. */
function withText(article: Article, text: string, nameCompanies: NameCompanies): Article | null {
  const { title } = article
  if (text.length <= article.text.length || !isAbout(text, `${title} ${article.text}`)) return null
  const language = articleLanguage(`${title}. ${text}`, article.language, article.language)
  if (language === null) return null
  return { ...article, text, language, companies: nameCompanies(title, text, language) }
}

function isAbout(text: string, told: string): boolean {
  const there = new Set(wordsOf(text))
  const words = [...new Set(wordsOf(told))].slice(0, MAX_WORDS)
  const shared = words.filter((word) => there.has(word)).length
  return words.length > 0 && shared >= SHARED_WORDS * words.length
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? []

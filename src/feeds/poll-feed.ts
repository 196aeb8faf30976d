import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article } from '#domain/article.ts'
import { keptAddress } from '#domain/feed.ts'
import type { Clock, FetchResult, FetchUrl } from '#domain/ports.ts'
import { type Instant, MINUTE_MS } from '#domain/time.ts'
import type { Backlog } from './backlog.ts'
import { createCleanEntry, type NameCompanies } from './clean.ts'
import { asArchived } from './first-poll.ts'
import type { ReadFullText } from './full-text.ts'
import type { FeedParser } from './parse-in-worker.ts'
import type { ParseFailure, PlainFeed } from './parsed-feed.ts'
import { afterFailure, afterSuccess, type Poll, type PollFailure } from './poll-state.ts'
import { readFeedFile } from './read-feed-file.ts'
import { TRUNCATED } from './repair.ts'
import type { FinishedPoll } from './save-polls.ts'

/** Entries cleaned before other work gets its turn. */
const ENTRIES_A_TURN = 10
/** All feeds of a host wait where it has too many requests and does not say for how long. */
const HOST_PAUSE_MS = 15 * MINUTE_MS

export interface PollDeps {
  readonly fetchUrl: FetchUrl
  readonly parser: FeedParser
  readonly clock: Clock
  readonly nameCompanies: NameCompanies
  /** Absent where pages are never read. */
  readonly readFullText?: ReadFullText
}

/** A host that has too many requests, and until when it is left alone. */
export interface BusyHost {
  readonly host: string
  readonly until: Instant
}

export interface PollEnd extends FinishedPoll {
  readonly poll: Poll
  readonly kind: 'unchanged' | 'read' | 'failed'
  /** Entries that became no article. */
  readonly dropped: number
  readonly busy: BusyHost | null
}

/** The address that is asked: the configured one, or the one that it has moved to. */
export const polledAddress = ({ feed, state }: Poll): string => keptAddress(state) ?? feed.url

/** Reads one feed and says what it has learnt; nothing is saved. Throws only when the signal is aborted. */
export async function pollFeed(
  deps: PollDeps & { readonly backlog: Backlog },
  poll: Poll,
  signal: AbortSignal,
): Promise<PollEnd> {
  const result = await fetchFeed(deps, poll, signal)
  const now = deps.clock.now()
  if (result.kind === 'failed')
    return failedPoll(poll, result, { now, busy: busyHost(result, now) })
  if (result.kind === 'unchanged') {
    const state = afterSuccess(poll, { ...result, ttlMinutes: poll.state.ttlMinutes }, now)
    return { poll, kind: 'unchanged', state, articles: [], dropped: 0, busy: null }
  }
  const { body, contentType } = result
  const parsed = await deps.backlog.hold(body.length, () =>
    deps.parser.parsePlain(body, contentType),
  )
  if ('error' in parsed) return failedPoll(poll, toPollFailure(parsed, result.waitMs), { now })
  const told = await cleanFeed(deps, poll, parsed)
  const articles = poll.feed.fullText
    ? ((await deps.readFullText?.(poll.feed, told, signal)) ?? told)
    : told
  // What was cut off must come with the next poll: a 304 would keep it from us.
  const validators = parsed.repairs.includes(TRUNCATED) ? { etag: null, lastModified: null } : {}
  const success = { ...result, ...validators, ttlMinutes: parsed.ttlMinutes }
  const state = afterSuccess(poll, success, now)
  const dropped = parsed.entries.length - articles.length
  return { poll, kind: 'read', state, articles, dropped, busy: null }
}

function failedPoll(
  poll: Poll,
  failure: PollFailure,
  { now, busy = null }: { readonly now: Instant; readonly busy?: BusyHost | null },
): PollEnd {
  const state = afterFailure(poll, failure, now)
  return { poll, kind: 'failed', state, articles: [], dropped: 0, busy }
}

const toPollFailure = ({ error }: ParseFailure, waitMs: number): PollFailure => ({
  failure: error.code === 'html' ? 'page' : 'unreadable',
  reason: error.message,
  waitMs,
})

function busyHost(
  { status, waitMs, url }: Extract<FetchResult, { kind: 'failed' }>,
  now: Instant,
): BusyHost | null {
  const isBusy = status === 429 || (status === 503 && waitMs > 0)
  if (!isBusy || url === null) return null
  return { host: hostOf(url), until: now + Math.max(waitMs, HOST_PAUSE_MS) }
}

/** Which feeds share a server; a file has one of its own. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname || url

function fetchFeed(deps: PollDeps, poll: Poll, signal: AbortSignal): Promise<FetchResult> {
  const { feed, state } = poll
  if (feed.url.startsWith('file:')) return readFeedFile(feed.url)
  const url = polledAddress(poll)
  return deps.fetchUrl({
    url,
    etag: state.etag,
    lastModified: state.lastModified,
    // The operator's word was given for the configured host.
    allowPrivate: feed.allowPrivate && hostOf(url) === hostOf(feed.url),
    signal,
  })
}

async function cleanFeed(deps: PollDeps, poll: Poll, document: PlainFeed): Promise<Article[]> {
  const { nameCompanies } = deps
  const now = deps.clock.now()
  const cleanEntry = createCleanEntry({ feed: poll.feed, document, now, nameCompanies })
  const isFirst = poll.state.lastSuccessAt === null
  const articles = new Map<string, Article>()
  for (const [index, entry] of document.entries.entries()) {
    if (index % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await nextTurn()
    const article = cleanEntry(entry)
    if (article === null || articles.has(article.id)) continue
    articles.set(article.id, isFirst ? asArchived(article, entry, now) : article)
  }
  return [...articles.values()]
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article } from '#domain/article.ts'
import type { Feed, FeedState } from '#domain/feed.ts'
import type { Clock, FetchResult, FetchUrl } from '#domain/ports.ts'
import { type Instant, MINUTE_MS } from '#domain/time.ts'
import { eachLimited } from '#lib/limits.ts'
import type { Store } from '#store/store.ts'
import { cleanEntry, type NameCompanies } from './clean.ts'
import { nextCheckAt } from './next-check.ts'
import type { FeedParser } from './parse-in-worker.ts'
import type { ParsedFeed } from './parsed-feed.ts'
import { readFeedFile } from './read-feed-file.ts'

const FETCHES_AT_ONCE = 8
const FEEDS_PER_RUN = 500
const LEASE_MS = 10 * MINUTE_MS
/** Entries cleaned before other work gets its turn. */
const ENTRIES_A_TURN = 10
/** Later than any next check and any lease: "whenever it is due". */
const WHENEVER: Instant = Number.MAX_SAFE_INTEGER

export interface RefreshDeps {
  readonly store: Pick<Store, 'feeds' | 'articles'>
  readonly feeds: readonly Feed[]
  readonly fetchUrl: FetchUrl
  readonly parser: FeedParser
  readonly clock: Clock
  readonly nameCompanies: NameCompanies
  /** Between two polls of a feed that names no interval of its own. */
  readonly everyMinutes: number
  /** Every enabled feed now, due or not, leased or not: for a one-off command. */
  readonly force?: boolean
}

export interface RefreshReport {
  /** Feeds polled, the unchanged and the failed ones included. */
  readonly checked: number
  readonly unchanged: number
  readonly newArticles: number
  /** Entries in a language that we do not read, or with nothing in them. */
  readonly dropped: number
  /** Reasons are one line, for a reader. */
  readonly failures: readonly { readonly feedId: string; readonly reason: string }[]
}

type Outcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'read'; readonly newArticles: number; readonly dropped: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'aborted' }

/**
 * Polls the feeds that are due and stores their new articles. A feed that fails is told in the report and polled
 * again later; it never stops the others. After an abort it returns what was done so far: leases end by themselves.
 */
export async function refreshFeeds(deps: RefreshDeps, signal: AbortSignal): Promise<RefreshReport> {
  const now = deps.clock.now()
  const feeds = new Map(deps.feeds.filter((feed) => feed.enabled).map((feed) => [feed.id, feed]))
  await deps.store.feeds.sync([...feeds.values()], now)
  const claimed = await deps.store.feeds.claimDue({
    ids: [...feeds.keys()],
    now: deps.force === true ? WHENEVER : now,
    leaseUntil: now + LEASE_MS,
    limit: deps.force === true ? feeds.size : FEEDS_PER_RUN,
  })
  const outcomes = new Map<string, Outcome>()
  await eachLimited(claimed, FETCHES_AT_ONCE, async (state) => {
    const feed = feeds.get(state.id)
    if (feed !== undefined) outcomes.set(feed.id, await refreshFeed(deps, { feed, state, signal }))
  })
  return reportOf(outcomes)
}

interface Poll {
  readonly feed: Feed
  readonly state: FeedState
  readonly signal: AbortSignal
}

/** One feed, whose unforeseen errors end here: they are its own failure. */
async function refreshFeed(deps: RefreshDeps, poll: Poll): Promise<Outcome> {
  if (poll.signal.aborted) return { kind: 'aborted' }
  try {
    return await pollFeed(deps, poll)
  } catch (error) {
    if (poll.signal.aborted) return { kind: 'aborted' }
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', reason: message.split('\n')[0] ?? '' }
  }
}

async function pollFeed(deps: RefreshDeps, poll: Poll): Promise<Outcome> {
  const fetched = await fetchFeed(deps, poll)
  if (fetched.kind === 'failed') return saveFailure(deps, poll, fetched)
  if (fetched.kind === 'unchanged') {
    await saveSuccess(deps, poll, poll.state)
    return fetched
  }
  const parsed = await deps.parser.parse(fetched.body, fetched.contentType)
  // The validators of a body that cannot be read are not kept: the next poll must get it again.
  if ('error' in parsed) return saveFailure(deps, poll, { reason: parsed.error.message })
  const articles = await cleanFeed(deps, poll.feed, parsed)
  // Articles first: after a crash in between, the feed is simply read again.
  const newArticles = await deps.store.articles.saveNew(articles)
  await saveSuccess(deps, poll, fetched)
  return { kind: 'read', newArticles, dropped: parsed.entries.length - articles.length }
}

function fetchFeed(deps: RefreshDeps, { feed, state, signal }: Poll): Promise<FetchResult> {
  if (feed.url.startsWith('file:')) return readFeedFile(feed.url)
  const { etag, lastModified } = state
  return deps.fetchUrl({
    url: feed.url,
    etag,
    lastModified,
    allowPrivate: feed.allowPrivate,
    signal,
  })
}

async function cleanFeed(deps: RefreshDeps, feed: Feed, document: ParsedFeed): Promise<Article[]> {
  const { clock, nameCompanies } = deps
  const context = { feed, document, now: clock.now(), nameCompanies }
  const articles = new Map<string, Article>()
  for (const [index, entry] of document.entries.entries()) {
    if (index % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await nextTurn()
    const article = cleanEntry(entry, context)
    if (article !== null && !articles.has(article.id)) articles.set(article.id, article)
  }
  return [...articles.values()]
}

function saveSuccess(
  deps: RefreshDeps,
  { feed, state }: Poll,
  validators: Pick<FeedState, 'etag' | 'lastModified'>,
): Promise<void> {
  const now = deps.clock.now()
  const everyMinutes = feed.everyMinutes ?? deps.everyMinutes
  return deps.store.feeds.save({
    ...state,
    etag: validators.etag,
    lastModified: validators.lastModified,
    nextCheckAt: nextCheckAt({ feedId: feed.id, everyMinutes, now, failures: 0 }),
    lastSuccessAt: now,
    failures: 0,
    lastError: null,
  })
}

async function saveFailure(
  deps: RefreshDeps,
  { feed, state }: Poll,
  failure: { readonly reason: string; readonly retryAfterMs?: number },
): Promise<Outcome> {
  const { reason, ...asked } =
    failure.retryAfterMs === undefined ? { reason: failure.reason } : failure
  const now = deps.clock.now()
  const failures = state.failures + 1
  const everyMinutes = feed.everyMinutes ?? deps.everyMinutes
  await deps.store.feeds.save({
    ...state,
    nextCheckAt: nextCheckAt({ feedId: feed.id, everyMinutes, now, failures, ...asked }),
    failures,
    lastError: reason,
  })
  return { kind: 'failed', reason }
}

function reportOf(outcomes: ReadonlyMap<string, Outcome>): RefreshReport {
  const report = { checked: 0, unchanged: 0, newArticles: 0, dropped: 0 }
  const failures: { feedId: string; reason: string }[] = []
  for (const [feedId, outcome] of [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (outcome.kind === 'aborted') continue
    report.checked++
    if (outcome.kind === 'unchanged') report.unchanged++
    if (outcome.kind === 'failed') failures.push({ feedId, reason: outcome.reason })
    if (outcome.kind !== 'read') continue
    report.newArticles += outcome.newArticles
    report.dropped += outcome.dropped
  }
  return { ...report, failures }
}

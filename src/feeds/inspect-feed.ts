import type { Article } from '#domain/article.ts'
import { type Feed, type FeedFailure, newFeedState } from '#domain/feed.ts'
import type { FetchResult } from '#domain/ports.ts'
import { createBacklog } from './backlog.ts'
import type { ReadFullText } from './full-text.ts'
import type { FeedParser } from './parse-in-worker.ts'
import type { ParsedFeed } from './parsed-feed.ts'
import { type PollDeps, pollFeed } from './poll-feed.ts'

/** What one poll of a feed would bring. */
export interface FeedInspection {
  readonly url: string
  /** The address that answered, after redirects; null where none did, and for a file. */
  readonly answeredBy: string | null
  /** Where the address redirects for good; null where it does not. */
  readonly movedTo: string | null
  readonly status: number | null
  readonly contentType: string | null
  /** Of the document, after decompression. */
  readonly bytes: number
  /** Whether the server can say that nothing has changed. */
  readonly hasValidators: boolean
  readonly document: Pick<
    ParsedFeed,
    'title' | 'language' | 'engine' | 'repairs' | 'dropped' | 'ttlMinutes'
  > | null
  readonly articles: readonly Pick<
    Article,
    'id' | 'title' | 'language' | 'publishedAt' | 'url' | 'text'
  >[]
  /** Entries that became no article: in another language, empty, or the same as another. */
  readonly passedOver: number
  /** Where the feed asks for it: how many articles got the text of their page. */
  readonly fuller: number | null
  readonly failure: { readonly kind: FeedFailure; readonly reason: string } | null
}

/** Reads a feed as a poll does, keeps nothing, and tells what it saw. Throws only when the signal is aborted. */
export async function inspectFeed(
  deps: PollDeps,
  feed: Feed,
  signal: AbortSignal,
): Promise<FeedInspection> {
  const seen: Seen = { result: null, document: null, fuller: null }
  const now = deps.clock.now()
  // As if it had been read before: what is undated counts as new, as it does from the second poll on.
  const state = { ...newFeedState(feed, now), lastSuccessAt: now }
  const poll = { feed, state, everyMinutes: 1 }
  const end = await pollFeed(watching(deps, seen), poll, signal)
  const { result, document } = seen
  const fetched = result?.kind === 'fetched' ? result : null
  return {
    url: feed.url,
    answeredBy: result?.url ?? null,
    movedTo: fetched?.movedTo ?? null,
    status: result?.kind === 'failed' ? result.status : fetched && 200,
    contentType: fetched?.contentType ?? null,
    bytes: fetched?.body.length ?? 0,
    hasValidators: fetched !== null && (fetched.etag ?? fetched.lastModified) !== null,
    document,
    articles: end.articles,
    passedOver: end.dropped,
    fuller: seen.fuller,
    failure: end.state.failure && {
      kind: end.state.failure,
      reason: end.state.lastError ?? end.state.failure,
    },
  }
}

interface Seen {
  result: FetchResult | null
  document: FeedInspection['document']
  fuller: number | null
}

const watching = (deps: PollDeps, seen: Seen) => ({
  ...deps,
  readFullText: async (...told: Parameters<ReadFullText>) => {
    const [, articles] = told
    const read = (await deps.readFullText?.(...told)) ?? articles
    seen.fuller = read.filter((article, index) => article !== articles[index]).length
    return read
  },
  backlog: createBacklog(Number.POSITIVE_INFINITY),
  fetchUrl: async (request: Parameters<PollDeps['fetchUrl']>[0]) => {
    seen.result = await deps.fetchUrl(request)
    return seen.result
  },
  parser: {
    ...deps.parser,
    parsePlain: async (...document: Parameters<FeedParser['parsePlain']>) => {
      const parsed = await deps.parser.parsePlain(...document)
      if (!('error' in parsed)) seen.document = parsed
      return parsed
    },
  },
})

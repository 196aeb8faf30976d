import type { Language } from './language.ts'
import type { Instant } from './time.ts'

/** 1 primary and official, 2 leading newsroom, 3 trade press and blogs, 4 aggregator. */
export type Tier = 1 | 2 | 3 | 4

/** An address that we poll, as `config/feeds.yaml` names it. */
export interface Feed {
  readonly id: string
  /** http, https, or an absolute file: address (the config loader has resolved a relative one). */
  readonly url: string
  readonly publisher: string
  /** Publishers of one house share a family and count as one source. */
  readonly family: string
  readonly language: Language
  /** IANA zone of the publisher: "Monday" in its articles is a Monday there. */
  readonly zone: string
  readonly tier: Tier
  readonly topics: readonly string[]
  readonly everyMinutes?: number
  readonly fullText: boolean
  readonly allowPrivate: boolean
  readonly enabled: boolean
}

/**
 * How a poll failed. `turned-away`: 403, 429, 503. `gone`: 410, it is not polled any more. `page`: HTML or a
 * captcha instead of a feed. `unreadable`: another document that is no feed. `unreachable`: everything else.
 */
export type FeedFailure = 'unreachable' | 'turned-away' | 'gone' | 'page' | 'unreadable'

/** The address has answered with the same permanent redirect this often in a row: it is asked no more. */
const MOVES_TO_KEEP = 3

/** What the store remembers of a feed between two polls. */
export interface FeedState {
  readonly id: string
  /** The configured address that all of this was learnt from; with another one, all begins anew. */
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextCheckAt: Instant
  readonly lastSuccessAt: Instant | null
  /** Failed polls in a row. */
  readonly failures: number
  readonly failure: FeedFailure | null
  readonly lastError: string | null
  /** Where the address redirects permanently, and how often in a row it has said so. */
  readonly movedTo: string | null
  readonly movedCount: number
  /** What the document asks for between two polls. */
  readonly ttlMinutes: number | null
}

/** What is known of a feed that was never polled: it is due. */
export const newFeedState = ({ id, url }: Pick<Feed, 'id' | 'url'>, now: Instant): FeedState => ({
  id,
  url,
  etag: null,
  lastModified: null,
  nextCheckAt: now,
  lastSuccessAt: null,
  failures: 0,
  failure: null,
  lastError: null,
  movedTo: null,
  movedCount: 0,
  ttlMinutes: null,
})

/** The address that is polled instead of the configured one, or null. */
export const keptAddress = ({ movedTo, movedCount }: FeedState): string | null =>
  movedCount >= MOVES_TO_KEEP ? movedTo : null

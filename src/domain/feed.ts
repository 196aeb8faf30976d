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

/** What the store remembers of a feed between two polls. */
export interface FeedState {
  readonly id: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextCheckAt: Instant
  readonly lastSuccessAt: Instant | null
  /** Failed polls in a row. */
  readonly failures: number
  readonly lastError: string | null
}

import type { Language } from './language.ts'
import type { Instant } from './time.ts'

export type Platform = 'telegram' | 'slack' | 'console'

/** Where messages go: a Telegram chat id, a Slack channel or user id, a console reader's name. */
export interface ChatAddress {
  readonly platform: Platform
  readonly chat: string
}

/** `new` has chosen a language at most; `blocked` the platform says that it refuses us. */
export type SubscriptionStatus = 'new' | 'active' | 'stopped' | 'blocked'

/** ISO weekday numbers: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What one chat wants and when. A chat has at most one. */
export interface Subscription extends ChatAddress {
  readonly id: string
  readonly status: SubscriptionStatus
  readonly languages: readonly Language[]
  /** Local times `HH:MM`. */
  readonly times: readonly string[]
  readonly days: readonly Weekday[]
  /** IANA zone. */
  readonly zone: string
  /** Ids of the registry. */
  readonly watch: readonly string[]
  /** Null while it is not active. */
  readonly nextRunAt: Instant | null
  readonly createdAt: Instant
}

import type { Part } from './frame.ts'
import type { Language } from './language.ts'
import type { Instant } from './time.ts'

export type Platform = 'telegram' | 'slack' | 'console'

/**
 * Where messages go: a Telegram chat id (with `/` and the id of the topic in a forum), a Slack channel or
 * user id, a console reader's name.
 */
export interface ChatAddress {
  readonly platform: Platform
  readonly chat: string
}

/**
 * `new` has chosen settings at most; `paused` and `stopped` get nothing until the reader comes back;
 * `blocked` the platform says that it refuses us.
 */
export type SubscriptionStatus = 'new' | 'active' | 'paused' | 'stopped' | 'blocked'

/** ISO weekday numbers: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Something a reader wants nothing of: a company's id, a publisher's name, a topic of the feeds. */
export interface Mute {
  readonly kind: 'company' | 'publisher' | 'topic'
  readonly id: string
}

/** Local times `HH:MM`, the first included, the last not; from later to earlier goes over midnight. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

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
  readonly mutes: readonly Mute[]
  /** The parts it wants beside the lead, in the order of the frame; never none. */
  readonly parts: readonly Part[]
  /** `short`: the lead and the first item of each part. */
  readonly length: 'full' | 'short'
  /** Nothing is sent by itself within them; null: there are none. */
  readonly quiet: QuietHours | null
  /** Whether a slot without news is told in a line, or passed over. */
  readonly tellsNothingNew: boolean
  /** Slots before then are passed over; null: none are. */
  readonly pausedUntil: Instant | null
  /** Null while it is not active. */
  readonly nextRunAt: Instant | null
  readonly createdAt: Instant
}

/** Whether a reader's pause holds at an instant: one that has ended by itself leaves its `pausedUntil`. */
export const isPausedAt = (
  { status, pausedUntil }: Pick<Subscription, 'status' | 'pausedUntil'>,
  now: Instant,
): boolean =>
  status === 'paused' || (status === 'active' && pausedUntil !== null && pausedUntil > now)

/** What a reader may choose; what is absent keeps its value. */
export type SettingsChange = Partial<
  Pick<
    Subscription,
    | 'languages'
    | 'times'
    | 'days'
    | 'zone'
    | 'watch'
    | 'mutes'
    | 'parts'
    | 'length'
    | 'quiet'
    | 'tellsNothingNew'
  >
>

import type { FeedFailure } from '#domain/feed.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'

const MAX_WAIT_MS = DAY_MS
/** Feeds of one interval spread over this share of it, so that they are not all asked in the same second. */
const JITTER = 0.1
/** A server that turns us away, or shows a captcha, is not asked again within the first hours. */
const TURNED_AWAY_MS = HOUR_MS
/** From so many failures in a row on, one probe a day finds out whether the feed is back. */
const SLOW_PROBE_AFTER = 8

/** The next check of a feed that is gone: the last instant that a `Date` can hold. */
export const NEVER: Instant = 8.64e15

export interface CheckOutcome {
  readonly feedId: string
  readonly everyMinutes: number
  readonly now: Instant
  /** Failed polls in a row, this one included; 0 after a success. */
  readonly failures: number
  readonly failure: FeedFailure | null
  /** The longest time for which the server, or the document, asks to be left alone. */
  readonly askedMs: number
}

/**
 * When a feed is polled next: after its interval, doubled with each failure in a row up to one probe a day, or when
 * the server asked for it if that is later; never later than a day, plus a share that depends on the feed alone.
 * A feed that is gone is polled `NEVER`.
 */
export function nextCheckAt(outcome: CheckOutcome): Instant {
  const { feedId, everyMinutes, now, failure, askedMs } = outcome
  if (failure === 'gone') return NEVER
  const wait = Math.min(Math.max(backedOffMs(outcome), askedMs), MAX_WAIT_MS)
  return now + Math.round(wait + jitterMs(feedId, everyMinutes))
}

function backedOffMs({ everyMinutes, failures, failure }: CheckOutcome): number {
  if (failures >= SLOW_PROBE_AFTER) return MAX_WAIT_MS
  const isUnwelcome = failure === 'turned-away' || failure === 'page'
  const interval = everyMinutes * MINUTE_MS
  return Math.max(interval, isUnwelcome ? TURNED_AWAY_MS : 0) * 2 ** failures
}

/** What is added to a feed's next check: always the same for one feed. */
export const jitterMs = (feedId: string, everyMinutes: number): number =>
  Math.round(everyMinutes * MINUTE_MS * JITTER * shareOf(feedId))

/** A number from 0 to 1. */
const shareOf = (feedId: string): number => Number.parseInt(shortHash(feedId), 16) / 2 ** 48

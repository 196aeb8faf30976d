import { DAY_MS, type Instant, MINUTE_MS } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'

const MAX_WAIT_MS = DAY_MS
/** Feeds of one interval spread over this share of it, so that they are not all asked in the same second. */
const JITTER = 0.1

export interface CheckOutcome {
  readonly feedId: string
  readonly everyMinutes: number
  readonly now: Instant
  /** Failed polls in a row, this one included; 0 after a success. */
  readonly failures: number
  readonly retryAfterMs?: number
}

/**
 * When a feed is polled next: after its interval, doubled with each failure in a row, or when the server asked for it
 * if that is later; never later than a day, plus a share that depends on the feed alone.
 */
export function nextCheckAt(outcome: CheckOutcome): Instant {
  const interval = outcome.everyMinutes * MINUTE_MS
  const backedOff = interval * 2 ** Math.min(outcome.failures, 20)
  const asked = outcome.retryAfterMs ?? 0
  const wait = Math.min(Math.max(backedOff, asked), MAX_WAIT_MS)
  return outcome.now + Math.round(wait + interval * JITTER * shareOf(outcome.feedId))
}

/** A number from 0 to 1 that is always the same for one feed. */
const shareOf = (feedId: string): number => Number.parseInt(shortHash(feedId), 16) / 2 ** 48

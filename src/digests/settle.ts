import type { Delivery, SendResult } from '#domain/delivery.ts'
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '#domain/time.ts'

/** The wait after each failed attempt; after the last one, 81 minutes after the first, a message is given up. */
const BACKOFF_MS = [
  5 * SECOND_MS,
  15 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
] as const
/** A platform that asks for longer is asked again after this. */
const MAX_HOLD_MS = HOUR_MS
/** A refused token needs an operator; the lane tries it again this often. */
const UNAUTHORIZED_HOLD_MS = 10 * MINUTE_MS

export interface Settlement {
  readonly delivery: Delivery
  /** Until when the platform's whole lane waits; null where it goes on. */
  readonly holdUntil: Instant | null
}

/**
 * What a call's result makes of its message and of the lane. Only a message that certainly did not go
 * out may become `pending` again; waiting for a rate limit or for a token is no attempt.
 */
export function settle(delivery: Delivery, result: SendResult, now: Instant): Settlement {
  const attempts = delivery.attempts + 1
  switch (result.kind) {
    case 'sent': {
      const { messageId } = result
      return goesOn({ ...delivery, state: 'sent', attempts, messageId, lastError: null })
    }
    case 'rate-limited':
      return held(delivery, now + holdMs(result.retryAfterMs), 'rate limited')
    case 'unauthorized':
      return held(delivery, now + UNAUTHORIZED_HOLD_MS, result.reason)
    case 'not-sent':
      return goesOn(tryLater({ ...delivery, attempts, lastError: result.reason }, now))
    case 'moved':
      return goesOn({ ...delivery, state: 'failed', attempts, lastError: 'the chat moved twice' })
    case 'blocked':
      return goesOn({ ...delivery, state: 'blocked', attempts, lastError: result.reason })
    case 'rejected':
      return goesOn({ ...delivery, state: 'failed', attempts, lastError: result.reason })
    case 'unknown':
      return goesOn({ ...delivery, state: 'unknown', attempts, lastError: result.reason })
  }
}

const goesOn = (delivery: Delivery): Settlement => ({ delivery, holdUntil: null })

const held = (delivery: Delivery, until: Instant, reason: string): Settlement => ({
  delivery: { ...delivery, state: 'pending', dueAt: until, lastError: reason },
  holdUntil: until,
})

function tryLater(delivery: Delivery, now: Instant): Delivery {
  const wait = BACKOFF_MS[delivery.attempts - 1]
  if (wait === undefined) return { ...delivery, state: 'failed' }
  return { ...delivery, state: 'pending', dueAt: now + wait }
}

// The number is a platform's word: it may be missing, negative or a day.
const holdMs = (retryAfterMs: number): number =>
  Number.isFinite(retryAfterMs) ? Math.min(Math.max(retryAfterMs, 0), MAX_HOLD_MS) : MINUTE_MS

import type { Subscription } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, type Instant } from '#domain/time.ts'
import { nextSlot, type Slot } from './schedule.ts'

/** A digest that is later than this is not a morning's brief any more: its slot is missed. */
const GRACE_MS = 3 * HOUR_MS
/** Missed slots older than this are not kept. */
const MISSED_FOR_MS = 7 * DAY_MS

export interface DueSlots {
  /** The one that gets a digest now: the newest that has come, if that is not too long ago. */
  readonly slot: Slot | null
  /** Those that get none, oldest first. */
  readonly missed: readonly Slot[]
  readonly nextRunAt: Instant
}

/**
 * What a subscription whose `nextRunAt` has come gets now, and when its next slot comes. Where its reader has
 * changed the schedule since then, the instant that has come is a slot all the same. Throws as `nextSlot` does.
 */
export function dueSlots(subscription: Subscription, now: Instant): DueSlots {
  const from = Math.max(subscription.nextRunAt ?? now, now - MISSED_FOR_MS)
  const slots: Slot[] = []
  let next = nextSlot(subscription, from - 1)
  for (; next.at <= now; next = nextSlot(subscription, next.at)) slots.push(next)
  if (slots.length === 0 && isDueAt(subscription, from)) slots.push(slotAt(from, subscription))
  const last = slots.at(-1)
  const isServed = last !== undefined && last.at >= now - GRACE_MS
  return {
    slot: isServed ? last : null,
    missed: isServed ? slots.slice(0, -1) : slots,
    nextRunAt: next.at,
  }
}

const isDueAt = ({ nextRunAt, pausedUntil }: Subscription, at: Instant): boolean =>
  nextRunAt === at && (pausedUntil ?? at) <= at

function slotAt(at: Instant, { zone }: Subscription): Slot {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const slot = local.toPlainTime().toString({ smallestUnit: 'minute' })
  return { at, localDate: local.toPlainDate().toString(), slot }
}

import type { Subscription, Weekday } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, type Instant } from '#domain/time.ts'
import type { Slot } from './schedule.ts'

/** A reader of Mondays to Fridays gets the weekend on Monday; one of Fridays alone not the whole week. */
const MAX_DAYS = 4

export interface EditionWindow {
  readonly from: Instant
  readonly to: Instant
}

/**
 * The window of the edition that a slot is served from: it ends at the top of the slot's hour in UTC, so that
 * all readers of an hour share it, and goes back a day for each date since the schedule's last one, up to four.
 */
export function editionWindow({ days }: Pick<Subscription, 'days'>, slot: Slot): EditionWindow {
  const to = Math.floor(slot.at / HOUR_MS) * HOUR_MS
  const date = Temporal.PlainDate.from(slot.localDate)
  const isWanted = (ago: number) => days.includes(date.subtract({ days: ago }).dayOfWeek as Weekday)
  const ago = [1, 2, 3].find(isWanted) ?? MAX_DAYS
  return { from: to - ago * DAY_MS, to }
}

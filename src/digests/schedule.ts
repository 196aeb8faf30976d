import type { Weekday } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'

/** When a subscription wants its digests: local times `HH:MM` on weekdays of an IANA zone. */
export interface Schedule {
  readonly times: readonly string[]
  readonly days: readonly Weekday[]
  readonly zone: string
}

/** One date and time of a schedule, and the instant when it comes. */
export interface Slot {
  readonly at: Instant
  /** `2025-01-27`: the date it is meant for, in its zone. */
  readonly localDate: string
  /** `08:00`: the time as the schedule has it, even where the clocks skip it. */
  readonly slot: string
}

/** Any weekday comes within 7 days, and within 14 where its zone has skipped that date. */
const DAYS_AHEAD = 15

/**
 * The first slot strictly after an instant. A time that the clocks skip comes at the first instant after
 * the gap; one that they repeat comes once, the first time. Throws a RangeError for an unknown zone, an
 * ill-formed time, and a schedule without days or times.
 */
export function nextSlot(schedule: Schedule, after: Instant): Slot {
  const today = Temporal.Instant.fromEpochMilliseconds(after)
    .toZonedDateTimeISO(schedule.zone)
    .toPlainDate()
  // From yesterday: where the clocks go back over midnight, yesterday's last slots are yet to come.
  for (let day = -1; day <= DAYS_AHEAD; day++) {
    const date = today.add({ days: day })
    const slots = slotsOn(schedule, date).filter((slot) => slot.at > after)
    // A gap over midnight brings a slot of one date to the start of the next, never beyond it.
    const [first] = slots.sort((a, b) => a.at - b.at || (a.slot < b.slot ? -1 : 1))
    if (first) return first
  }
  throw new RangeError('a schedule needs a day and a time')
}

/** The newest slot after `from` and at or before `to`, where there is one. Throws as `nextSlot` does. */
export function lastSlot(schedule: Schedule, from: Instant, to: Instant): Slot | null {
  let last: Slot | null = null
  for (let slot = nextSlot(schedule, from); slot.at <= to; slot = nextSlot(schedule, slot.at)) {
    last = slot
  }
  return last
}

function slotsOn(schedule: Schedule, date: Temporal.PlainDate): Slot[] {
  if (!schedule.days.some((day) => day === date.dayOfWeek)) return []
  // The date line has moved over whole dates: a date that its zone never had has no slots.
  if (!date.toZonedDateTime(schedule.zone).toPlainDate().equals(date)) return []
  return schedule.times.map((slot) => ({
    at: instantOf(date.toPlainDateTime(Temporal.PlainTime.from(slot)), schedule.zone),
    localDate: date.toString(),
    slot,
  }))
}

function instantOf(wanted: Temporal.PlainDateTime, zone: string): Instant {
  const first = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (first.toPlainDateTime().equals(wanted)) return first.epochMilliseconds
  // In a gap, "earlier" is an instant before it.
  return first.getTimeZoneTransition('next')?.epochMilliseconds ?? first.epochMilliseconds
}

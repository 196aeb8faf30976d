import type { QuietHours, Weekday } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import { endOfQuiet, instantOf } from './quiet-hours.ts'

/** When a subscription wants its digests: local times `HH:MM` on weekdays of an IANA zone. */
export interface Schedule {
  readonly times: readonly string[]
  readonly days: readonly Weekday[]
  readonly zone: string
  /** A slot within them comes at their end; absent or null: there are none. */
  readonly quiet?: QuietHours | null
  /** Slots before then do not count; absent or null: all do. */
  readonly pausedUntil?: Instant | null
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
 * the gap; one that they repeat comes once, the first time; one within the quiet hours at their end. Several
 * that meet at one instant are one: the newest. Throws a RangeError for an unknown zone, an ill-formed
 * time, and a schedule without days or times.
 */
export function nextSlot(schedule: Schedule, after: Instant): Slot {
  const from = Math.max(after, (schedule.pausedUntil ?? Number.NEGATIVE_INFINITY) - 1)
  const today = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(schedule.zone)
    .toPlainDate()
  const slotsOfDay = (day: number) =>
    slotsOn(schedule, today.add({ days: day })).filter((slot) => slot.at > from)
  // From yesterday: where the clocks go back over midnight, yesterday's last slots are yet to come. And
  // from the day before that: quiet hours may have moved them on by a day.
  for (let day = schedule.quiet ? -2 : -1; day <= DAYS_AHEAD; day++) {
    const [first, ...others] = slotsOfDay(day)
    if (!first) continue
    // A gap over midnight brings a slot of one date to the start of the next, never beyond it; quiet
    // hours bring the evening's slots and the next morning's to one instant.
    return earliest([first, ...others, ...(schedule.quiet ? slotsOfDay(day + 1) : [])])
  }
  throw new RangeError('a schedule needs a day and a time')
}

/** Of several at one instant the newest. */
const earliest = (slots: readonly [Slot, ...Slot[]]): Slot =>
  slots.reduce((first, slot) => {
    if (slot.at !== first.at) return slot.at < first.at ? slot : first
    return nameOf(slot) > nameOf(first) ? slot : first
  })

const nameOf = ({ localDate, slot }: Slot): string => `${localDate} ${slot}`

function slotsOn(schedule: Schedule, date: Temporal.PlainDate): Slot[] {
  const { days, times, zone, quiet = null } = schedule
  if (!days.some((day) => day === date.dayOfWeek)) return []
  // The date line has moved over whole dates: a date that its zone never had has no slots.
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return []
  return times.map((slot) => ({
    at: endOfQuiet(instantOf(date.toPlainDateTime(Temporal.PlainTime.from(slot)), zone), {
      quiet,
      zone,
    }),
    localDate: date.toString(),
    slot,
  }))
}

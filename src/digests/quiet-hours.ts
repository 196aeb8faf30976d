import type { QuietHours } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'

/** Where and when a reader wants quiet; null: never. */
export interface Quiet {
  readonly quiet: QuietHours | null
  /** IANA zone. */
  readonly zone: string
}

/**
 * The first instant at or after `at` outside the quiet hours: `at` itself where it is outside. An end that
 * the clocks skip is the first instant after the gap. Throws a RangeError for an unknown zone.
 */
export function endOfQuiet(at: Instant, { quiet, zone }: Quiet): Instant {
  if (quiet === null) return at
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const isOverMidnight = quiet.to < quiet.from
  const isEvening = time >= quiet.from
  const isMorning = time < quiet.to
  if (isOverMidnight ? !isEvening && !isMorning : !(isEvening && isMorning)) return at
  const date = local.toPlainDate().add({ days: isOverMidnight && isEvening ? 1 : 0 })
  const end = date.toPlainDateTime(Temporal.PlainTime.from(quiet.to))
  const first = instantOf(end, zone)
  // In an hour that the clocks repeat, the end may have gone by once already.
  return first > at
    ? first
    : end.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds
}

/** The first instant when the clocks of a zone show a time, or have passed it where they skip it. */
export function instantOf(wanted: Temporal.PlainDateTime, zone: string): Instant {
  const first = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (first.toPlainDateTime().equals(wanted)) return first.epochMilliseconds
  // In a gap, "earlier" is an instant before it.
  return first.getTimeZoneTransition('next')?.epochMilliseconds ?? first.epochMilliseconds
}

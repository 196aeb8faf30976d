import type { RichText } from '#domain/rich-text.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import { type Place, placeOfZone } from '#domain/zones.ts'
import { type CommandContext, say } from './command-context.ts'
import {
  clockText,
  daysText,
  dayText,
  languagesText,
  listText,
  localTime,
  zoneText,
} from './date-text.ts'

type Speaker = Pick<CommandContext, 'texts' | 'language' | 'address'>

/** `08:00 and 17:30`. */
export const timesText = ({ texts, language }: Speaker, times: readonly string[]): string =>
  listText(
    times.map((time) => clockText(texts, language, time)),
    language,
  )

/** What a subscription is, in the words of `id`: its days, times, zone and languages; and when the next brief comes. */
export function describeSchedule(
  speaker: Speaker,
  id: 'subscribed' | 'schedule-now' | 'schedule-kept',
  saved: Subscription,
  place: Place = placeOfZone(saved.zone),
): RichText {
  const { texts, language } = speaker
  const zone = zoneText(texts, language, place)
  const now = say(speaker, id, {
    days: daysText(texts, language, saved.days),
    times: timesText(speaker, saved.times),
    zone,
    languages: languagesText(texts, language, saved.languages),
  })
  if (saved.nextRunAt === null) return [now]
  return [now, say(speaker, 'subscribed-next', momentOf(speaker, saved.nextRunAt, place))]
}

/** The `day`, `time` and `zone` of an instant, as sentences tell it. */
export function momentOf({ texts, language }: Speaker, at: Instant, place: Place) {
  return {
    day: dayText(at, place.zone, language),
    time: clockText(texts, language, localTime(at, place.zone)),
    zone: zoneText(texts, language, place),
  }
}

import type { Language } from '#domain/language.ts'
import { LANGUAGES } from '#domain/language.ts'
import type { Weekday } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import type { Place } from '#domain/zones.ts'
import type { Texts } from './texts.ts'

// `Intl` picks digits, calendar and month names by region; these are the newsroom's (يناير, not كانون الثاني).
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ar: 'ar-u-nu-latn-ca-gregory',
}

const UTC_NAMES: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/UCT'])

interface Day {
  readonly weekday: string
  readonly day: string
  readonly month: string
  readonly year: string
}

/** `Tuesday 28 January 2025`, `الثلاثاء 28 يناير 2025`, in the zone. */
export function dayText(at: Instant, zone: string, language: Language): string {
  const { weekday, day, month, year } = dayParts(at, zone, language)
  return `${weekday} ${day} ${month} ${year}`
}

export interface Window {
  readonly from: Instant
  /** The first instant after the window. */
  readonly to: Instant
}

/** The days of a window: `27 January 2025`, `27 to 31 January 2025`, `من 30 ديسمبر 2024 إلى 2 يناير 2025`. */
export function windowText(texts: Texts, language: Language, window: Window): string {
  const first = dayParts(window.from, 'UTC', language)
  const last = dayParts(Math.max(window.from, window.to - 1), 'UTC', language)
  const to = `${last.day} ${last.month} ${last.year}`
  const from = datePartsBefore(first, last)
  return from === null ? to : texts(language, 'window-range', { from, to })
}

/** What the first day has to say that the last day does not say for both; null for the same day. */
function datePartsBefore(first: Day, last: Day): string | null {
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year}`
  if (first.month !== last.month) return `${first.day} ${first.month}`
  return first.day === last.day ? null : first.day
}

/** `08:00`, `8:00 صباحًا` of a local time `HH:MM`. */
export function clockText(texts: Texts, language: Language, time: string): string {
  const [hours = '00', minute = '00'] = time.split(':')
  const hour = Number(hours)
  const shown = language === 'ar' ? String(hour % 12 || 12) : hours
  const period = time === '00:00' ? 'midnight' : dayPeriod(hour)
  return texts(language, `clock-${period}`, { hour: shown, minute })
}

/** The parts of the day that Arabic tells apart, by their first hour. */
const DAY_PERIODS = [
  [22, 'late'],
  [17, 'evening'],
  [15, 'afternoon'],
  [12, 'noon'],
  [6, 'morning'],
  [4, 'dawn'],
] as const

const dayPeriod = (hour: number): string =>
  DAY_PERIODS.find(([from]) => hour >= from)?.[1] ?? 'night'

/** The local time `HH:MM` of an instant. */
export function localTime(at: Instant, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}

/** `Riyadh time`, `بتوقيت الرياض`, `UTC`. A place without a name is told by its offset or its id. */
export function zoneText(texts: Texts, language: Language, { zone, name }: Place): string {
  if (UTC_NAMES.has(zone)) return texts(language, 'zone-utc')
  const city = name?.[language] ?? offsetOf(zone) ?? (language === 'ar' ? zone : cityOf(zone))
  return texts(language, 'zone-time', { city })
}

/** `UTC+3` of `Etc/GMT-3`, whose sign is the other way round from what everybody writes. */
function offsetOf(zone: string): string | null {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? []
  return hours === undefined ? null : `UTC${sign === '-' ? '+' : '-'}${hours}`
}

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** `every day`, `Monday to Friday`, `on Sunday and Tuesday`. The days are ascending. */
export function daysText(texts: Texts, language: Language, days: readonly Weekday[]): string {
  if (days.length === 7 || days.length === 0) return texts(language, 'days-every')
  // Sunday first, as most readers count and as they type.
  const names = days.toSorted((a, b) => (a % 7) - (b % 7)).map((day) => weekdayName(day, language))
  const run = runOfDays(days)
  if (run === null) return texts(language, 'days-listed', { days: listText(names, language) })
  const [from, to] = run
  const range = { from: weekdayName(from, language), to: weekdayName(to, language) }
  return texts(language, 'days-range', range)
}

/** The ends of three or more days in a row, also over the end of the week (Sunday to Thursday). */
function runOfDays(days: readonly Weekday[]): readonly [Weekday, Weekday] | null {
  if (days.length < 3) return null
  const follows = (day: Weekday, next: Weekday) => (day % 7) + 1 === next
  const start = days.find((day) => !days.some((other) => follows(other, day)))
  const ends = days.filter((day) => !days.some((other) => follows(day, other)))
  const end = ends[0]
  return start !== undefined && end !== undefined && ends.length === 1 ? [start, end] : null
}

/** `Monday`, `الاثنين`. */
export const weekdayName = (day: Weekday, language: Language): string =>
  // 1 January 2024 was a Monday, the first weekday of ISO.
  dayParts(Date.UTC(2024, 0, day), 'UTC', language).weekday

/** `a`, `a and b`, `a, b and c`; in Arabic `أ وب`. */
export const listText = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(words)

/** What languages: `English and Arabic`, `العربية`. */
export function languagesText(
  texts: Texts,
  language: Language,
  chosen: readonly Language[],
): string {
  const all = LANGUAGES.every((one) => chosen.includes(one))
  return texts(language, `languages-${all ? 'both' : (chosen[0] ?? language)}`)
}

function dayParts(at: Instant, zone: string, language: Language): Day {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, part.value]))
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return { weekday: read('weekday'), day: read('day'), month: read('month'), year: read('year') }
}

import type { Language } from './language.ts'
import { PLACES_OF_ZONES } from './places.ts'

/** Longer texts than this name no zone. */
const MAX_LENGTH = 60

/** Zones of the offsets that no `Etc/` zone has, minutes east of UTC. */
const PART_HOURS: Readonly<Record<number, string>> = {
  [-(3 * 60 + 30)]: 'America/St_Johns',
  [3 * 60 + 30]: 'Asia/Tehran',
  [4 * 60 + 30]: 'Asia/Kabul',
  [5 * 60 + 30]: 'Asia/Kolkata',
  [5 * 60 + 45]: 'Asia/Kathmandu',
  [6 * 60 + 30]: 'Asia/Yangon',
  [9 * 60 + 30]: 'Australia/Darwin',
}

const MARKS = /[\u200e\u200f\u061c\u2066-\u2069\u064b-\u0652\u0640]/gu
// A bare minus is more likely a slip of the hand before a time ("-8:00") than a place west of Greenwich.
const OFFSET = /^(?!-)(?:utc|gmt|غرينتش|جرينتش)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?$/u
const FILLERS = new Set(['time', 'timezone', 'zone', 'city', 'توقيت', 'بتوقيت', 'مدينه', 'دوله'])

/** Where a reader is, as the reader calls it. */
export interface Place {
  /** Of the tz database. */
  readonly zone: string
  /** Null for an offset, and for a zone whose city we know by its id alone. */
  readonly name: Readonly<Record<Language, string>> | null
}

interface NamedPlace {
  readonly place: Place
  readonly names: readonly string[]
}

const PLACES: readonly NamedPlace[] = Object.entries(PLACES_OF_ZONES).flatMap(([zone, places]) =>
  places.split('; ').map((place): NamedPlace => {
    const names = place.split(', ')
    const [en = zone, ar = en] = names
    return { place: { zone, name: { en, ar } }, names }
  }),
)

// Backwards, so that the first place of a zone is the one that stays.
const OWN_PLACES: ReadonlyMap<string, Place> = new Map(
  PLACES.toReversed().map(({ place }) => [place.zone, place]),
)

interface Names {
  readonly places: ReadonlyMap<string, Place>
  readonly zones: ReadonlyMap<string, string>
}

let knownNames: Names | null = null

/** Whether a text is a zone of the tz database, in any case. Offsets and cities are not. */
export const isZone = (text: string): boolean => findZone(text) !== null

/**
 * The place that a reader means, with its zone: a zone's id in any case, a city, country or
 * abbreviation in English or Arabic («أبوظبي», "new york", "KSA"), or an offset from UTC ("+3",
 * "GMT+03:00"); null for anything else. "EST" and its like mean the place, with its summer time.
 */
export function parsePlace(text: string): Place | null {
  if (text.length > MAX_LENGTH) return null
  const name = normalise(text)
  knownNames ??= readNames()
  const place = knownNames.places.get(name)
  if (place) return place
  const zone = knownNames.zones.get(name) ?? findOffset(name) ?? findZone(text.trim())
  return zone === null ? null : placeOfZone(zone)
}

/** A zone by its own city, also where its id is an older one (Asia/Calcutta). Total. */
export function placeOfZone(zone: string): Place {
  const name = OWN_PLACES.get(zone)?.name ?? findRenamed(zone)?.name ?? null
  return { zone, name }
}

function findRenamed(zone: string): Place | undefined {
  if (!isZone(zone)) return undefined
  const epoch = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
  return [...OWN_PLACES.values()].find((own) => epoch.withTimeZone(own.zone).equals(epoch))
}

function findZone(text: string): string | null {
  // A zone's id begins with a letter; the platform would take "+03:00" too.
  if (text.length > MAX_LENGTH || !/^[a-z][\w/+-]*$/iu.test(text)) return null
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId
  } catch {
    // A RangeError is how the platform says that it knows no such zone.
    return null
  }
}

function findOffset(name: string): string | null {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(name) ?? []
  if (sign === undefined) return null
  const east = (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes))
  if (east === 0) return 'UTC'
  if (east % 60 !== 0) return PART_HOURS[east] ?? null
  const id = `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east / 60)}`
  // The signs of these ids are reversed, and they end at 12 hours west and 14 east.
  return east >= -12 * 60 && east <= 14 * 60 ? id : null
}

function readNames(): Names {
  const ids = Intl.supportedValuesOf('timeZone')
  return {
    places: new Map(
      PLACES.flatMap(({ names, place }) => names.map((name) => [normalise(name), place])),
    ),
    zones: new Map(
      ids.flatMap((id) => [
        [normalise(id), id],
        [normalise(id.slice(id.lastIndexOf('/') + 1)), id],
      ]),
    ),
  }
}

// Arabic letters are folded as people type them, and the article is left off each word.
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي')
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/[_,،\s]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(/^ال(?=..)/u, ''))
    .filter((word) => !FILLERS.has(word))
    .join(' ')

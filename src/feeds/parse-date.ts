import { toIso } from '#domain/time.ts'

const MAX_LENGTH = 80
/** ISO 8601 as feeds write it: `2025-01`, `2025-01-27`, `2025-01-27T08:00`, with or without seconds and zone. */
const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,4})?)?)?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$/
/** RFC 822 and its neighbours: `Mon, 27 Jan 2025 08:00:00 +0300`, seconds, weekday and zone optional. */
const RFC_822 =
  /^(?:[A-Z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([A-Z]{3,9})\.?,?[\s-]+(\d{2,4}),?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(AM|PM)?\s*(.{0,20}))?$/i
/** `January 27, 2025 8:00 AM EST`, `Mon Jan 27 08:00:00 2025`: left to the runtime. */
const HAS_ZONE = /(?:\bZ|\bUTC|\bGMT|\b[ECMP][SD]T|[+-]\d{2}:?\d{2})\s*(?:\([^)]*\))?$/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Minutes east of UTC. Zones that nobody agrees on (`IST`, `CST` in Asia) are read as their commonest use in feeds. */
const ZONES: Readonly<Record<string, number>> = {
  '': 0,
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  ast: 180,
  msk: 180,
  gst: 240,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
}

/**
 * A feed's date as ISO in UTC, or null where it cannot be read. A date without a zone is UTC, whatever the process's
 * zone is; a date without a time is its midnight.
 */
export function parseFeedDate(written: string): string | null {
  const text = written.trim().replace(/\s+/g, ' ')
  if (text === '' || text.length > MAX_LENGTH) return null
  const at =
    fromIso(ISO.exec(text) ?? COMPACT.exec(text)) ??
    fromRfc822(RFC_822.exec(text)) ??
    fromOther(text)
  return at === null || !isSensible(at) ? null : toIso(at)
}

function isSensible(at: number): boolean {
  const year = Number.isNaN(at) ? 0 : new Date(at).getUTCFullYear()
  return year >= 1 && year <= 9999
}

function fromIso(match: RegExpExecArray | null): number | null {
  if (match === null) return null
  const [, year, month, day = '1', hour = '0', minute = '0', second = '0', zone = ''] = match
  return instant([year, month, day, hour, minute, second].map(Number), zone)
}

function fromRfc822(match: RegExpExecArray | null): number | null {
  if (match === null) return null
  const [
    ,
    day,
    monthName = '',
    year = '',
    hour = '0',
    minute = '0',
    second = '0',
    half,
    zone = '',
  ] = match
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  return instant([fullYear(year), month, Number(day), hours, Number(minute), Number(second)], zone)
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year)
  return Number(year) + (Number(year) < 70 ? 2000 : 1900)
}

/** Null for a day, hour or zone that does not exist; 24:00 is the next midnight. */
function instant(fields: readonly number[], zone: string): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields
  const offset = zoneMinutes(zone)
  if (offset === null || month < 1 || month > 12 || day < 1 || day > 31) return null
  if (hour > 24 || minute > 59 || second > 60) return null
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute - offset, second)
  return date.getTime()
}

function zoneMinutes(written: string): number | null {
  const zone = written
    .replace(/\(.*\)?$/, '')
    .trim()
    .toLowerCase()
  const offset = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (offset === null) return ZONES[zone] ?? null
  const [, sign, hours, minutes = '0'] = offset
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function fromOther(text: string): number | null {
  // The runtime reads bare numbers and words with a digit in them as dates of its own.
  if (!/\d{4}/.test(text) || !/[a-z]|\//i.test(text)) return null
  const at = Date.parse(HAS_ZONE.test(text) ? text : `${text} UTC`)
  return Number.isNaN(at) ? null : at
}

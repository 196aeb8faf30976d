import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isZone, parseZone } from '#domain/zones.ts'

test.each([
  ['Asia/Riyadh', 'Asia/Riyadh'],
  ['asia/riyadh', 'Asia/Riyadh'],
  ['AMERICA/NEW_YORK', 'America/New_York'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['asia/calcutta', 'Asia/Calcutta'],
  ['Kolkata', 'Asia/Kolkata'],
  ['riyadh', 'Asia/Riyadh'],
  ['Riyadh time', 'Asia/Riyadh'],
  ['الرياض', 'Asia/Riyadh'],
  ['بتوقيت الرياض', 'Asia/Riyadh'],
  ['توقيت السعودية', 'Asia/Riyadh'],
  ['مكة المكرمة', 'Asia/Riyadh'],
  ['المدينة المنورة', 'Asia/Riyadh'],
  ['جدّة', 'Asia/Riyadh'],
  ['KSA', 'Asia/Riyadh'],
  ['dubai', 'Asia/Dubai'],
  ['دبي', 'Asia/Dubai'],
  ['أبوظبي', 'Asia/Dubai'],
  ['الإمارات', 'Asia/Dubai'],
  ['الكويت', 'Asia/Kuwait'],
  ['الدوحة', 'Asia/Qatar'],
  ['المنامة', 'Asia/Bahrain'],
  ['مسقط', 'Asia/Muscat'],
  ['عمّان', 'Asia/Amman'],
  ['القاهرة', 'Africa/Cairo'],
  ['london', 'Europe/London'],
  ['لندن', 'Europe/London'],
  ['new york', 'America/New_York'],
  [' New  York ', 'America/New_York'],
  ['نيويورك', 'America/New_York'],
  ['EST', 'America/New_York'],
  ['San Francisco', 'America/Los_Angeles'],
  ['+3', 'Etc/GMT-3'],
  ['GMT+03:00', 'Etc/GMT-3'],
  ['غرينتش +٣', 'Etc/GMT-3'],
  ['UTC-5', 'Etc/GMT+5'],
  ['UTC\u22125', 'Etc/GMT+5'],
  ['+5:30', 'Asia/Kolkata'],
  ['utc', 'UTC'],
  ['+0', 'UTC'],
  ['Etc/GMT+3', 'Etc/GMT+3'],
])('the zone %s is %s', (text, zone) => {
  expect(parseZone(text)).toBe(zone)
  expect(isZone(zone)).toBe(true)
})

test.each([
  '',
  ' ',
  'time',
  'atlantis',
  '+15',
  '+3:17',
  '-13',
  '../etc',
  '__proto__',
  'constructor',
])('the text "%s" names no zone', (text) => {
  expect(parseZone(text)).toBeNull()
})

test('a city, an offset or nothing is no id of the tz database', () => {
  expect(['riyadh', '+03:00', '', 'Asia/Nowhere', 'Asia/Riyadh '].filter(isZone)).toEqual([])
})

test('whatever a reader types is a zone that schedules can use, or null', () => {
  const piece = fc.oneof(
    fc.constantFrom('utc', 'gmt', '+', '-', '3', '14', ':30', 'ال', 'asia/', ' ', '\0'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const zone = parseZone(pieces.join('')) ?? 'UTC'
      expect(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)).not.toThrow()
    }),
    { numRuns: 2000 },
  )
})

test('every zone of this platform is found by its id and by its place', () => {
  const lost = Intl.supportedValuesOf('timeZone').filter((id) => {
    const place = id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ')
    return parseZone(id.toUpperCase()) !== id || parseZone(place) === null
  })
  expect(lost).toEqual([])
})

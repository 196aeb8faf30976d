import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PLACES_OF_ZONES } from '#domain/places.ts'
import { isZone, parsePlace, placeOfZone } from '#domain/zones.ts'

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
  expect(parsePlace(text)?.zone).toBe(zone)
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
  '-8:00',
  '../etc',
  '__proto__',
  'constructor',
])('the text "%s" names no zone', (text) => {
  expect(parsePlace(text)).toBeNull()
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
      const zone = parsePlace(pieces.join(''))?.zone ?? 'UTC'
      expect(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)).not.toThrow()
    }),
    { numRuns: 2000 },
  )
})

test('every zone of this platform is found by its id and by its place', () => {
  const lost = Intl.supportedValuesOf('timeZone').filter((id) => {
    const place = id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ')
    return parsePlace(id.toUpperCase())?.zone !== id || parsePlace(place) === null
  })
  expect(lost).toEqual([])
})

test.each([
  ['أبوظبي', 'أبوظبي', 'Abu Dhabi'],
  ['مكه', 'مكة المكرمة', 'Mecca'],
  ['KSA', 'السعودية', 'Saudi Arabia'],
  ['كراتشي', 'كراتشي', 'Karachi'],
  ['asia/karachi', 'كراتشي', 'Karachi'],
  ['وادي السيليكون', 'وادي السيليكون', 'Silicon Valley'],
  ['EST', 'نيويورك', 'New York'],
])('the place %s is called %s and %s', (text, arabic, english) => {
  expect(parsePlace(text)?.name).toEqual({ ar: arabic, en: english })
})

test('a zone is called by its own city, also by an older id, and an offset by nothing', () => {
  expect(placeOfZone('Asia/Dubai').name).toEqual({ en: 'Dubai', ar: 'دبي' })
  expect(placeOfZone('Asia/Calcutta')).toMatchObject({
    zone: 'Asia/Calcutta',
    name: { ar: 'كلكتا' },
  })
  expect(placeOfZone('Etc/GMT-3').name).toBeNull()
  expect(placeOfZone('America/Noronha').name).toBeNull()
  expect(placeOfZone('no zone').name).toBeNull()
})

test('every place has a zone that exists, a name in each language, and no name of another', () => {
  const seen = new Map<string, string>()
  for (const [zone, places] of Object.entries(PLACES_OF_ZONES)) {
    expect(isZone(zone), zone).toBe(true)
    for (const place of places.split('; ')) {
      const [en = '', ar = '', ...others] = place.split(', ')
      expect(en).toMatch(/^[\p{Script=Latin}' ]+$/u)
      expect(ar).toMatch(/^[\p{Script=Arabic}\p{M} ]+$/u)
      for (const name of [en, ar, ...others]) {
        expect(parsePlace(name), name).toMatchObject({ zone, name: { en, ar } })
        expect(seen.get(name), name).toBeUndefined()
        seen.set(name, zone)
      }
    }
  }
  expect(seen.size).toBeGreaterThan(300)
})

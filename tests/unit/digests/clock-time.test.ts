import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTime } from '#domain/clock-time.ts'

test.each([
  ['8', '08:00'],
  ['08:00', '08:00'],
  ['8.30', '08:30'],
  ['٨٫٣٠', '08:30'],
  ['0830', '08:30'],
  ['20:15', '20:15'],
  ['0:05', '00:05'],
  ['8am', '08:00'],
  ['8:30 pm', '20:30'],
  ['8 P.M.', '20:00'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['at 7 in the morning', '07:00'],
  ['noon', '12:00'],
  ['٨:٣٠', '08:30'],
  ['۸:۳۰', '08:30'],
  ['8 صباحًا', '08:00'],
  ['٨ صباحا', '08:00'],
  ['الساعة 8 مساءً', '20:00'],
  ['٨:٣٠ م', '20:30'],
  ['8 ص', '08:00'],
  ['12 ظهرًا', '12:00'],
  ['3 عصرا', '15:00'],
  ['11 ليلًا', '23:00'],
  ['2 ليلًا', '02:00'],
  ['12 ليلًا', '00:00'],
  ['منتصف الليل', '00:00'],
  ['\u2067٨:٣٠\u2069', '08:30'],
  ['20:00 مساءً', '20:00'],
])('the time %s is %s', (text, time) => {
  expect(parseTime(text)).toBe(time)
})

test.each(['', ' ', '24:00', '25', '8:60', '8:5', '13 am', '8 o’clock sharp', '-8', '8:30:00'])(
  'the text "%s" is no time',
  (text) => {
    expect(parseTime(text)).toBeNull()
  },
)

test('whatever a reader types is a time that the clock has, or null', () => {
  const piece = fc.oneof(
    fc.nat(2400).map(String),
    fc.constantFrom(':', '.', ' ', 'am', 'pm', 'م', 'ص', 'ليلا', '٨', '__proto__'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      expect(parseTime(pieces.join('')) ?? '00:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    }),
    { numRuns: 2000 },
  )
})

test('a very long text is answered at once', () => {
  expect(parseTime(' '.repeat(1_000_000))).toBeNull()
})

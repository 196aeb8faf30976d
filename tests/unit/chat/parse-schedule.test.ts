import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysIn, parseDays } from '#chat/parse-days.ts'
import { parseQuiet } from '#chat/parse-quiet.ts'
import { parseSchedule } from '#chat/parse-schedule.ts'
import { parseSpan } from '#chat/parse-span.ts'
import { HOUR_MS } from '#domain/time.ts'

test.each([
  ['mon-fri', [1, 2, 3, 4, 5]],
  ['Sun–Thu', [1, 2, 3, 4, 7]],
  ['fri to mon', [1, 5, 6, 7]],
  ['every day', [1, 2, 3, 4, 5, 6, 7]],
  ['on weekdays', [1, 2, 3, 4, 5]],
  ['Mon, Wed and Fri', [1, 3, 5]],
  ['mon-wed and sat', [1, 2, 3, 6]],
  ['من الأحد إلى الخميس', [1, 2, 3, 4, 7]],
  ['أيام الأحد والثلاثاء', [2, 7]],
  ['الاثنين-الجمعة', [1, 2, 3, 4, 5]],
  ['كل يوم', [1, 2, 3, 4, 5, 6, 7]],
  ['يوميًا', [1, 2, 3, 4, 5, 6, 7]],
  ['يوم السبت', [6]],
  ['أيام العمل', 'workdays'],
  ['mon-', null],
  ['mon-fri-sun', null],
  ['someday', null],
  ['Monday Riyadh', null],
  ['', null],
])('the days of "%s"', (text, days) => {
  expect(parseDays(text)).toEqual(days)
})

test('workdays are those of the zone', () => {
  expect(daysIn('Asia/Riyadh', 'workdays')).toEqual([1, 2, 3, 4, 7])
  expect(daysIn('Europe/London', 'workdays')).toEqual([1, 2, 3, 4, 5])
})

test('times, days, a place and languages come in any order', () => {
  const wish = {
    times: ['08:00', '17:30'],
    days: [1, 2, 3, 4, 5],
    place: { zone: 'America/New_York', name: { en: 'New York', ar: 'نيويورك' } },
    languages: ['ar'],
  }
  for (const text of [
    '08:00,17:30 mon-fri New York ar',
    'ar New York monday to friday 5:30 pm and 8 am',
    'mon-fri at 8 in the morning, 17:30 in New York, Arabic',
  ]) {
    expect(parseSchedule(text), text).toEqual({ kind: 'wish', wish })
  }
})

test('a day has six times at most', () => {
  expect(parseSchedule('1:00 2:00 3:00 4:00 5:00 6:00').kind).toBe('wish')
  expect(parseSchedule('1:00 2:00 3:00 4:00 5:00 6:00 7:00').kind).toBe('too-many-times')
})

test('nothing asked is an empty wish', () => {
  expect(parseSchedule(' ')).toEqual({ kind: 'wish', wish: {} })
})

test.each([
  ['6h', 6 * HOUR_MS],
  ['for 2 days', 48 * HOUR_MS],
  ['لمدة أسبوعين', 14 * 24 * HOUR_MS],
  ['0d', null],
  ['500 days', null],
  ['3', null],
  ['3d 4h', null],
])('the span "%s"', (text, ms) => {
  expect(parseSpan(text)).toBe(ms)
})

test('any text is read without a failure', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const kinds = ['wish', 'bad-time', 'bad-place', 'bad-words', 'too-many-times']
      expect(kinds).toContain(parseSchedule(text).kind)
      for (const parse of [parseDays, parseQuiet, parseSpan])
        expect(() => parse(text)).not.toThrow()
    }),
  )
})

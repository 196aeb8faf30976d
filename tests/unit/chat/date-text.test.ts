import { expect, test } from 'vitest'
import { clockText, daysText, dayText, localTime, windowText, zoneText } from '#chat/date-text.ts'
import { createTexts } from '#chat/texts.ts'
import { parseTime } from '#domain/clock-time.ts'
import type { Language } from '#domain/language.ts'
import { placeOfZone } from '#domain/zones.ts'
import { at } from '#tests/support/builders.ts'

const texts = createTexts()
const window = (from: string, to: string) => ({ from: at(from), to: at(to) })

test.each([
  ['2025-01-27T00:00Z', '2025-02-01T00:00Z', '27 to 31 January 2025', 'من 27 إلى 31 يناير 2025'],
  ['2025-01-27T00:00Z', '2025-01-28T00:00Z', '27 January 2025', '27 يناير 2025'],
  [
    '2025-01-30T08:00Z',
    '2025-02-02T08:00Z',
    '30 January to 2 February 2025',
    'من 30 يناير إلى 2 فبراير 2025',
  ],
  [
    '2024-12-30T08:00Z',
    '2025-01-02T08:00Z',
    '30 December 2024 to 2 January 2025',
    'من 30 ديسمبر 2024 إلى 2 يناير 2025',
  ],
  ['2025-01-27T08:00Z', '2025-01-27T08:00Z', '27 January 2025', '27 يناير 2025'],
])('the window %s … %s is told by its days', (from, to, english, arabic) => {
  expect(windowText(texts, 'en', window(from, to))).toBe(english)
  expect(windowText(texts, 'ar', window(from, to))).toBe(arabic)
})

test.each([
  ['00:00', '00:00', '12:00 منتصف الليل'],
  ['00:05', '00:05', '12:05 بعد منتصف الليل'],
  ['01:30', '01:30', '1:30 بعد منتصف الليل'],
  ['04:30', '04:30', '4:30 فجرًا'],
  ['06:00', '06:00', '6:00 صباحًا'],
  ['08:00', '08:00', '8:00 صباحًا'],
  ['12:30', '12:30', '12:30 ظهرًا'],
  ['15:00', '15:00', '3:00 عصرًا'],
  ['17:45', '17:45', '5:45 مساءً'],
  ['23:00', '23:00', '11:00 ليلًا'],
])('%s is written as each language writes a time', (time, english, arabic) => {
  expect(clockText(texts, 'en', time)).toBe(english)
  expect(clockText(texts, 'ar', time)).toBe(arabic)
})

test('every time that we write in Arabic is read back as itself', () => {
  for (let hour = 0; hour < 24; hour++) {
    for (const minute of ['00', '30']) {
      const time = `${String(hour).padStart(2, '0')}:${minute}`
      const written = clockText(texts, 'ar', time)
      expect(parseTime(`الساعة ${written}`), written).toBe(time)
    }
  }
})

test('a slot is told in the day and hour of the reader', () => {
  const slot = at('2025-01-28T22:30Z')
  expect(dayText(slot, 'Asia/Riyadh', 'en')).toBe('Wednesday 29 January 2025')
  expect(dayText(slot, 'Asia/Riyadh', 'ar')).toBe('الأربعاء 29 يناير 2025')
  expect(localTime(slot, 'Asia/Riyadh')).toBe('01:30')
})

test('zones have the names of their cities', () => {
  const text = (language: Language, zone: string) => zoneText(texts, language, placeOfZone(zone))
  expect(text('en', 'America/New_York')).toBe('New York time')
  expect(text('ar', 'Asia/Riyadh')).toBe('بتوقيت الرياض')
  expect(text('ar', 'Asia/Karachi')).toBe('بتوقيت كراتشي')
  expect(text('ar', 'UTC')).toBe('بالتوقيت العالمي')
  expect(text('en', 'Etc/GMT-3')).toBe('UTC+3 time')
  expect(text('en', 'America/Noronha')).toBe('Noronha time')
  expect(text('ar', 'America/Noronha')).toBe('بتوقيت America/Noronha')
})

test('days in a row are told as a range, also over the end of the week', () => {
  expect(daysText(texts, 'en', [1, 2, 3, 4, 5, 6, 7])).toBe('every day')
  expect(daysText(texts, 'en', [1, 2, 3, 4, 5])).toBe('Monday to Friday')
  expect(daysText(texts, 'ar', [1, 2, 3, 4, 7])).toBe('من الأحد إلى الخميس')
  expect(daysText(texts, 'en', [1, 3, 5])).toBe('on Monday, Wednesday and Friday')
  expect(daysText(texts, 'ar', [2, 7])).toBe('أيام الأحد والثلاثاء')
})

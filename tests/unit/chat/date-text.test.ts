import { expect, test } from 'vitest'
import { clockText, daysText, dayText, localTime, windowText, zoneText } from '#chat/date-text.ts'
import { createTexts } from '#chat/texts.ts'
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
  ['00:05', '00:05', '12:05 بعد منتصف الليل'],
  ['08:00', '08:00', '8:00 صباحًا'],
  ['12:30', '12:30', '12:30 ظهرًا'],
  ['17:45', '17:45', '5:45 مساءً'],
])('%s is written as each language writes a time', (time, english, arabic) => {
  expect(clockText(texts, 'en', time)).toBe(english)
  expect(clockText(texts, 'ar', time)).toBe(arabic)
})

test('a slot is told in the day and hour of the reader', () => {
  const slot = at('2025-01-28T22:30Z')
  expect(dayText(slot, 'Asia/Riyadh', 'en')).toBe('Wednesday 29 January 2025')
  expect(dayText(slot, 'Asia/Riyadh', 'ar')).toBe('الأربعاء 29 يناير 2025')
  expect(localTime(slot, 'Asia/Riyadh')).toBe('01:30')
})

test('zones have the names of their cities', () => {
  expect(zoneText(texts, 'en', 'America/New_York')).toBe('New York time')
  expect(zoneText(texts, 'ar', 'Asia/Riyadh')).toBe('بتوقيت الرياض')
  expect(zoneText(texts, 'ar', 'UTC')).toBe('بالتوقيت العالمي')
  expect(zoneText(texts, 'en', 'Etc/GMT-3')).toBe('UTC+3 time')
  expect(zoneText(texts, 'ar', 'Asia/Kathmandu')).toBe('بتوقيت Asia/Kathmandu')
})

test('days in a row are told as a range, also over the end of the week', () => {
  expect(daysText(texts, 'en', [1, 2, 3, 4, 5, 6, 7])).toBe('every day')
  expect(daysText(texts, 'en', [1, 2, 3, 4, 5])).toBe('Monday to Friday')
  expect(daysText(texts, 'ar', [1, 2, 3, 4, 7])).toBe('من الأحد إلى الخميس')
  expect(daysText(texts, 'en', [1, 3, 5])).toBe('on Monday, Wednesday and Friday')
  expect(daysText(texts, 'ar', [2, 7])).toBe('أيام الثلاثاء والأحد')
})

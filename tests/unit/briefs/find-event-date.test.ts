import { expect, test } from 'vitest'
import { findEventDate } from '#briefs/find-event-date.ts'
import { at } from '#tests/support/builders.ts'
import { told } from './extract-desk.ts'

const dateOf = (sentence: string, publishedAt = '2025-01-28T05:00Z', to = publishedAt) =>
  findEventDate(sentence, told(sentence, { publishedAt: at(publishedAt) }), at(to))

test.each([
  ['Nvidia reports on February 26, 2025.', '2025-02-26'],
  ['Nvidia reports on Feb. 26.', '2025-02-26'],
  ['Nvidia reports on 26 February.', '2025-02-26'],
  ['The rule takes effect on May 15 and the next one on June 1.', '2025-05-15'],
  ['تعلن إنفيديا نتائجها في 26 فبراير 2025.', '2025-02-26'],
  ['تعلن إنفيديا نتائجها في 26 فبراير.', '2025-02-26'],
  ['تعلن إنفيديا نتائجها في ٢٦ فبراير.', '2025-02-26'],
  ['تعلن إنفيديا نتائجها في 26 شباط.', '2025-02-26'],
])('%s', (sentence, date) => {
  expect(dateOf(sentence)).toBe(date)
})

test.each([
  'Nvidia reports in February.',
  'Nvidia reports on Wednesday.',
  'Nvidia fell on January 27.',
  'Nvidia was founded on April 5, 1993.',
  'Nvidia reports on February 30.',
  'Nvidia has risen since May 9.',
  'Nvidia was split last June 7.',
  'The rule of November 12 holds.',
  'هبط سهم إنفيديا في 27 يناير.',
  'تحطمت الطائرة في 9 مايو الماضي.',
  'طُرحت الخدمة في 9 أيار (مايو) الماضي.',
  'ارتفع السهم منذ 9 مايو.',
  'No date at all stands here.',
])('no day to wait for: %s', (sentence) => {
  expect(dateOf(sentence)).toBeNull()
})

test('around New Year a day without its year is the nearest one', () => {
  expect(dateOf('AMD speaks in Las Vegas on January 6.', '2024-12-30T12:00Z')).toBe('2025-01-06')
  expect(dateOf('AMD spoke in Las Vegas on December 30.', '2025-01-02T12:00Z')).toBeNull()
  expect(dateOf('تتحدث إيه إم دي في 6 يناير.', '2024-12-30T12:00Z')).toBe('2025-01-06')
})

test('a day that the window has passed is over, though it lay ahead of its article', () => {
  const sentence = 'Meta reports on January 29.'
  expect(dateOf(sentence, '2025-01-27T00:00Z')).toBe('2025-01-29')
  expect(dateOf(sentence, '2025-01-27T00:00Z', '2025-02-01T00:00Z')).toBeNull()
})

import { expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import { isRoundup } from '#stories/roundup.ts'

const told = (title: string, language: Language = 'en', text = 'One sentence of news.') =>
  isRoundup({ title, text, language })

test.each([
  'Market wrap: chips and oil',
  'AI summit in Paris: live updates',
  'The Paris summit as it happened',
  'Five things to know before the bell',
  'Sample morning briefing: chips, oil and the Gulf',
  'Microsoft, Lumen and Corvane rise premarket; Arcline falls',
  'The week in chips',
])('a digest of many events is a roundup: %s', (title) => {
  expect(told(title)).toBe(true)
})

test.each([
  'حصاد اليوم: رقائق ونفط',
  'تغطية مباشرة لمؤتمر الرياض للتقنية',
  'أبرز أخبار الأسبوع في قطاع التقنية',
  'لحظة بلحظة: إطلاق القمر السعودي',
])('so it is in Arabic: %s', (title) => {
  expect(told(title, 'ar')).toBe(true)
})

test.each([
  'Nvidia takes its new chip live in Riyadh',
  'Lumenary raises $300 million to automate contract review',
  'Oracle says demand for its data centers will double',
  'What to watch out for when Arcline reports',
])('news of one event is none: %s', (title) => {
  expect(told(title)).toBe(false)
})

test.each([
  'إنفيديا تكشف عن شريحة جديدة للاستدلال',
  'موجة بيع تهبط بأسهم الرقائق',
  'تعيين رئيس جديد لنشرة سامبل الاقتصادية',
])('nor is it in Arabic: %s', (title) => {
  expect(told(title, 'ar')).toBe(false)
})

test('an opening that lists four things is a roundup whatever its title', () => {
  const list = 'Chips rose in Seoul; a fair opened in Barcelona; oil fell; banks reported.'
  expect(told('What our desk is reading', 'en', list)).toBe(true)
  expect(told('What our desk is reading', 'en', 'Chips rose in Seoul; oil fell.')).toBe(false)
})

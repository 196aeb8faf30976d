import { expect, test } from 'vitest'
import { detectLanguage } from '#language/detect.ts'

test.each([
  ['en', 'Nvidia lost 17% on Monday'],
  ['en', 'Nvidia (إنفيديا) shares fell'],
  ['en', 'NVDA'],
  ['ar', 'هوى سهم إنفيديا (NVDA) 17% الاثنين'],
  ['ar', 'دراسة جديدة'],
  ['ar', 'ارتفاع أسهم گوگل'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  'این یک متن فارسی است که برای آزمایش نوشته شده',
  'سهام انویدیا سقوط کرد',
  'پاکستان کے وزیر اعظم نے کہا ہے',
  'Le président de la République a dit que les entreprises',
  'Die Aktie fällt und die Anleger sind nervös wegen der neuen Konkurrenz aus dem Osten',
  '英伟达股价下跌',
  'Акции упали',
  '12 % …',
  '',
])('neither Arabic nor English: %s', (text) => {
  expect(detectLanguage(text)).toBeNull()
})

test('Arabic typed with Persian kaf and ya is Arabic', () => {
  expect(detectLanguage('قالت الشرکة فی بیان إن الإیرادات ارتفعت فی الربع الأول')).toBe('ar')
})

import { expect, test } from 'vitest'
import { bucketsIn, findBucket } from '#briefs/find-bucket.ts'
import { moveOf, tellsOfFall } from '#briefs/moves.ts'
import type { Company } from '#domain/company.ts'
import { desk } from './extract-desk.ts'

const named = (...ids: string[]): Company[] =>
  ids.flatMap((id) => desk.companies.find((company) => company.id === id) ?? [])

test.each([
  ['chips', 'Demand for semiconductors and wafers outruns supply.'],
  ['datacenters', 'Capital spending goes to data centres and servers.'],
  ['cloud', 'The cloud business of the group grew by a third.'],
  ['cybersecurity', 'Budgets for cybersecurity rise with every attack.'],
  ['defense', 'The army buys drones by the thousand.'],
  ['power', 'Utilities sell electricity to whoever trains models.'],
  ['chips', 'الطلب على أشباه الموصلات والرقائق يفوق العرض.'],
  ['datacenters', 'يذهب الإنفاق الرأسمالي إلى مراكز البيانات.'],
  ['cloud', 'نمت أعمال الحوسبة السحابية بمقدار الثلث.'],
  ['cybersecurity', 'ترتفع ميزانيات الأمن السيبراني مع كل هجوم.'],
  ['defense', 'يشتري الجيش طائرات مسيّرة من الصناعات الدفاعية.'],
  ['power', 'تبيع المحطات الكهرباء لمن يدرّب النماذج.'],
] as const)('is news for %s: %s', (bucket, text) => {
  expect(findBucket(text, /[a-z]/u.test(text) ? 'en' : 'ar', [])).toBe(bucket)
})

test('the words of a text go before its companies', () => {
  expect(findBucket('Nvidia builds data centres.', 'en', named('NVDA'))).toBe('datacenters')
  expect(findBucket('Nvidia had a good year.', 'en', named('NVDA'))).toBe('chips')
})

test('between equals the first mention decides', () => {
  expect(findBucket('Servers and chips are sold out.', 'en', [])).toBe('datacenters')
  expect(findBucket('Chips and servers are sold out.', 'en', [])).toBe('chips')
})

test('a text that names neither word nor company of a bucket has none', () => {
  expect(findBucket('The weather was fine in Paris.', 'en', [])).toBeNull()
  expect(findBucket('كان الطقس جميلًا في باريس.', 'ar', [])).toBeNull()
  expect(findBucket('A chipped servery is a memorial.', 'en', [])).toBeNull()
})

test('all buckets of a text are told once', () => {
  expect(bucketsIn('Chips, more chips and the cloud', 'en')).toEqual(['chips', 'cloud'])
})

test.each([
  'Nvidia Shares Fell 3%.',
  'Intel missed estimates for a third time.',
  'AMD cut its forecast for the year.',
  'A decline in orders hit ASML.',
])('tells of a fall: %s', (text) => {
  expect(tellsOfFall(text, 'en')).toBe(true)
})

test.each([
  'تراجعت أسهم إنفيديا.',
  'وتكبّدت إنتل خسائر.',
  'جاءت النتائج دون التوقعات.',
  'هَبط السهم.',
])('tells of a fall: %s', (text) => {
  expect(tellsOfFall(text, 'ar')).toBe(true)
})

test('a gain is no fall', () => {
  expect(tellsOfFall('Nvidia gained 8.9% on Tuesday.', 'en')).toBe(false)
  expect(tellsOfFall('ارتفع سهم إنفيديا 8.9%.', 'ar')).toBe(false)
})

test('a sentence moves up or down, or says neither, or both', () => {
  expect(moveOf('Nvidia rose 3%.', 'en')).toBe('up')
  expect(moveOf('Nvidia fell 3%.', 'en')).toBe('down')
  expect(moveOf('Nvidia fell 3% and AMD rose 3%.', 'en')).toBeNull()
  expect(moveOf('Nvidia makes chips.', 'en')).toBeNull()
  expect(moveOf('قفز سهم إنفيديا 3%.', 'ar')).toBe('up')
  expect(moveOf('هوى سهم إنفيديا 3%.', 'ar')).toBe('down')
})

import { expect, test } from 'vitest'
import { untoldGrave, wordingProblems } from '#briefs/model-item-rules.ts'
import type { ModelItem } from '#briefs/model-schema.ts'
import type { Language } from '#domain/language.ts'
import { anArticle } from '#tests/support/builders.ts'
import { answering, NEWS, NVIDIA, propose, textsOf, writeWith } from './model-desk.ts'

const itemOf = (text: string, rest: Partial<ModelItem> = {}): ModelItem => ({
  part: 'shock',
  text,
  kind: 'reported',
  cites: ['A1'],
  quotes: [{ article: 'A1', text: 'Shares of Nvidia fell' }],
  companies: [],
  bucket: null,
  mechanism: null,
  counter: null,
  date: null,
  ...rest,
})

const FELL = anArticle({ title: 'Nvidia falls', text: 'Shares of Nvidia fell 9.4% on Monday.' })

test.each<[Language, string, string]>([
  ['en', 'NVIDIA admitted fraud.', 'fraud'],
  ['en', 'NVIDIA will go bankrupt after its shares fell 9.4% on Monday.', 'bankruptcy'],
  ['en', 'Shares fell 9.4% because the chief executive resigned.', 'somebody leaving office'],
  ['en', 'NVIDIA bought DeepSeek and its shares fell 9.4% on Monday.', 'a takeover'],
  ['en', 'Our reading: NVIDIA may be delisted.', 'a halt of trading'],
  ['en', 'DeepSeek sued NVIDIA over its chips.', 'a lawsuit'],
  ['en', 'NVIDIA denied that its shares fell 9.4% on Monday.', 'a denial'],
  ['en', 'NVIDIA shares collapsed on Monday.', 'a collapse'],
  ['ar', 'هبط سهم إنفيديا 9.4% الاثنين، وهي فرصة ذهبية للشراء.', 'a bargain'],
  ['ar', 'أفلست إنفيديا بعدما هبط سهمها 9.4% الاثنين.', 'bankruptcy'],
  ['ar', 'استقال رئيس إنفيديا التنفيذي الاثنين.', 'somebody leaving office'],
  ['ar', 'أوقفت هيئة السوق تداول سهم إنفيديا الاثنين.', 'a halt of trading'],
])('what no cited article tells is grave in %s: %s', (language, text, what) => {
  expect(untoldGrave(text, language, [FELL])).toEqual([what])
})

test('a grave thing that a cited article tells may be told, in either language', () => {
  const court = anArticle({ title: 'Court', text: 'Intel filed for Chapter 11 on Monday.' })
  expect(untoldGrave('Intel went bankrupt on Monday.', 'en', [FELL, court])).toEqual([])
  expect(untoldGrave('أفلست إنتل الاثنين.', 'ar', [court])).toEqual([])
  expect(untoldGrave('رفضت إنتل التعليق، وتوقف الإنتاج.', 'ar', [FELL])).toEqual([])
})

test.each<[Language, string, string]>([
  ['en', 'It fell 9.4% on Monday.', 'subject'],
  ['en', 'Our reading: the company may recover.', 'subject'],
  ['ar', 'قالت الشركة إن الطلب قوي.', 'subject'],
  ['en', 'NVIDIA shares fell 9.4% today.', 'no day'],
  ['ar', 'هبط سهم إنفيديا 9.4% أمس.', 'no day'],
  ['en', 'NVIDIA NVIDIA NVIDIA shares fell.', 'three times'],
])('in %s an item is read alone: %s', (language, text, reason) => {
  expect(wordingProblems(itemOf(text), language)).toEqual([expect.stringContaining(reason)])
})

test('an item that names its subject and its day stands', () => {
  const en = itemOf('NVIDIA said that it fell 9.4% on Monday; the company did not comment.')
  expect(wordingProblems(en, 'en')).toEqual([])
  const ar = itemOf('قالت شركة إنفيديا إن الطلب قوي في اليوم التالي.')
  expect(wordingProblems(ar, 'ar')).toEqual([])
})

test('what fell is no winner, and a quote is more than a name', () => {
  const fell = itemOf('Broadcom shares fell 6.1%.', { part: 'winners' })
  expect(wordingProblems(fell, 'en')).toEqual([expect.stringContaining('a winner gains')])
  const named = itemOf('NVIDIA fell.', { quotes: [{ article: 'A1', text: 'Nvidia' }] })
  expect(wordingProblems(named, 'en')).toEqual([expect.stringContaining('three words')])
})

test('an edition never tells a bankruptcy that its article knows nothing of', async () => {
  const text = `${NVIDIA.title.replace(/\.$/u, '')} and faces bankruptcy.`
  const { edition } = await writeWith(answering(NEWS, [propose('shock', NVIDIA, { text })]), {
    articles: NEWS,
  })
  expect(textsOf(edition).join(' ')).not.toContain('bankruptcy')
})

import { expect, test } from 'vitest'
import { denies, useOf } from '#briefs/usable-article.ts'
import { anArticle } from '#tests/support/builders.ts'
import { itemsIn, told, write } from './extract-desk.ts'

const LOSS = 'Nvidia lost $58 billion of market value on Friday in a wide sell-off.'
const LOSS_AR = 'خسرت إنفيديا 58 مليار دولار من قيمتها السوقية الجمعة.'

test.each([
  ['a retraction', 'RETRACTED: Sample Ridge plant halted'],
  ['paid text', 'Sponsored: why the fund beats chips'],
  ['paid text at the end', 'Why the fund beats chips | Partner content'],
  ['an opinion', 'Opinion: the crash is coming'],
  ['a look back', 'Flashback: when chips fell'],
  ['a correction', 'Correction: the Ohio site'],
  ['a corrected title', 'Corrected: what the fall says'],
  ['an Arabic retraction', 'سحب خبر: مصنع أيداهو'],
  ['Arabic paid text', 'محتوى برعاية: صندوق الرقائق'],
  ['an Arabic opinion', 'رأي: الانهيار قادم'],
  ['an Arabic look back', 'من الأرشيف: يوم هبطت الرقائق'],
])('nothing of %s is told', (_what, title) => {
  const text = /[\u0600-\u06ff]/u.test(title) ? LOSS_AR : LOSS
  const language = text === LOSS ? 'en' : 'ar'
  expect(write([told(text, { title })], language).items).toEqual([])
  expect(itemsIn(write([told(text)], language), 'shock')).toHaveLength(1)
})

test.each([
  'Correction, January 31: the amount is $5.8 billion.',
  'Clarification: the loss was $5.8 billion.',
  'The right figure is $5.8 billion.',
  'An earlier version of this story gave another figure.',
  'This article has been retracted.',
  'Paid post by Sample Club.',
])('an article that takes itself back loses its other sentences: %s', (note) => {
  expect(write([told(`${LOSS} ${note}`)]).items).toEqual([])
  expect(write([told(`${note} ${LOSS}`)]).items).toEqual([])
})

test.each([
  'تصحيح: بلغت الخسارة 5.8 مليار دولار.',
  'سُحب هذا الخبر بعد نشره بساعة.',
  'ورد الرقم خطأ في نسخة سابقة من هذا الخبر.',
  'الرقم الصحيح 5.8 مليار دولار.',
])('so does an Arabic one: %s', (note) => {
  expect(write([told(`${LOSS_AR} ${note}`)], 'ar').items).toEqual([])
})

test('a line that says that what follows is paid for is enough', () => {
  expect(useOf(anArticle({ title: 'Chips', text: `Advertisement\n${LOSS}` }))).toBe('none')
  const arabic = anArticle({ language: 'ar', title: 'رقائق', text: `إعلان مدفوع\n${LOSS_AR}` })
  expect(useOf(arabic)).toBe('none')
})

test.each([
  ['Nvidia corrects course on chips', 'Analysts call it a market correction of 9%.'],
  ['The opinion of a court on chip exports', 'The advertisement business of Meta grew 20%.'],
  ['Oracle sponsored a data center study', 'Earlier reports that put it higher were wrong.'],
])('words of everyday news take nothing back: %s', (title, text) => {
  expect(useOf(anArticle({ title, text }))).toBe('all')
})

test('a claim that its article denies is told with its denial or not at all', () => {
  const claim = 'Hackers claimed on Tuesday to have stolen data from Fortinet in a breach.'
  const denial = 'Fortinet said it had found no sign of a breach of its own servers.'
  const draft = write([told(`${claim} ${denial}`)])
  expect(draft.items.map(({ part, text }) => [part, text])).toEqual([['risks', denial]])
  expect(write([told(LOSS, { title: 'Nvidia denies loss of $58 billion' })]).items).toEqual([])
  const arabic = told(LOSS_AR, { title: 'إنفيديا تنفي خسارة 58 مليار دولار' })
  expect(write([arabic], 'ar').items).toEqual([])
})

test('a claim that the next sentence denies is not told, wherever it stands', () => {
  const intro = 'Microsoft will spend about $80 billion on AI data centers in fiscal 2025. '
  const text = `${intro}${intro}${LOSS} The claim, Nvidia said, is false.`
  expect(itemsIn(write([told(text)]), 'shock')).toEqual([])
  expect(itemsIn(write([told(text)]), 'winners')).toHaveLength(1)
})

test.each([
  ['en', 'There is no evidence that the chips were banned.'],
  ['en', 'Nvidia denied the report on Thursday.'],
  ['ar', 'لا دليل على أن الرقائق محظورة.'],
  ['ar', 'ونفت إنفيديا الخبر الخميس.'],
] as const)('this %s sentence denies: %s', (language, sentence) => {
  expect(denies(sentence, language)).toBe(true)
})

test.each([
  ['en', 'A judge denied the request of Nvidia on Thursday.'],
  ['en', 'The spending shows no sign of slowing.'],
  ['ar', 'أكدت إنفيديا الخبر الخميس.'],
] as const)('this %s sentence does not: %s', (language, sentence) => {
  expect(denies(sentence, language)).toBe(false)
})

test('what somebody only looks into is told though nothing proves it yet', () => {
  const probe = 'تحقق وزارة التجارة الأميركية في ما إذا كانت ديب سيك قد استخدمت رقائق محظورة.'
  const article = told(`${probe} لا دليل على أن ديب سيك استخدمت رقائق محظورة، بحسب المصدر.`)
  expect(itemsIn(write([article], 'ar'), 'risks').map(({ text }) => text)).toContain(probe)
  const open = 'The US Commerce Department is looking into whether DeepSeek used banned chips.'
  const draft = write([told(`${open} There is no evidence that DeepSeek used banned chips.`)])
  expect(itemsIn(draft, 'risks').map(({ text }) => text)).toContain(open)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asksOfThePast,
  barredParts,
  isAnswer,
  isOldNews,
  isUntellable,
  sharesFigures,
} from '#briefs/reservations.ts'
import { LANGUAGES } from '#domain/language.ts'
import { itemsIn, partsOf, told, write } from './extract-desk.ts'

test.each([
  ['another day', 'Nvidia shares fell 19% that day and lost $23 billion of market value.'],
  ['another week', 'Cisco shares fell 13% on Monday of that week in a sell-off.'],
  ['another year', 'A year earlier, Nvidia shares rose 12% on Friday after strong results.'],
  ['an anniversary', 'On this day in 2000, Intel shares fell 22% in New York.'],
  ['a scenario', 'Nvidia loses $1.2 trillion of market value in that scenario.'],
  ['a case', 'In that case Nvidia shares fell below $100 within a week.'],
  ['a game', 'In a war game run by the Pentagon, Nvidia lost $2 trillion of market value.'],
  ['a novel', 'In a novel published on Friday, Palantir wins a contract of the US Army.'],
  ['a false report', 'Micron shares fell 12% on Friday, a false report said.'],
  ['a rumour', 'TSMC is rumored to have lost an order of $4 billion from Nvidia.'],
  ['a list', 'Top winners: IBM up 13% and Oracle up 4% on Friday.'],
  ['two that are not named', 'Intel and AMD reported; the latter lost $7 billion.'],
  ['another Arabic day', 'هوى سهم إنفيديا 19% وفقدت 23 مليار دولار في ذلك اليوم.'],
  ['another Arabic week', 'هوى سهم سيسكو 13% الاثنين من ذلك الأسبوع.'],
  ['an Arabic scenario', 'في السيناريو المتشائم يهبط سهم إنفيديا 40%.'],
  ['an Arabic rumour', 'خسرت إنفيديا 4 مليارات دولار، وفق شائعة على منصة إكس.'],
  ['an untrue Arabic claim', 'ليس صحيحًا أن سهم مايكرون هبط 12% الجمعة.'],
  ['an Arabic first and second', 'خسرت الأولى 7 مليارات دولار وكسبت الثانية 8 مليارات.'],
])('a sentence about %s is no item', (_what, sentence) => {
  expect(isUntellable(sentence, /[\u0600-\u06ff]/u.test(sentence) ? 'ar' : 'en')).toBe(true)
  expect(partsOf(sentence)).toEqual([])
})

test.each([
  'The worst week that investors remember cost Nvidia $500 billion.',
  'Nvidia rose for the first time since the former chief left.',
  'Researchers took a novel approach to chips and models.',
  'قفز سهم إنفيديا للمرة الأولى منذ أسبوع بعد نتائج الربع الثاني.',
  'أعلنت إنفيديا هذا الأسبوع أن الطلب يفوق العرض.',
])('an ordinary sentence is not taken for one: %s', (sentence) => {
  expect(isUntellable(sentence, /[\u0600-\u06ff]/u.test(sentence) ? 'ar' : 'en')).toBe(false)
})

test.each([
  'If Nvidia shares fell another 20%, it would lose $600 billion of market value.',
  'Unless margins recover, Nvidia shares fell too little, a fund said of the rout.',
  'A ban would cost Nvidia $17 billion of revenue from data centers in 2025.',
  'لو هبط سهم إنفيديا 20% لفقدت إنفيديا 600 مليار دولار من قيمتها السوقية.',
  'إذا تراجع سهم إنفيديا 20% خسرت إنفيديا 600 مليار دولار من قيمتها السوقية.',
  'تخسر إنفيديا 600 مليار دولار من قيمتها السوقية ما لم يرتفع الطلب.',
])('what depends on something is no shock and no winner: %s', (sentence) => {
  const parts = partsOf(sentence)
  expect(parts).not.toContain('shock')
  expect(parts).not.toContain('winners')
})

test('what somebody says he would do is a plan, and what is examined is no condition', () => {
  const plan = 'Meta said on Friday that it would spend $60 billion on data centers in 2025.'
  expect(partsOf(plan)).toEqual(['winners'])
  expect(barredParts('فحصت إنفيديا ما إذا كان السهم قد هبط 20%.', 'ar').size).toBe(0)
})

test.each([
  'Broadcom loses $100 billion of market value next week in a sell-off.',
  'Nvidia shares will fall 30% by March in a wide sell-off of chip stocks.',
  'سيهبط سهم إنفيديا 30% في موجة بيع واسعة لأسهم الرقائق.',
])('what has not come is no shock: %s', (sentence) => {
  expect(partsOf(sentence)).not.toContain('shock')
})

test.each([
  'Microsoft has not cancelled data center leases worth $1 billion.',
  'Amazon no longer plans to spend $11 billion on data centers in Georgia.',
  'Micron scrapped a data center worth $4 billion in infrastructure in Ohio.',
  'A court lifted the ban on Huawei chips on Friday in New York.',
  'A judge dismissed the lawsuit that accused CrowdStrike of fraud.',
  'The Pentagon ended its probe of Palantir and found nothing wrong.',
  'لم تحظر وزارة الدفاع الأميركية رقائق إنفيديا.',
  'تخلت أمازون عن خطة لإنفاق 11 مليار دولار على مراكز بيانات في جورجيا.',
  'فتحت وزارة العدل تحقيقًا في إنفيديا ثم أغلقته الجمعة دون أي اتهام.',
])('what did not happen, was given up or has ended stands nowhere: %s', (sentence) => {
  expect(partsOf(sentence)).toEqual([])
})

test('news of years ago is no shock, and a year that measures the move is no date', () => {
  const old = 'Meta shares fell 26% on Thursday, February 3, 2022, in a record loss.'
  expect(isOldNews(old, 'en', 2025)).toBe(true)
  expect(partsOf(old)).not.toContain('shock')
  expect(isOldNews('Nvidia fell 17%, its worst day since March 2020.', 'en', 2025)).toBe(false)
  expect(isOldNews('Orders rose from 2022 to 2024.', 'en', 2025)).toBe(false)
  expect(isOldNews('في نوفمبر 2018 هوى سهم إنفيديا 19%.', 'ar', 2025)).toBe(true)
  expect(isOldNews('هوى سهم إنفيديا في أسوأ أداء منذ سبتمبر 2022.', 'ar', 2025)).toBe(false)
})

test.each([
  'Intel and AMD lost and gained $7 billion and $8 billion of market value on Friday.',
  'هبط سهم ديل وأوراكل 8% و3% الجمعة في نيويورك.',
])('two names that share two figures are not told: %s', (sentence) => {
  expect(partsOf(sentence)).toEqual([])
})

test('figures in a stated order, or of a range, may be shared', () => {
  expect(sharesFigures('Dell and Intel fell 8% and 3% respectively.', 'en', [0, 9])).toBe(false)
  expect(sharesFigures('Dell and Intel fell between 3% and 8%.', 'en', [0, 9])).toBe(false)
  expect(sharesFigures('Dell fell 8% and 3% in two days.', 'en', [0])).toBe(false)
  expect(sharesFigures('هبط ديل وإنتل 8% و3% على الترتيب.', 'ar', [4, 8])).toBe(false)
})

test('a question is worth watching only while it is open', () => {
  const open = 'Will Super Micro lose its Nasdaq listing on February 25?'
  expect(partsOf(open)).toEqual(['watch'])
  expect(partsOf('Has Oracle lost a contract that is due on February 25?')).toEqual([])
  expect(itemsIn(write([told(`${open} No.`)]), 'watch')).toEqual([])
  const answered = `${open} Super Micro filed its report on Friday and keeps its listing.`
  expect(itemsIn(write([told(answered)]), 'watch').map(({ text }) => text)).not.toContain(open)
  expect(asksOfThePast('هل خسرت إنفيديا 300 مليار دولار الجمعة؟', 'ar')).toBe(true)
  expect(asksOfThePast('هل تفقد سوبر مايكرو إدراجها في 25 فبراير؟', 'ar')).toBe(false)
  expect(isAnswer('نعم، بحسب المحللين.', 'ar')).toBe(true)
})

test('no text throws or hangs', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'would ',
      'said ',
      'if ',
      '8% and 3% ',
      'هل ',
      'لو ',
      'ذلك ',
      '2018 ',
      ',',
    ),
    maxLength: 400,
  })
  fc.assert(
    fc.property(text, (sentence) => {
      for (const language of LANGUAGES) {
        expect(isUntellable(sentence, language)).toBeTypeOf('boolean')
        expect(barredParts(sentence, language)).toBeInstanceOf(Set)
        expect(isOldNews(sentence, language, 2025)).toBeTypeOf('boolean')
      }
    }),
    { numRuns: 200 },
  )
})

import { describe, expect, test } from 'vitest'
import { FACTS } from './facts-of-the-week.ts'
import { itemsOf, type SampleItem, sampleFeeds } from './read-samples.ts'

// Only the item that stands for machine translation may hold these.
const TRANSLATED = 'https://tech.sample.example/node/5190?lang=auto'
const CLASSICAL_ERRORS =
  /منظمة العفو الدولية|دعوة الاستيقاظ|أعلام حمراء|لعبة صفر|تعليمات الفدية|أعضاء الخدمة العسكرية|ثالث أكبر شركة في العالم في السوق|Deepeek|AI Arm|لخطر التعرض لخطر|قامت \S+ بإطلاق|قال(?:ت)? \S* ?أن |سوف |من قبل البحرية|لاعب رئيسي/u
// What an ordinary Arabic source writes and a desk corrects.
const LOOSE_SPELLING = /انفيديا|ديبسيك|سنسور تاور|بليون|[٠-٩٪٫]|الاصطناعى|الإثنين/u

const items = sampleFeeds().flatMap(itemsOf)

/** The houses that tell a fact in one sentence which could be printed as it stands. */
function housesTelling(patterns: readonly RegExp[], language: 'en' | 'ar'): Set<string> {
  const clean = (sentence: string) =>
    !CLASSICAL_ERRORS.test(sentence) && !LOOSE_SPELLING.test(sentence)
  const tells = (item: SampleItem) =>
    item.sentences.slice(1).some((sentence) => {
      const words = sentence.split(/\s+/u).length
      const fits = words >= 8 && words <= 32 && clean(sentence)
      return fits && patterns.every((pattern) => pattern.test(sentence))
    })
  return new Set(
    items
      .filter((item) => item.feed.language === language && tells(item))
      .map((item) => item.feed.family),
  )
}

describe.each(FACTS)('%s', (_name, families, en, ar) => {
  test('is told in an English sentence that stands by itself, by as many houses as it should', () => {
    expect(housesTelling(en, 'en').size).toBeGreaterThanOrEqual(families)
  })
  test('is told in a clean Arabic sentence', () => {
    expect(housesTelling(ar, 'ar').size).toBeGreaterThanOrEqual(1)
  })
})

test.each([
  ['the loss of Monday', /(?:إ|ا)نفيديا/, /(?:589|590|593|٥٩٠) (?:مليار|بليون) دولار/],
  ['the worst week', /إنفيديا/, /15\.8%/],
  ['the training cost', /دورة التدريب/, /5\.6 مليون دولار/],
  ['Stargate', /ستارغيت/, /(?:500|٥٠٠) مليار دولار/],
  ['the plan of Meta', /ميتا/, /60 و65 مليار دولار|وحدة معالجة رسومات/],
  ['Sensor Tower', /تاور/, /1\.3 مليار دولار/],
  ['the wake-up call', /ترمب/, /جرس إنذار/],
  ['KELA', /كيلا/, /برمجيات فدية/],
  ['the Navy', /البحرية الأميركية/, /ديب سيك/],
  ['UBS', /يو بي إس/, /محصلتها صفر/],
  ['Microsoft and OpenAI', /مايكروسوفت/, /تشات جي بي تي/],
  ['the drones', /معهد سامبل/, /المسيّرة ذاتية التشغيل/],
  ['the winners', /سامبل بيك/, /أشباه الموصلات/],
])('two Arabic items or more tell of %s', (_name, subject, what) => {
  const telling = items.filter(
    (item) =>
      item.feed.language === 'ar' &&
      item.link !== TRANSLATED &&
      item.sentences.some((sentence) => subject.test(sentence) && what.test(sentence)),
  )
  expect(telling.length).toBeGreaterThanOrEqual(2)
})

test('the classical errors of machine translation stand in one item only', () => {
  const faulty = items.filter((item) => item.sentences.some((text) => CLASSICAL_ERRORS.test(text)))
  expect(faulty.map((item) => item.link)).toEqual([TRANSLATED])
})

test('two Arabic outlets spell loosely and the other two as the desk does', () => {
  const loose = items.filter((item) => item.sentences.some((text) => LOOSE_SPELLING.test(text)))
  expect(new Set(loose.map((item) => item.feed.id))).toEqual(
    new Set(['sample-gulf', 'sample-tech']),
  )
})

test('the house of the wire prints one story twice, almost word for word', () => {
  const copies = items.filter(
    (item) =>
      item.feed.family === 'sample-house' &&
      item.sentences.some((text) => text.includes('the heaviest drag on the Nasdaq after Nvidia')),
  )
  expect(copies.map((item) => item.feed.id)).toEqual(['sample-wire', 'sample-market-post'])
})

test('a late correction names the wrong figure, and nothing else does', () => {
  const wrong = items.flatMap((item) => item.sentences).filter((text) => text.includes('14.7%'))
  expect(wrong).toEqual([
    'Correction: an earlier version of this article said that Broadcom had fallen 14.7% on Monday.',
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCandidates } from '#briefs/find-candidates.ts'
import { canStandAlone, isQuestion, tellsNews } from '#briefs/fitness.ts'
import { LANGUAGES } from '#domain/language.ts'
import { assignmentOf, desk, told } from './extract-desk.ts'

test.each([
  'Nvidia lost $589 billion of market value on Monday, the most of any company in a day.',
  'The Sample Institute for Defence Studies expects drones to become cheaper within a year.',
  'The open question is whether the spending of hyperscalers pays off.',
  'The rule of the Commerce Department takes effect on May 15 for all exporters.',
  'The company behind ChatGPT raised $40 billion from investors in Asia.',
  'The chipmaker Micron forecast revenue above the estimates of analysts.',
  'Nvidia shares fell 3.7% on Friday.',
  'IT spending will grow by 9% in 2025, the analysts of Gartner expect.',
  'President Trump said on Monday that DeepSeek should be a "wake-up call" for the industry.',
  'U.S. regulators asked TikTok and Microsoft for records of their training data.',
  'Microsoft and OpenAI are examining the data, people familiar with the matter said.',
])('may leave its article: %s', (sentence) => {
  expect(canStandAlone(sentence, 'en')).toBe(true)
})

test.each([
  ['a pronoun', 'It lost $589 billion of market value on Monday, more than any other.'],
  ['a conjunction', 'But Nvidia lost $589 billion of market value on Monday alone.'],
  ['a connective', 'Moreover, Nvidia lost $589 billion of market value on Monday.'],
  ['an unnamed company', 'The company lost $589 billion of market value on Monday alone.'],
  [
    'an unnamed company with adjectives',
    'The Chinese semiconductor manufacturer lost 9% on Monday.',
  ],
  ['an unnamed thing', 'The investigation concerns a breach of the servers at Microsoft.'],
  ['an unnamed meeting', 'Lutnick said at the hearing that DeepSeek had found ways around it.'],
  ['an unnamed warning', 'The US Navy sent the warning by e-mail on Friday, January 24.'],
  ['an unnamed report', 'Nvidia chips were shipped through Singapore, the report said.'],
  ['words of somebody unnamed', 'Nvidia will hire 400 people in Jerusalem, he added.'],
  ['a demonstrative', 'In this context Nvidia is likely to lose a part of its revenue.'],
  ['today', 'Nvidia shares fell 3% today after a report on its new chips.'],
  ['last night', 'Nvidia shares fell 3% in late trading last night in New York.'],
  ['a speaker who is not named', 'Nvidia told investors that we expect to ship our chips in May.'],
  [
    'an advertisement of lawyers',
    'Sample Law Firm reminds investors of Micron of the March 10 deadline.',
  ],
  ['an invitation', 'Subscribe to the newsletter of Nvidia investors for more such stories.'],
  ['a link', 'Nvidia shares fell 3% on Monday, see https://example.com for the chart.'],
  ['markup', 'Nvidia shares fell 3% on <b>Monday</b> after a report on chips.'],
  ['a cut end', 'Nvidia shares fell 3% on Monday after a report on its new…'],
  ['a cut end in brackets', 'Nvidia shares fell 3% on Monday after a report on its […]'],
  ['no end', 'Nvidia shares fell 3% on Monday after delays in the negative sentime'],
  ['half a quotation', '“Nvidia shares fell 3% on Monday after a report on its new chips.'],
  ['half a bracket', 'Nvidia (NVDA shares fell 3% on Monday after a report on its chips.'],
  ['a correction', 'Correction: an earlier version said that Broadcom had fallen 14.7% on Monday.'],
  ['a live page', 'Live: Nvidia shares fall 3% on Monday after a report on its chips.'],
  ['a shout', 'Nvidia shares fell by 17% on Monday, what a day for investors!'],
  ['too few words', 'Nvidia shares fell on Monday.'],
  ['too few words for a figure', 'Nvidia fell 3.7% Friday.'],
  ['an answer', 'The Pentagon said on Friday that it had done no such thing.'],
  ['too many words', `Nvidia shares fell ${'and fell '.repeat(30)}on Monday.`],
])('may not leave its article, for it has %s', (_why, sentence) => {
  expect(canStandAlone(sentence, 'en')).toBe(false)
})

test.each([
  'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية الاثنين.',
  'تراجع سهم إنفيديا 3.7% الجمعة.',
  'الوزارة الأميركية فرضت قيودًا على تصدير الرقائق إلى الصين.',
  'قال بنك يو بي إس في مذكرة هذا الأسبوع إن النمو مستمر.',
  'أكدت ميتا أن إنفاقها الرأسمالي لن يتغير في 2025.',
  'هل تنفق مايكروسوفت 80 مليار دولار على مراكز البيانات؟',
])('may leave its Arabic article: %s', (sentence) => {
  expect(canStandAlone(sentence, 'ar')).toBe(true)
})

test.each([
  ['a past before the past', 'كانت ديب سيك قد قيّدت تسجيل المستخدمين الجدد الاثنين.'],
  ['too few words', 'تراجع سهم إنفيديا بحدة الجمعة.'],
  ['too few words for a figure', 'هوى السهم 17%.'],
  ['the company', 'الشركة خسرت 589 مليار دولار من قيمتها السوقية الاثنين.'],
  ['a pronoun', 'وهي أكبر خسارة يومية لشركة واحدة في تاريخ وول ستريت.'],
  ['a connective', 'في المقابل ارتفع سهم أبل 3% في تعاملات الاثنين.'],
  ['a connective without its hamza', 'واضافت أن سهم أبل ارتفع 3% في تعاملات الاثنين.'],
  ['a hidden speaker', 'قال إن سهم أبل ارتفع 3% في تعاملات الاثنين.'],
  ['a hidden speaker in a place', 'وقالت في بيان إن سهم أبل ارتفع 3% الاثنين.'],
  ['a demonstrative', 'جاءت هذه الخدمة بعد أن طرحت غوغل خاصية جديدة للبحث.'],
  ['yesterday', 'خسرت إنفيديا أمس 589 مليار دولار من قيمتها السوقية.'],
  ['today', 'تعلن إنفيديا نتائجها الفصلية اليوم بعد إغلاق السوق.'],
  ['an unnamed we', 'نعتقد أن إنفيديا ستخسر حصة من سوق الرقائق في الصين.'],
  ['a decimal point in letters', 'تراجع سهم إنفيديا 4ر6 في المئة في تعاملات الاثنين.'],
  ['a link to more', 'رابط الخبر بصحيفة الوئام: تسريب صورة جديدة لهاتف سامسونغ.'],
  ['no end', 'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية'],
  ['half a quotation', 'قالت إنفيديا «إن الطلب على الرقائق يفوق العرض في 2025.'],
  ['a correction', 'تصحيح: ورد في خبر سابق أن سهم برودكوم هبط 14.7% الاثنين.'],
])('may not leave its Arabic article, for it has %s', (_why, sentence) => {
  expect(canStandAlone(sentence, 'ar')).toBe(false)
})

test('a sentence that names nobody is not lifted, one that names somebody is', () => {
  const lift = (text: string) => {
    const article = told(text)
    return findCandidates(assignmentOf([article], article.language), desk).map(({ quote }) => quote)
  }
  expect(lift('Shares of chip makers fell 3% on Monday in a wide sell-off.')).toEqual([])
  expect(lift('For Q1, the semiconductor maker said that its revenue fell 3% on chips.')).toEqual(
    [],
  )
  expect(lift('After the chipmaker cut its forecast, shares of Sample Ridge fell 3%.')).toEqual([])
  expect(lift('تراجعت أسهم الرقائق 3% في تعاملات الاثنين وسط موجة بيع.')).toEqual([])
  expect(lift('بحسب «رويترز»، تكبدت الشركة خسائر بلغت 7.5 مليار دولار.')).toEqual([])
  expect(
    lift('Shares of Sample Ridge Advisers fell 3% on Monday in a wide sell-off.'),
  ).toHaveLength(1)
  expect(lift('تراجع سهم إنفيديا 3% في تعاملات الاثنين وسط موجة بيع.')).toHaveLength(1)
})

test('a question is known by its last mark, within quotation marks too', () => {
  expect(isQuestion('Is $500bn too much for Stargate?')).toBe(true)
  expect(isQuestion('هل تنفق مايكروسوفت أكثر من اللازم؟»')).toBe(true)
  expect(isQuestion('The question is whether it is too much.')).toBe(false)
})

test.each([
  'Correction: Nvidia shares',
  'LIVE: markets on Monday',
  'Watch: Huang on stage',
  'Opinion: a bubble bursts',
  'تصحيح: سهم برودكوم',
  'مباشر: الأسواق الاثنين',
  '',
  'Nvidia falls <b>17%</b>',
  'Read https://evil.example now',
  `Nvidia ${'falls '.repeat(60)}`,
])('this headline tells no news: %s', (headline) => {
  expect(tellsNews(headline)).toBe(false)
})

test('a headline may hold a word of service further on', () => {
  expect(tellsNews('Nvidia updates its forecast')).toBe(true)
  expect(tellsNews('Updating chips takes years')).toBe(true)
})

test('no text throws or hangs, however odd', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(' ', 'the ', 'The ', '(', ')', '-', 'و', 'ال', '"', '.'),
      maxLength: 400,
    }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      for (const language of LANGUAGES) expect(canStandAlone(text, language)).toBeTypeOf('boolean')
    }),
    { numRuns: 300 },
  )
  const before = performance.now()
  for (const unit of [' ', 'a', 'و', 'The ', 'a-', '(', ' -', 'كلمة ']) {
    expect(canStandAlone(unit.repeat(50_000), 'ar')).toBe(false)
    expect(canStandAlone(unit.repeat(50_000), 'en')).toBe(false)
  }
  expect(performance.now() - before).toBeLessThan(1000)
})

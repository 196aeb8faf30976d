import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createArabicNormaliser, glossaryTermsIn } from '#language/glossary.ts'
import { COMPANIES, GLOSSARY } from './registry.ts'

const normalise = createArabicNormaliser({ companies: COMPANIES, glossary: GLOSSARY })

test.each([
  ['digits, separators and per cent', 'خسرت ١٬٢٠٠ أو ٥٫٦ أو ۱۷٪ ', 'خسرت 1,200 أو 5.6 أو 17%'],
  ['a name', 'قالت انفيديا وجوجل', 'قالت إنفيديا وغوغل'],
  ['a name with dots', 'وبإيه.إم.دي', 'وبإيه إم دي'],
  ['the article behind lam', 'للبنتاجون', 'للبنتاغون'],
  ['a part of a name', 'أسهم سامسونج', 'أسهم سامسونغ'],
  ['a person', 'قال ترامب', 'قال ترمب'],
  ['a term', 'بالذكاء الإصطناعى', 'بالذكاء الاصطناعي'],
  ['billions', '٥٨٩ بليون دولار و٣ بلايين و15 بليونًا', '589 مليار دولار و3 مليارات و15 مليارًا'],
  ['hamza', 'إرتفعت الاسهم الإثنين الى مستوى', 'ارتفعت الأسهم الاثنين إلى مستوى'],
  ['America', 'الأمريكية والامريكيون', 'الأميركية والأميركيون'],
  ['cost', 'بكلفة الكلفة', 'بتكلفة التكلفة'],
  ['diacritics', 'مُهِمّ جداً وطائرة مسيّرة أُعلن', 'مهمّ جدًا وطائرة مسيّرة أُعلن'],
  ['Persian letters', 'فی الشرکة علی', 'في الشركة على'],
  ['quotes', 'قال: "نعم" و“لا”', 'قال: «نعم» و«لا»'],
  ['stops', 'هبط السهم , ثم صعد ؟ نعم .', 'هبط السهم، ثم صعد؟ نعم.'],
  ['a passive', 'حُذّر أفراد القوات وفُرضت قيود', 'حُذّر أفراد القوات وفُرضت قيود'],
  ['waw', 'الرقائق و البيانات', 'الرقائق والبيانات'],
  [
    'counted nouns',
    'بلغت 4.6 مليارات دولار و5 مليار ريال و28 شركات و108 نقطة',
    'بلغت 4.6 مليار دولار و5 مليارات ريال و28 شركة و108 نقاط',
  ],
])('%s', (_what, source, ours) => {
  expect(normalise(source)).toBe(ours)
})

test.each([
  'لامس السهم أعلى مستوى',
  'وزارة الدفاع الأميركية',
  'وكفى بذلك',
  'أعلنت شركة دون كلفتها شيئًا',
  'شاشة 6" جديدة',
])('what is right, or could be read in two ways, stays: %s', (sentence) => {
  expect(normalise(sentence)).toBe(sentence)
})

test('normalising twice is normalising once', () => {
  const part = fc.constantFrom(
    'ولانفيديا',
    '"',
    '“',
    ' ',
    ' ,',
    '٥٫',
    'ـ',
    'ً',
    'الإثنين',
    'و ',
    '.',
    'بليون',
  )
  const text = fc.array(part).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (sentence) => {
      const once = normalise(sentence)
      expect(normalise(once)).toBe(once)
    }),
  )
})

test('terms are found in both languages, under article, clitics and abbreviation', () => {
  const terms = (text: string): string[] => glossaryTermsIn(text, GLOSSARY).map((term) => term.ar)
  expect(terms('GPUs for data centres')).toEqual(['وحدة معالجة رسومات', 'مركز بيانات'])
  expect(terms('وبالذكاء الاصطناعي في مراكز البيانات')).toEqual(['الذكاء الاصطناعي', 'مركز بيانات'])
  expect(terms('the aim said nothing')).toEqual([])
})

test.each(['data center', 'Data Centers', 'data-centre', 'datacenters', 'DATA CENTRES'])(
  'a term is found in British and American spelling, with hyphens and without: %s',
  (written) => {
    const terms = glossaryTermsIn(`Meta builds ${written} in Texas`, GLOSSARY)
    expect(terms.map(({ ar }) => ar)).toEqual(['مركز بيانات'])
  },
)

test('a word that only holds a term is none', () => {
  expect(glossaryTermsIn('the data centered on chips of wake-up callers', GLOSSARY)).toEqual([])
})

import { expect, test } from 'vitest'
import { withPrintedFigures } from '#briefs/print-figures.ts'

test.each([
  ['ar', 'بلغت قيمتها 3.2 مليارات دولار الاثنين.', 'بلغت قيمتها 3.2 مليار دولار الاثنين.'],
  ['ar', 'استثمرت ميتا 5 مليار دولار في 2025.', 'استثمرت ميتا 5 مليارات دولار في 2025.'],
  ['ar', 'خسرت نحو 589 ملياراً من الدولارات.', 'خسرت نحو 589 مليار دولار.'],
  ['ar', 'ارتفع السهم إلى 42 دولار.', 'ارتفع السهم إلى 42 دولارًا.'],
  ['ar', 'تراجع السهم بنسبة 17 في المئة.', 'تراجع السهم بنسبة 17%.'],
  ['ar', 'تراجع السهم 17 بالمئة، ثم 3.5 بالمئة.', 'تراجع السهم 17%، ثم 3.5%.'],
  ['ar', 'خفض البنك الفائدة 25 نقاط أساس.', 'خفض البنك الفائدة 25 نقطة أساس.'],
  ['ar', 'تستهلك المنشأة 3 غيغاوات.', 'تستهلك المنشأة 3 غيغاواط.'],
  ['en', 'NVIDIA lost about $589bn on Monday.', 'NVIDIA lost about $589 billion on Monday.'],
  ['en', 'Revenue rose 12 per cent to €3.2bn.', 'Revenue rose 12% to €3.2 billion.'],
  ['en', 'It spent 5.6 million dollars.', 'It spent $5.6 million.'],
] as const)('in %s, «%s» is printed «%s»', (language, written, printed) => {
  expect(withPrintedFigures(written, language)).toBe(printed)
})

test.each([
  ['ar', 'بلغت قيمتها 2 مليار دولار.'],
  ['ar', 'يتراوح الإنفاق بين 60 و65 مليار دولار.'],
  ['ar', 'اشترت 1.3 مليون وحدة معالجة رسومات و3 شركات.'],
  ['ar', 'كفاءته أعلى بـ45 مرة.'],
  ['ar', 'غرامة قدرها 500 ألف ريال، و6.2 مليارات ريال، و22 ألف دولار.'],
  ['ar', 'انخفض 61 سنتا إلى 50.50 دولار، وزاد 4.90 في المئة.'],
  ['ar', 'ارتفع بنسبة «0.68» بالمئة.'],
  ['ar', 'تراجعت إلى 34 مليار دولار من 68 مليارا.'],
  ['ar', 'زاد القطاعان 0.98 و0.97% على الترتيب.'],
  ['en', 'It rose 61 cents to $50.50, and gained 4.90 percent.'],
  ['en', 'It pays $500 thousand, or $500k.'],
  ['en', 'It cut 10,000 employees in five weeks.'],
  ['en', 'Meta plans $60-65 billion of capital spending.'],
  ['en', 'The shares moved -17% and +3%.'],
  ['en', 'The H100 and the S&P 500 fell on January 27, 2025.'],
  ['en', 'It has one billion dollars.'],
] as const)('in %s, «%s» stays', (language, written) => {
  expect(withPrintedFigures(written, language)).toBe(written)
})

test('behind a hedge the dual is genitive', () => {
  expect(withPrintedFigures('بلغت قيمتها نحو 2 مليار دولار.', 'ar')).toBe(
    'بلغت قيمتها نحو ملياري دولار.',
  )
})

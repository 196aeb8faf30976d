import { expect, test } from 'vitest'
import type { Figure } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'

const brief = ({ value, unit, currency, noun }: Figure): string =>
  [value, unit, currency ?? noun].filter((part) => part !== undefined).join(' ')

const read = (text: string, language: Language): string[] =>
  extractFigures(text, language).map(brief)

test.each([
  ['The group booked $7.25bn in sales.', '7250000000 money USD'],
  ['It raised US$42 billion.', '42000000000 money USD'],
  ['It raised US $42 billion.', '42000000000 money USD'],
  ['A €1.2 tn plan.', '1200000000000 money EUR'],
  ['Costs of 5.6 million dollars.', '5600000 money USD'],
  ['A £300m order.', '300000000 money GBP'],
  ['Some ¥1 trillion was set aside.', '1000000000000 money JPY'],
  ['Sales of NT$839bn.', '839000000000 money TWD'],
  ['A SAR 10bn fund.', '10000000000 money SAR'],
  ['A HK$3.5bn listing.', '3500000000 money HKD'],
  ['A C$900m mill.', '900000000 money CAD'],
  ['A 2.5-billion-euro loan.', '2500000000 money EUR'],
  ['It is a trillion-dollar company.', '1000000000000 money USD'],
  ['Half a trillion dollars went.', '500000000000 money USD'],
  ['One and a half billion euros.', '1500000000 money EUR'],
  ['It earned 89 cents a share.', '0.89 money USD'],
  ['A $4.2B charge.', '4200000000 money USD'],
  ['Fees of 40 billion Taiwan dollars.', '40000000000 money TWD'],
])('English money is read in every way of writing it: %s', (text, figure) => {
  expect(read(text, 'en')).toEqual([figure])
})

test.each([
  ['بلغت الخسارة 589 مليار دولار', '589000000000 money USD'],
  ['جمعت ملياري دولار', '2000000000 money USD'],
  ['القيمة مليارا دولار', '2000000000 money USD'],
  ['أنفقت ٥٫٦ ملايين دولار', '5600000 money USD'],
  ['رصدت 10 مليارات ريال', '10000000000 money SAR'],
  ['قيمتها نصف تريليون دولار', '500000000000 money USD'],
  ['دفعت مليارًا ونصف المليار دولار', '1500000000 money USD'],
  ['بلغت 589 مليارًا و300 مليون دولار', '589300000000 money USD'],
  ['بقيمة 839 مليار دولار تايواني', '839000000000 money TWD'],
  ['بقيمة 300 مليون جنيه إسترليني', '300000000 money GBP'],
  ['بقيمة خمسة وعشرين مليون يورو', '25000000 money EUR'],
  ['بقيمة بليون دولار', '1000000000 money USD'],
  ['سعره 42 دولارًا', '42 money USD'],
  ['سعره دولاران', '2 money USD'],
  ['بمليار درهم إماراتي', '1000000000 money AED'],
  ['ولملياري يوان', '2000000000 money CNY'],
])('Arabic money is read in every way of writing it: %s', (text, figure) => {
  expect(read(text, 'ar')).toEqual([figure])
})

test.each<[string, Language, string]>([
  ['up 17%', 'en', '17 percent'],
  ['up 17 per cent', 'en', '17 percent'],
  ['up 17 pct', 'en', '17 percent'],
  ['up seventeen percent', 'en', '17 percent'],
  ['up 0.25 percentage points', 'en', '0.25 point'],
  ['up 25 basis points', 'en', '25 basis-point'],
  ['up 45bps', 'en', '45 basis-point'],
  ['45 times cheaper', 'en', '45 multiple'],
  ['45x cheaper', 'en', '45 multiple'],
  ['sales tripled', 'en', '3 multiple'],
  ['a fivefold rise', 'en', '5 multiple'],
  ['بنسبة ١٧٪', 'ar', '17 percent'],
  ['بنسبة %17', 'ar', '17 percent'],
  ['بنسبة 17 بالمئة', 'ar', '17 percent'],
  ['بنسبة سبعة عشر في المئة', 'ar', '17 percent'],
  ['بنسبة ۳٫۵٪', 'ar', '3.5 percent'],
  ['بواقع 3 نقاط مئوية', 'ar', '3 point'],
  ['بواقع نقطتين مئويتين', 'ar', '2 point'],
  ['بواقع 25 نقطة أساس', 'ar', '25 basis-point'],
  ['أكثر كفاءة بـ45 مرة', 'ar', '45 multiple'],
  ['ثلاثة أمثال', 'ar', '3 multiple'],
  ['تضاعف ثلاث مرات', 'ar', '3 multiple'],
  ['تضاعفت الإيرادات', 'ar', '2 multiple'],
  ['إلى ضعف ما كان عليه', 'ar', '2 multiple'],
])('shares, points and multiples keep apart: %s', (text, language, figure) => {
  expect(read(text, language)).toEqual([figure])
})

test.each<[string, Language, string]>([
  ['a 1 GW campus', 'en', '1000000000 physical W'],
  ['a 1,000-megawatt campus', 'en', '1000000000 physical W'],
  ['the 3nm node', 'en', '3e-9 physical m'],
  ['141 GB of memory', 'en', '141000000000 physical B'],
  ['1.3 million GPUs', 'en', '1300000 count gpu'],
  ['10,000 advanced chips', 'en', '10000 count chip'],
  ['twelve companies', 'en', '12 count company'],
  ['two hundred and ten people', 'en', '210 count person'],
  ['about 4,000 of its employees', 'en', '4000 count employee'],
  ['a 20-year deal', 'en', '20 duration year'],
  ['for five weeks', 'en', '3024000 duration second'],
  ['بقدرة 500 ميغاواط', 'ar', '500000000 physical W'],
  ['بتقنية 3 نانومتر', 'ar', '3e-9 physical m'],
  ['1.3 مليون رقاقة', 'ar', '1300000 count chip'],
  ['ألف ومئتا شركة', 'ar', '1200 count company'],
  ['خسرت شركتان', 'ar', '2 count company'],
  ['بعد 20 عامًا', 'ar', '20 duration year'],
  ['بعد عامين', 'ar', '2 duration year'],
  ['خلال خمسة أسابيع', 'ar', '3024000 duration second'],
])('things and times are counted in their base unit: %s', (text, language, figure) => {
  expect(read(text, language)).toEqual([figure])
})

test.each<[string, Language, object]>([
  ['on January 27, 2025', 'en', { year: 2025, month: 1, day: 27 }],
  ['on 27 Jan', 'en', { month: 1, day: 27 }],
  ['in Q3 2025', 'en', { quarter: 3, year: 2025 }],
  ['in the third quarter of fiscal 2026', 'en', { quarter: 3, year: 2026, fiscal: true }],
  ['in fiscal 2026', 'en', { year: 2026, fiscal: true }],
  ['in 2022', 'en', { year: 2022 }],
  ['on 2025-01-27', 'en', { year: 2025, month: 1, day: 27 }],
  ['في 27 يناير 2025', 'ar', { year: 2025, month: 1, day: 27 }],
  ['في 27 كانون الثاني', 'ar', { month: 1, day: 27 }],
  ['يوم الاثنين ٢٧ يناير', 'ar', { weekday: 1, month: 1, day: 27 }],
  ['في الربع الثالث من 2025', 'ar', { quarter: 3, year: 2025 }],
  ['في النصف الأول من عام 2025', 'ar', { half: 1, year: 2025 }],
  ['في السنة المالية 2026', 'ar', { year: 2026, fiscal: true }],
])('a date is read with the parts that the text writes: %s', (text, language, date) => {
  expect(extractFigures(text, language).map((figure) => figure.date)).toEqual([date])
})

test.each<[string, Language]>([
  ['the H100, GB200, DDR4 and R1', 'en'],
  ['GPT-4 and the F-35', 'en'],
  ['the S&P 500 and Fortune 500 companies', 'en'],
  ['5G phones by 3M at 8:30 am, 24/7', 'en'],
  ['Llama 3.1 came 20th', 'en'],
  ['France 24 reports', 'en'],
  ['billions of dollars, millions of users', 'en'],
  ['مؤشر ستاندرد آند بورز 500', 'ar'],
  ['مجموعة جي 42 ومقاتلة إف-35', 'ar'],
  ['مليارات الدولارات وملايين المستخدمين', 'ar'],
  ['ضعف الطلب على الرقائق', 'ar'],
  ['للجلسة الثالثة على التوالي', 'ar'],
])('digits inside names and words that count nothing are no figure: %s', (text, language) => {
  expect(read(text, language)).toEqual([])
})

test.each<[string, Language, string[]]>([
  ['$60-65 billion', 'en', ['low 60000000000 money USD', 'high 65000000000 money USD']],
  ['between 5% and 7%', 'en', ['low 5 percent', 'high 7 percent']],
  ['60 to 65 percent', 'en', ['low 60 percent', 'high 65 percent']],
  ['بين 60 و65 مليار دولار', 'ar', ['low 60000000000 money USD', 'high 65000000000 money USD']],
])('a range is two figures that share scale and unit: %s', (text, language, ends) => {
  const figures = extractFigures(text, language)
  expect(figures.map((figure) => `${figure.range} ${brief(figure)}`)).toEqual(ends)
})

test('a change lends its unit to the end that leaves it out', () => {
  const figures = ['30000000000 money USD', '75000000000 money USD']
  expect(read('from 30 to 75 billion dollars', 'en')).toEqual(figures)
  expect(read('إلى 30 مليار دولار من 75 مليارًا', 'ar')).toEqual(figures)
})

test.each<[string, Language, Figure['hedge']]>([
  ['nearly $600 billion', 'en', 'about'],
  ['close to 40%', 'en', 'about'],
  ['more than 200 firms', 'en', 'over'],
  ['no less than 5%', 'en', 'over'],
  ['no more than 5%', 'en', 'under'],
  ['up to $65bn', 'en', 'under'],
  ['200 firms or more', 'en', 'over'],
  ['over five years', 'en', undefined],
  ['بنحو 600 مليار دولار', 'ar', 'about'],
  ['ما يقرب من 40%', 'ar', 'about'],
  ['بأكثر من 5%', 'ar', 'over'],
  ['بما لا يقل عن 5%', 'ar', 'over'],
  ['لا يتجاوز 5%', 'ar', 'under'],
  ['يتجاوز 5%', 'ar', 'over'],
  ['لما يصل إلى 65 مليار دولار', 'ar', 'under'],
  ['يصل إلى 65 مليار دولار', 'ar', undefined],
  ['65 مليار دولار على الأقل', 'ar', 'over'],
])('a hedge is told by its whole phrase: %s', (text, language, hedge) => {
  expect(extractFigures(text, language)[0]?.hedge).toBe(hedge)
})

test('spans are offsets in the text as given, with all its invisible marks', () => {
  const text = 'خسرت \u2066NVDA\u2069 نحو \u200f٥٨٩\u200f مليـار دولار.'
  const [figure] = extractFigures(text, 'ar')
  expect(figure?.value).toBe(589e9)
  expect(text.slice(...(figure?.span ?? [0, 0]))).toBe(figure?.text)
})

test('a number split by a space is two numbers', () => {
  expect(read('fell 1 3%', 'en')).toEqual(['1 count', '3 percent'])
})

test.each(['', ' ', '%', '$', '$-', '1.2.3.4', '٫٫', '9'.repeat(400), '\ud800', 'Q', '$$$5'])(
  'rubbish is read without an error: %j',
  (text) => {
    expect(() => extractFigures(text, 'ar')).not.toThrow()
    expect(() => extractFigures(text, 'en')).not.toThrow()
  },
)

const HOSTILE_CHARS = 300_000

// Anything worse than linear would take minutes here.
test.each([
  '1',
  '1 ',
  '1,',
  '123,',
  '$1 ',
  '1% ',
  '1-',
  'twenty ',
  'خمسة و',
  'مليار و',
  'Jan 1 ',
  "a'",
  'U.S.',
])('a long text of one repeated piece is read in linear time: %j', (piece) => {
  const text = piece.repeat(HOSTILE_CHARS / piece.length)
  const startedAt = performance.now()
  extractFigures(text, 'ar')
  expect(performance.now() - startedAt).toBeLessThan(15_000)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import { readFigures } from '#figures/read-figures.ts'
import { CURRENCY_NAMES } from '#language/currency-names.ts'
import { type PrintableFigure, printFigure, printRange } from '#language/print-figure.ts'

const dollars = (value: number): PrintableFigure => ({ value, unit: 'money', currency: 'USD' })
const inBoth = (figure: PrintableFigure) => [printFigure(figure, 'en'), printFigure(figure, 'ar')]

test('amounts take their scale, their currency and, in Arabic, the noun that the number asks for', () => {
  expect(inBoth(dollars(589e9))).toEqual(['$589 billion', '589 مليار دولار'])
  expect(inBoth(dollars(5e9))).toEqual(['$5 billion', '5 مليارات دولار'])
  expect(inBoth(dollars(1e9))).toEqual(['$1 billion', 'مليار دولار'])
  expect(inBoth(dollars(5.6e6))).toEqual(['$5.6 million', '5.6 مليون دولار'])
  expect(inBoth(dollars(42))).toEqual(['$42', '42 دولارًا'])
  expect(inBoth(dollars(118.42))).toEqual(['$118.42', '118.42 دولار'])
  expect(inBoth({ value: 42e9, unit: 'money', currency: 'EUR' })).toEqual([
    '€42 billion',
    '42 مليار يورو',
  ])
  expect(inBoth({ value: 15, unit: 'money', currency: 'TWD' })).toEqual([
    'NT$15',
    '15 دولارًا تايوانيًا',
  ])
  expect(inBoth({ value: 10e9, unit: 'money', currency: 'SAR' })).toEqual([
    '10 billion riyals',
    '10 مليارات ريال سعودي',
  ])
})

test('a dual shows its case', () => {
  expect(printFigure(dollars(2e9), 'ar')).toBe('مليارا دولار')
  expect(printFigure(dollars(2e9), 'ar', 'genitive')).toBe('ملياري دولار')
  expect(printFigure({ ...dollars(2e9), hedge: 'about' }, 'ar')).toBe('نحو ملياري دولار')
})

test('shares, points, things and power have their own words', () => {
  expect(inBoth({ value: -17, unit: 'percent' })).toEqual(['17%', '17%'])
  expect(inBoth({ value: 25, unit: 'basis-point' })).toEqual(['25 basis points', '25 نقطة أساس'])
  expect(inBoth({ value: 1.3e6, unit: 'count', noun: 'gpu' })).toEqual([
    '1.3 million GPUs',
    '1.3 مليون وحدة معالجة رسومات',
  ])
  expect(inBoth({ value: 1e9, unit: 'physical', noun: 'W' })).toEqual(['1 GW', 'غيغاواط واحد'])
  expect(inBoth({ value: 2.5e9, unit: 'physical', noun: 'W' })).toEqual(['2.5 GW', '2.5 غيغاواط'])
})

test('a hedge stays, and tells whether the amount is counted in', () => {
  const hedged = (hedge: 'about' | 'over' | 'under', isInclusive: boolean) =>
    inBoth({ ...dollars(60e9), hedge, isInclusive })
  expect(hedged('about', true)).toEqual(['about $60 billion', 'نحو 60 مليار دولار'])
  expect(hedged('over', false)).toEqual(['more than $60 billion', 'أكثر من 60 مليار دولار'])
  expect(hedged('over', true)).toEqual(['at least $60 billion', 'ما لا يقل عن 60 مليار دولار'])
  expect(hedged('under', false)).toEqual(['less than $60 billion', 'أقل من 60 مليار دولار'])
  expect(hedged('under', true)).toEqual(['up to $60 billion', 'ما يصل إلى 60 مليار دولار'])
})

test('a range writes its unit once in Arabic, where both ends share it', () => {
  expect(printRange(dollars(60e9), dollars(65e9), 'en')).toBe('$60 billion to $65 billion')
  expect(printRange(dollars(60e9), dollars(65e9), 'ar')).toBe('بين 60 و65 مليار دولار')
  expect(printRange(dollars(9e9), dollars(12e9), 'ar')).toBe('بين 9 و12 مليار دولار')
  expect(printRange(dollars(900e6), dollars(1.2e9), 'ar')).toBe(
    'بين 900 مليون دولار و1.2 مليار دولار',
  )
})

test('what has no words of ours is not printed', () => {
  expect(inBoth({ value: 5, unit: 'money', currency: 'XXX' })).toEqual([null, null])
  expect(inBoth({ value: 5, unit: 'count', noun: 'unicorn' })).toEqual([null, null])
  expect(inBoth({ value: 45, unit: 'multiple' })).toEqual([null, null])
})

const CONTEXT: Readonly<Record<Language, (amount: string) => string>> = {
  en: (amount) => `The board approved ${amount} last night.`,
  ar: (amount) => `وافق المجلس على ${amount} مساء`,
}
const HEDGES = [
  undefined,
  { hedge: 'about', isInclusive: true },
  { hedge: 'over', isInclusive: false },
  { hedge: 'over', isInclusive: true },
  { hedge: 'under', isInclusive: false },
  { hedge: 'under', isInclusive: true },
] as const

const value = fc
  .tuple(
    fc.integer({ min: 1, max: 99_999 }),
    fc.constantFrom(1, 10, 100),
    fc.constantFrom(1, 1e6, 1e9, 1e12),
  )
  .map(([digits, divisor, scale]) => Number(((digits / divisor) * scale).toPrecision(12)))
const figure = fc.tuple(
  value,
  fc.oneof(
    fc.constantFrom(...CURRENCY_NAMES.keys()).map((currency) => ({
      unit: 'money' as const,
      currency,
    })),
    fc.constantFrom({ unit: 'percent' as const }, { unit: 'basis-point' as const }),
    fc.constantFrom(
      { unit: 'count' as const, noun: 'gpu' },
      { unit: 'count' as const, noun: 'chip' },
      { unit: 'count' as const, noun: 'employee' },
      { unit: 'physical' as const, noun: 'W' },
    ),
  ),
  fc.constantFrom(...HEDGES),
)

test('what we print is read back as the same figure with the same hedge', () => {
  fc.assert(
    fc.property(figure, fc.constantFrom<Language>('en', 'ar'), ([size, kind, hedge], language) => {
      fc.pre(kind.unit !== 'physical' || size >= 1)
      const printed = printFigure({ value: size, ...kind, ...hedge }, language, 'genitive')
      const [read, ...others] = readFigures(CONTEXT[language](printed ?? '')).figures
      expect(others).toEqual([])
      expect(read).toMatchObject({ ...kind, ...hedge })
      expect(read?.value).toBeCloseTo(size, -Math.floor(Math.log10(size)) + 9)
    }),
    { numRuns: 600 },
  )
})

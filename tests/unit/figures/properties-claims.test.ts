import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProblemCode } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { checkClaim } from '#figures/check-claim.ts'
import { toArabicDigits } from '#language/arabic-digits.ts'
import { CURRENCY_NAMES } from '#language/currency-names.ts'
import { type PrintableFigure, printFigure } from '#language/print-figure.ts'
import { anArticle, names } from './registry.ts'

const languages = fc.constantFrom<Language>('en', 'ar')
const currency = fc.constantFrom(...CURRENCY_NAMES.keys())
const hedge = fc.constantFrom<Pick<PrintableFigure, 'hedge' | 'isInclusive'>>(
  {},
  { hedge: 'about' },
  { hedge: 'over' },
  { hedge: 'over', isInclusive: true },
  { hedge: 'under' },
  { hedge: 'under', isInclusive: true },
)
// What newspapers print: up to four digits, one or two of them decimals, and a scale.
const digits = fc
  .tuple(fc.integer({ min: 300, max: 9_999 }), fc.constantFrom(1, 10, 100))
  .map(([number, divisor]) => number / divisor)
const scaled = fc
  .tuple(digits, fc.constantFrom(1, 1e6, 1e9, 1e12))
  .map(([number, scale]) => Number((number * scale).toPrecision(12)))
const whole = fc.integer({ min: 3, max: 9_999_999 })

type Kind = Omit<PrintableFigure, 'value' | 'hedge' | 'isInclusive'>

const kind: fc.Arbitrary<Kind> = fc.oneof(
  currency.map((code): Kind => ({ unit: 'money', currency: code })),
  fc.constant<Kind>({ unit: 'percent' }),
  fc.constant<Kind>({ unit: 'point' }),
  fc.constantFrom('gpu', 'chip', 'employee').map((noun): Kind => ({ unit: 'count', noun })),
  fc.constant<Kind>({ unit: 'physical', noun: 'W' }),
)

const valuesFor = ({ unit }: Kind): fc.Arbitrary<number> => {
  if (unit === 'money' || unit === 'physical') return scaled
  return unit === 'count' ? whole : digits
}

const figure: fc.Arbitrary<PrintableFigure> = kind.chain((of) =>
  fc.tuple(valuesFor(of), hedge).map(([value, hedged]) => ({ ...of, value, ...hedged })),
)

const SENTENCES: Readonly<Record<Language, (amount: string) => string>> = {
  en: (amount) => `Nvidia told shareholders of ${amount} on Monday.`,
  ar: (amount) => `أبلغت إنفيديا المساهمين عن ${amount} الاثنين.`,
}

const say = (told: PrintableFigure, language: Language): string =>
  SENTENCES[language](printFigure(told, language, 'genitive') ?? '')

interface Told {
  readonly sources: readonly string[]
  readonly from: Language
  readonly claim: string
  readonly to: Language
}

/** The codes of a claim that cites every one of its sources, an article each. */
function codesOf({ sources, from, claim, to }: Told): ProblemCode[] {
  const articles = sources.map((text, index) =>
    anArticle({ id: `A${index}`, text, language: from }),
  )
  const cites = articles.map(({ id }) => id)
  return checkClaim({ text: claim, language: to, cites }, articles, names).map(({ code }) => code)
}

test('what we print of a figure is supported by it, across languages and digits', () => {
  fc.assert(
    fc.property(figure, languages, languages, fc.boolean(), (told, from, to, isArabic) => {
      const plain = say(told, to)
      const claim = to === 'ar' && isArabic ? toArabicDigits(plain) : plain
      expect(codesOf({ sources: [say(told, from)], from, claim, to })).toEqual([])
    }),
    { numRuns: 400 },
  )
})

const HEDGE_REACH = 0.11

test('a value that no cited article states is never supported, hedged or not', () => {
  const several = kind.chain((of) =>
    fc
      .tuple(fc.array(valuesFor(of), { minLength: 1, maxLength: 3 }), valuesFor(of), hedge)
      .map(([stated, value, hedged]) => ({
        stated: stated.map((known) => ({ ...of, value: known, ...hedged })),
        told: { ...of, value, ...hedged },
      })),
  )
  fc.assert(
    fc.property(several, languages, languages, ({ stated, told }, from, to) => {
      const reach = told.hedge === undefined ? 0 : HEDGE_REACH
      const isFar = (known: number) => Math.abs(known - told.value) > reach * known
      fc.pre(stated.every(({ value }) => value !== told.value && isFar(value)))
      const sources = stated.map((known) => say(known, from))
      expect(codesOf({ sources, from, claim: say(told, to), to })).not.toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('a thousand times the amount is never supported, and told as a slip of the unit', () => {
  const money = fc.tuple(scaled, currency).filter(([value]) => value < 1e12)
  fc.assert(
    fc.property(money, languages, languages, ([value, code], from, to) => {
      const stated: PrintableFigure = { value, unit: 'money', currency: code }
      const claim = say({ ...stated, value: value * 1000 }, to)
      expect(codesOf({ sources: [say(stated, from)], from, claim, to })).toContain('unit')
    }),
  )
})

test('the same amount in another currency is never supported', () => {
  fc.assert(
    fc.property(
      scaled,
      currency,
      currency,
      languages,
      languages,
      (value, code, other, from, to) => {
        fc.pre(code !== other)
        const stated: PrintableFigure = { value, unit: 'money', currency: code }
        const claim = say({ ...stated, currency: other }, to)
        expect(codesOf({ sources: [say(stated, from)], from, claim, to })).toContain('currency')
      },
    ),
  )
})

test('a share is no number of points, and points are no share', () => {
  fc.assert(
    fc.property(digits, fc.boolean(), languages, languages, (value, isShare, from, to) => {
      const share: PrintableFigure = { value, unit: 'percent' }
      const points: PrintableFigure = { value, unit: 'point' }
      const [stated, told] = isShare ? [share, points] : [points, share]
      expect(codesOf({ sources: [say(stated, from)], from, claim: say(told, to), to })).toContain(
        'unit',
      )
    }),
  )
})

test('a claim that drops the hedge of its article is never supported', () => {
  fc.assert(
    fc.property(figure, languages, languages, ({ hedge: family, ...told }, from, to) => {
      fc.pre(family !== undefined)
      const { isInclusive: _, ...exact } = told
      const sources = [say({ ...told, ...(family === undefined ? {} : { hedge: family }) }, from)]
      expect(codesOf({ sources, from, claim: say(exact, to), to })).toContain('rounding')
    }),
  )
})

test('fewer digits need a hedge', () => {
  fc.assert(
    fc.property(scaled, currency, languages, languages, (value, code, from, to) => {
      const rounded = Number(value.toPrecision(1))
      fc.pre(rounded !== value)
      const stated: PrintableFigure = { value, unit: 'money', currency: code }
      const claim = say({ ...stated, value: rounded }, to)
      expect(codesOf({ sources: [say(stated, from)], from, claim, to })).not.toEqual([])
    }),
  )
})

const WRAPS: Readonly<Record<Language, readonly ((text: string) => string)[]>> = {
  en: [
    (text) => `According to the report, ${text}`,
    (text) => `${text.slice(0, -1)}, according to the report.`,
    (text) => text.slice(0, -1),
  ],
  ar: [
    (text) => `وبحسب التقرير، ${text}`,
    (text) => `${text.slice(0, -1)}، بحسب التقرير.`,
    (text) => text.slice(0, -1),
  ],
}

test('a sentence copied from an article stays supported in neutral words around it', () => {
  const wrap = fc.integer({ min: 0, max: 2 })
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 1, maxLength: 4 }),
      languages,
      wrap,
      (told, language, at) => {
        const sentences = told.map((each) => say(each, language))
        const claim = WRAPS[language][at]?.(sentences[0] ?? '') ?? ''
        const sources = [sentences.join(' ')]
        expect(codesOf({ sources, from: language, claim, to: language })).toEqual([])
      },
    ),
  )
})

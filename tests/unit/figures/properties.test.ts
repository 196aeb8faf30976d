import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'
import { codesOf } from './registry.ts'

const LOCALES = [
  'en-US',
  'en-GB',
  'ar-EG-u-nu-arab',
  'ar-SA-u-nu-arab-ca-gregory',
  'ar-AE-u-nu-latn',
]
const locale = fc.constantFrom(...LOCALES)
const languageOf = (name: string): Language => (name.startsWith('ar') ? 'ar' : 'en')
const CONTEXT: Readonly<Record<Language, (amount: string) => string>> = {
  en: (amount) => `The board approved ${amount} last night.`,
  ar: (amount) => `وافق المجلس على ${amount} مساء`,
}

const inText = (name: string, amount: string) =>
  extractFigures(CONTEXT[languageOf(name)](amount), languageOf(name)).filter(
    ({ unit }) => unit !== 'date',
  )

// Not every double is a decimal that a newspaper prints: cents, tenths and whole numbers are.
const amount = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(1, 10, 100))
  .map(([digits, divisor]) => digits / divisor)

test('a number that Intl prints is read back as itself', () => {
  fc.assert(
    fc.property(locale, amount, (name, value) => {
      const printed = new Intl.NumberFormat(name, { maximumFractionDigits: 2 }).format(value)
      const unit = languageOf(name) === 'ar' ? 'رقاقة' : 'chips'
      expect(inText(name, `${printed} ${unit}`)).toMatchObject([
        { value, unit: 'count', noun: 'chip' },
      ])
    }),
  )
})

test('a percentage that Intl prints is read back, its sign too', () => {
  fc.assert(
    fc.property(locale, fc.integer({ min: -9999, max: 9999 }), (name, hundredths) => {
      fc.pre(hundredths !== 0)
      const format = new Intl.NumberFormat(name, { style: 'percent', maximumFractionDigits: 2 })
      const [figure] = inText(name, format.format(hundredths / 10_000))
      expect(figure).toMatchObject({ value: hundredths / 100, unit: 'percent' })
    }),
  )
})

const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'KRW', 'INR', 'TWD', 'HKD', 'AUD', 'CAD']

test('money that Intl prints with a symbol is read back in its currency', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CURRENCIES), amount, (currency, value) => {
      const digits = { minimumFractionDigits: 0, maximumFractionDigits: 2 }
      const format = new Intl.NumberFormat('en-US', { style: 'currency', currency, ...digits })
      expect(inText('en-US', format.format(value))).toMatchObject([
        { value, unit: 'money', currency },
      ])
    }),
  )
})

const NAMED = ['USD', 'EUR', 'GBP', 'SAR', 'AED', 'KWD', 'JPY', 'CNY', 'TWD', 'CAD', 'EGP']

test('money that Intl prints with its name is read back in both languages', () => {
  fc.assert(
    fc.property(
      locale,
      fc.constantFrom(...NAMED),
      fc.integer({ min: 3, max: 1e9 }),
      (name, currency, value) => {
        const options = {
          style: 'currency',
          currency,
          currencyDisplay: 'name',
          maximumFractionDigits: 0,
        } as const
        const printed = new Intl.NumberFormat(name, options).format(value)
        expect(inText(name, printed)).toMatchObject([{ value, unit: 'money', currency }])
      },
    ),
  )
})

test('a compact number that Intl prints keeps its scale', () => {
  fc.assert(
    fc.property(
      locale,
      fc.integer({ min: 11, max: 999 }),
      fc.constantFrom(1e5, 1e8, 1e11),
      (name, tenths, scale) => {
        const value = tenths * scale
        const options = {
          notation: 'compact',
          compactDisplay: 'long',
          maximumSignificantDigits: 3,
        } as const
        const printed = new Intl.NumberFormat(name, options).format(value)
        const noun = languageOf(name) === 'ar' ? 'دولار' : 'dollars'
        expect(inText(name, `${printed} ${noun}`)).toMatchObject([{ value, unit: 'money' }])
      },
    ),
  )
})

test('a date that Intl prints is read back with its parts', () => {
  const day = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) })
  fc.assert(
    fc.property(
      fc.constantFrom('en-US', 'en-GB', 'ar-EG-u-ca-gregory', 'ar-LB-u-ca-gregory'),
      day,
      (name, at) => {
        const printed = new Intl.DateTimeFormat(name, {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(at)
        const date = new Date(at)
        const parts = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        }
        const text = CONTEXT[languageOf(name)](printed)
        expect(extractFigures(text, languageOf(name)).map((figure) => figure.date)).toEqual([parts])
      },
    ),
  )
})

const PIECES =
  '17 % $ 5 bn مليار دولار و ونصف إلى من to from - – 60-65 January الاثنين between بين 2025 Nvidia إنفيديا fell تراجع , . ، Q3 نحو about ضعف مليارا نصف خمسة عشر twenty five and a half'.split(
    ' ',
  )
const languages = fc.constantFrom<Language>('en', 'ar')
const pieces = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .map((words) => words.join(' '))

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 20 })), {
    maxLength: 25,
  })
  .map((words) => words.join(' '))

test('no text makes the reader throw, and every span lies in its text', () => {
  fc.assert(
    fc.property(anyText, languages, (text, language) => {
      const figures = extractFigures(text, language)
      expect(figures.map(({ span }) => text.slice(...span))).toEqual(
        figures.map((figure) => figure.text),
      )
    }),
  )
})

test('a claim copied from its source is supported, whatever it says', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      fc.pre(text.trim() !== '')
      for (const language of ['en', 'ar'] as const) {
        expect(codesOf({ source: text, claim: text, from: language, to: language })).toEqual([])
      }
    }),
  )
})

const WRITTEN: Readonly<Record<Language, (value: string) => string>> = {
  en: (value) => `Nvidia shares fell ${value}% on Monday, and Intel lost $${value} billion.`,
  ar: (value) => `تراجع سهم إنفيديا ${value}% الاثنين، وخسرت إنتل ${value} مليار دولار.`,
}

test('a figure changed to a value that the source does not state is never supported', () => {
  fc.assert(
    fc.property(languages, languages, amount, amount, (from, to, stated, told) => {
      fc.pre(stated !== told)
      const codes = codesOf({
        source: WRITTEN[from](String(stated)),
        claim: WRITTEN[to](String(told)),
        from,
        to,
      })
      expect(codes).not.toEqual([])
    }),
  )
})

test('the same figures in the other language and the other digits are supported', () => {
  fc.assert(
    fc.property(
      languages,
      languages,
      amount,
      fc.constantFrom('latn', 'arab'),
      (from, to, value, digits) => {
        const format = new Intl.NumberFormat(`ar-EG-u-nu-${digits}`, { maximumFractionDigits: 2 })
        const claim = WRITTEN[to](format.format(value))
        expect(codesOf({ source: WRITTEN[from](String(value)), claim, from, to })).toEqual([])
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arabicLine,
  isolateFirstStrong,
  isolateLtr,
  stripBidi,
  withMarks,
  withMarksAcross,
} from '#language/bidi.ts'

/** Marks made visible: R is RLM; ⟦ ⟪ ⟨ open LRI, RLI, FSI; | closes. */
const seen = (text: string): string =>
  text
    .replace(/\u200f/g, 'R')
    .replace(/\u2066/g, '⟦')
    .replace(/\u2067/g, '⟪')
    .replace(/\u2068/g, '⟨')
    .replace(/\u2069/g, '|')

const inLine = (text: string): string => seen(arabicLine(text)).replace(/^R⟪(.*)\|$/s, '$1')

test('an Arabic line is wrapped for first-strong and for left-to-right clients', () => {
  expect(seen(arabicLine('تراجع السهم'))).toBe('R⟪تراجع السهم|')
})

test('brackets stay outside the isolate of a ticker', () => {
  expect(inLine('سهم إنفيديا (NVDA)')).toBe('سهم إنفيديا (⟦NVDA|)')
})

test('a name of several words is one isolate, a list of names is several', () => {
  expect(inLine('وPalo Alto Networks وS&P 500 و000660.KS وC++')).toBe(
    'و⟦Palo Alto Networks| و⟦S&P 500| و⟦000660.KS| و⟦C++|',
  )
  expect(inLine('Microsoft, OpenAI تتراجعان')).toBe('⟦Microsoft|, ⟦OpenAI| تتراجعان')
})

test('signs, percentages, prices, ranges, ISO dates and Latin units stay left to right', () => {
  expect(inLine('تراجع -17% و3% إلى $589bn في 2025-02-26 بقدرة 1 GW أي 60-65')).toBe(
    'تراجع ⟦-17%| و⟦3%| إلى ⟦$589bn| في ⟦2025-02-26| بقدرة ⟦1 GW| أي ⟦60-65|',
  )
})

test('plain numbers, times and decimals need no marks', () => {
  const plain = 'بين 60 و65 مليار دولار عند 118.42 في 8:00 يوم 27/1/2025'
  expect(inLine(plain)).toBe(plain)
})

test("a number of its own is not drawn into a Latin name's isolate", () => {
  expect(inLine('ارتفع Nasdaq 100 نقطة وخسرت NVIDIA 17%')).toBe(
    'ارتفع ⟦Nasdaq| 100 نقطة وخسرت ⟦NVIDIA| ⟦17%|',
  )
})

test('an English sentence and a URL are one isolate each', () => {
  expect(inLine('قال "Nvidia loses $589bn, its worst day" هنا: https://a.example/b?c=1.')).toBe(
    'قال "⟦Nvidia loses $589bn, its worst day|" هنا: ⟦https://a.example/b?c=1|.',
  )
})

test('an English line isolates its Arabic words and keeps the rest bare', () => {
  expect(seen(withMarks('Nvidia («إنفيديا» هنا) fell 17%\nplain', 'en'))).toBe(
    'Nvidia («⟪إنفيديا» هنا|) fell 17%\nplain',
  )
})

test('an Arabic headline in an English brief is one isolate', () => {
  expect(seen(withMarks('إنفيديا (NVDA) تهوي', 'en'))).toBe('⟪إنفيديا (⟦NVDA|) تهوي|')
})

test('styled pieces of a line together are one marked line', () => {
  const pieces = ['سهم ', 'إنفيديا', ' (NVDA)']
  expect(withMarksAcross(pieces, 'ar').join('')).toBe(arabicLine(pieces.join('')))
})

test('single isolates drop the marks inside them', () => {
  expect(seen(isolateLtr('\u200fNVDA'))).toBe('⟦NVDA|')
  expect(seen(isolateFirstStrong('\u2067نص\u2069'))).toBe('⟨نص|')
})

test('marking twice is marking once, and taking marks off gives the text back', () => {
  const part = fc.constantFrom(
    'إنفيديا',
    'NVDA',
    '-17%',
    '\u200f',
    '\u2066',
    '(',
    'https://a.b/',
    ' ',
    '2025-01-27',
  )
  const text = fc.array(fc.oneof(part, fc.string({ unit: 'binary' }))).map((all) => all.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom<'en' | 'ar'>('en', 'ar'), (line, language) => {
      const marked = withMarks(line, language)
      expect(withMarks(marked, language)).toBe(marked)
      expect(stripBidi(marked)).toBe(stripBidi(line))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cleanText,
  foldArabic,
  foldForMatch,
  stripDiacritics,
  stripEscapes,
} from '#language/normalise.ts'

test('invisible characters, marks and hidden tag text are removed', () => {
  const hidden = [...'ignore'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')
  expect(cleanText(`\u200fNv\u200bidia\ufeff\u2066 up\u2069${hidden}\u0000\u00ad\u0007`)).toBe(
    'Nvidia up',
  )
})

test.each([
  ['colour', '\x1b[1;31mNvidia\x1b[0m \x9b38:5:4mfell\x9bm 5%'],
  ['link', '\x1b]8;;https://a.example/\x1b\\Nvidia\x1b]8;;\x07 \x9d0;title\x9cfell 5%'],
  ['cursor', '\x1b[2J\x1b[?25lNvidia\x1b[10;2H fell\x1b[2 q 5%'],
])('a terminal’s %s sequences go as a whole', (_, text) => {
  expect(cleanText(text)).toBe('Nvidia fell 5%')
})

test('what only begins as a terminal’s sequence keeps its words', () => {
  expect(cleanText('\x1b]Nvidia <b>fell\n\x075% \x1b[<b>now \x1b[]]>')).toBe(
    ']Nvidia <b>fell\n5% [<b>now []]>',
  )
})

test.each(['\x1b[', '\x1b]', '\x9b', '\x9d', '\x1b[0', '0', ' '])(
  'a million of %j are stripped in a moment',
  (unit) => {
    const started = performance.now()
    stripEscapes(`\x1b[${unit.repeat(1_000_000)}`)
    stripEscapes(`\x1b]${unit.repeat(1_000_000)}`)

    expect(performance.now() - started).toBeLessThan(2000)
  },
)

test('every space is a plain one and every line end a line feed', () => {
  expect(cleanText('5\u00a0bn\u2009up\tnow\r\nnext\u2028last')).toBe('5 bn up now\nnext\nlast')
})

test('letters are composed and lone surrogates replaced', () => {
  expect(cleanText('e\u0301 \ud800')).toBe('é \ufffd')
})

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
    }),
  )
})

test('spellings of one Arabic word fold to one form', () => {
  expect(foldArabic('إِنڤـيديا')).toBe(foldArabic('انفيديا'))
  expect(foldArabic('الاصطناعى الشركة ۱٤ گوگل')).toBe('الاصطناعي الشركه 14 غوغل')
})

test('diacritics and tatweel go, hamzas stay', () => {
  expect(stripDiacritics('أُعْلِنَ عـــن مسيّرة')).toBe('أعلن عن مسيرة')
})

test('matching ignores case and the shape of an apostrophe', () => {
  expect(foldForMatch('NVIDIA’s', 'en')).toBe("nvidia's")
  expect(foldForMatch('NVIDIA إنفيديا', 'ar')).toBe('nvidia انفيديا')
})

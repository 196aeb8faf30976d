import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, foldArabic, foldForMatch, stripDiacritics } from '#language/normalise.ts'

test('invisible characters, marks and hidden tag text are removed', () => {
  const hidden = [...'ignore'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')
  expect(cleanText(`\u200fNv\u200bidia\ufeff\u2066 up\u2069${hidden}\u0000\u00ad\u0007`)).toBe(
    'Nvidia up',
  )
})

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

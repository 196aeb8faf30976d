import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import { splitSentences } from '#language/sentences.ts'

const split = (text: string, language: Language = 'en'): string[] =>
  splitSentences(text, language).map((sentence) => sentence.text)

test('abbreviations, initials, decimals and tickers do not end a sentence', () => {
  const sentences = [
    'Apple Inc. chief Tim Cook met U.S. Sen. J. D. Vance at 5 p.m. on Jan. 27.',
    'It cost $3.5 bn vs. $2.1 bn at SK hynix (000660.KS) Co. Ltd. in Seoul.',
    'No. 1 fell.',
  ]
  expect(split(sentences.join(' '))).toEqual(sentences)
})

test('an abbreviation before a word that opens sentences ends one', () => {
  expect(split('He left the U.S. The move cost Apple Inc. It fell.')).toEqual([
    'He left the U.S.',
    'The move cost Apple Inc.',
    'It fell.',
  ])
})

test('"no" and a month are words where no number follows', () => {
  expect(split('They said no. Analysts left in Jan. Nobody knew.')).toHaveLength(3)
})

test('the number of a list stays with its sentence', () => {
  expect(split('1. Nvidia fell.\n2. AMD rose.')).toEqual(['1. Nvidia fell.', '2. AMD rose.'])
})

test('a closing quote belongs to its sentence, and speech goes on after it', () => {
  expect(split('“We won.” He left. “Why?” he asked.')).toEqual([
    '“We won.”',
    'He left.',
    '“Why?” he asked.',
  ])
})

test('line ends close sentences and a headline without a stop is one', () => {
  expect(split('Nvidia sheds $589bn\r\n\nShares fell. They rose')).toEqual([
    'Nvidia sheds $589bn',
    'Shares fell.',
    'They rose',
  ])
})

test('Arabic stops, guillemets, titles and letter names', () => {
  expect(
    split(
      'قال د. أحمد إن النمو 3.5%. «هذا كبير.» وأضاف: هل يكفي؟ نعم! ارتفعت جيه. بي. مورغان.',
      'ar',
    ),
  ).toEqual([
    'قال د. أحمد إن النمو 3.5%.',
    '«هذا كبير.»',
    'وأضاف: هل يكفي؟',
    'نعم!',
    'ارتفعت جيه. بي. مورغان.',
  ])
})

test('a missing space after an Arabic stop still parts two sentences', () => {
  expect(split('تراجعت الشركة.وقال آخرون إن إيه.إم.دي صعدت.', 'ar')).toEqual([
    'تراجعت الشركة.',
    'وقال آخرون إن إيه.إم.دي صعدت.',
  ])
})

test('offsets hold, and nothing but white space is lost', () => {
  const part = fc.constantFrom(
    'U.S.',
    'A b.',
    '“x!”',
    '\n',
    ' ',
    '3.5',
    'د.',
    '؟',
    '…',
    '»',
    'Inc.',
  )
  const text = fc
    .array(fc.oneof(part, fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom<Language>('en', 'ar'), (whole, language) => {
      const sentences = splitSentences(whole, language)
      for (const { text: sentence, start, end } of sentences)
        expect(whole.slice(start, end)).toBe(sentence)
      const kept = sentences.map((sentence) => sentence.text).join('')
      expect(kept.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''))
    }),
  )
})

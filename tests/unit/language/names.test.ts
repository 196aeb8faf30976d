import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import { createNameFinder } from '#language/names.ts'
import { aCompany, COMPANIES } from './registry.ts'

const finder = createNameFinder(COMPANIES)

const found = (text: string, language: Language): string[] =>
  finder
    .find(text, language)
    .map(({ company, start, end }) => `${company.name}: ${text.slice(start, end)}`)

test('a name is found in its case, as a whole word, without its possessive', () => {
  expect(found('Nvidia’s and Meta Platforms’ rivals, meta and Dells, META', 'en')).toEqual([
    'NVIDIA: Nvidia',
    'Meta: Meta Platforms',
    'Meta: META',
  ])
})

test('the longest name wins over a shorter one inside it', () => {
  expect(found('Bank of America and J.P. Morgan follow the S&P 500', 'en')).toEqual([
    'Bank of America: Bank of America',
    'JPMorgan: J.P. Morgan',
    'S&P 500: S&P 500',
  ])
})

test('a sentence stop parts two words that would make a name', () => {
  expect(found('She works at Meta. Platforms differ.', 'en')).toEqual(['Meta: Meta'])
})

test('a ticker counts only where it is written as one', () => {
  expect(found('(NVDA), $MU, NASDAQ: AMD, (AAPL.O), 000660.KS, MU and NVDA', 'en')).toEqual([
    'NVIDIA: NVDA',
    'Micron: $MU',
    'AMD: NASDAQ: AMD',
    'Apple: AAPL.O',
    'SK hynix: 000660.KS',
  ])
})

test('an abbreviation in brackets is no stock unless a name stands before it', () => {
  expect(found('spending on information technology (IT) rose', 'en')).toEqual([])
  expect(found('Micron (MU) rose', 'en')).toEqual(['Micron: Micron', 'Micron: MU'])
})

test('a shared ticker names the parent', () => {
  expect(finder.find('$GOOGL', 'en')[0]?.company.name).toBe('Alphabet')
})

test('Arabic names are found behind clitics and in any spelling of their letters', () => {
  expect(found('قالت إنفيديا ولانفيديا وبإِنـفيديا وبإيه.إم.دي', 'ar')).toEqual([
    'NVIDIA: إنفيديا',
    'NVIDIA: انفيديا',
    'NVIDIA: إِنـفيديا',
    'AMD: إيه.إم.دي',
  ])
})

test('the article that lam swallowed is found with it', () => {
  expect(found('طلب للبنتاغون وللبنتاجون', 'ar')).toEqual([
    'Pentagon: لبنتاغون',
    'Pentagon: لبنتاجون',
  ])
})

test('of two readings of a word the one that reaches furthest wins', () => {
  const companies = [
    aCompany({ name: 'A', ar: 'كراود سترايك' }),
    aCompany({ name: 'B', ar: 'راود' }),
  ]
  const [mention] = createNameFinder(companies).find('هبط كراود سترايك', 'ar')
  expect(mention?.company.name).toBe('A')
})

test('short names are not found in other words', () => {
  expect(found('بديل من وابل الإبل كيلا يقع، وعُثر عليه ميتا', 'ar')).toEqual([])
})

test('a name that is also a word counts behind its head or before its Latin name', () => {
  expect(found('شركة كيلا وكيلا (KELA) وقالت ميتا', 'ar')).toEqual([
    'KELA: كيلا',
    'KELA: كيلا',
    'KELA: KELA',
    'Meta: ميتا',
  ])
})

test('Latin names in Arabic text are found in any case', () => {
  expect(found('أعلنت Nvidia وnvidia وOpenAI', 'ar')).toEqual([
    'NVIDIA: Nvidia',
    'NVIDIA: nvidia',
    'OpenAI: OpenAI',
  ])
})

test('mentions lie in order and never overlap, whatever the text', () => {
  const word = fc.constantFrom(
    'Meta',
    'Platforms',
    'ولإنفيديا',
    '(NVDA)',
    '$MU',
    'بنك',
    ' ',
    '.',
    'إيه',
    'إم',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join(' ')
      const ends = finder.find(text, 'ar').flatMap(({ start, end }) => [start, end])
      expect(ends).toEqual([...ends].sort((a, b) => a - b))
    }),
  )
})

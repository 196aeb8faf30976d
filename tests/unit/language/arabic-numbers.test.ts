import { expect, test } from 'vitest'
import { arabicAmount, arabicCount, type NounForms } from '#language/arabic-numbers.ts'

const DOLLAR: NounForms = {
  one: 'دولار واحد',
  two: 'دولاران',
  twoGenitive: 'دولارين',
  few: 'دولارات',
  many: 'دولارًا',
  other: 'دولار',
}

test.each([
  [0, 'لا دولارات'],
  [1, 'دولار واحد'],
  [2, 'دولاران'],
  [3, '3 دولارات'],
  [10, '10 دولارات'],
  [11, '11 دولارًا'],
  [42, '42 دولارًا'],
  [100, '100 دولار'],
  [102, '102 دولار'],
  [103, '103 دولارات'],
  [111, '111 دولارًا'],
  [10_000, '10,000 دولار'],
  [118.42, '118.42 دولار'],
])('%d: %s', (n, words) => {
  expect(arabicCount(n, DOLLAR)).toBe(words)
})

test.each([
  [1e9, 'مليار دولار'],
  [5e9, '5 مليارات دولار'],
  [110e9, '110 مليارات دولار'],
  [589e9, '589 مليار دولار'],
  [589.3e9, '589.3 مليار دولار'],
  [5.6e6, '5.6 مليون دولار'],
  [1.25e12, '1.25 تريليون دولار'],
  [999_999, '999,999 دولارًا'],
])('%d: %s', (value, words) => {
  expect(arabicAmount(value, DOLLAR)).toBe(words)
})

test('the dual has its case', () => {
  expect(arabicAmount(2e9, DOLLAR)).toBe('مليارا دولار')
  expect(arabicAmount(2e9, DOLLAR, 'genitive')).toBe('ملياري دولار')
  expect(arabicCount(2, DOLLAR, 'genitive')).toBe('دولارين')
})

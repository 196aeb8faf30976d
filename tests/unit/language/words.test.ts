import { expect, test } from 'vitest'
import { tokens } from '#language/words.ts'

test('English forms of one word meet in one term, stop words go', () => {
  expect(tokens("Nvidia's shares and the company traded", 'en')).toEqual(
    tokens('Nvidia share: companies trading', 'en'),
  )
})

test('words that only look inflected stay', () => {
  expect(tokens('Texas gas bring red Cerebras', 'en')).toEqual([
    'texa',
    'gas',
    'bring',
    'red',
    'cerebra',
  ])
})

test('Arabic clitics, article and endings come off', () => {
  const stem = tokens('شركة', 'ar')
  for (const form of ['الشركات', 'وللشركات', 'بالشركة', 'والشركة'])
    expect(tokens(form, 'ar')).toEqual(stem)
  expect(tokens('كبيرة', 'ar')).toEqual(tokens('كبير', 'ar'))
})

test('numbers are the same terms in both languages', () => {
  expect(tokens('$1,300.5bn', 'en')).toContain('1300.5')
  expect(tokens('١٬٣٠٠٫٥ مليار', 'ar')).toContain('1300.5')
})

test('names with digits stay whole and stop words of either language go', () => {
  expect(tokens('H100 في the', 'ar')).toEqual(['h100'])
})

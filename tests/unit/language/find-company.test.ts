import { expect, test } from 'vitest'
import { createCompanyFinder } from '#language/find-company.ts'
import { aCompany, COMPANIES } from './registry.ts'

const find = createCompanyFinder(COMPANIES)
const namesOf = (text: string) => find(text).map((company) => company.name)

test.each([
  ['NVDA', 'NVIDIA'],
  ['$nvda', 'NVIDIA'],
  ['Nvidia', 'NVIDIA'],
  ['إنفيديا', 'NVIDIA'],
  ['«انفيديا»', 'NVIDIA'],
  ['000660', 'SK hynix'],
  ['000660.ks', 'SK hynix'],
  ['meta platforms', 'Meta'],
  ['البنتاجون', 'Pentagon'],
  ['ترامب', 'Donald Trump'],
  ['s&p 500', 'S&P 500'],
])('%s is %s, whatever the case and the spelling', (text, name) => {
  expect(namesOf(text)).toEqual([name])
})

test.each([
  ['nvidai', 'NVIDIA'],
  ['إنفديا', 'NVIDIA'],
  ['deepseak', 'DeepSeek'],
  ['بنك اوف امركا', 'Bank of America'],
  ['سامسونق', 'Samsung Electronics'],
])('%s is %s with a slip of the hand', (text, name) => {
  expect(namesOf(text)).toEqual([name])
})

test('a name inside a few words is found, and each of two', () => {
  expect(namesOf('أخبار إنفيديا')).toEqual(['NVIDIA'])
  expect(namesOf('nvidia and apple')).toEqual(['NVIDIA', 'Apple'])
})

test('companies that are equally near are all named', () => {
  const twins = createCompanyFinder([
    aCompany({ name: 'Norvena', ar: 'نورفينا' }),
    aCompany({ name: 'Norvana', ar: 'نورفانا' }),
  ])
  expect(twins('norvina').map((company) => company.name)).toEqual(['Norvena', 'Norvana'])
  expect(twins('norvana').map((company) => company.name)).toEqual(['Norvana'])
})

test.each([
  '',
  ' ',
  '…',
  'klingon',
  'del',
  'met',
  'amb',
  'x'.repeat(5000),
  '\ud800',
  'ا'.repeat(70),
])('"%.20s" names none: a short name with a slip is another word', (text) => {
  expect(namesOf(text)).toEqual([])
})

import { expect, test } from 'vitest'
import { createWritingDesk } from '#briefs/writing-desk.ts'
import { shippedVocabulary } from '#tests/support/sample-articles.ts'
import { desk } from './extract-desk.ts'

test('names are printed in the capitals of the registry, and nothing else changes', () => {
  expect(desk.normalise('Nvidia fell; "Huang" did not.', 'en')).toBe(
    'NVIDIA fell; "Huang" did not.',
  )
})

test('the exchange behind a name of the registry goes, another bracket stays', () => {
  expect(desk.normalise('Nvidia (NASDAQ: NVDA) fell 3%.', 'en')).toBe('NVIDIA fell 3%.')
  expect(desk.normalise('Intel stock (INTC, Financial) rose.', 'en')).toBe('Intel stock rose.')
  expect(desk.normalise('Sample Ridge (NYSE: ZZZZ) fell (3%).', 'en')).toBe(
    'Sample Ridge (NYSE: ZZZZ) fell (3%).',
  )
})

test('Arabic is respelt by registry and glossary, in ASCII digits', () => {
  expect(desk.normalise('خسرت انفيديا ٥٨٩ مليار دولار الإثنين.', 'ar')).toBe(
    'خسرت إنفيديا 589 مليار دولار الاثنين.',
  )
})

test('a machine’s Arabic breaks the rules, an editor’s does not, and English has none', () => {
  expect(desk.breaksRules('تدعو نماذج منظمة العفو الدولية إلى القلق.', 'ar')).toBe(true)
  expect(desk.breaksRules('هذه دعوة الاستيقاظ لوادي السيليكون.', 'ar')).toBe(true)
  expect(desk.breaksRules('هذا جرس إنذار لوادي السيليكون.', 'ar')).toBe(false)
  expect(desk.breaksRules('دعوة الاستيقاظ', 'en')).toBe(false)
})

test('companies are named by how often they are mentioned, then by who comes first', () => {
  expect(desk.nameCompanies('Meta met Nvidia, and Nvidia met Oracle.', 'en')).toEqual([
    'NVDA',
    'META',
    'ORCL',
  ])
})

test('a desk with other words has another version', () => {
  const words = { ...shippedVocabulary(), glossary: desk.glossary }
  const other = createWritingDesk({ ...words, glossary: words.glossary.slice(1) })
  expect(other.version).not.toBe(desk.version)
  expect(createWritingDesk(words).version).toBe(desk.version)
})

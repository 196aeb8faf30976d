import { expect, test } from 'vitest'
import type { Concept } from '#domain/concept.ts'
import { createTermReader } from '#language/concepts.ts'
import { shippedVocabulary } from '#tests/support/sample-articles.ts'

const aConcept = (id: string, en: string[], ar: string[], of: string[] = []): Concept => ({
  id,
  en,
  ar,
  of,
  place: false,
})
const read = createTermReader([
  aConcept('ransomware', ['ransomware', 'ransom attack'], ['برمجيات فدية', 'هجوم فدية']),
  aConcept('attack', ['attack'], ['هجوم', 'هجمات']),
  aConcept('jeddah', ['Jeddah'], ['جدة'], ['saudi-arabia']),
  aConcept('saudi-arabia', ['Saudi Arabia'], ['سعودية'], ['gulf']),
  aConcept('gulf', ['Gulf'], ['خليج']),
  aConcept('electricity', ['electricity'], ['كهرباء']),
  aConcept('united-states', ['USA', 'American'], ['أميركا', 'أميركي']),
])

test('reports of two languages have the same terms, the longest form first', () => {
  expect(read('Ransom attacks', 'en')).toEqual(['#ransomware'])
  expect(read('هجوم فدية', 'ar')).toEqual(['#ransomware'])
  expect(read('An attack on a terminal', 'en')).toEqual(['#attack', 'terminal'])
})

test('a narrow concept brings the wider ones along', () => {
  expect(read('in Jeddah', 'en')).toEqual(['#jeddah', '#saudi-arabia', '#gulf'])
})

test.each(['كهرباء', 'الكهرباء', 'والكهرباء', 'بالكهرباء', 'للكهرباء'])(
  'the article and clitics hide no concept: %s',
  (word) => {
    expect(read(word, 'ar')).toEqual(['#electricity'])
  },
)

test('"U.S." and "US" are a country, "us" is a pronoun', () => {
  expect(read('U.S. adds firms', 'en')[0]).toBe('#united-states')
  expect(read('US adds firms', 'en')[0]).toBe('#united-states')
  expect(read('between us', 'en')).toEqual([])
})

test('no form of the shipped concepts is of two of them', () => {
  const seen = new Set<string>()
  const forms = shippedVocabulary().concepts.flatMap(({ en, ar }) => [
    ...new Set([...en.map((form) => form.toLowerCase()), ...ar]),
  ])
  const isTwin = (form: string): boolean => seen.size === seen.add(form).size
  expect(forms.filter(isTwin)).toEqual([])
})

test('the shipped concepts join what two newsrooms write', () => {
  const { concepts } = shippedVocabulary()
  const readShipped = createTermReader(concepts)
  const shared = (a: string, b: string): string[] => {
    const others = new Set(readShipped(b, 'ar'))
    return [...new Set(readShipped(a, 'en'))].filter((term) => others.has(term))
  }
  expect(concepts.length).toBeGreaterThan(2000)
  expect(
    shared('Two undersea cables cut off Jeddah', 'انقطاع كابلين بحريين قبالة سواحل جدة'),
  ).toEqual(expect.arrayContaining(['#jeddah', '#saudi-arabia']))
  expect(shared('Ransomware shuts gates', 'هجوم ببرمجيات الفدية يغلق البوابات')).toContain(
    '#ransomware',
  )
})

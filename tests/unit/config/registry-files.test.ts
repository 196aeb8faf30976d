import { expect, test } from 'vitest'
import { load, mistakesOf } from './config-folder.ts'

test('an entry without a ticker is known by its name, and agencies, people and indices are masculine', () => {
  const { companies } = load({
    'companies.yaml': `companies:
  - { name: OpenAI, ar: أوبن إيه آي, kind: company }
  - { name: ChatGPT, ar: تشات جي بي تي, kind: product, parent: OpenAI }
  - { name: Pentagon, ar: البنتاغون, kind: agency }
  - { name: US Navy, ar: البحرية الأميركية, kind: agency, gender: f }
`,
  })
  expect(companies.map(({ id, gender, parent }) => [id, gender, parent])).toEqual([
    ['OpenAI', 'f', null],
    ['ChatGPT', 'm', 'OpenAI'],
    ['Pentagon', 'm', null],
    ['US Navy', 'f', null],
  ])
})

test.each([
  [
    'two entries of one ticker',
    ['name: Arm, ar: آرم, ticker: ARM', 'name: Armour, ar: درع, ticker: ARM'],
    [/companies\[1\]: expected an id .* got "ARM", .* companies\[0\]$/],
  ],
  [
    'a parent that is no entry',
    ['name: AWS, ar: إيه دبليو إس, parent: AMZN'],
    [/companies\[0\]\.parent: expected the id .* got "AMZN"$/],
  ],
  [
    'an entry that owns itself',
    ['name: AWS, ar: إيه دبليو إس, parent: AWS'],
    [/companies\[0\]\.parent: expected an owner that it does not own itself, got "AWS"$/],
  ],
  [
    'two entries that own each other',
    ['name: A, ar: أ, parent: B', 'name: B, ar: ب, parent: A'],
    [/companies\[0\]\.parent: .* got "B"$/, /companies\[1\]\.parent: .* got "A"$/],
  ],
  [
    'a ring of owners, for its members and not for those whom they own',
    ['name: A, ar: أ, parent: B', 'name: B, ar: ب, parent: A', 'name: C, ar: ج, parent: A'],
    [/companies\[0\]\.parent: /, /companies\[1\]\.parent: /],
  ],
  [
    'a form that two companies share',
    ['name: Saab, ar: ساب السويدية, variants: [ساب]', 'name: SABB, ar: البنك, variants: [ساب]'],
    [/companies\[1\]: expected names .* got "ساب", which companies\[0\] \("Saab"\) has too/],
  ],
  [
    'a ticker that is another company’s alias',
    ['name: Arm, ar: آرم, aliases: [ARMH]', 'name: Armour, ar: درع, ticker: ARMH'],
    [/companies\[1\]: expected names .* got "ARMH", which companies\[0\]/],
  ],
])('in the registry, %s is a mistake', (_, entries, expected) => {
  const yaml = entries.map((entry) => `  - { ${entry}, kind: company }\n`).join('')
  const mistakes = mistakesOf(() => load({ 'companies.yaml': `companies:\n${yaml}` }))
  expect(mistakes).toEqual(expected.map((line) => expect.stringMatching(line)))
})

test('a brand may share a form with its parent', () => {
  const { companies } = load({
    'companies.yaml': `companies:
  - { name: Alphabet, ar: ألفابت, ticker: GOOGL, kind: company, aliases: [Google] }
  - { name: Google, ar: غوغل, kind: company, parent: GOOGL }
`,
  })
  expect(companies).toHaveLength(2)
})

test('a form that one term accepts and another forbids is a mistake', () => {
  const terms = 'terms:\n  - { en: a, ar: مليار }\n  - { en: b, ar: تريليون, never: [مليار] }\n'
  expect(mistakesOf(() => load({ 'glossary.yaml': terms }))).toEqual([
    'glossary.yaml: terms[1].never[0]: expected a form that is always an error, got "مليار", which terms[0] accepts',
  ])
})

test('a term twice is a mistake', () => {
  const terms = 'terms:\n  - { en: a, ar: مليار }\n  - { en: a, ar: تريليون }\n'
  expect(mistakesOf(() => load({ 'glossary.yaml': terms }))).toEqual([
    'glossary.yaml: terms[1].en: expected one that no other term has, got "a", which is also that of terms[0]',
  ])
})

test('a section of the settings whose lines are all commented out has its defaults', () => {
  const { settings } = load({ 'settings.yaml': 'brief:\n  # digits: arab\nmodel:\n' })
  expect(settings.brief.digits).toBe('latn')
  expect(settings.model).toMatchObject({ timeoutSeconds: 60, maxArticles: 60 })
})

test.each([
  ['subscription: { languages: [] }', 'subscription.languages: expected one or two languages'],
  ['subscription: { languages: [ar, ar] }', 'subscription.languages: expected one or two'],
  ['subscription: { time: "24:00" }', 'subscription.time: expected a local time HH:MM'],
  ['polling: { contactUrl: ops@example.org }', 'polling.contactUrl: expected an http, https or'],
  ['polling: { everyMinutes: .inf }', 'polling.everyMinutes: expected a whole number'],
  ['brief: { digits: roman }', 'brief.digits: expected latn or arab, got "roman"'],
  ['model: { dailyTokens: -1 }', 'model.dailyTokens: expected a whole number from 0'],
  ['model: { maxOutputTokens: 10 }', 'model.maxOutputTokens: expected a whole number from 1000'],
  ['model: { pricesPerMillion: 3 }', 'model.pricesPerMillion: expected prices of input and output'],
  [
    'model: { pricesPerMillion: { input: 1 } }',
    'model.pricesPerMillion.output: expected US dollars',
  ],
  ['breif: {}', 'unknown key "breif"'],
  ['brief: 3', 'brief: expected a section, got 3'],
])('the settings %s are a mistake', (yaml, expected) => {
  const mistakes = mistakesOf(() => load({ 'settings.yaml': yaml }))
  expect(mistakes).toEqual([expect.stringContaining(`settings.yaml: ${expected}`)])
})

const CHIP = '{"id": "chip", "en": ["chip"], "ar": ["رقاقة"]}'

test('a concept stands alone, is of a wider one, or is a place', () => {
  const fab = '{"id": "fab", "en": ["fab"], "ar": ["مصنع"], "of": ["chip"]}'
  const town = '{"id": "dresden", "en": ["Dresden"], "ar": ["دريسدن"], "place": true}'
  const { concepts } = load({ 'concepts.jsonl': `${[CHIP, fab, town].join('\n')}\n` })
  expect(concepts.map(({ id, of, place }) => [id, of, place])).toEqual([
    ['chip', [], false],
    ['fab', ['chip'], false],
    ['dresden', [], true],
  ])
})

test.each([
  ['a line that is no JSON', ['{"id": chip}'], [/^concepts\.jsonl: line 1: expected a concept/]],
  ['a concept without Arabic', ['{"id": "a", "en": ["a"], "ar": []}'], [/line 1: ar: expected at/]],
  ['an Arabic form in Latin letters', ['{"id": "a", "en": ["a"], "ar": ["b"]}'], [/ar\[0\]: /]],
  ['a key nobody knows', [CHIP.replace('}', ', "is": 1}')], [/line 1: unknown key "is"/]],
  ['an id twice', [CHIP, CHIP], [/chip: expected an id that no other concept has/]],
  ['a stranger', [CHIP.replace('}', ', "of": ["x"]}')], [/chip\.of: expected the id .* got "x"/]],
])('in the concepts, %s is a mistake', (_, lines, expected) => {
  const mistakes = mistakesOf(() => load({ 'concepts.jsonl': lines.join('\n') }))
  expect(mistakes).toEqual(expected.map((line) => expect.stringMatching(line)))
})

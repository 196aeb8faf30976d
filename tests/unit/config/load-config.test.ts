import { mkdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadConfig } from '#config/load-config.ts'
import { AppError } from '#domain/errors.ts'
import { aConfigFolder, feedsYaml, load, mistakesOf } from './config-folder.ts'

test('a small valid folder gives a config with every default filled in', () => {
  const config = load()
  expect(config.feeds).toEqual([
    {
      id: 'sample-wire',
      url: 'https://wire.example/feed.xml',
      publisher: 'Sample Wire',
      family: 'sample-wire',
      language: 'en',
      zone: 'Europe/London',
      tier: 2,
      topics: ['chips'],
      fullText: false,
      allowPrivate: false,
      enabled: true,
    },
  ])
  expect(config.companies).toEqual([
    {
      id: 'ARM',
      name: 'Arm',
      ar: 'آرم',
      kind: 'company',
      ticker: 'ARM',
      bucket: null,
      aliases: [],
      variants: [],
      parent: null,
      gender: 'f',
    },
  ])
  expect(config.glossary).toEqual([{ en: 'chip', ar: 'رقاقة', variants: [], never: [] }])
  expect(config.settings.subscription).toEqual({
    time: '08:00',
    zone: 'Asia/Riyadh',
    languages: ['en'],
  })
  expect(config.settings.brief).toEqual({ digits: 'latn', maxItemsPerPart: 8 })
  expect(config.settings.polling.everyMinutes).toBe(30)
  expect(config.environment).toEqual({ logLevel: 'info' })
  expect(config.promptsFolder).toBe(resolve('prompts'))
})

test('nothing in a config can be changed after it was read', () => {
  const config = load()
  expect(Object.isFrozen(config)).toBe(true)
  expect(Object.isFrozen(config.feeds[0]?.topics)).toBe(true)
  expect(Object.isFrozen(config.settings.subscription.languages)).toBe(true)
  expect(Object.isFrozen(config.environment)).toBe(true)
})

test('every mistake in every file and in the environment is told at once, a line each', () => {
  const mistakes = mistakesOf(() =>
    load(
      {
        'feeds.yaml': feedsYaml({}, { url: 'ftp://wire.example/feed.xml', language: 'fr' }),
        'companies.yaml':
          'companies:\n  - { name: Arm, ar: Arm, kind: firm, bucket: chip, ticker: arm }\n',
        'glossary.yaml': 'terms: [{ en: chip, arabic: رقاقة }]\n',
        'settings.yaml':
          'subscription: { time: 8:00, zone: Mars/Base }\nmodel: { maxArticles: 61 }',
      },
      { LOG_LEVEL: 'loud' },
    ),
  )
  expect(mistakes).toEqual([
    'feeds.yaml: feeds[1].url: expected an http, https or file address, got "ftp://wire.example/feed.xml"',
    'feeds.yaml: feeds[1].language: expected en or ar, got "fr"',
    'feeds.yaml: feeds[1].id: expected one that no other feed has, got "sample-wire", which is also that of feeds[0]',
    'companies.yaml: companies[0].ar: expected Arabic text, got "Arm"',
    'companies.yaml: companies[0].ticker: expected a ticker in capitals, such as NVDA or 000660.KS, got "arm"',
    'companies.yaml: companies[0].kind: expected one of company, agency, person, index, product, got "firm"',
    'companies.yaml: companies[0].bucket: expected one of chips, datacenters, cloud, cybersecurity, defense, power, got "chip"',
    'glossary.yaml: terms[0].ar: expected text, got nothing',
    'glossary.yaml: terms[0]: unknown key "arabic"',
    'settings.yaml: subscription.time: expected a local time HH:MM, such as 08:00, got "8:00"',
    'settings.yaml: subscription.zone: expected an IANA time zone such as Asia/Riyadh, got "Mars/Base"',
    'settings.yaml: model.maxArticles: expected a whole number from 1 to 60, got 61',
    'environment: LOG_LEVEL: expected one of debug, info, warn, error, silent, got "loud"',
  ])
})

test('a file inside the working folder is named as an operator would type it', () => {
  const inside = relative(process.cwd(), resolve('tests/unit/config/no-such-folder'))
  const mistakes = mistakesOf(() =>
    loadConfig({ configFolder: inside, promptsFolder: 'prompts', env: {} }),
  )
  expect(mistakes).toEqual(
    ['feeds.yaml', 'companies.yaml', 'glossary.yaml', 'settings.yaml', 'concepts.jsonl'].map(
      (name) => `tests/unit/config/no-such-folder/${name}: no such file`,
    ),
  )
})

test.each([
  ['a missing file', null, 'no such file'],
  ['a file of another encoding', Uint8Array.of(0xff, 0xfe, 0x61, 0), /expected text in UTF-8/],
  ['an empty file', '', 'expected a section "feeds:", got nothing'],
  ['a bare word', 'feeds', 'expected a section "feeds:", got "feeds"'],
  ['a list without its key', '- id: a', 'expected a section "feeds:", got a list'],
  ['a key without its list', 'feeds:', 'feeds: expected a list, got nothing'],
  ['an entry that is no section', 'feeds: [1]', /feeds\[0\]: expected a feed .*, got 1$/],
  ['a key twice', 'feeds: []\nfeeds: []\n', /^line 2, column 1: Map keys must be unique/],
  ['an open bracket', 'feeds: [', /^line 1, column \d+: /],
  ['a tab as indentation', 'feeds:\n\t- id: a\n', /^line 2, column \d+: /],
  ['an unknown tag', 'feeds: !!js/function "x"\n', /^line 1, column 8: /],
  ['two documents', 'feeds: []\n---\nfeeds: []\n', /^line \d+, column \d+: /],
  ['an alias without an anchor', 'feeds: *here\n', /no YAML that can be read: .*here/],
  ['brackets without end', `feeds: ${'['.repeat(20_000)}`, /line|no YAML/],
])('%s is told', (_, content, expected) => {
  const [first] = mistakesOf(() => load({ 'feeds.yaml': content }))
  expect(first?.startsWith('feeds.yaml: ')).toBe(true)
  expect(first?.slice('feeds.yaml: '.length)).toEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  )
})

test('a folder in the place of a file is told', () => {
  const folder = aConfigFolder({ 'settings.yaml': null })
  mkdirSync(join(folder, 'settings.yaml'))
  const options = { configFolder: folder, promptsFolder: 'prompts', env: {} }
  expect(mistakesOf(() => loadConfig(options))).toEqual([
    'settings.yaml: expected a file, found a folder',
  ])
})

test('a bomb of anchors is refused without being built', () => {
  const levels = Array.from({ length: 30 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
  )
  const mistakes = mistakesOf(() => load({ 'feeds.yaml': levels.join('\n') }))
  expect(mistakes).toEqual([expect.stringMatching(/^feeds.yaml: no YAML .*alias count/)])
})

test('a key named __proto__ is an unknown key and changes no prototype', () => {
  const mistakes = mistakesOf(() =>
    load({ 'feeds.yaml': `${feedsYaml({})}    __proto__: { enabled: false }\n` }),
  )
  expect(mistakes).toEqual(['feeds.yaml: feeds[0]: unknown key "__proto__"'])
  expect('enabled' in {}).toBe(false)
})

test('every unknown key is named', () => {
  const mistakes = mistakesOf(() => load({ 'settings.yaml': 'breif: {}\nmodle: {}\n' }))
  expect(mistakes).toEqual([
    'settings.yaml: unknown key "breif"',
    'settings.yaml: unknown key "modle"',
  ])
})

test('each mistake stays on its line, whatever the file holds', () => {
  const mistakes = mistakesOf(() =>
    load({ 'settings.yaml': '"a\\nb\\u202Ec": 1\nbrief: { digits: "x\\u2028y" }\n' }),
  )
  expect(mistakes).toEqual([
    'settings.yaml: brief.digits: expected latn or arab, got "x\\u{2028}y"',
    'settings.yaml: unknown key "a\\nb\\u{202e}c"',
  ])
})

test('no text in the place of a file does more than tell its mistakes', () => {
  const piece = fc.constantFrom(
    ...'feeds: [{}]&a*!|>-?"\'#%@\n\t،ي\u0000\ud800'.split(''),
    'terms:',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      try {
        load({ 'feeds.yaml': text, 'companies.yaml': text, 'settings.yaml': text })
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
    { numRuns: 150 },
  )
  expect.hasAssertions()
})

test('a feeds file without a feed is a mistake', () => {
  expect(mistakesOf(() => load({ 'feeds.yaml': 'feeds: []\n' }))).toEqual([
    expect.stringMatching(/^feeds\.yaml: feeds: expected at least one feed/),
  ])
})

test('a file broken in a thousand places is told in eleven lines', () => {
  expect(
    mistakesOf(() => load({ 'feeds.yaml': `feeds: ${'['.repeat(900)}\n` })).length,
  ).toBeLessThan(12)
})

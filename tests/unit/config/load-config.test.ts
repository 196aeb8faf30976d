import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadConfig } from '#config/load-config.ts'
import { AppError } from '#domain/errors.ts'
import { A_FEED, aConfigFolder, load, mistakesOf } from './config-folder.ts'

const withFeed = (lines: string): Readonly<Record<string, string>> => ({
  'feeds.yaml': `feeds:\n  - ${lines.trim().replaceAll(/\n\s*/g, '\n    ')}\n`,
})

const GOOD_FEED = A_FEED.replace('-', ' ')

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
  expect(config.settings.brief).toEqual({ digits: 'latn', maxItemsPerPart: 6 })
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

test('a section of the settings whose lines are all commented out has its defaults', () => {
  const { settings } = load({ 'settings.yaml': 'brief:\n  # digits: arab\nmodel:\n' })
  expect(settings.brief.digits).toBe('latn')
  expect(settings.model).toEqual({ timeoutSeconds: 60, maxArticles: 60 })
})

test.each(['file:feeds/a.xml', 'file:./feeds/a.xml'])(
  'the relative address %s means a file beside the feeds file',
  (url) => {
    const folder = aConfigFolder()
    mkdirSync(join(folder, 'other'))
    const feedsFile = join(folder, 'other', 'sample.yaml')
    writeFileSync(feedsFile, `feeds:${A_FEED.replace('https://wire.example/feed.xml', url)}`)
    const { feeds } = loadConfig({ configFolder: folder, promptsFolder: 'p', feedsFile, env: {} })
    expect(feeds[0]?.url).toBe(pathToFileURL(join(folder, 'other', 'feeds', 'a.xml')).href)
  },
)

test('an absolute file address and an http address stay as they are', () => {
  const two = `feeds:${A_FEED.replace('https://wire.example/feed.xml', 'file:///srv/a.xml')}${A_FEED.replace('sample-wire\n    url', 'other\n    url')}`
  expect(load({ 'feeds.yaml': two }).feeds.map(({ url }) => url)).toEqual([
    'file:///srv/a.xml',
    'https://wire.example/feed.xml',
  ])
})

test('every mistake in every file and in the environment is told at once, a line each', () => {
  const mistakes = mistakesOf(() =>
    load(
      {
        'feeds.yaml': `feeds:${A_FEED}${A_FEED.replace('https:', 'ftp:').replace('en\n', 'fr\n')}`,
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
    ['feeds', 'companies', 'glossary', 'settings'].map(
      (name) => `tests/unit/config/no-such-folder/${name}.yaml: no such file`,
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
  const mistakes = mistakesOf(() => load(withFeed(`${GOOD_FEED}\n__proto__: { enabled: false }`)))
  expect(mistakes).toEqual(['feeds.yaml: feeds[0]: unknown key "__proto__"'])
  expect('enabled' in {}).toBe(false)
})

test.each([
  ['id', 'Sample Wire', 'expected a name in kebab-case'],
  ['family', '3.5', 'expected a name in kebab-case'],
  ['publisher', '" Wire"', 'expected text on one line, without spaces around it'],
  ['url', '//wire.example/x', 'expected an http, https or file address'],
  ['url', '"http://"', 'expected an http, https or file address'],
  ['url', 'file://host/x.xml', 'expected an http, https or file address'],
  ['url', '/srv/feed.xml', 'expected an http, https or file address'],
  ['zone', '+03:00', 'expected an IANA time zone such as Asia/Riyadh'],
  ['zone', 'Asia/Riyad', 'expected an IANA time zone such as Asia/Riyadh'],
  ['tier', '5', 'expected a tier from 1 to 4'],
  ['tier', '"2"', 'expected a tier from 1 to 4'],
  ['topics', 'chips', 'expected a list'],
  ['everyMinutes', '0', 'expected a whole number from 1 to 1440'],
  ['everyMinutes', '1.5', 'expected a whole number from 1 to 1440'],
  ['everyMinutes', '', 'expected a whole number from 1 to 1440'],
  ['enabled', '"no"', 'expected true or false'],
])('a feed with the %s %s is a mistake', (key, value, expected) => {
  const others = GOOD_FEED.trim()
    .split('\n')
    .filter((line) => !line.trim().startsWith(`${key}:`))
    .join('\n')
  const mistakes = mistakesOf(() => load(withFeed(`${others}\n${key}: ${value}`)))
  expect(mistakes).toEqual([
    expect.stringContaining(`feeds.yaml: feeds[0].${key}: ${expected}, got `),
  ])
})

test('a password in an address is refused and not shown', () => {
  const feed = GOOD_FEED.replace('wire.example', 'reader:hunter2@wire.example')
  const mistakes = mistakesOf(() => load(withFeed(feed)))
  expect(mistakes).toEqual([
    'feeds.yaml: feeds[0].url: expected an http, https or file address, got an address with a password (not shown)',
  ])
})

test('two feeds of one address are a mistake', () => {
  const twins = `feeds:${A_FEED}${A_FEED.replace('sample-wire\n    url', 'other\n    url')}`
  expect(mistakesOf(() => load({ 'feeds.yaml': twins }))).toEqual([
    'feeds.yaml: feeds[1].url: expected one that no other feed has, got "https://wire.example/feed.xml", which is also that of feeds[0]',
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

test.each([
  ['subscription: { languages: [] }', 'subscription.languages: expected one or two languages'],
  ['subscription: { languages: [ar, ar] }', 'subscription.languages: expected one or two'],
  ['subscription: { time: "24:00" }', 'subscription.time: expected a local time HH:MM'],
  ['polling: { contactUrl: ops@example.org }', 'polling.contactUrl: expected an http, https or'],
  ['polling: { everyMinutes: .inf }', 'polling.everyMinutes: expected a whole number'],
  ['brief: { digits: roman }', 'brief.digits: expected latn or arab, got "roman"'],
  ['breif: {}', 'unknown key "breif"'],
  ['brief: 3', 'brief: expected a section, got 3'],
])('the settings %s are a mistake', (yaml, expected) => {
  const mistakes = mistakesOf(() => load({ 'settings.yaml': yaml }))
  expect(mistakes).toEqual([expect.stringContaining(`settings.yaml: ${expected}`)])
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

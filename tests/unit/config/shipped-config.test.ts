import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadConfig } from '#config/load-config.ts'

const HEALTH = '../shared/corpus/feed-url-health-2026-02.csv'
const NAMES = '../shared/arabic/names.yaml'
const GLOSSARY = '../shared/arabic/glossary.yaml'

const config = loadConfig({ configFolder: 'config', promptsFolder: 'prompts', env: {} })
const { companies, feeds, glossary } = config
const formsOf = ({ name, ar, aliases, variants }: (typeof companies)[number]) => [
  name,
  ar,
  ...aliases,
  ...variants,
]

test('the shipped files load, with the promised settings', () => {
  expect(config.settings).toEqual({
    subscription: { time: '08:00', zone: 'Asia/Riyadh', languages: ['en'] },
    access: { mode: 'everyone', chats: [] },
    polling: { everyMinutes: 30, contactUrl: 'https://example.org/mujaz' },
    brief: { digits: 'latn', maxItemsPerPart: 8 },
    model: {
      timeoutSeconds: 60,
      maxArticles: 60,
      maxOutputTokens: 16_000,
      dailyTokens: 1_000_000,
      monthlyTokens: 20_000_000,
      pricesPerMillion: null,
    },
  })
})

test('an empty settings file means what the shipped one says', () => {
  const shipped = parse(readFileSync('config/settings.yaml', 'utf8')) as unknown
  expect(config.settings).toEqual(shipped)
})

test('there are at least 60 feeds that are on, 15 of them Arabic, and 15 Arabic outlets', () => {
  const arabic = feeds.filter(({ language }) => language === 'ar')
  expect(new Set(arabic.map(({ publisher }) => publisher)).size).toBeGreaterThanOrEqual(15)
  expect(feeds.filter(({ enabled }) => enabled).length).toBeGreaterThanOrEqual(60)
  expect(arabic.filter(({ enabled }) => enabled).length).toBeGreaterThanOrEqual(15)
})

test('no feed is a search of an aggregator, and feeds of one host are of one family', () => {
  const families = new Map<string, Set<string>>()
  for (const { url, family } of feeds) {
    const host = new URL(url).host.split('.').slice(-2).join('.')
    families.set(host, (families.get(host) ?? new Set()).add(family))
  }
  expect(families.has('google.com')).toBe(false)
  // Hosts that publish for many houses.
  for (const shared of ['feedburner.com', 'www.gov.uk', 'europa.eu']) families.delete(shared)
  expect([...families].filter(([, of]) => of.size > 1).map(([host]) => host)).toEqual(['co.uk'])
})

test.skipIf(!existsSync(HEALTH))(
  'every English feed that is on was seen alive in February 2026 (needs ../shared)',
  () => {
    const alive = new Set(
      readFileSync(HEALTH, 'utf8')
        .split('\n')
        .filter((line) => line.includes(',OK,'))
        .map((line) => /"([^"]*)"\s*$/.exec(line)?.[1]),
    )
    expect(alive.size).toBeGreaterThan(100)
    const on = feeds.filter(({ enabled, language }) => enabled && language === 'en')
    expect(on.filter(({ url }) => !alive.has(url)).map(({ id }) => id)).toEqual([])
  },
)

test('the registry has at least 150 entries, some in every bucket', () => {
  expect(companies.length).toBeGreaterThanOrEqual(150)
  for (const bucket of ['chips', 'datacenters', 'cloud', 'cybersecurity', 'defense', 'power']) {
    const size = companies.filter((company) => company.bucket === bucket).length
    expect(size, bucket).toBeGreaterThanOrEqual(10)
  }
})

test.each(
  `NVIDIA|Nvidia|DeepSeek|OpenAI|ChatGPT|SoftBank|Oracle|MGX|Meta|Microsoft|Alphabet|Google|Amazon|AWS|
TSMC|Broadcom|ASML|AMD|Intel|Micron|Arm|KELA|Sensor Tower|UBS|Nasdaq|S&P 500|Pentagon|US Navy|
Philadelphia Semiconductor Index|US Department of Defense|White House|Trump|Sam Altman|Jensen Huang|
Mark Zuckerberg|Stargate|Palantir|Lockheed|RTX|Northrop|Anduril|CrowdStrike|Palo Alto Networks|Equinix|
Vertiv|GE Vernova|Constellation Energy|Siemens Energy|BIS|Huawei|SMIC|G42|Saudi Aramco|Humain|Supermicro|
إنفيديا|ديب سيك|أوبن إيه آي|ستارغيت|البنتاغون|ترامب|ناسداك|البيت الأبيض|شركة كيلا`.split(/\|\s*/),
)('the registry knows %s', (form) => {
  expect(companies.some((company) => formsOf(company).includes(form))).toBe(true)
})

test('forms of two entries stay apart when spelling is folded, but for parent and child', () => {
  const fold = (form: string) =>
    form
      .normalize('NFKD')
      .replace(/[\p{Mn}ـ]/gu, '')
      .replaceAll('ى', 'ي')
      .replaceAll('ة', 'ه')
      .replace(/(^| )ال/g, '$1')
      .toLowerCase()
  const owners = new Map<string, string>()
  const shared = companies.flatMap((company) =>
    formsOf(company).filter((form) => {
      const owner = owners.get(fold(form)) ?? company.id
      owners.set(fold(form), owner)
      return owner !== company.id && owner !== company.parent
    }),
  )
  expect(shared).toEqual([])
})

test('no form of the registry is an ordinary word', () => {
  const ordinary = [
    'كيلا',
    'ساب',
    'علم',
    'مبادلة',
    'مصدر',
    'آلات',
    'Target',
    'Scale',
    'Edge',
    'Gap',
  ]
  expect(companies.flatMap(formsOf).filter((form) => ordinary.includes(form))).toEqual([])
})

test('the glossary forbids what a machine translation once wrote', () => {
  const never = glossary.flatMap((term) => term.never)
  expect(never).toEqual(
    expect.arrayContaining(['منظمة العفو الدولية', 'دعوة الاستيقاظ', 'أعلام حمراء', 'بليون']),
  )
  expect(glossary.length).toBeGreaterThanOrEqual(192)
})

test.skipIf(!existsSync(NAMES))('names are spelt as the desk spells them (needs ../shared)', () => {
  const desk = z
    .array(z.object({ name: z.string(), ar: z.string() }))
    .parse(parse(readFileSync(NAMES, 'utf8')))
  const ours = new Set(companies.map(({ ar }) => ar))
  expect(desk.length).toBeGreaterThan(180)
  // The desk's own note wants a head before this one: alone it is a common word.
  expect(desk.filter(({ ar }) => !ours.has(ar)).map(({ name }) => name)).toEqual(['KELA'])
})

test.skipIf(!existsSync(GLOSSARY))(
  'the glossary holds every term of the desk (needs ../shared)',
  () => {
    const forms = z.array(z.string()).default([])
    const desk = z
      .array(z.object({ en: z.string(), ar: z.string(), variants: forms, never: forms }))
      .parse(parse(readFileSync(GLOSSARY, 'utf8')))
    expect(glossary).toEqual(expect.arrayContaining(desk))
  },
)

import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseGlossary } from '#config/glossary-file.ts'
import type { Article } from '#domain/article.ts'
import { type Edition, editionSchema, type Item } from '#domain/edition.ts'
import { PARTS, type Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import { sampleArticles } from '#tests/support/sample-articles.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const NOW = '2025-02-01T00:00:00Z'
const BRIEF =
  'brief --feeds samples/feeds.yaml --window 5d --data :memory: --writer extract --lang both --format json'

/** A fact of the sample week: where it may stand, and what the item that tells it must match, all of it. */
type Fact = readonly [
  name: string,
  parts: readonly Part[],
  en: readonly RegExp[],
  ar: readonly RegExp[],
]

const FACTS: readonly Fact[] = [
  [
    'Nvidia lost about $590bn on Monday',
    ['shock'],
    [/NVIDIA/, /\$(?:589|590) ?(?:billion|bn)/, /Monday/],
    [/إنفيديا/, /(?:589|590) مليار دولار/, /الاثنين/],
  ],
  [
    'another outlet says $593bn',
    ['shock', 'risks'],
    [/NVIDIA/, /\$593 ?(?:billion|bn)/],
    [/إنفيديا/, /593 مليار دولار/],
  ],
  [
    'Nvidia won back $260bn on Tuesday',
    ['shock'],
    [/NVIDIA/, /\$260 ?(?:billion|bn) (?:\S+ ){0,4}?on Tuesday/],
    [/إنفيديا/, /260 مليار دولار (?:\S+ ){0,3}?الثلاثاء/],
  ],
  [
    'Nvidia lost $130bn on Wednesday',
    ['shock'],
    [/NVIDIA/, /\$130 ?(?:billion|bn) (?:\S+ ){0,4}?on Wednesday/],
    [/إنفيديا/, /130 مليار دولار (?:\S+ ){0,3}?الأربعاء/],
  ],
  [
    'Nvidia fell 15.8 % on the week, the worst since September 2022',
    ['shock'],
    [/NVIDIA/, /15\.8%/, /September 2022/],
    [/إنفيديا/, /15\.8%/, /سبتمبر 2022/],
  ],
  [
    'Nvidia as the third largest company',
    ['shock'],
    [/NVIDIA/, /third largest company by market value/],
    [/إنفيديا/, /ثالث أكبر شركة من حيث القيمة السوقية/],
  ],
  [
    'a training run of $5.6m',
    ['shock'],
    [/DeepSeek/, /training run/, /\$5\.6 ?m/],
    [/ديب سيك/, /5\.6 مليون دولار/],
  ],
  [
    '45 times more efficient',
    ['shock'],
    [/DeepSeek/, /45 times more efficient/],
    [/ديب سيك/, /(?:أكفأ|كفاءة) ب?ـ?45 مرة/],
  ],
  [
    'fear of a price war and thinner margins',
    ['shock'],
    [/price war/, /margins/],
    [/حرب أسعار/, /هوامش/],
  ],
  [
    'Stargate: $500bn in all, $100bn at once',
    ['winners', 'defense'],
    [/Stargate/, /\$500 ?(?:billion|bn)/, /\$100 ?(?:billion|bn) at once/, /United States/],
    [/ستارغيت/, /500 مليار دولار/, /100 مليار دولار تُنفق فورًا/, /الولايات المتحدة/],
  ],
  [
    'Meta: $60-65bn in 2025',
    ['winners'],
    [/Meta/, /\$60 billion to \$65 billion|\$60-65/, /2025/],
    [/ميتا/, /60 و65 مليار دولار/, /2025/],
  ],
  [
    'Meta: 1.3 million GPUs',
    ['winners'],
    [/Meta/, /1\.3 million GPUs/],
    [/ميتا/, /1\.3 مليون وحدة معالجة رسومات/],
  ],
  ['Meta: 1 GW', ['winners'], [/Meta/, /1 (?:GW|gigawatt)/], [/ميتا/, /غيغاواط واحد/]],
  [
    'Sensor Tower: from $30m to nearly $1.3bn',
    ['winners', 'watch'],
    [/Sensor Tower/, /\$30 ?m/, /nearly \$1\.3 ?b/, /2022/, /2024/],
    [/سينسور تاور/, /30 مليون دولار/, /1\.3 مليار دولار/, /2022/, /2024/],
  ],
  [
    'Sensor Tower: 45 % and 2 %',
    ['winners', 'watch'],
    [/Sensor Tower/, /United States/, /45%/, /China/, /2%/],
    [/سينسور تاور/, /الولايات المتحدة/, /45%/, /الصين/, /2%/],
  ],
  [
    'a wake-up call',
    ['defense'],
    [/Trump/, /DeepSeek/, /wake-up call/],
    [/ترمب/, /ديب سيك/, /جرس إنذار/],
  ],
  [
    'data centres as a strategic matter',
    ['defense'],
    [/data cent(?:re|er)s/, /strategic matter/],
    [/مراكز (?:ال)?بيانات/, /شأنًا استراتيجيًا/],
  ],
  [
    'autonomous drones and cyber defence',
    ['defense'],
    [/autonomous drones/, /cyber defen[cs]e/],
    [/الطائرات المسيّرة ذاتية التشغيل/, /الدفاع السيبراني/],
  ],
  [
    'how wars are fought',
    ['defense'],
    [/wars are fought/, /intelligence is gathered/, /threats are met/],
    [/خوض الحروب/, /المعلومات الاستخباراتية/, /التصدي للتهديدات/],
  ],
  [
    'Microsoft and OpenAI examine the use of ChatGPT data',
    ['risks'],
    [/Microsoft/, /OpenAI/, /DeepSeek/, /ChatGPT/, /without permission/],
    [/مايكروسوفت/, /أوبن إيه آي/, /ديب سيك/, /تشات جي بي تي/, /دون إذن/],
  ],
  [
    'KELA on R1',
    ['risks'],
    [/KELA/, /R1/, /manipulated/, /ransomware instructions/],
    [/كيلا/, /ديب سيك/, /تعليمات لإعداد برمجيات فدية/],
  ],
  [
    'US service members are warned',
    ['risks', 'defense'],
    [/service members/, /not to use DeepSeek/],
    [/أفراد القوات المسلحة الأميركية/, /ديب سيك/],
  ],
  [
    'UBS: the growth story is not derailed',
    ['watch'],
    [/UBS/, /DeepSeek/, /not derail/, /growth story/],
    [/يو بي إس/, /ديب سيك/, /يعرقل/, /نمو الذكاء الاصطناعي/],
  ],
  [
    'UBS: no zero-sum game',
    ['watch'],
    [/UBS/, /zero-sum game/, /adoption/],
    [/يو بي إس/, /ليس لعبة محصلتها صفر/],
  ],
  [
    'the likely winners',
    ['winners'],
    [/likely winners/, /semiconductor/, /data cent/, /cloud/, /cybersecurity/, /defen[cs]e/],
    [/المستفيدين/, /أشباه الموصلات/, /مراكز البيانات/, /السحابية/, /السيبراني/, /الدفاعية/],
  ],
  [
    'is $500bn too much?',
    ['watch'],
    [/Stargate/, /\$500 ?(?:billion|bn)/, /too much/, /fraction of the cost/],
    [/ستارغيت/, /500 مليار دولار/, /أكثر من اللازم/, /التكلفة/],
  ],
]

// What a machine translated and no editor would print.
const FORBIDDEN =
  /منظمة العفو الدولية|AI Arm|الاصطناعى|دعوة الاستيقاظ|أعلام حمراء|لعبة صفر|تعليمات الفدية|أعضاء الخدمة العسكرية|ثالث أكبر شركة في العالم في السوق|Deepeek|بليون|لخطر التعرض لخطر|[\u0660-\u0669\u06f0-\u06f9٪٫٬]|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u

const editions: Partial<Record<Language, Edition>> = {}
const articles = new Map<string, Article>()
let stderr = ''

beforeAll(async () => {
  // The test runs in the same Node as the project; no key or token of the machine may reach the process.
  const run = await promisify(execFile)(
    process.execPath,
    ['bin/mujaz.js', ...BRIEF.split(' '), '--now', NOW],
    { cwd: ROOT, env: { PATH: '/usr/bin:/bin' } },
  )
  stderr = run.stderr
  const [en, ar] = z.tuple([editionSchema, editionSchema]).parse(JSON.parse(run.stdout))
  Object.assign(editions, { [en.edition.language]: en, [ar.edition.language]: ar })
  for (const article of await sampleArticles(Date.parse(NOW))) articles.set(article.id, article)
})

function edition(language: Language): Edition {
  const found = editions[language]
  if (!found) throw new Error(`no ${language} edition was printed`)
  return found
}

const itemsIn = (language: Language, parts: readonly Part[] = PARTS): readonly Item[] =>
  parts.flatMap((part): Item[] => edition(language).sections[part])

// As published, or told in a sentence of ours that quotes it.
const isHeadline = (item: Item, { articles: cited }: Edition): boolean =>
  item.cites.some((id) => [item.text, item.quotes[0]?.text].includes(cited[id]?.title))

const ours = (language: Language): Item[] => {
  const { lead } = edition(language)
  return [...(lead ? [lead] : []), ...itemsIn(language)].filter(
    (item) => !isHeadline(item, edition(language)),
  )
}

describe.each(FACTS)('%s', (_name, parts, en, ar) => {
  test.each([
    ['English', 'en', en],
    ['Arabic', 'ar', ar],
  ] as const)(
    'is told in the right part of the %s brief, with a source',
    (_word, language, fact) => {
      const telling = itemsIn(language, parts).filter(({ text }) =>
        fact.every((pattern) => pattern.test(text)),
      )
      expect(
        telling.length,
        itemsIn(language, parts)
          .map(({ text }) => text)
          .join('\n'),
      ).toBeGreaterThan(0)
      for (const item of telling) expectASource(item, edition(language))
    },
  )
})

function expectASource(item: Item, { articles: cited }: Edition): void {
  expect(item.cites.length).toBeGreaterThan(0)
  for (const id of item.cites) expect(cited[id]?.url).toMatch(/^https?:\/\//u)
  for (const { article: id, text } of item.quotes) {
    const { title, text: body } = articles.get(id) ?? { title: '', text: '' }
    expect(`${title}\n${body}`).toContain(text)
  }
}

describe.each(['en', 'ar'] as const)('the %s brief', (language) => {
  test('cites an article of the feeds for every item, and quotes it word for word', () => {
    const all = ours(language)
    // Four Arabic houses, of which none fills more than two places of a part alone.
    expect(all.length).toBeGreaterThan(25)
    for (const item of all) {
      expect(item.quotes.length, item.text).toBeGreaterThan(0)
      expectASource(item, edition(language))
    }
  })

  test('has no empty part, no more items than the settings let it and no inferred one', () => {
    const { sections, empty } = edition(language)
    expect(empty).toEqual([])
    for (const part of PARTS) {
      const told: readonly Item[] = sections[part]
      const own = told.filter((item) => !isHeadline(item, edition(language)))
      expect(own.length).toBeLessThanOrEqual(8)
      expect(told.length - own.length).toBeLessThanOrEqual(2)
    }
    expect(itemsIn(language).filter(({ kind }) => kind === 'inferred')).toEqual([])
  })

  test('is written from sources in its own language, but for original headlines', () => {
    const { articles: cited } = edition(language)
    const foreign = ours(language).filter((item) =>
      item.cites.some((id) => cited[id]?.language !== language),
    )
    expect(foreign.map(({ text }) => text)).toEqual([])
  })

  test('flags the loss on which outlets differ first, with a source and its words for each count', () => {
    const [flag] = edition(language).sections.risks
    expect(flag?.text).toBe(
      {
        en: "Outlets differ on NVIDIA's loss of market value on Monday: $589 billion or $593 billion.",
        ar: 'تختلف المصادر في خسارة إنفيديا من قيمتها السوقية الاثنين: 589 مليار دولار أو 593 مليار دولار.',
      }[language],
    )
    const words = flag?.quotes.map((quote) => quote.text)
    expect(words).toMatchObject([expect.stringContaining('589'), expect.stringContaining('593')])
    expect(new Set(flag?.cites.map((id) => edition(language).articles[id]?.publisher)).size).toBe(2)
  })

  test('says nothing twice', () => {
    const texts = itemsIn(language).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    const dated = edition(language).sections.watch.flatMap(({ date, companies }) =>
      date ? companies.map((company) => `${date} ${company}`) : [],
    )
    expect(new Set(dated).size).toBe(dated.length)
  })

  test('lets no sentence out that its article must finish', () => {
    const pointing =
      /^(?:It|He|She|They|This|That|The company|Correction|ولكن|الشركة|السهم|وقال)(?!\p{L})/u
    expect(ours(language).filter(({ text }) => pointing.test(text))).toEqual([])
    expect(ours(language).filter(({ text }) => /14\.7%|today|yesterday|أمس/u.test(text))).toEqual(
      [],
    )
  })
})

test('an Arabic reader finds no forbidden word, digit or mark in a sentence of ours', () => {
  const { value } = parseGlossary(parse(readFileSync(`${ROOT}config/glossary.yaml`, 'utf8')))
  const never = (value ?? []).flatMap((term) => term.never)
  expect(never.length).toBeGreaterThan(50)
  const faults = ours('ar').flatMap(({ text }) => {
    const words = never.filter((form) => holdsWord(text, form))
    const [forbidden] = FORBIDDEN.exec(text) ?? []
    return [...words, ...(forbidden ? [forbidden] : [])].map((word) => `${word}: ${text}`)
  })
  expect(faults).toEqual([])
})

const holdsWord = (text: string, form: string): boolean =>
  new RegExp(`(?<!\\p{L})[وفبكل]?${RegExp.escape(form)}(?!\\p{L})`, 'u').test(text)

test('no feed of the samples fails and nothing but the editions is printed', () => {
  expect(stderr).toBe('')
})

import { expect, test } from 'vitest'
import { countMore, renderBrief, renderSample } from '#chat/brief-text.ts'
import { createTexts } from '#chat/texts.ts'
import { PART_TITLES, PARTS } from '#domain/frame.ts'
import type { Block } from '#domain/rich-text.ts'
import { anEdition, anItem } from '#tests/support/builders.ts'
import { arabicEdition, englishEdition } from './sample-editions.ts'

const texts = createTexts()
const written = (block: Block | undefined): string =>
  (block?.spans ?? []).map((span) => span.text).join('')
const lines = (blocks: readonly Block[]): string[] => blocks.map(written)

test('a brief has its title, its lead, every part in order, and its end', () => {
  const blocks = renderBrief(arabicEdition(), texts)
  const headings = blocks.filter((block) => block.kind === 'heading').map(written)
  expect(written(blocks[0])).toBe('موجز الذكاء الاصطناعي والرقائق والدفاع، من 27 إلى 31 يناير 2025')
  expect(headings).toEqual([PART_TITLES.lead.ar, ...PARTS.map((part) => PART_TITLES[part].ar)])
  expect(lines(blocks.slice(-4))).toEqual([
    'الفترة: من 27 إلى 31 يناير 2025',
    'الصياغة: جمل منتقاة من المصادر، دون نموذج لغوي',
    'المعلومات المتحقق منها: 12 من 14',
    'هذا الموجز ليس نصيحة استثمارية',
  ])
})

test('an English brief ends with its window, its model, its claims and the disclaimer', () => {
  expect(lines(renderBrief(englishEdition(), texts).slice(-4))).toEqual([
    'Period: 27 to 31 January 2025',
    'Written by gpt-5-mini',
    '3 of 3 claims verified',
    'Not investment advice',
  ])
})

test('each publisher of an item is linked once, to its first cited article', () => {
  const lead = renderSample(englishEdition(), texts)[0]
  expect(written(lead)).toBe(
    'Nvidia lost about $589 billion of market value on Monday. (Sample Wire, Sample Chip Journal)',
  )
  expect(lead?.spans.flatMap((span) => span.link ?? [])).toEqual([
    'https://sample-wire.example/en',
    'https://sample-chip-journal.example/en',
  ])
})

test('a claim of one source says so, in its brackets', () => {
  const english = renderBrief(anEdition(), texts)
  const arabic = lines(renderBrief(arabicEdition(), texts))
  expect(lines(english)).toContain(
    'Nvidia lost about $589 billion of market value on Monday. (Sample Wire; single source)',
  )
  expect(arabic.filter((line) => line.endsWith('(نموذج الاقتصاد؛ مصدر واحد)'))).toHaveLength(1)
})

test('an inferred item is called our reading, once', () => {
  const arabic = lines(renderBrief(arabicEdition(), texts))
  const english = lines(renderBrief(englishEdition(), texts))
  expect(arabic.filter((line) => line.startsWith('قراءتنا: قد يفيد'))).toHaveLength(1)
  expect(english.filter((line) => line.includes('Our reading'))).toEqual([
    'Our reading: cheaper training may lift demand. (Sample Chip Journal)',
  ])
})

test('an empty part says so in one line', () => {
  const english = lines(renderBrief(englishEdition(), texts))
  const arabic = lines(renderBrief(arabicEdition(), texts))
  const at = english.indexOf('Risk flags')
  expect(english[at + 1]).toBe('The sources brought nothing new for this part.')
  expect(arabic[arabic.indexOf('ما نترقبه') + 1]).toBe('لم تورد المصادر جديدًا في هذا القسم')
})

test('an edition without a lead says in its place why there is none', () => {
  const english = lines(renderBrief(anEdition({ lead: null }), texts))
  expect(english[english.indexOf('The lead') + 1]).toMatch(/^No news of this period is confirmed/)
})

test('an edition without any news says so once, and counts no claims', () => {
  const nothing = { lead: null, sections: { shock: [] } }
  const none = { kept: 0, dropped: 0, problems: [] }
  const english = renderBrief(anEdition({ ...nothing, verified: none }), texts)
  expect(lines(english).slice(1)).toEqual([
    'Nothing new in this period.',
    'Period: 27 to 28 January 2025',
    'Not investment advice',
  ])
  const arabic = anEdition({ ...nothing, verified: none, edition: { language: 'ar' } })
  expect(lines(renderBrief(arabic, texts))[1]).toBe('لا جديد في هذه الفترة')
  const dropped = anEdition({ ...nothing, verified: { ...none, dropped: 3 } })
  expect(lines(renderBrief(dropped, texts))).toContain('0 of 3 claims verified')
})

test('a publisher that ends in brackets is cited without them', () => {
  const source = {
    url: 'https://money.example/1',
    title: 'x',
    publisher: 'سامبل المال (Sample Money)',
    language: 'ar' as const,
    publishedAt: '2025-01-28T05:00:00Z',
  }
  const edition = anEdition({
    edition: { language: 'ar' },
    lead: anItem({ text: 'هبط السهم 6%.', cites: ['a1'] }),
    sections: { shock: [] },
    articles: { a1: source },
  })
  expect(lines(renderBrief(edition, texts))).toContain('هبط السهم 6%. (سامبل المال؛ مصدر واحد)')
})

test('more than the lead is what it does not tell by its words or its figures', () => {
  const dollars = { text: '$5 billion', value: 5e9, unit: 'money' as const, currency: 'USD' }
  const share = { text: '17%', value: 17, unit: 'percent' as const }
  const edition = anEdition({
    lead: anItem({ text: 'Intel lost $5 billion. Meta grows.', figures: [dollars] }),
    sections: {
      shock: [
        anItem({ text: 'Meta grows.', figures: [] }),
        anItem({ text: 'A loss of $5 billion hit Intel.', figures: [dollars] }),
        anItem({ text: 'Intel fell 17% and lost $5 billion.', figures: [dollars, share] }),
        anItem({ text: 'Intel hires.', figures: [] }),
      ],
    },
  })
  expect(countMore(edition)).toBe(2)
})

test('a headline from the other language comes last, quoted, linked and in its own direction', () => {
  const blocks = renderBrief(arabicEdition(), texts)
  const at = blocks.findIndex((block) => written(block).startsWith('خبر بالإنجليزية فقط'))
  expect(written(blocks[at])).toBe('خبر بالإنجليزية فقط، بعنوانه الأصلي:')
  expect(blocks[at]?.language).toBe('ar')
  expect(blocks[at + 1]).toMatchObject({
    language: 'en',
    spans: [
      {
        text: '“UBS: DeepSeek does not derail the AI growth story”',
        link: 'https://sample-wire.example/en',
      },
      { text: ' (' },
      { text: 'Sample Wire' },
      { text: ')' },
    ],
  })
  expect(blocks[at + 2]?.kind).toBe('heading')
  const english = renderBrief(englishEdition(), texts)
  const arabicHeadline = english.find((block) => block.language === 'ar')
  expect(written(arabicHeadline)).toMatch(/^«إنفيديا تفقد .*» \(/)
  expect(lines(english)).toContain('Reported only in Arabic; original headline:')
})

test('a sentence of ours on a foreign story shows the headline that it comes from, linked', () => {
  const headline = 'Nvidia sheds a record $589 billion of market value'
  const edition = anEdition({
    edition: { language: 'ar' },
    lead: null,
    sections: {
      shock: [
        anItem({
          text: 'تراجعت القيمة السوقية لإنفيديا (NVDA) 589 مليار دولار.',
          quotes: [{ article: 'a1', text: headline }],
        }),
      ],
    },
    articles: {
      a1: {
        url: 'https://wire.example/nvidia',
        title: headline,
        publisher: 'Sample Wire',
        language: 'en',
        publishedAt: '2025-01-28T05:00:00Z',
      },
    },
  })
  const bullet = renderBrief(edition, texts).find((block) => block.kind === 'bullet')
  expect(bullet?.language).toBe('ar')
  expect(written(bullet)).toBe(
    'تراجعت القيمة السوقية لإنفيديا (NVDA) 589 مليار دولار. العنوان الأصلي: “Nvidia sheds a record $589 billion of market value” (Sample Wire؛ مصدر واحد)',
  )
  expect(bullet?.spans.filter((span) => span.link).map((span) => span.text)).toEqual([
    `“${headline}”`,
  ])
})

test('an Arabic sentence told from an English source is no headline', () => {
  const risks = lines(renderBrief(arabicEdition(), texts)).filter((line) => line.includes('كيلا'))
  expect(risks).toEqual(['وجدت شركة كيلا (KELA) أن نموذج R1 قابل للتلاعب به. (Sample Wire)'])
})

test('winners stand under the names of their buckets, the highest ranked bucket first', () => {
  const all = lines(renderBrief(arabicEdition(), texts))
  const start = all.indexOf('المستفيدون في البنية التحتية')
  const part = all.slice(start + 1, all.indexOf('الدفاع والأمن القومي'))
  expect(part.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'مراكز البيانات',
    'قراءتنا: قد',
    'تخطط سوفت',
    'شركات الرقائق',
    'تعتزم ميتا',
  ])
})

test('dates and counts take the digits of the edition, names keep theirs', () => {
  const edition = anEdition({
    edition: { language: 'ar', writer: 'model', model: 'gpt-5' },
    lead: anItem({ text: 'هوى سهم إنفيديا ١٧٪، وتراجعت مبيعات H100.' }),
    sections: { shock: [] },
    verified: { kept: 12, dropped: 2, problems: [] },
  })
  expect(lines(renderBrief(edition, texts).slice(-4, -1))).toEqual([
    'الفترة: من ٢٧ إلى ٢٨ يناير ٢٠٢٥',
    'الصياغة: نموذج gpt-5',
    'المعلومات المتحقق منها: ١٢ من ١٤',
  ])
})

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => anItem({ text: `News ${at + 1}.` }))
const foldedIn = (blocks: readonly Block[]) => lines(blocks.filter((block) => block.isFolded))

test('the items behind the third of a long part are folded, a single one is not', () => {
  const shock = (count: number) => anEdition({ sections: { shock: numbered(count) } })
  expect(foldedIn(renderBrief(shock(5), texts)).map((line) => line.slice(0, 7))).toEqual([
    'News 4.',
    'News 5.',
  ])
  expect(foldedIn(renderBrief(shock(4), texts))).toEqual([])
})

test('the label of the first folded item is folded with it', () => {
  const winners = numbered(6).map((item, at) => ({
    ...item,
    bucket: at < 3 ? ('chips' as const) : ('cloud' as const),
  }))
  const blocks = renderBrief(anEdition({ sections: { shock: [], winners } }), texts)
  expect(foldedIn(blocks)[0]).toBe('Cloud')
  expect(foldedIn(blocks)).toHaveLength(4)
})

test('a part that is asked for alone is shown whole', () => {
  const edition = anEdition({ sections: { shock: numbered(9) } })
  const blocks = renderBrief(edition, texts, { lead: false, parts: ['shock'] })
  expect(lines(blocks).filter((line) => line.startsWith('News'))).toHaveLength(9)
  expect(foldedIn(blocks)).toEqual([])
})

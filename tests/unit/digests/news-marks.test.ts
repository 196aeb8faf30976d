import { expect, test } from 'vitest'
import { renderBrief } from '#chat/brief-text.ts'
import { createTexts } from '#chat/texts.ts'
import { chooseItems } from '#digests/choose.ts'
import { createMessagesOf } from '#digests/copy-messages.ts'
import type { Item } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { HOUR_MS, toIso } from '#domain/time.ts'
import {
  anEdition,
  anItem,
  aSubscription,
  aText,
  aToldStory,
  NOW,
} from '#tests/support/builders.ts'

const texts = createTexts()
const MONEY = { text: '$589 billion', value: 589e9, unit: 'money', currency: 'USD' } as const
const PERCENT = { text: '17%', value: 17, unit: 'percent' } as const

/** The edition's items as one reads them who was told $589 billion out of article `a1`. */
function readBy(items: readonly Partial<Item>[], language: Language = 'en') {
  const shock = items.map((item, at) => anItem({ id: `i${at}`, cites: ['a2'], ...item }))
  const base = anEdition({ edition: { language }, lead: null, sections: { shock } })
  const later = Object.entries(base.articles).map(([id, article]) => [
    id,
    { ...article, publishedAt: toIso(NOW + HOUR_MS) },
  ])
  const edition = { ...base, articles: Object.fromEntries(later) }
  const told = new Map([['s1', aToldStory({ figures: [MONEY] })]])
  const { copy, news } = chooseItems(edition, { told })
  const blocks = renderBrief(copy, texts, { lead: false, parts: ['shock'], news })
  return blocks
    .filter(({ kind }) => kind === 'bullet')
    .map(({ spans }) => spans.map(({ text }) => text).join(''))
}

test('an item on a story that the reader knows is marked with the figures that are new', () => {
  const items = [
    { text: 'Nvidia fell 17%, or $589 billion.', figures: [PERCENT, MONEY] },
    { text: 'Another story.', story: 's2' },
  ]
  const [known, other] = readBy(items)
  expect(known).toMatch(/^New \(17%\): Nvidia fell 17%, or \$589 billion\./)
  expect(other).toMatch(/^Another story\./)
})

test('news without figures is marked as new', () => {
  expect(readBy([{ text: 'A probe began.', figures: [] }])[0]).toMatch(/^New: A probe began\./)
})

test('in Arabic the mark is Arabic', () => {
  const [line] = readBy([{ text: 'هوى السهم 17%.', figures: [PERCENT] }], 'ar')
  expect(line).toMatch(/^جديد \(17%\): هوى السهم 17%\./)
  expect(readBy([{ text: 'بدأ تحقيق.', figures: [] }], 'ar')[0]).toMatch(/^جديد: بدأ تحقيق\./)
})

test('two readers who know different things of one copy get messages of their own', () => {
  const messagesOf = createMessagesOf({
    render: ({ news }) => aText([...news.keys()].join()),
    buttonsFor: () => [],
    split: (_, text) => [text],
  })
  const edition = anEdition()
  const copy = { whole: edition, copy: edition, hasMore: false }
  const one = messagesOf({ ...copy, news: new Map() }, aSubscription())
  const other = messagesOf({ ...copy, news: new Map([['i1', []]]) }, aSubscription())
  expect(other).not.toEqual(one)
})

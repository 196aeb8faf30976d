import { expect, test } from 'vitest'
import { byStory, hasNews, toldIn } from '#digests/told-stories.ts'
import type { Item } from '#domain/edition.ts'
import { HOUR_MS, toIso } from '#domain/time.ts'
import type { ToldStory } from '#domain/told-story.ts'
import { anEdition, anItem, aToldStory, NOW } from '#tests/support/builders.ts'

const MONEY = { text: '$589 billion', value: 589e9, unit: 'money', currency: 'USD' } as const
const PERCENT = { text: '17%', value: 17, unit: 'percent' } as const

const LATER = { publishedAt: toIso(NOW + HOUR_MS) }
const EARLIER = { publishedAt: toIso(NOW - HOUR_MS) }
const ARTICLE = { url: '', title: '', publisher: '', language: 'en' } as const

/** Whether an item on the story is news to one who was told $589 billion out of article `a1`. */
function isNews(item: Partial<Item>, told: Partial<ToldStory> = {}): boolean {
  const articles = { a1: { ...ARTICLE, ...EARLIER }, a2: { ...ARTICLE, ...LATER } }
  const edition = anEdition({ articles: { ...articles, a3: { ...ARTICLE, ...EARLIER } } })
  return hasNews(anItem(item), edition, aToldStory({ figures: [MONEY], ...told }))
}

test.each([
  ['a new figure out of a new article', { cites: ['a2'], figures: [PERCENT] }, true],
  ['a new figure beside the old one', { cites: ['a1', 'a2'], figures: [MONEY, PERCENT] }, true],
  ['the same figure in another outlet’s words', { cites: ['a2'], figures: [MONEY] }, false],
  ['the same figure rounded', { cites: ['a2'], figures: [{ ...MONEY, value: 590e9 }] }, false],
  ['a figure that has moved', { cites: ['a2'], figures: [{ ...MONEY, value: 620e9 }] }, true],
  [
    'the same number of another unit',
    { cites: ['a2'], figures: [{ ...MONEY, currency: 'EUR' }] },
    true,
  ],
  ['a new figure that the old article had', { cites: ['a1'], figures: [PERCENT] }, false],
  ['words alone, of a new article that came later', { cites: ['a2'], figures: [] }, true],
  ['words alone, of a new article from before', { cites: ['a3'], figures: [] }, false],
  ['words alone, of an old article too', { cites: ['a1', 'a2'], figures: [] }, false],
] as const)('%s: news is %o', (_, item, isNew) => {
  expect(isNews(item as unknown as Partial<Item>)).toBe(isNew)
})

test('dates are the same to the day only', () => {
  const date = { text: '2025-02-26', value: 20250226, unit: 'date' } as const
  const told = { figures: [date] }

  expect(isNews({ cites: ['a2'], figures: [date] }, told)).toBe(false)
  expect(isNews({ cites: ['a2'], figures: [{ ...date, value: 20250227 }] }, told)).toBe(true)
})

test('what an edition tells of a story is no news any more', () => {
  const edition = anEdition({
    lead: anItem({ cites: ['a1'] }),
    sections: { shock: [anItem({ cites: ['a2'], figures: [PERCENT] }), anItem({ story: 's2' })] },
  })

  const told = toldIn([edition])

  expect(told.map(({ story }) => story)).toEqual(['s1', 's2'])
  expect(told[0]).toMatchObject({
    articles: ['a1', 'a2'],
    figures: [{ value: 589e9 }, PERCENT_TOLD],
  })
  expect(told[0]?.until).toBe(NOW)
})
const PERCENT_TOLD = { unit: 'percent', value: 17 }

test('several tellings of a story are one', () => {
  const tellings = [aToldStory(), aToldStory({ articles: ['a1', 'a2'], until: NOW + HOUR_MS })]

  expect(byStory(tellings).get('s1')).toEqual({
    story: 's1',
    articles: ['a1', 'a2'],
    figures: [],
    until: NOW + HOUR_MS,
  })
})

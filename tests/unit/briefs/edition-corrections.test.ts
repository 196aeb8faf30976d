import { expect, test } from 'vitest'
import { withCorrections } from '#briefs/edition-corrections.ts'
import { editionSchema } from '#domain/edition.ts'
import { narrowEdition } from '#domain/narrow-edition.ts'
import { MINUTE_MS, toIso } from '#domain/time.ts'
import { aCorrection, anEdition, anEditionStory, anItem, NOW } from '#tests/support/builders.ts'

const edition = anEdition({
  lead: null,
  sections: { shock: [anItem({ story: 's7', cites: ['a7'], companies: ['AVGO'] })] },
  stories: [anEditionStory({ id: 's7', articles: ['a7', 'a8'] })],
})
const { before, after } = aCorrection()
const converged = aCorrection({
  kind: 'converged',
  story: 's1',
  before: { ...before, articles: ['a0'] },
  after: {
    ...after,
    articles: ['a8', 'a9'],
    sources: [
      { article: 'a8', publisher: 'Gulf Desk', url: '' },
      { article: 'a9', publisher: 'Sample Wire', url: '' },
    ],
  },
})

test('a story is known by the articles that state either figure, whatever its id was', () => {
  expect(withCorrections(edition, [converged]).corrections).toEqual([
    {
      story: 's7',
      kind: 'converged',
      company: 'AVGO',
      metric: 'share-price',
      date: '2025-01-27',
      old: {
        text: '14.7%',
        value: 14.7,
        unit: 'percent',
        publishers: ['Sample Chip Journal'],
        articles: ['a0'],
      },
      new: {
        text: '17.4%',
        value: 17.4,
        unit: 'percent',
        publishers: ['Gulf Desk', 'Sample Wire'],
        articles: ['a8', 'a9'],
      },
      foundAt: toIso(NOW),
    },
  ])
})

test('an edition without a corrected story is as it was', () => {
  const elsewhere = aCorrection({ story: 's5' })
  expect(withCorrections(edition, [elsewhere])).toBe(edition)
  expect(withCorrections(edition, [])).toBe(edition)
})

test('a figure that was corrected twice has its newest, and one that was taken back has none', () => {
  const next = aCorrection({
    id: 'k2',
    before: { ...after, articles: ['a8'] },
    after: { ...after, value: 17.9, text: '17.9%', articles: ['a8'] },
    foundAt: NOW + MINUTE_MS,
  })
  const twice = withCorrections(edition, [converged, next]).corrections
  expect(twice?.map((one) => `${one.old.text} ${one.new.text}`)).toEqual([
    '14.7% 17.9%',
    '17.4% 17.9%',
  ])
  const back = { ...next, after: { ...before, articles: ['a8'] } }
  expect(withCorrections(edition, [converged, back]).corrections).toHaveLength(1)
})

test('figures stand as each language prints them, and a figure without a date has none', () => {
  const money = { unit: 'money', currency: 'USD', text: '$589 billion', value: 589e9 } as const
  const correction = aCorrection({
    date: '',
    before: { ...before, ...money, articles: ['a7'] },
    after: { ...after, ...money, text: '$600 billion', value: 600e9, articles: ['a7'] },
  })
  const arabic = { ...edition, edition: { ...edition.edition, language: 'ar' as const } }
  const [en] = withCorrections(edition, [correction]).corrections ?? []
  const [ar] = withCorrections(arabic, [correction]).corrections ?? []
  expect(en?.old).toMatchObject({ text: '$589 billion', currency: 'USD' })
  expect(ar?.new).toMatchObject({ text: '600 مليار دولار', value: 600e9 })
  expect(ar).not.toHaveProperty('date')
})

test('a copy keeps the corrections of the stories that it tells alone', () => {
  const whole = withCorrections(edition, [converged])
  expect(editionSchema.parse(narrowEdition(whole, {})).corrections).toHaveLength(1)
  expect(narrowEdition(whole, { companies: ['NVDA'] })).not.toHaveProperty('corrections')
})

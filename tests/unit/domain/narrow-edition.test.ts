import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Edition, editionSchema, type Item } from '#domain/edition.ts'
import { PARTS } from '#domain/frame.ts'
import { itemsOf, type Narrowing, narrowEdition } from '#domain/narrow-edition.ts'
import type { Mute } from '#domain/subscription.ts'
import { anEdition, anItem } from '#tests/support/builders.ts'

const idsOf = (edition: Edition) => itemsOf(edition).map((item) => item.id)

const source = (publisher: string): Edition['articles'][string] => ({
  url: 'https://wire.example/a',
  title: 'A title',
  publisher,
  language: 'en',
  publishedAt: '2025-01-28T05:00:00Z',
})

const edition = anEdition({
  lead: anItem({ id: 'lead', companies: ['NVDA'], cites: ['wire'] }),
  sections: {
    shock: [
      anItem({ id: 'nvidia', companies: ['NVDA'], cites: ['wire'] }),
      anItem({ id: 'both', companies: ['NVDA', 'TSM'], cites: ['wire', 'desk'] }),
    ],
    defense: [anItem({ id: 'nobody', companies: [], cites: ['desk'] })],
    risks: [anItem({ id: 'tsmc', companies: ['TSM'], cites: ['desk'] })],
  },
  articles: { wire: source('Wire'), desk: source('Desk') },
})

const TOPICS: Readonly<Record<string, readonly string[]>> = { Wire: ['markets'], Desk: ['defense'] }
const topicsOf = (publisher: string) => TOPICS[publisher] ?? []
const mute = (kind: Mute['kind'], id: string): Narrowing => ({ mutes: [{ kind, id }], topicsOf })

test.each<[string, Narrowing, string[]]>([
  ['nothing', {}, ['lead', 'nvidia', 'both', 'nobody', 'tsmc']],
  ['two parts, with the lead', { parts: ['defense', 'risks'] }, ['lead', 'nobody', 'tsmc']],
  ['a part alone', { lead: false, parts: ['shock'] }, ['nvidia', 'both']],
  ['a company', { companies: ['TSM'] }, ['both', 'tsmc']],
  ['the watchlist first', { watch: ['TSM'] }, ['lead', 'both', 'nvidia', 'nobody', 'tsmc']],
  ['the short copy', { length: 'short' }, ['lead', 'nvidia', 'nobody', 'tsmc']],
  [
    'the short copy of a watchlist',
    { length: 'short', watch: ['TSM'] },
    ['lead', 'both', 'nobody', 'tsmc'],
  ],
  [
    'without a company: what names another one too stays',
    mute('company', 'NVDA'),
    ['both', 'nobody', 'tsmc'],
  ],
  [
    'without a publisher: what another one reports too stays',
    mute('publisher', 'Wire'),
    ['both', 'nobody', 'tsmc'],
  ],
  [
    'without a topic, which is that of the publishers',
    mute('topic', 'defense'),
    ['lead', 'nvidia', 'both'],
  ],
  [
    'a mute of one kind is none of another',
    mute('topic', 'Wire'),
    ['lead', 'nvidia', 'both', 'nobody', 'tsmc'],
  ],
])('a reader who wants %s gets that', (_, wishes, ids) => {
  expect(idsOf(narrowEdition(edition, wishes))).toEqual(ids)
})

test('what no kept item cites is left out, and what is empty is said', () => {
  const copy = narrowEdition(edition, { lead: false, parts: ['risks'] })
  expect(Object.keys(copy.articles)).toEqual(['desk'])
  expect(copy.empty).toEqual(['lead', 'shock', 'winners', 'defense', 'watch'])
  expect(copy.stories.map((story) => story.articles)).toEqual([['desk']])
})

const item: fc.Arbitrary<Item> = fc
  .record({
    id: fc.string(),
    story: fc.constantFrom('s1', 's2', 's3'),
    cites: fc.uniqueArray(fc.constantFrom('a1', 'a2', 'a3'), { minLength: 1 }),
    companies: fc.uniqueArray(fc.constantFrom('NVDA', 'TSM', 'META')),
  })
  .map(anItem)
const items = fc.array(item, { maxLength: 4 })
const anyEdition = fc
  .record({ lead: fc.option(item), shock: items, defense: items, risks: items, watch: items })
  .map(({ lead, ...sections }) => anEdition({ lead, sections }))
const companies = fc.uniqueArray(fc.constantFrom('NVDA', 'TSM', 'META'))
const anyNarrowing = fc.record(
  {
    lead: fc.boolean(),
    parts: fc.subarray([...PARTS]),
    companies,
    watch: companies,
    mutes: companies.map((ids) => ids.map((id): Mute => ({ kind: 'company', id }))),
    length: fc.constantFrom('full', 'short'),
    maxPerPart: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Narrowing>

test('every copy is a valid edition of items of the whole, and stays the same when narrowed again', () => {
  fc.assert(
    fc.property(anyEdition, anyNarrowing, (whole, wishes) => {
      const copy = narrowEdition(whole, wishes)
      const kept = itemsOf(copy)

      expect(editionSchema.parse(copy)).toEqual(copy)
      expect(kept.every((one) => itemsOf(whole).includes(one))).toBe(true)
      expect(new Set(kept.flatMap((one) => one.cites))).toEqual(new Set(Object.keys(copy.articles)))
      expect(new Set(kept.map((one) => one.story))).toEqual(new Set(copy.stories.map((s) => s.id)))
      for (const part of PARTS) {
        expect(copy.empty.includes(part)).toBe(copy.sections[part].length === 0)
      }
      expect(narrowEdition(copy, wishes)).toEqual(copy)
    }),
    { numRuns: 200 },
  )
})

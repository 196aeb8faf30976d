import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChooseOptions, chooseItems } from '#digests/choose.ts'
import { hasNews } from '#digests/told-stories.ts'
import { type Edition, editionSchema, type Item } from '#domain/edition.ts'
import { PARTS } from '#domain/frame.ts'
import { itemsOf } from '#domain/narrow-edition.ts'
import type { ToldStory } from '#domain/told-story.ts'
import { anEdition, anEditionStory, anItem, aToldStory } from '#tests/support/builders.ts'

const toldOnes = (...stories: readonly ToldStory[]): ReadonlyMap<string, ToldStory> =>
  new Map(stories.map((told) => [told.story, told]))
const ALL = { watch: [], told: toldOnes(), maxPerPart: 10 }
const copyOf = (edition: Edition, options: ChooseOptions) => chooseItems(edition, options).copy
const shockIds = (edition: Edition) => edition.sections.shock.map((item) => item.id)

test('a reader who was told nothing gets the edition as it is', () => {
  expect(copyOf(anEdition(), ALL)).toEqual(anEdition())
})

test('items of told stories are dropped, the lead too, and what only they cite goes with them', () => {
  const edition = anEdition({
    lead: anItem({ story: 's1', cites: ['a1', 'a2'] }),
    sections: {
      shock: [
        anItem({ id: 'old', story: 's1', cites: ['a1'] }),
        anItem({ id: 'new', story: 's2', cites: ['a3'] }),
      ],
    },
    stories: [
      anEditionStory({ id: 's1', articles: ['a1', 'a2'] }),
      anEditionStory({ id: 's2', articles: ['a3', 'a4'] }),
    ],
  })

  const copy = copyOf(edition, { ...ALL, told: toldOnes(aToldStory({ articles: ['a1', 'a2'] })) })

  expect(copy.lead).toBeNull()
  expect(shockIds(copy)).toEqual(['new'])
  expect(Object.keys(copy.articles)).toEqual(['a3'])
  expect(copy.stories).toEqual([anEditionStory({ id: 's2', articles: ['a3'] })])
  expect(copy.empty).toEqual(['lead', 'winners', 'defense', 'risks', 'watch'])
})

test('the watchlist comes first within each part, before the part is cut', () => {
  const shock = [
    anItem({ id: 'meta', companies: ['META'] }),
    anItem({ id: 'nvidia', companies: ['NVDA'] }),
    anItem({ id: 'nobody', companies: [] }),
    anItem({ id: 'both', companies: ['META', 'TSM'] }),
  ]

  const copy = copyOf(anEdition({ sections: { shock } }), {
    ...ALL,
    watch: ['TSM', 'NVDA'],
    maxPerPart: 3,
  })

  expect(shockIds(copy)).toEqual(['nvidia', 'both', 'meta'])
})

test('an edition of which all was told is empty in every part', () => {
  const copy = copyOf(anEdition(), {
    ...ALL,
    told: toldOnes(aToldStory({ articles: ['a1', 'a2'] })),
  })

  expect(itemsOf(copy)).toEqual([])
  expect(copy.empty).toEqual(['lead', ...PARTS])
  expect(copy.articles).toEqual({})
  expect(copy.stories).toEqual([])
})

test('a short copy has more where the full one has, and only there', () => {
  const two = anEdition({ sections: { shock: [anItem({ id: 'a' }), anItem({ id: 'b' })] } })

  expect(chooseItems(two, { ...ALL, length: 'short' }).hasMore).toBe(true)
  expect(chooseItems(two, { ...ALL, length: 'short', maxPerPart: 1 }).hasMore).toBe(false)
  expect(chooseItems(two, ALL).hasMore).toBe(false)
})

const item: fc.Arbitrary<Item> = fc
  .record({
    id: fc.string(),
    story: fc.constantFrom('s1', 's2', 's3', 's4'),
    cites: fc.uniqueArray(fc.constantFrom('a1', 'a2', 'a3', 'a4'), { minLength: 1 }),
    companies: fc.uniqueArray(fc.constantFrom('NVDA', 'TSM', 'META')),
  })
  .map(anItem)
const items = fc.array(item, { maxLength: 5 })
const edition = fc
  .record({
    lead: fc.option(item),
    sections: fc.record({
      shock: items,
      winners: fc.array(
        item.map((one) => ({ ...one, bucket: 'chips' as const })),
        { maxLength: 5 },
      ),
      defense: items,
      risks: items,
      watch: items,
    }),
  })
  .map(anEdition)
const options = fc.record({
  watch: fc.uniqueArray(fc.constantFrom('NVDA', 'TSM')),
  told: fc
    .uniqueArray(fc.constantFrom('s1', 's2', 's3'))
    .map((ids) => toldOnes(...ids.map((story) => aToldStory({ story })))),
  maxPerPart: fc.integer({ min: 0, max: 6 }),
})

test('every copy is a valid edition that tells nothing twice and cites nothing that it lacks', () => {
  fc.assert(
    fc.property(edition, options, (whole, wishes) => {
      const copy = copyOf(whole, wishes)
      const kept = itemsOf(copy)

      expect(editionSchema.parse(copy)).toEqual(copy)
      const repeats = kept.filter((one) => {
        const told = wishes.told.get(one.story)
        return told !== undefined && !hasNews(one, whole, told)
      })
      expect(repeats).toEqual([])
      expect(new Set(kept.flatMap((one) => one.cites))).toEqual(new Set(Object.keys(copy.articles)))
      expect(new Set(kept.map((one) => one.story))).toEqual(
        new Set(copy.stories.map((story) => story.id)),
      )
      for (const part of PARTS) {
        expect(copy.sections[part].length).toBeLessThanOrEqual(wishes.maxPerPart)
        expect(copy.empty.includes(part)).toBe(copy.sections[part].length === 0)
      }
      expect(copyOf(copy, wishes)).toEqual(copy)
    }),
    { numRuns: 300 },
  )
})

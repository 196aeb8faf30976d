import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '#domain/article.ts'
import type { Story } from '#domain/story.ts'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { createDescriber } from '#stories/features.ts'
import { createGrouping, type Grouping } from '#stories/grouping.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'
import { shippedVocabulary } from '#tests/support/sample-articles.ts'
import { readGold } from '#tests/support/story-gold.ts'

const vocabulary = shippedVocabulary()
const describeAnew = createDescriber(vocabulary)
const described = new Map<Article, ReturnType<typeof describeAnew>>()
/** Reading an article is what takes time, and each is read in many runs. */
const describe = (article: Article) => {
  const features = described.get(article) ?? describeAnew(article)
  described.set(article, features)
  return features
}
const GOLD = readGold('tune', vocabulary.companies).articles

/** What a store would hold: every story by its id, grown and taken in as the grouping said. */
function keep(kept: Map<string, Story>, { stories, before }: ReturnType<Grouping['place']>): void {
  for (const id of before.keys()) kept.delete(id)
  for (const story of stories) kept.set(story.id, story)
}

const placedIn = (kept: ReadonlyMap<string, Story>, articles: readonly Article[]) => {
  const homes = new Map(
    [...kept.values()].flatMap((story) => story.articleIds.map((id) => [id, story.id] as const)),
  )
  return articles.flatMap((article) => {
    const storyId = homes.get(article.id)
    return storyId === undefined ? [] : [{ storyId, features: describe(article) }]
  })
}

const sorted = (kept: ReadonlyMap<string, Story>): Story[] =>
  [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Runs over parts of the articles, with a grouping that remembers or one that is built anew before each run. */
function runInParts(parts: readonly (readonly Article[])[], isRestarted: boolean): Story[] {
  const kept = new Map<string, Story>()
  let grouping = createGrouping()
  let newest = 0
  for (const part of parts) {
    if (isRestarted) {
      const since = newest - 2 * DAY_MS
      const recent = new Map([...kept].filter(([, story]) => story.lastAt >= since))
      grouping = createGrouping()
      // As a store might give them: in another order.
      grouping.restore(placedIn(recent, parts.flat()).reverse())
    }
    keep(kept, grouping.place(part.map(describe)))
    newest = Math.max(newest, ...part.map(({ publishedAt }) => publishedAt))
    grouping.forgetBefore(newest - 2 * DAY_MS)
  }
  return sorted(kept)
}

const cuts = fc.array(fc.nat({ max: GOLD.length }), { minLength: 1, maxLength: 4 })
const cutAt = (points: readonly number[]): Article[][] => {
  const edges = [0, ...points.toSorted((a, b) => a - b), GOLD.length]
  return edges.slice(1).map((end, at) => GOLD.slice(edges[at], end))
}

// What was counted of a month that is long let go would make every word of this one look common.
const MONTH_BEFORE: readonly Article[] = GOLD.map((article) => ({
  ...article,
  id: `before-${article.id}`,
  publishedAt: article.publishedAt - 30 * DAY_MS,
}))

test('an index that remembers, and has let go, places as one that is built anew before each run', () => {
  fc.assert(
    fc.property(cuts, (points) => {
      const parts = [MONTH_BEFORE, ...cutAt(points).filter((part) => part.length > 0)]
      expect(runInParts(parts, false)).toEqual(runInParts(parts, true))
    }),
    { numRuns: 6 },
  )
})

test('the order within a run changes nothing', () => {
  const some = GOLD.slice(0, 60)
  const grouped = (articles: readonly Article[]): Story[] => [
    ...createGrouping().place(articles.map(describe)).stories,
  ]
  const expected = grouped(some)
  fc.assert(
    fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
      expect(grouped(shuffled)).toEqual(expected)
    }),
    { numRuns: 4 },
  )
})

test('no run ever splits a story, and a merged one keeps the older id', () => {
  fc.assert(
    fc.property(cuts, (points) => {
      const grouping = createGrouping()
      const kept = new Map<string, Story>()
      for (const part of cutAt(points)) {
        const earlier = sorted(kept)
        keep(kept, grouping.place(part.map(describe)))
        for (const story of earlier) {
          const homes = sorted(kept).filter(({ articleIds }) =>
            articleIds.some((id) => story.articleIds.includes(id)),
          )
          expect(homes).toHaveLength(1)
          expect(homes[0]?.articleIds).toEqual(expect.arrayContaining([...story.articleIds]))
          expect(homes[0]?.firstAt).toBeLessThanOrEqual(story.firstAt)
        }
      }
    }),
    { numRuns: 6 },
  )
})

test('a story is let go once its newest article is older than the horizon, and not before', () => {
  const article = anArticle({ publishedAt: NOW })
  const grouping = createGrouping()
  grouping.restore([{ storyId: 's1', features: describe(article) }])
  grouping.forgetBefore(NOW)
  expect(grouping.holds(article.id)).toBe(true)
  grouping.forgetBefore(NOW + 1)
  expect(grouping.holds(article.id)).toBe(false)
  const later = anArticle({ id: 'a000000000002', publishedAt: NOW + HOUR_MS })
  expect(grouping.place([describe(later)]).stories.map(({ articleIds }) => articleIds)).toEqual([
    [later.id],
  ])
})

test('what is placed already is not placed again', () => {
  const grouping = createGrouping()
  const features = describe(anArticle())
  expect(grouping.place([features]).stories).toHaveLength(1)
  expect(grouping.place([features]).stories).toEqual([])
})

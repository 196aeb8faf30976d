import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { groupNewArticles } from '#stories/group-articles.ts'
import { aFeed, anArticle, NOW } from '#tests/support/builders.ts'

const FEED = aFeed().id
const LOSS = anArticle()
const RETOLD = anArticle({
  id: 'a000000000002',
  publisher: 'Sample Post',
  family: 'sample-post',
  title: 'Nvidia loses record $593 billion of market value in a day',
  text: 'Nvidia lost $593 billion of market value on Monday, a drop of 17% and the largest on record.',
  publishedAt: NOW - HOUR_MS,
})
const FOOTBALL = anArticle({
  id: 'a000000000003',
  title: 'Sample Rovers beat Demo Town in the rain',
  text: 'Both goals fell late.',
  companies: [],
  publishedAt: NOW - HOUR_MS,
})

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
  await store.feeds.sync([aFeed()], NOW)
})
afterEach(() => store.close())

const group = (now = NOW) =>
  groupNewArticles({ store, clock: fixedClock(now), horizonMs: 7 * DAY_MS, companies: [] }, [FEED])
const storedStories = async () => (await store.stories.since(0)).map((story) => story.articleIds)

test('new articles get their stories, and a second run changes nothing', async () => {
  await store.articles.saveNew([FOOTBALL, RETOLD, LOSS])
  expect(await group()).toEqual({ placed: 3, stories: 2 })
  const first = await store.stories.since(0)
  expect(first.map((story) => story.articleIds)).toEqual([[LOSS.id, RETOLD.id], [FOOTBALL.id]])
  expect(await group()).toEqual({ placed: 0, stories: 0 })
  expect(await store.stories.since(0)).toEqual(first)
  expect((await store.articles.find([LOSS.id])).map((article) => article.storyId)).toEqual([
    first[0]?.id,
  ])
})

test('a story grows under its id when another outlet tells it later', async () => {
  await store.articles.saveNew([LOSS])
  await group()
  const [before] = await store.stories.since(0)
  await store.articles.saveNew([RETOLD])
  expect(await group()).toEqual({ placed: 1, stories: 1 })
  const after = await store.stories.since(0)
  expect(after).toEqual([
    {
      id: before?.id,
      articleIds: [LOSS.id, RETOLD.id],
      firstAt: LOSS.publishedAt,
      lastAt: RETOLD.publishedAt,
    },
  ])
})

test('a run that dies before it saves loses nothing: the next one places the same', async () => {
  await store.articles.saveNew([LOSS, RETOLD])
  const dying = {
    articles: store.articles,
    stories: { ...store.stories, save: () => Promise.reject(new Error('killed')) },
  }
  const deps = { store: dying, clock: fixedClock(NOW), horizonMs: 7 * DAY_MS, companies: [] }
  await expect(groupNewArticles(deps, [FEED])).rejects.toThrow('killed')
  expect(await storedStories()).toEqual([])
  expect(await group()).toEqual({ placed: 2, stories: 1 })
  expect(await storedStories()).toEqual([[LOSS.id, RETOLD.id]])
})

test('articles older than the horizon and of other feeds are left alone', async () => {
  await store.feeds.sync([aFeed({ id: 'other' })], NOW)
  await store.articles.saveNew([
    anArticle({ publishedAt: NOW - 8 * DAY_MS }),
    anArticle({ id: 'a000000000004', feedId: 'other' }),
  ])
  expect(await group()).toEqual({ placed: 0, stories: 0 })
})

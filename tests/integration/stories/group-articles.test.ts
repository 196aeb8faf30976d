import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { createGrouper } from '#stories/group-articles.ts'
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

const RUN = { feedIds: [FEED], horizonMs: 7 * DAY_MS }
/** A run right after a start. */
const group = (now = NOW) =>
  createGrouper({ store, clock: fixedClock(now), companies: [], concepts: [] })(RUN)
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
  const deps = { store: dying, clock: fixedClock(NOW), companies: [], concepts: [] }
  await expect(createGrouper(deps)(RUN)).rejects.toThrow('killed')
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

test('a grouper that remembers goes on as one that has just started', async () => {
  const grouper = createGrouper({ store, clock: fixedClock(NOW), companies: [], concepts: [] })
  await store.articles.saveNew([LOSS])
  expect(await grouper(RUN)).toEqual({ placed: 1, stories: 1 })
  await store.articles.saveNew([RETOLD, FOOTBALL])
  expect(await grouper(RUN)).toEqual({ placed: 2, stories: 2 })
  expect(await storedStories()).toEqual([[LOSS.id, RETOLD.id], [FOOTBALL.id]])
})

test('what another process has placed since is known to a grouper that remembers', async () => {
  const grouper = createGrouper({ store, clock: fixedClock(NOW), companies: [], concepts: [] })
  await grouper(RUN)
  await store.articles.saveNew([LOSS])
  await group()
  await store.articles.saveNew([RETOLD])
  expect(await grouper(RUN)).toEqual({ placed: 1, stories: 1 })
  expect(await storedStories()).toEqual([[LOSS.id, RETOLD.id]])
})

test('a story that another process has joined to an older one is not parted again', async () => {
  const grouper = createGrouper({ store, clock: fixedClock(NOW), companies: [], concepts: [] })
  await store.articles.saveNew([LOSS, FOOTBALL])
  await grouper(RUN)
  const [loss] = await store.stories.since(0)
  await store.stories.save([
    { id: 's-older', articleIds: [LOSS.id, FOOTBALL.id], firstAt: 0, lastAt: NOW },
  ])
  await store.articles.saveNew([RETOLD])
  expect(await grouper(RUN)).toEqual({ placed: 1, stories: 1 })
  const stories = await store.stories.since(0)
  expect(stories.map(({ id, articleIds }) => [id, articleIds.toSorted()])).toEqual([
    ['s-older', [LOSS.id, RETOLD.id, FOOTBALL.id].toSorted()],
  ])
  expect(stories.map(({ id }) => id)).not.toContain(loss?.id)
})

test('runs that overlap follow one another', async () => {
  const grouper = createGrouper({ store, clock: fixedClock(NOW), companies: [], concepts: [] })
  await store.articles.saveNew([LOSS, RETOLD])
  const reports = await Promise.all([grouper(RUN), grouper(RUN)])
  expect(reports.map(({ placed }) => placed)).toEqual([2, 0])
})

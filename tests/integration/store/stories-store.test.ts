import { expect, test } from 'vitest'
import { HOUR_MS } from '#domain/time.ts'
import { anArticle, aStory, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const withArticles = async (...ids: readonly string[]) => {
  const store = await aStore()
  await store.articles.saveNew(
    ids.map((id, index) => anArticle({ id, publishedAt: NOW - index * HOUR_MS })),
  )
  return store
}

test('a saved story comes back whole, and its articles point at it', async () => {
  const store = await withArticles('a2', 'a1')
  const story = aStory({ id: 's1', articleIds: ['a1', 'a2'] })

  await store.stories.save([story])

  expect(await store.stories.since(NOW)).toEqual([story])
  const articles = await store.articles.find(['a1', 'a2'])
  expect(articles.map((article) => article.storyId)).toEqual(['s1', 's1'])
})

test('a story that grew keeps its id and takes its new article and times', async () => {
  const store = await withArticles('a2', 'a1')
  await store.stories.save([aStory({ id: 's1', articleIds: ['a1'], lastAt: NOW - HOUR_MS })])

  const grown = aStory({ id: 's1', articleIds: ['a1', 'a2'], lastAt: NOW })
  await store.stories.save([grown])

  expect(await store.stories.since(NOW - HOUR_MS)).toEqual([grown])
})

test('stories without an article since then are left out; the others come oldest first', async () => {
  const store = await withArticles('a3', 'a2', 'a1', 'a0')
  await store.stories.save([
    aStory({ id: 'young', articleIds: ['a3'], firstAt: NOW }),
    aStory({ id: 'older', articleIds: ['a1', 'a2'], firstAt: NOW - 2 * HOUR_MS }),
    aStory({ id: 'oldest', articleIds: ['a0'], firstAt: NOW - 3 * HOUR_MS }),
  ])

  const found = await store.stories.since(NOW - HOUR_MS)

  expect(found.map((story) => story.id)).toEqual(['older', 'young'])
})

test('a story merged into another one is told no more', async () => {
  const store = await withArticles('a2', 'a1')
  await store.stories.save([aStory({ id: 's1', articleIds: ['a1'] })])
  await store.stories.save([aStory({ id: 's2', articleIds: ['a2'] })])

  await store.stories.save([aStory({ id: 's1', articleIds: ['a1', 'a2'] })])

  expect((await store.stories.since(0)).map((story) => story.id)).toEqual(['s1'])
})

test('a story with an article that is not stored fails, and nothing of the call is saved', async () => {
  const store = await withArticles('a1')

  const saving = store.stories.save([
    aStory({ id: 's1', articleIds: ['a1'] }),
    aStory({ id: 's2', articleIds: ['missing'] }),
  ])

  await expect(saving).rejects.toThrow('story s2 names articles that are not stored')
  expect(await store.stories.since(0)).toEqual([])
  expect(await store.articles.find(['a1'])).toEqual([anArticle({ id: 'a1', publishedAt: NOW })])
})

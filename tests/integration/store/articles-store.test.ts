import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '#store/open-store.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const window = { from: NOW - 10, to: NOW, feedIds: ['f1', 'f2'] }

test('an article is kept as it was first seen, and only new ones are counted', async () => {
  const store = await aStore()
  await store.articles.saveNew([anArticle({ id: 'a1', title: 'First' })])

  const saved = await store.articles.saveNew([
    anArticle({ id: 'a1', title: 'Edited' }),
    anArticle({ id: 'a2' }),
    anArticle({ id: 'a2' }),
  ])

  expect(saved).toBe(1)
  expect(await store.articles.find(['a2', 'a1', 'none', 'a2'])).toEqual([
    anArticle({ id: 'a2' }),
    anArticle({ id: 'a1', title: 'First' }),
  ])
})

test('a window holds its start and not its end, oldest first, then by id, of the named feeds', async () => {
  const store = await aStore()
  const at = (id: string, publishedAt: number, feedId = 'f1') =>
    anArticle({ id, publishedAt, feedId })
  await store.articles.saveNew([
    at('late', NOW),
    at('b', NOW - 5),
    at('a', NOW - 5, 'f2'),
    at('start', NOW - 10),
    at('early', NOW - 11),
    at('other', NOW - 5, 'f3'),
  ])

  const found = await store.articles.published(window)

  expect(found.map((article) => article.id)).toEqual(['start', 'a', 'b'])
  expect(await store.articles.published({ ...window, feedIds: [] })).toEqual([])
})

test('ten thousand articles are saved and found in one call each', async () => {
  const store = await aStore()
  const articles = Array.from({ length: 10_000 }, (_, index) => anArticle({ id: `a${index}` }))

  expect(await store.articles.saveNew(articles)).toBe(10_000)
  expect(await store.articles.find(articles.map((article) => article.id))).toHaveLength(10_000)
})

test('any text comes back as it went in, but for NUL, which no database takes', async () => {
  const store = await openStore(':memory:')
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const id = `a${number++}`
      await store.articles.saveNew([anArticle({ id, text, companies: [text] })])

      const [found] = await store.articles.find([id])

      expect(found?.text).toBe(text.replaceAll('\0', ''))
      expect(found?.companies).toEqual([text])
    }),
    { examples: [['a\0b'], ["'; drop table articles; --"], ['«نفيديا»\u2067'], ['__proto__']] },
  )
  await store.close()
})

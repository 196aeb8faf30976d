import { expect, test } from 'vitest'
import { MINUTE_MS } from '#domain/time.ts'
import { aFeed, aFeedState, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const LATER = NOW + 5 * MINUTE_MS
const claim = (ids: readonly string[], now = NOW) => ({ ids, now, leaseUntil: LATER, limit: 10 })

test('a feed that is synced for the first time is due at once', async () => {
  const store = await aStore()

  await store.feeds.sync([aFeed({ id: 'one' })], NOW)

  expect(await store.feeds.claimDue(claim(['one']))).toEqual([aFeedState({ id: 'one' })])
})

test('syncing again keeps what was learnt', async () => {
  const store = await aStore()
  const learnt = aFeedState({ id: 'one', etag: '"v1"', failures: 2, nextCheckAt: LATER })
  await store.feeds.sync([aFeed({ id: 'one' })], NOW)
  await store.feeds.save(learnt)

  await store.feeds.sync([aFeed({ id: 'one' }), aFeed({ id: 'two' })], LATER)

  expect(await store.feeds.all()).toEqual([learnt, aFeedState({ id: 'two', nextCheckAt: LATER })])
})

test('a claimed feed is nobody else’s until its lease ends or it is saved', async () => {
  const store = await aStore()
  await store.feeds.sync([aFeed({ id: 'one' }), aFeed({ id: 'two' })], NOW)
  await store.feeds.claimDue(claim(['one', 'two']))

  expect(await store.feeds.claimDue(claim(['one', 'two']))).toEqual([])
  await store.feeds.save(aFeedState({ id: 'two' }))
  expect(await store.feeds.claimDue(claim(['one', 'two']))).toHaveLength(1)
  expect(await store.feeds.claimDue(claim(['one', 'two'], LATER))).toHaveLength(2)
})

test('the longest due come first, and only those asked for', async () => {
  const store = await aStore()
  for (const [index, id] of ['c', 'b', 'a', 'removed'].entries()) {
    await store.feeds.save(aFeedState({ id, nextCheckAt: NOW - index * MINUTE_MS }))
  }

  const claimed = await store.feeds.claimDue({ ...claim(['a', 'b', 'c']), limit: 2 })

  expect(claimed.map((state) => state.id)).toEqual(['a', 'b'])
})

test('forty thousand feeds are asked for in one call', async () => {
  const store = await aStore()
  const ids = Array.from({ length: 40_000 }, (_, index) => `feed-${index}`)
  await store.feeds.sync(
    ids.map((id) => aFeed({ id })),
    NOW,
  )

  expect(await store.feeds.claimDue({ ...claim(ids), limit: 40_000 })).toHaveLength(40_000)
})

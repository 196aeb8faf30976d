import { expect, test } from 'vitest'
import { DAY_MS, MINUTE_MS } from '#domain/time.ts'
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

test('a feed with another address begins anew, and others stay as they are', async () => {
  const store = await aStore()
  const learnt = { etag: '"v1"', failures: 2, nextCheckAt: LATER }
  await store.feeds.save(
    aFeedState({ id: 'one', ...learnt }),
    aFeedState({ id: 'two', ...learnt, url: 'https://old.example/' }),
  )

  await store.feeds.sync([aFeed({ id: 'one' }), aFeed({ id: 'two' })], NOW)

  expect(await store.feeds.all()).toEqual([
    aFeedState({ id: 'one', ...learnt }),
    aFeedState({ id: 'two' }),
  ])
})

test('what an older version learnt counts for the address that is configured now', async () => {
  const store = await aStore()
  await store.feeds.save(aFeedState({ id: 'one', url: '', etag: '"v1"' }))

  await store.feeds.sync([aFeed({ id: 'one' })], NOW)

  expect(await store.feeds.all()).toEqual([aFeedState({ id: 'one', etag: '"v1"' })])
})

test('a feed that is gone is forgotten once it is not polled any more, others are kept', async () => {
  const store = await aStore()
  const gone = { failure: 'gone', failures: 1 } as const
  await store.feeds.save(
    aFeedState({ id: 'kept', ...gone }),
    aFeedState({ id: 'off' }),
    aFeedState({ id: 'removed', ...gone }),
  )

  await store.feeds.sync([aFeed({ id: 'kept' })], NOW)

  expect((await store.feeds.all()).map(({ id }) => id)).toEqual(['kept', 'off'])
})

test('a check that is put off is never earlier, and the feed is free again', async () => {
  const store = await aStore()
  await store.feeds.save(
    aFeedState({ id: 'early' }),
    aFeedState({ id: 'late', nextCheckAt: NOW + DAY_MS }),
  )
  await store.feeds.claimDue(claim(['early', 'late']))

  await store.feeds.postpone([
    { id: 'early', nextCheckAt: LATER },
    { id: 'late', nextCheckAt: LATER },
    { id: 'unknown', nextCheckAt: LATER },
  ])

  const states = await store.feeds.all()
  expect(states.map(({ nextCheckAt }) => nextCheckAt)).toEqual([LATER, NOW + DAY_MS])
  expect(await store.feeds.claimDue(claim(['early', 'late'], LATER - 1))).toEqual([])
  expect(await store.feeds.claimDue(claim(['early'], LATER))).toHaveLength(1)
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DAY_MS } from '#domain/time.ts'
import { aDelivery, aDigest, aSubscription, aToldStory, NOW } from '#tests/support/builders.ts'
import { aFolder, aStore } from './test-store.ts'

const CHAT = { platform: 'telegram', chat: '1001' } as const

const withReader = async (path?: string) => {
  const store = await aStore(path)
  const reader = aSubscription({ nextRunAt: NOW })
  await store.subscriptions.save(reader)
  return { store, reader }
}

test('a digest, its messages and the next slot are saved together', async () => {
  const { store, reader } = await withReader()

  expect(await store.digests.save(aDigest({ subscription: reader }))).toBe(true)

  expect(await store.digests.lastOf(CHAT)).toEqual([aDelivery()])
  expect((await store.subscriptions.find(CHAT))?.nextRunAt).toBe(aDigest().nextRunAt)
})

test('a digest of which one message cannot be saved leaves nothing, not even the next slot', async () => {
  const { store, reader } = await withReader()
  const twins = [aDelivery(), aDelivery()]

  const saving = store.digests.save(aDigest({ subscription: reader, deliveries: twins }))

  await expect(saving).rejects.toThrow(/UNIQUE/)
  expect(await store.digests.lastOf(CHAT)).toEqual([])
  expect((await store.subscriptions.find(CHAT))?.nextRunAt).toBe(NOW)
})

test('a slot that has its digest gets no second one, but the next slot is written', async () => {
  const { store, reader } = await withReader()
  await store.digests.save(aDigest({ subscription: reader, nextRunAt: NOW }))

  const again = aDigest({
    id: 'd2',
    subscription: reader,
    deliveries: [aDelivery({ id: 'd2-0', digestId: 'd2' })],
  })

  expect(await store.digests.save(again)).toBe(false)
  expect(await store.deliveries.counts()).toMatchObject({ pending: 1 })
  expect((await store.subscriptions.find(CHAT))?.nextRunAt).toBe(again.nextRunAt)
})

test('two processes that make one slot’s digest at once store one', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const { store, reader } = await withReader(path)
  const other = await aStore(path)
  const digest = (id: string) =>
    aDigest({ id, subscription: reader, deliveries: [aDelivery({ id, digestId: id })] })

  const saved = await Promise.all([
    store.digests.save(digest('one')),
    other.digests.save(digest('two')),
  ])

  expect(saved.filter(Boolean)).toHaveLength(1)
  expect(await store.deliveries.counts()).toMatchObject({ pending: 1 })
})

test('a reader who stopped while the digest was made gets none', async () => {
  const { store, reader } = await withReader()
  await store.subscriptions.save({ ...reader, status: 'stopped', nextRunAt: null })

  expect(await store.digests.save(aDigest({ subscription: reader }))).toBe(false)

  expect(await store.digests.lastOf(CHAT)).toEqual([])
  expect((await store.subscriptions.find(CHAT))?.nextRunAt).toBeNull()
})

test('told are the stories of digests since then of which a message went or may go out', async () => {
  const { store, reader } = await withReader()
  const tellings = (id: string) => [`s-${id}`, 's-all'].map((story) => aToldStory({ story }))
  const states = { old: 'sent', sent: 'sent', lost: 'unknown', failed: 'failed' } as const
  for (const [index, [id, state]] of Object.entries(states).entries()) {
    await store.digests.save({
      ...aDigest({ id, subscription: reader, told: tellings(id), nextRunAt: NOW }),
      localDate: `2025-01-2${index}`,
      madeAt: id === 'old' ? NOW - DAY_MS - 1 : NOW - DAY_MS,
      deliveries: [aDelivery({ id, digestId: id, state })],
    })
  }

  const told = await store.digests.toldStories(reader.id, NOW - DAY_MS)

  expect(told.map(({ story }) => story).sort()).toEqual(['s-all', 's-all', 's-lost', 's-sent'])
  expect(told).toContainEqual(aToldStory({ story: 's-sent' }))
  expect(await store.digests.toldStories('nobody', 0)).toEqual([])
})

test('the newest digest of a chat comes with all its messages in order', async () => {
  const { store, reader } = await withReader()
  const deliveries = [
    aDelivery({ id: 'd2-0', digestId: 'd2' }),
    aDelivery({ id: 'd2-1', digestId: 'd2', position: 1 }),
  ]
  await store.digests.save(aDigest({ subscription: reader, nextRunAt: NOW }))
  await store.digests.save({
    ...aDigest({ id: 'd2', subscription: reader, deliveries: deliveries.toReversed() }),
    localDate: '2025-01-29',
    madeAt: NOW + DAY_MS,
  })

  expect(await store.digests.lastOf(CHAT)).toEqual(deliveries)
})

test('a missed slot is kept once, and gives way to a digest that comes after all', async () => {
  const { store, reader } = await withReader()
  const { id, localDate, slot } = aDigest()
  const missed = [{ id, localDate, slot }]
  const outcomes = async () =>
    (await store.readers.find(CHAT)).digests.map((digest) => digest.outcome)

  await store.digests.recordMissed(reader.id, missed, NOW)
  await store.digests.recordMissed(reader.id, missed, NOW)
  expect(await outcomes()).toEqual(['missed'])
  expect(await store.digests.save(aDigest({ subscription: reader, nextRunAt: NOW }))).toBe(true)
  await store.digests.recordMissed(reader.id, missed, NOW)

  expect(await outcomes()).toEqual(['made'])
  expect(await store.digests.lastOf(CHAT)).toEqual([aDelivery()])
})

test('a digest without messages is kept as one that had no news', async () => {
  const { store, reader } = await withReader()

  await store.digests.save(aDigest({ subscription: reader, told: [], deliveries: [] }))

  expect((await store.readers.find(CHAT)).digests).toMatchObject([
    { outcome: 'nothing-new', messages: [] },
  ])
})

import { expect, test } from 'vitest'
import {
  aDelivery,
  aDigest,
  aReport,
  aSubscription,
  aToldStory,
  NOW,
} from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const READER = { platform: 'telegram', chat: '1001' } as const
const OTHER = { platform: 'telegram', chat: '1002' } as const
const NOTHING = { subscription: null, digests: [], asked: [], reports: [], admittedAt: null }

/** A store in which two chats have a subscription, a digest, a report and a way in. */
async function twoReaders() {
  const store = await aStore()
  for (const { chat } of [READER, OTHER]) {
    const subscription = aSubscription({ id: `sub-${chat}`, chat })
    const id = `d-${chat}`
    const deliveries = [0, 1].map((position) =>
      aDelivery({ id: `${id}-${position}`, digestId: id, position, chat }),
    )
    await store.subscriptions.save(subscription)
    await store.digests.save(aDigest({ id, subscription, deliveries }))
    const address = { platform: 'telegram', chat } as const
    const reply = { id: `q-${chat}`, address, editionId: 'e1', told: [aToldStory()], askedAt: NOW }
    await store.asked.save(reply, 0)
    await store.reports.save(aReport({ id: `r-${chat}`, chat }))
    await store.readers.admit({ platform: 'telegram', chat }, NOW)
  }
  return store
}

test('all that is stored of a chat can be told, and nothing of another', async () => {
  const store = await twoReaders()

  expect(await store.readers.find(READER)).toEqual({
    subscription: aSubscription({ id: 'sub-1001', nextRunAt: aDigest().nextRunAt }),
    digests: [
      {
        localDate: '2025-01-28',
        slot: '08:00',
        outcome: 'made',
        editionIds: ['e1'],
        messages: ['pending', 'pending'],
      },
    ],
    asked: [{ editionId: 'e1', askedAt: NOW }],
    reports: [aReport({ id: 'r-1001' })],
    admittedAt: NOW,
  })
  expect(await store.readers.find({ platform: 'slack', chat: '1001' })).toEqual(NOTHING)
})

test('a chat that is forgotten leaves nothing, and the other one keeps everything', async () => {
  const store = await twoReaders()
  const other = await store.readers.find(OTHER)

  await store.readers.forget(READER)

  expect(await store.readers.find(READER)).toEqual(NOTHING)
  expect(await store.readers.find(OTHER)).toEqual(other)
  expect(await store.readers.isAdmitted(READER)).toBe(false)
  expect(await store.digests.lastOf(READER)).toEqual([])
  expect(await store.deliveries.counts()).toMatchObject({ pending: 2 })
  expect(await store.digests.toldStories('sub-1001', 0)).toEqual([])
})

test('a chat that was forgotten can begin anew', async () => {
  const store = await twoReaders()
  await store.readers.forget(READER)

  await store.subscriptions.save(aSubscription({ id: 'sub-1001' }))

  expect(await store.readers.find(READER)).toMatchObject({ digests: [], reports: [] })
})

test('who is let into a forum is let into its topics, once and for good', async () => {
  const store = await aStore()
  const topic = { platform: 'telegram', chat: '-100/7' } as const
  expect(await store.readers.isAdmitted(topic)).toBe(false)

  await store.readers.admit(topic, NOW)
  await store.readers.admit({ platform: 'telegram', chat: '-100' }, NOW + 1)

  expect(await store.readers.isAdmitted({ platform: 'telegram', chat: '-100/8' })).toBe(true)
  expect(await store.readers.isAdmitted({ platform: 'slack', chat: '-100' })).toBe(false)
  expect(await store.readers.admitted()).toEqual([{ platform: 'telegram', chat: '-100' }])
  expect((await store.readers.find(topic)).admittedAt).toBe(NOW)
  await store.readers.forget(topic)
  expect(await store.readers.isAdmitted(topic)).toBe(true)
})

test('a chat with a new id keeps its reports and stays in, also where the new one was in already', async () => {
  const store = await twoReaders()

  expect(await store.subscriptions.move(READER, '-100')).toBe(true)

  const moved = { platform: 'telegram', chat: '-100' } as const
  expect(await store.readers.find(moved)).toMatchObject({
    subscription: { id: 'sub-1001' },
    reports: [{ id: 'r-1001', chat: '-100' }],
    admittedAt: NOW,
  })
  expect(await store.readers.find(READER)).toEqual(NOTHING)
  await store.readers.admit({ platform: 'telegram', chat: '-200' }, NOW + 1)
  await store.subscriptions.move(moved, '-200')
  expect(await store.readers.isAdmitted(moved)).toBe(false)
  expect((await store.readers.find({ ...moved, chat: '-200' })).admittedAt).toBe(NOW + 1)
})

test('a forum that is forgotten leaves none of its topics behind, and no other chat goes with it', async () => {
  const store = await aStore()
  const chats = ['-100', '-100/7', '-100/8', '-1001', '-1001/7']
  for (const chat of chats) {
    const subscription = aSubscription({ id: `sub-${chat}`, chat })
    await store.subscriptions.save(subscription)
    const id = `d${chat}`
    const deliveries = [aDelivery({ id: `${id}-0`, digestId: id, chat })]
    await store.digests.save(aDigest({ id, subscription, deliveries }))
  }
  await store.reports.save(aReport({ id: 'r9', chat: '-100/9' }))

  await store.readers.forget({ platform: 'telegram', chat: '-100/7' })
  expect((await store.subscriptions.all()).map(({ chat }) => chat)).not.toContain('-100/7')
  await store.readers.forget({ platform: 'telegram', chat: '-100' })

  const left = (await store.subscriptions.all()).map(({ chat }) => chat)
  expect(left.toSorted()).toEqual(['-1001', '-1001/7'])
  expect(await store.deliveries.counts()).toMatchObject({ pending: 2 })
  expect(await store.reports.open()).toEqual([])
})

import { expect, test } from 'vitest'
import { aDelivery, aDigest, aSubscription, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const OLD = { platform: 'telegram', chat: '1001' } as const

test('a subscription comes back as it was saved, and by its chat only', async () => {
  const store = await aStore()
  const subscription = aSubscription({ languages: ['ar', 'en'], days: [1, 7], watch: ['NVDA'] })

  await store.subscriptions.save(subscription)

  expect(await store.subscriptions.find(OLD)).toEqual(subscription)
  expect(await store.subscriptions.find({ platform: 'slack', chat: '1001' })).toBeNull()
})

test('a chat has one subscription, whoever makes the second', async () => {
  const store = await aStore()
  await store.subscriptions.save(aSubscription({ id: 'one', zone: 'UTC' }))

  await store.subscriptions.save(aSubscription({ id: 'two', zone: 'Asia/Dubai' }))

  expect(await store.subscriptions.all()).toEqual([
    aSubscription({ id: 'one', zone: 'Asia/Dubai' }),
  ])
})

test('due are the active ones whose slot has come, the longest due first', async () => {
  const store = await aStore()
  const slots = [NOW, NOW - 1, NOW + 1, null]
  for (const [index, nextRunAt] of slots.entries()) {
    await store.subscriptions.save(aSubscription({ id: `s${index}`, chat: `${index}`, nextRunAt }))
  }
  await store.subscriptions.save(
    aSubscription({ id: 'off', chat: 'off', status: 'stopped', nextRunAt: NOW }),
  )

  const due = await store.subscriptions.due(NOW, 10)

  expect(due.map((subscription) => subscription.id)).toEqual(['s1', 's0'])
  expect(await store.subscriptions.due(NOW, 1)).toHaveLength(1)
})

test('a reader who stops takes along what is pending, and nothing that was sent', async () => {
  const store = await aStore()
  await store.subscriptions.save(aSubscription())
  const second = aDelivery({ id: 'd1-1', position: 1 })
  await store.digests.save(aDigest({ deliveries: [aDelivery(), second] }))
  await store.deliveries.save(aDelivery({ state: 'sent', messageId: '7' }))

  await store.subscriptions.save(aSubscription({ status: 'stopped', nextRunAt: null }))

  const messages = await store.digests.lastOf(OLD)
  expect(messages.map((message) => message.state)).toEqual(['sent', 'blocked'])
})

test('a slot is moved on only where nobody has stopped or changed the subscription', async () => {
  const store = await aStore()
  const read = aSubscription({ nextRunAt: NOW })
  await store.subscriptions.save(read)

  expect(await store.subscriptions.reschedule(read, NOW + 1)).toBe(true)
  expect(await store.subscriptions.reschedule(read, NOW + 2)).toBe(false)
  expect((await store.subscriptions.find(OLD))?.nextRunAt).toBe(NOW + 1)
  await store.subscriptions.save({ ...read, status: 'stopped' })
  expect(await store.subscriptions.reschedule(read, NOW + 3)).toBe(false)
})

test('a chat that refuses us is blocked with what is pending; another one is not', async () => {
  const store = await aStore()
  await store.subscriptions.save(aSubscription())
  await store.subscriptions.save(aSubscription({ id: 'sub-2', chat: '1002' }))
  await store.digests.save(aDigest())

  await store.subscriptions.block(OLD)
  await store.subscriptions.block({ platform: 'telegram', chat: 'nobody' })

  expect(await store.subscriptions.all()).toMatchObject([
    { id: 'sub-1', status: 'blocked', nextRunAt: null },
    { id: 'sub-2', status: 'active' },
  ])
  expect(await store.deliveries.counts()).toMatchObject({ pending: 0, blocked: 1 })
})

test('a chat with a new id keeps its subscription and its messages', async () => {
  const store = await aStore()
  await store.subscriptions.save(aSubscription())
  await store.digests.save(aDigest())

  expect(await store.subscriptions.move(OLD, '-100')).toBe(true)

  const moved = { platform: 'telegram', chat: '-100' } as const
  expect((await store.subscriptions.find(moved))?.id).toBe('sub-1')
  expect(await store.subscriptions.find(OLD)).toBeNull()
  expect(await store.digests.lastOf(moved)).toMatchObject([{ chat: '-100', state: 'pending' }])
})

test('a chat that moves to one with a subscription of its own is blocked', async () => {
  const store = await aStore()
  await store.subscriptions.save(aSubscription())
  await store.subscriptions.save(aSubscription({ id: 'sub-2', chat: '-100' }))
  await store.digests.save(aDigest())

  expect(await store.subscriptions.move(OLD, '-100')).toBe(false)

  expect((await store.subscriptions.find(OLD))?.status).toBe('blocked')
  expect(await store.digests.lastOf(OLD)).toMatchObject([{ state: 'blocked' }])
})

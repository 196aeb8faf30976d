import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Delivery } from '#domain/delivery.ts'
import { MINUTE_MS } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import { aDelivery, aDigest, aSubscription, NOW } from '#tests/support/builders.ts'
import { aFolder, aStore } from './test-store.ts'

/** A reader of a chat with one digest of the given messages. */
async function queue(store: Store, chat: string, ...messages: readonly Partial<Delivery>[]) {
  const subscription = aSubscription({ id: `sub-${chat}`, chat, nextRunAt: NOW })
  await store.subscriptions.save(subscription)
  const deliveries = messages.map((message, position) =>
    aDelivery({ id: `${chat}-${position}`, digestId: chat, chat, position, ...message }),
  )
  await store.digests.save(aDigest({ id: chat, subscription, deliveries }))
}

/** The first due message, claimed; null where none is due. */
async function claimNext(store: Store, platform: 'telegram' | 'slack' = 'telegram', now = NOW) {
  for (;;) {
    const [first] = await store.deliveries.findDue(platform, now, 1)
    if (!first) return null
    // Another process may have been faster.
    const claimed = await store.deliveries.claim(first.id, now)
    if (claimed) return claimed
  }
}

const claimAll = async (store: Store, now = NOW) => {
  const ids: string[] = []
  for (;;) {
    const claimed = await claimNext(store, 'telegram', now)
    if (!claimed) return ids
    ids.push(claimed.id)
  }
}

test('a claimed message is sending, in the store too, and is claimed once', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const store = await aStore(path)
  await queue(store, 'a', {})

  const claimed = await claimNext(store)

  expect(claimed).toEqual(aDelivery({ id: 'a-0', digestId: 'a', chat: 'a', state: 'sending' }))
  const other = await aStore(path)
  expect(await other.deliveries.counts()).toMatchObject({ sending: 1, pending: 0 })
  expect(await claimNext(other)).toBeNull()
})

test('a message waits while an earlier one of its chat is pending or being sent', async () => {
  const store = await aStore()
  await queue(store, 'a', {}, {})
  await queue(store, 'b', { dueAt: NOW + MINUTE_MS }, {})

  expect(await claimAll(store)).toEqual(['a-0'])
  await store.deliveries.save(aDelivery({ id: 'a-0', chat: 'a', state: 'unknown' }))
  expect(await claimAll(store)).toEqual(['a-1'])
  expect(await claimAll(store, NOW + MINUTE_MS)).toEqual(['b-0'])
})

test('the longest due of a platform is claimed first, and none before it is due', async () => {
  const store = await aStore()
  await queue(store, 'a', { dueAt: NOW })
  await queue(store, 'b', { dueAt: NOW - 1 })
  await queue(store, 'c', { dueAt: NOW + 1 })
  await queue(store, 'd', { platform: 'slack' })

  expect(await claimAll(store)).toEqual(['b', 'a'].map((chat) => `${chat}-0`))
})

test('a message that is no longer due, or whose turn it is not, cannot be claimed', async () => {
  const store = await aStore()
  await queue(store, 'a', {}, {})
  const [first] = await store.deliveries.findDue('telegram', NOW, 10)

  expect(await store.deliveries.claim('a-1', NOW)).toBeNull()
  expect(await store.deliveries.claim('a-0', NOW - 1)).toBeNull()
  await store.deliveries.holdLane('telegram', NOW + 1)
  expect(await store.deliveries.claim('a-0', NOW)).toBeNull()

  expect(first).toEqual({ id: 'a-0', chat: 'a' })
  expect(await store.deliveries.claim('a-0', NOW + 1)).toMatchObject({ state: 'sending' })
})

test('the first waiting message of each chat is found, of as many chats as asked for', async () => {
  const store = await aStore()
  for (const chat of ['a', 'b', 'c']) await queue(store, chat, {}, {})

  expect(await store.deliveries.findDue('telegram', NOW, 2)).toEqual([
    { id: 'a-0', chat: 'a' },
    { id: 'b-0', chat: 'b' },
  ])
})

test('a chat that moves while its message is being sent keeps its new place', async () => {
  const store = await aStore()
  await queue(store, 'a', {})
  const claimed = await claimNext(store)
  await store.subscriptions.move({ platform: 'telegram', chat: 'a' }, 'b')

  await store.deliveries.save({ ...(claimed ?? aDelivery()), state: 'sent' })

  expect(await store.digests.lastOf({ platform: 'telegram', chat: 'b' })).toMatchObject([
    { chat: 'b', state: 'sent' },
  ])
})

test('two processes that empty one queue never claim the same message', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const stores = [await aStore(path), await aStore(path)] as const
  for (let chat = 0; chat < 40; chat++) await queue(stores[0], `${chat}`, {})

  const [one, other] = await Promise.all([claimAll(stores[0]), claimAll(stores[1])])

  expect(new Set([...one, ...other]).size).toBe(40)
  expect(one.length + other.length).toBe(40)
})

test('nothing of a held lane is claimed before it opens; other platforms go on', async () => {
  const store = await aStore()
  await queue(store, 'a', {})
  await queue(store, 'b', { platform: 'slack' })
  await store.deliveries.holdLane('telegram', NOW + 2)
  await store.deliveries.holdLane('telegram', NOW + 1)

  expect(await claimNext(store)).toBeNull()
  expect(await claimNext(store, 'slack')).not.toBeNull()
  expect(await claimNext(store, 'telegram', NOW + 1)).not.toBeNull()
})

test('what was being sent when the process died is unknown, of that platform only', async () => {
  const store = await aStore()
  await queue(store, 'a', {}, {})
  await queue(store, 'b', { platform: 'slack', state: 'sending' })
  await claimNext(store)

  expect(await store.deliveries.abandonSending('telegram')).toBe(1)

  expect(await store.deliveries.counts()).toEqual({
    pending: 1,
    sending: 1,
    sent: 0,
    blocked: 0,
    failed: 0,
    unknown: 1,
  })
  expect(await claimAll(store)).toEqual(['a-1'])
})

test('a message follows an unknown one until another one of its chat is sent', async () => {
  const store = await aStore()
  await queue(store, 'a', {}, {}, {}, {})
  const follows = async (state: Delivery['state']) => {
    const claimed = await claimNext(store)
    if (!claimed) throw new Error('nothing to claim')
    const answer = await store.deliveries.followsUnknown(claimed)
    await store.deliveries.save({ ...claimed, state })
    return answer
  }

  expect(await follows('unknown')).toBe(false)
  expect(await follows('failed')).toBe(true)
  expect(await follows('sent')).toBe(true)
  expect(await follows('sent')).toBe(false)
})

test('a message that goes back to pending after its reader stopped is blocked', async () => {
  const store = await aStore()
  await queue(store, 'a', {})
  const claimed = await claimNext(store)
  await store.subscriptions.save(aSubscription({ id: 'sub-a', chat: 'a', status: 'stopped' }))

  await store.deliveries.save({ ...(claimed ?? aDelivery()), state: 'pending' })

  expect(await store.deliveries.counts()).toMatchObject({ blocked: 1, pending: 0 })
})

test('a message whose reader was forgotten while it was being sent is not stored again', async () => {
  const store = await aStore()

  await store.deliveries.save(aDelivery({ state: 'sent' }))

  expect(await store.deliveries.counts()).toMatchObject({ sent: 0, pending: 0 })
})

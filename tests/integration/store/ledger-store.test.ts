import { expect, test } from 'vitest'
import type { Delivery } from '#domain/delivery.ts'
import { aDelivery, aDigest, aSubscription, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const CHAT = { platform: 'telegram', chat: '1001' } as const

async function withMessages(...states: readonly Delivery['state'][]) {
  const store = await aStore()
  const reader = aSubscription({ nextRunAt: NOW })
  const deliveries = states.map((state, position) =>
    aDelivery({ id: `d1-${position}`, position, state, dueAt: NOW + position, attempts: 6 }),
  )
  await store.subscriptions.save(reader)
  await store.digests.save(aDigest({ subscription: reader, deliveries }))
  return { store, reader }
}

test('a message that is retried is due at once, with all its attempts before it', async () => {
  const { store } = await withMessages('failed', 'unknown')

  expect(await store.ledger.retry('d1-0', NOW)).toMatchObject({ state: 'pending', attempts: 0 })
  expect(await store.ledger.retry('d1-1', NOW)).toMatchObject({ state: 'pending', dueAt: NOW })

  expect(await store.deliveries.findDue('telegram', NOW, 9)).toEqual([{ id: 'd1-0', chat: '1001' }])
})

test('nothing but what was given up is retried, nothing but what waits is dropped', async () => {
  const { store } = await withMessages('sent', 'sending', 'blocked', 'pending', 'unknown')
  const ids = [0, 1, 2, 3].map((position) => `d1-${position}`)

  expect(await Promise.all(ids.map((id) => store.ledger.retry(id, NOW)))).toEqual(
    ids.map(() => null),
  )
  expect(await store.ledger.drop('d1-4')).toBeNull()
  expect(await store.ledger.drop('d1-3')).toMatchObject({ state: 'failed' })
  expect(await store.ledger.retry('d9', NOW)).toBeNull()
  expect(await store.deliveries.counts()).toMatchObject({
    sent: 1,
    sending: 1,
    blocked: 1,
    unknown: 1,
  })
})

test('a message whose reader has stopped is blocked when it is retried', async () => {
  const { store, reader } = await withMessages('failed')
  await store.subscriptions.save({ ...reader, status: 'stopped', nextRunAt: null })

  expect(await store.ledger.retry('d1-0', NOW)).toMatchObject({ state: 'blocked' })
})

test('the newest messages and missed slots come first, of one chat or of all, up to a limit', async () => {
  const { store, reader } = await withMessages('sent', 'pending')
  const slots = ['2025-01-25', '2025-01-26'].map((localDate) => {
    return { id: localDate, localDate, slot: '08:00' }
  })
  await store.digests.recordMissed(reader.id, slots, NOW)
  const other = { platform: 'telegram', chat: '1002' } as const

  expect((await store.ledger.list({}, 1)).map(({ id }) => id)).toEqual(['d1-1'])
  expect((await store.ledger.list({ states: ['sent'] }, 9)).map(({ id }) => id)).toEqual(['d1-0'])
  expect(await store.ledger.list({ address: other }, 9)).toEqual([])
  expect(await store.ledger.missed(null, 1)).toEqual([
    { ...CHAT, localDate: '2025-01-26', slot: '08:00', missedAt: NOW },
  ])
  expect(await store.ledger.missed(CHAT, 9)).toHaveLength(2)
  expect(await store.ledger.missed(other, 9)).toEqual([])
})

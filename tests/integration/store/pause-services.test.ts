import { expect, test } from 'vitest'
import { HOUR_MS } from '#domain/time.ts'
import { aSubscription, NOW } from '#tests/support/builders.ts'
import { aService } from './test-services.ts'

const READER = { platform: 'telegram', chat: '1001' } as const

test('a pause that holds can be ended; one that has ended by itself leaves the next brief where it is', async () => {
  const { store, clock, services } = await aService()

  await store.subscriptions.save(aSubscription(READER))
  await services.pause(READER, NOW + HOUR_MS)
  clock.at = NOW + HOUR_MS - 1
  expect(await services.resume(READER)).toMatchObject({ status: 'active', pausedUntil: null })

  await services.pause(READER, NOW + 2 * HOUR_MS)
  const paused = await store.subscriptions.find(READER)
  clock.at = NOW + 2 * HOUR_MS
  expect(await services.resume(READER)).toBeNull()
  expect(await store.subscriptions.find(READER)).toEqual(paused)
})

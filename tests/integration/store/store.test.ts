import { expect, test } from 'vitest'
import { openStore } from '#store/open-store.ts'
import { aDigest, anEdition, aSubscription, NOW } from '#tests/support/builders.ts'
test('x', async () => {
  const s = await openStore(':memory:')
  await s.subscriptions.save(aSubscription())
  expect(await s.digests.save(aDigest())).toBe(true)
  expect(await s.deliveries.claimNext('telegram', NOW)).toMatchObject({ state: 'sending' })
  await s.editions.save(anEdition(), NOW)
  expect(await s.editions.latest('en')).toEqual(anEdition())
  await s.close()
})

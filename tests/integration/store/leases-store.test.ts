import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NOW } from '#tests/support/builders.ts'
import { aFolder, aStore } from './test-store.ts'

const lease = (now = NOW) => ({ now, until: now + 60_000 })

test('one holder at a time has an edition, in whatever process it lives', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const [ours, theirs] = [await aStore(path), await aStore(path)]
  expect(await ours.leases.claim('e1', 'a', lease())).toBe(true)
  expect(await theirs.leases.claim('e1', 'b', lease())).toBe(false)
  expect(await theirs.leases.isHeld('e1', NOW)).toBe(true)
  expect(await theirs.leases.claim('e2', 'b', lease())).toBe(true)
})

test('of many who claim at once one gets it', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const stores = await Promise.all([1, 2, 3, 4].map(() => aStore(path)))
  const claims = await Promise.all(
    stores.map((store, at) => store.leases.claim('e1', `holder ${at}`, lease())),
  )
  expect(claims.filter(Boolean)).toHaveLength(1)
})

test('what is given back may be taken again', async () => {
  const { leases } = await aStore()
  await leases.claim('e1', 'a', lease())
  await leases.release('e1', 'a')
  expect(await leases.isHeld('e1', NOW)).toBe(false)
  expect(await leases.claim('e1', 'b', lease())).toBe(true)
})

test('a lease whose holder died ends by itself, and not before', async () => {
  const { leases } = await aStore()
  await leases.claim('e1', 'a', lease())
  expect(await leases.claim('e1', 'b', lease(NOW + 59_999))).toBe(false)
  expect(await leases.isHeld('e1', NOW + 60_000)).toBe(false)
  expect(await leases.claim('e1', 'b', lease(NOW + 60_000))).toBe(true)
})

test('who comes back late does not give away what another has by now', async () => {
  const { leases } = await aStore()
  await leases.claim('e1', 'a', lease())
  await leases.claim('e1', 'b', lease(NOW + 60_000))
  await leases.release('e1', 'a')
  expect(await leases.isHeld('e1', NOW + 60_000)).toBe(true)
})

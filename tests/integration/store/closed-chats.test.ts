import { expect, test } from 'vitest'
import { aDelivery, aDigest, aSubscription, NOW } from '#tests/support/builders.ts'
import { aService } from './test-services.ts'

const GROUP = { platform: 'telegram', chat: '-2002' } as const

async function aGroup() {
  const { store, services } = await aService()
  for (const chat of ['-2002', '-2002/9', '-20021', '2002']) {
    await store.subscriptions.save(aSubscription({ id: `s${chat}`, chat }))
  }
  await store.subscriptions.save(aSubscription({ id: 'slack', platform: 'slack', chat: '-2002' }))
  return { store, services }
}

test('a chat that is closed to us is blocked with its topics, and no other', async () => {
  const { store, services } = await aGroup()
  await services.block(GROUP)
  const all = await store.subscriptions.all()
  const blocked = all.filter(({ status }) => status === 'blocked')
  expect(blocked.map(({ platform, chat }) => `${platform}:${chat}`).toSorted()).toEqual([
    'telegram:-2002',
    'telegram:-2002/9',
  ])
  expect(blocked.map(({ nextRunAt }) => nextRunAt)).toEqual([null, null])
})

test('a chat with a new id keeps its subscription and what waits for it, however often that is told', async () => {
  const { store, services } = await aGroup()
  const subscription = await store.subscriptions.find(GROUP)
  if (!subscription) throw new Error('no subscription')
  const deliveries = [aDelivery({ chat: '-2002' })]
  await store.digests.save(aDigest({ subscription, deliveries }))
  for (const _time of [1, 2]) await services.move(GROUP, '-100500')
  expect(await store.subscriptions.find(GROUP)).toBeNull()
  expect(await store.subscriptions.find({ ...GROUP, chat: '-100500' })).toMatchObject({
    status: 'active',
  })
  expect(await store.deliveries.findDue('telegram', NOW, 9)).toMatchObject([{ chat: '-100500' }])
})

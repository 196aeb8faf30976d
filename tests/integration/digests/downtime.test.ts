import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deliverDue } from '#digests/deliver.ts'
import type { Messenger } from '#domain/ports.ts'
import type { Subscription } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { aFolder, aStore } from '#tests/integration/store/test-store.ts'
import { aText, at } from '#tests/support/builders.ts'
import { aWorld, aWorldOn, CHAT, SLOT, type World } from './digest-world.ts'

const SIGNAL = new AbortController().signal
const TWICE: Partial<Subscription> = { times: ['08:00', '17:00'] }

/** A service that ran until just before 08:00, was down for a while and runs again, on the same file. */
async function backAfter(downMs: number, reader: Partial<Subscription> = {}): Promise<World> {
  const path = join(aFolder(), 'mujaz.db')
  const before = await aWorldOn(await aStore(path), reader)
  await before.run(SLOT - MINUTE_MS)
  await before.store.close()
  const world = await aWorldOn(await aStore(path))
  const back = SLOT - MINUTE_MS + downMs
  // Several ticks: none of them brings anything more.
  for (const later of [0, 1, 2]) await world.run(back + later * MINUTE_MS)
  return world
}

const nextRunAt = async (world: World) => (await world.store.subscriptions.find(CHAT))?.nextRunAt

test('down for 30 minutes: the brief comes late, once', async () => {
  const world = await backAfter(30 * MINUTE_MS, TWICE)

  expect(await world.slots()).toEqual(['2025-01-28 08:00 made'])
  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 1 })
  expect(await nextRunAt(world)).toBe(SLOT + 9 * HOUR_MS)
})

test('down for 6 hours: the slot is kept as missed, and the next one is to come', async () => {
  const world = await backAfter(6 * HOUR_MS, TWICE)

  expect(await world.slots()).toEqual(['2025-01-28 08:00 missed'])
  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 0 })
  expect(await nextRunAt(world)).toBe(SLOT + 9 * HOUR_MS)
})

test('down for 3 days: one late brief where one is within its grace, no burst, and each missed slot kept', async () => {
  const morning = await backAfter(3 * DAY_MS + 2 * HOUR_MS, TWICE)
  const noon = await backAfter(3 * DAY_MS + 6 * HOUR_MS, TWICE)

  const missed = ['28', '29', '30'].flatMap((day) => [
    `2025-01-${day} 08:00 missed`,
    `2025-01-${day} 17:00 missed`,
  ])
  expect((await morning.slots()).sort()).toEqual([...missed, '2025-01-31 08:00 made'])
  expect(await morning.store.deliveries.counts()).toMatchObject({ pending: 1 })
  expect((await noon.slots()).sort()).toEqual([...missed, '2025-01-31 08:00 missed'])
  expect(await noon.store.deliveries.counts()).toMatchObject({ pending: 0 })
  expect(await nextRunAt(noon)).toBe(SLOT + 3 * DAY_MS + 9 * HOUR_MS)
})

test('down for a year: no more than a week of missed slots is kept', async () => {
  const world = await backAfter(365 * DAY_MS + 6 * HOUR_MS)

  expect(await world.slots()).toHaveLength(7)
})

test('a paused reader misses nothing while the service is down', async () => {
  const world = await backAfter(2 * DAY_MS + HOUR_MS, { pausedUntil: SLOT + 2 * DAY_MS })

  expect(await world.slots()).toEqual(['2025-01-30 08:00 made'])
})

test('slots before the end of a pause are passed over without a trace', async () => {
  const world = await aWorld({ pausedUntil: SLOT + DAY_MS })

  await world.run(SLOT)
  await world.run(SLOT + DAY_MS)

  expect(await world.slots()).toEqual(['2025-01-29 08:00 made'])
})

const QUIET: Partial<Subscription> = { quiet: { from: '22:00', to: '07:00' } }

test('a slot within the quiet hours is one brief at their end', async () => {
  const end = at('2025-01-28T04:00Z')
  const world = await aWorld({ ...QUIET, times: ['05:00', '06:30'], nextRunAt: end })

  await world.run(end - MINUTE_MS)
  expect(await world.slots()).toEqual([])
  await world.run(end)

  expect(await world.slots()).toEqual(['2025-01-28 06:30 made'])
  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 1 })
})

test('a late brief that is made within the quiet hours is not due before their end', async () => {
  const slot = at('2025-01-28T18:30Z')
  const world = await aWorld({ ...QUIET, times: ['21:30'], nextRunAt: slot })

  await world.run(slot + HOUR_MS)

  expect(await world.store.digests.lastOf(CHAT)).toMatchObject([
    { state: 'pending', dueAt: at('2025-01-29T04:00Z') },
  ])
})

test('what waits for a retry is not sent within the quiet hours, nor what follows it, and is after them', async () => {
  const slot = at('2025-01-28T18:59Z')
  const world = await aWorld({ ...QUIET, times: ['21:59'], nextRunAt: slot })
  await world.run(slot, {
    render: () => aText('one').concat(aText('two')),
    split: (_, text) => text.map((block) => [block]),
  })
  let calls = 0
  const messenger: Messenger = {
    platform: 'telegram',
    split: (text) => [text],
    send: async () => {
      calls += 1
      return calls === 1
        ? { kind: 'not-sent', reason: 'refused' }
        : { kind: 'sent', messageId: `${calls}` }
    },
  }
  const deliver = (now: Instant) =>
    deliverDue(
      {
        ...world.deps,
        messenger,
        clock: fixedClock(now),
        isAdmitted: async () => true,
        missingNote: () => aText()[0] ?? never(),
      },
      SIGNAL,
    )

  await deliver(slot)
  await deliver(slot + MINUTE_MS)
  await deliver(at('2025-01-29T03:59Z'))
  expect(calls).toBe(1)
  await deliver(at('2025-01-29T04:00Z'))

  expect(calls).toBe(3)
  expect(await world.store.deliveries.counts()).toMatchObject({ sent: 2, pending: 0 })
})

const never = (): never => {
  throw new Error('a text has a block')
}

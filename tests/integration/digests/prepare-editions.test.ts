import { expect, test } from 'vitest'
import type { EditionWindow } from '#digests/edition-window.ts'
import { prepareEditions } from '#digests/prepare-editions.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Subscription } from '#domain/subscription.ts'
import { HOUR_MS, type Instant, MINUTE_MS, toIso } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { aWorld, editionOf, SLOT } from './digest-world.ts'

type Write = (language: Language, window: EditionWindow) => Promise<Edition>

const keyOf = (language: Language, { to }: EditionWindow) => `${language} ${toIso(to)}`

/** A world whose editions are there only once this step has written them. */
async function aPreparedWorld(...readers: readonly Partial<Subscription>[]) {
  const world = await aWorld(...readers)
  const written = new Map<string, Edition>()
  const save: Write = async (language, window) => {
    const edition = editionOf(language, window.to)
    written.set(keyOf(language, window), edition)
    return edition
  }
  const underWay = new Set<string>()
  const findEdition = async (language: Language, window: EditionWindow) =>
    written.get(keyOf(language, window)) ?? null
  return {
    ...world,
    save,
    written: () => [...written.keys()].sort(),
    prepare: (now: Instant, writeEdition: Write = save, signal = new AbortController().signal) =>
      prepareEditions({ ...world.deps, clock: fixedClock(now), writeEdition, underWay }, signal),
    makeDigests: (now: Instant) => world.run(now, { findEdition }),
  }
}

test('editions are written five minutes before the slots that need them, each once', async () => {
  const world = await aPreparedWorld(
    { id: 'a', chat: 'a' },
    { id: 'b', chat: 'b', languages: ['ar', 'en'] },
    { id: 'c', chat: 'c', nextRunAt: SLOT + HOUR_MS },
  )
  let writes = 0
  const count: Write = (language, window) => {
    writes += 1
    return world.save(language, window)
  }

  await world.prepare(SLOT - 5 * MINUTE_MS - 1, count)
  expect(writes).toBe(0)
  await world.prepare(SLOT - 5 * MINUTE_MS, count)

  expect(writes).toBe(2)
  expect(world.written()).toEqual(['ar 2025-01-28T05:00:00Z', 'en 2025-01-28T05:00:00Z'])
  await world.makeDigests(SLOT)
  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 3 })
})

test('readers whose edition is there do not wait for one that is still being written', async () => {
  const world = await aPreparedWorld(
    { id: 'a', chat: 'a', languages: ['ar'] },
    { id: 'b', chat: 'b' },
  )
  const { promise: slow, resolve: release } = Promise.withResolvers<void>()
  const preparing = world.prepare(SLOT, async (language, window) => {
    if (language === 'ar') await slow
    return world.save(language, window)
  })

  await expect.poll(world.written).toEqual(['en 2025-01-28T05:00:00Z'])
  await world.makeDigests(SLOT)
  expect(await world.told({ platform: 'telegram', chat: 'b' })).toHaveLength(1)
  expect(await world.told({ platform: 'telegram', chat: 'a' })).toEqual([])
  // A later call begins nothing that is under way, and what is new.
  const begun: string[] = []
  await world.prepare(SLOT + MINUTE_MS, async (language, window) => {
    begun.push(language)
    return world.save(language, window)
  })
  expect(begun).not.toContain('ar')
  release()
  await preparing
  await world.makeDigests(SLOT + MINUTE_MS)

  expect(await world.told({ platform: 'telegram', chat: 'a' })).toHaveLength(1)
})

test('an edition that fails is told in the log and stops no other', async () => {
  const world = await aPreparedWorld({ languages: ['ar', 'en'] })

  await world.prepare(SLOT, async (language, window) => {
    if (language === 'ar') throw new Error('the disk is full')
    return world.save(language, window)
  })

  expect(world.written()).toEqual(['en 2025-01-28T05:00:00Z'])
  expect(world.logged.join()).toContain('an edition could not be written')
})

test('an edition that ends because the service stops is no failure', async () => {
  const world = await aPreparedWorld({})
  const stop = new AbortController()

  const fail: Write = async () => {
    stop.abort()
    throw stop.signal.reason
  }
  await world.prepare(SLOT, fail, stop.signal)

  expect(world.logged).toEqual([])
})

test('nothing is written for a slot that is missed, nor for a zone that does not exist', async () => {
  const world = await aPreparedWorld({ id: 'bad', chat: 'bad', zone: 'Asia/Nowhere' }, {})

  await world.prepare(SLOT + 3 * HOUR_MS + 1)

  expect(world.written()).toEqual([])
})

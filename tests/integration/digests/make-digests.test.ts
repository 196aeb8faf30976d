import { expect, test } from 'vitest'
import { type MakeDigestsDeps, makeDigests } from '#digests/make-digests.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { RichText } from '#domain/rich-text.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, toIso } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { createLog } from '#lib/log.ts'
import type { Store } from '#store/store.ts'
import { aStore } from '#tests/integration/store/test-store.ts'
import { anEdition, anItem, aSubscription, aText, at } from '#tests/support/builders.ts'

const SLOT = at('2025-01-28T05:00Z')
const CHAT: ChatAddress = { platform: 'telegram', chat: '1001' }
const SIGNAL = new AbortController().signal

/** An edition that tells one story, named after its language and the day that it ends on. */
const editionOf = (language: Language, to: Instant): Edition => {
  const story = `story-${toIso(to).slice(0, 10)}`
  const lead = anItem({ story, text: `${language} ${story}` })
  const edition = { id: `${language}-${toIso(to)}`, language, to: toIso(to) }
  return anEdition({ edition, lead, sections: { shock: [] } })
}

interface World {
  readonly store: Store
  readonly asked: string[]
  readonly logged: string[]
  /** One call of the step at an instant. */
  run(now: Instant, changes?: Partial<MakeDigestsDeps>): Promise<void>
  /** The texts of the newest digest of a chat. */
  told(chat?: ChatAddress): Promise<string[]>
}

const textOf = (text: RichText): string =>
  text.flatMap((block) => block.spans.map((span) => span.text)).join(' / ')

async function aWorld(...readers: readonly Partial<Subscription>[]): Promise<World> {
  const store = await aStore()
  for (const reader of readers) {
    await store.subscriptions.save(aSubscription({ nextRunAt: SLOT, ...reader }))
  }
  const asked: string[] = []
  const logged: string[] = []
  const deps = {
    store,
    log: createLog('info', [], (line) => void logged.push(line)),
    editionFor: async (language: Language, to: Instant) => {
      asked.push(`${language} ${toIso(to)}`)
      return editionOf(language, to)
    },
    render: (edition: Edition) => aText(edition.lead?.text, edition.edition.language),
    renderNothingNew: (language: Language) => aText(`nothing new (${language})`, language),
    split: (_: unknown, text: RichText) => (text.length === 0 ? [] : [text]),
    maxPerPart: 5,
  }
  return {
    store,
    asked,
    logged,
    run: (now, changes = {}) =>
      makeDigests({ ...deps, clock: fixedClock(now), ...changes }, SIGNAL),
    told: async (chat = CHAT) =>
      (await store.digests.lastOf(chat)).map((delivery) => textOf(delivery.body)),
  }
}

test('a slot that has come makes one digest and moves on to the next slot', async () => {
  const world = await aWorld({})

  await world.run(SLOT - 1)
  expect(await world.told()).toEqual([])
  await world.run(SLOT)
  await world.run(SLOT + MINUTE_MS)

  expect(await world.store.digests.lastOf(CHAT)).toMatchObject([
    { state: 'pending', dueAt: SLOT, chat: '1001', position: 0 },
  ])
  expect(await world.told()).toEqual(['en story-2025-01-28'])
  expect((await world.store.subscriptions.find(CHAT))?.nextRunAt).toBe(SLOT + DAY_MS)
})

test('an edition is cut at the top of the slot’s hour in UTC and asked for once for all readers', async () => {
  const world = await aWorld(
    {
      id: 'a',
      chat: 'a',
      zone: 'Asia/Kolkata',
      times: ['10:45'],
      nextRunAt: SLOT + 15 * MINUTE_MS,
    },
    { id: 'b', chat: 'b' },
    { id: 'c', chat: 'c', languages: ['ar', 'en'] },
  )

  await world.run(SLOT + 20 * MINUTE_MS)

  expect(world.asked.sort()).toEqual(['ar 2025-01-28T05:00:00Z', 'en 2025-01-28T05:00:00Z'])
})

test('a reader of both languages gets both in one digest, in the order of the wish', async () => {
  const world = await aWorld({ languages: ['ar', 'en'] })

  await world.run(SLOT)

  expect(await world.told()).toEqual(['ar story-2025-01-28', 'en story-2025-01-28'])
})

test('a story is never told twice to one subscription; with nothing left, one message says so', async () => {
  const world = await aWorld({ times: ['08:00', '12:00'], languages: ['en', 'ar'] })
  const sameNews = { editionFor: async (language: Language) => editionOf(language, SLOT) }

  await world.run(SLOT, sameNews)
  await world.run(SLOT + 4 * HOUR_MS, sameNews)

  expect(await world.told()).toEqual(['nothing new (en) / nothing new (ar)'])
  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 3 })
})

test('a service that slept through three days sends one digest, for the newest slot', async () => {
  const world = await aWorld({})

  await world.run(SLOT + 3 * DAY_MS + HOUR_MS)

  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 1 })
  expect(await world.told()).toEqual(['en story-2025-01-31'])
  expect((await world.store.subscriptions.find(CHAT))?.nextRunAt).toBe(SLOT + 4 * DAY_MS)
})

test('a slot exactly three hours late is served; one later is skipped, told in the log', async () => {
  const late = await aWorld({})
  const later = await aWorld({})

  await late.run(SLOT + 3 * HOUR_MS)
  await later.run(SLOT + 3 * HOUR_MS + 1)

  expect(await late.told()).toHaveLength(1)
  expect(await later.told()).toEqual([])
  expect(later.logged.join()).toContain('skipped a slot')
  expect((await later.store.subscriptions.find(CHAT))?.nextRunAt).toBe(SLOT + DAY_MS)
})

const arabicFails = {
  editionFor: async (language: Language, to: Instant) => {
    if (language === 'ar') throw new Error('the model is down')
    return editionOf(language, to)
  },
}

test('an edition that fails stops its own readers only, and they get theirs once it comes', async () => {
  const arabic: ChatAddress = { platform: 'telegram', chat: 'ar' }
  const world = await aWorld({}, { id: 'ar', chat: 'ar', languages: ['ar'] })

  await world.run(SLOT, arabicFails)

  expect(await world.told()).toHaveLength(1)
  expect(await world.told(arabic)).toEqual([])
  await world.run(SLOT + HOUR_MS)
  expect(await world.told(arabic)).toEqual(['ar story-2025-01-28'])
})

test('a digest in two languages waits half an hour for the one that fails, then goes without', async () => {
  const world = await aWorld({ languages: ['ar', 'en'] })

  await world.run(SLOT + 29 * MINUTE_MS, arabicFails)
  expect(await world.told()).toEqual([])
  await world.run(SLOT + 30 * MINUTE_MS, arabicFails)

  expect(await world.told()).toEqual(['en story-2025-01-28'])
})

test('a subscription that cannot be served does not stop the next one', async () => {
  const world = await aWorld({ id: 'bad', chat: 'bad', zone: 'Asia/Nowhere' }, {})

  await world.run(SLOT)

  expect(await world.told()).toHaveLength(1)
  expect(world.logged.join()).toContain('a digest could not be made')
})

test('nothing is queued for a platform that no messenger serves', async () => {
  const world = await aWorld({})

  await world.run(SLOT, { split: () => null })

  expect(await world.told()).toEqual([])
  expect((await world.store.subscriptions.find(CHAT))?.nextRunAt).toBe(SLOT + DAY_MS)
})

test('a reader who stops while the edition is written gets no digest', async () => {
  const world = await aWorld({})
  const editionFor = async (language: Language, to: Instant) => {
    await world.store.subscriptions.save(aSubscription({ status: 'stopped', nextRunAt: null }))
    return editionOf(language, to)
  }

  await world.run(SLOT, { editionFor })

  expect(await world.told()).toEqual([])
  expect((await world.store.subscriptions.find(CHAT))?.status).toBe('stopped')
})

test('a reader who changes the zone gets the same local slot of a date once', async () => {
  const world = await aWorld({})
  await world.run(SLOT)
  const london = at('2025-01-28T08:00Z')
  await world.store.subscriptions.save(aSubscription({ zone: 'Europe/London', nextRunAt: london }))

  await world.run(london)

  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 1 })
  expect((await world.store.subscriptions.find(CHAT))?.nextRunAt).toBe(london + DAY_MS)
})

test('an aborted step makes no further digest', async () => {
  const world = await aWorld({ id: 'a', chat: 'a' }, { id: 'b', chat: 'b' })
  const stop = new AbortController()
  const editionFor = async (language: Language, to: Instant) => {
    stop.abort()
    return editionOf(language, to)
  }

  await makeDigests(
    {
      store: world.store,
      clock: fixedClock(SLOT),
      log: createLog('silent', [], () => undefined),
      editionFor,
      render: () => aText(),
      renderNothingNew: () => aText(),
      split: (_, text) => [text],
      maxPerPart: 5,
    },
    stop.signal,
  )

  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 1 })
})

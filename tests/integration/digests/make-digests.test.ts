import { expect, test } from 'vitest'
import { changeSettings } from '#digests/change-subscription.ts'
import type { EditionWindow } from '#digests/edition-window.ts'
import { makeDigests } from '#digests/make-digests.ts'
import type { Language } from '#domain/language.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { anEdition, anItem, aSubscription, aText, at } from '#tests/support/builders.ts'
import { aWorld, CHAT, editionOf, SLOT } from './digest-world.ts'

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

  expect(world.asked.sort()).toEqual([
    'ar 2025-01-27T05:00:00Z 2025-01-28T05:00:00Z',
    'en 2025-01-27T05:00:00Z 2025-01-28T05:00:00Z',
  ])
})

test('a reader of both languages gets both in one digest, in the order of the wish', async () => {
  const world = await aWorld({ languages: ['ar', 'en'] })

  await world.run(SLOT)

  expect(await world.told()).toEqual(['ar story-2025-01-28', 'en story-2025-01-28'])
})

test('a story is never told twice to one subscription; with nothing left, one message says so', async () => {
  const world = await aWorld({ times: ['08:00', '12:00'], languages: ['en', 'ar'] })
  const sameNews = { findEdition: async (language: Language) => editionOf(language, SLOT) }

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
  expect(later.logged.join()).toContain('missed slots')
  expect(await later.slots()).toEqual(['2025-01-28 08:00 missed'])
  expect((await later.store.subscriptions.find(CHAT))?.nextRunAt).toBe(SLOT + DAY_MS)
})

const noArabic = {
  findEdition: async (language: Language, { to }: EditionWindow) =>
    language === 'ar' ? null : editionOf(language, to),
}

test('an edition that is not there keeps its own readers waiting only, and they get theirs once it comes', async () => {
  const arabic: ChatAddress = { platform: 'telegram', chat: 'ar' }
  const world = await aWorld({}, { id: 'ar', chat: 'ar', languages: ['ar'] })

  await world.run(SLOT, noArabic)

  expect(await world.told()).toHaveLength(1)
  expect(await world.told(arabic)).toEqual([])
  await world.run(SLOT + HOUR_MS)
  expect(await world.told(arabic)).toEqual(['ar story-2025-01-28'])
})

test('a digest in two languages waits half an hour for the one that is not there, then goes without', async () => {
  const world = await aWorld({ languages: ['ar', 'en'] })

  await world.run(SLOT + 29 * MINUTE_MS, noArabic)
  expect(await world.told()).toEqual([])
  await world.run(SLOT + 30 * MINUTE_MS, noArabic)

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
  const findEdition = async (language: Language, { to }: EditionWindow) => {
    await world.store.subscriptions.save(aSubscription({ status: 'stopped', nextRunAt: null }))
    return editionOf(language, to)
  }

  await world.run(SLOT, { findEdition })

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
  const findEdition = async (language: Language, { to }: EditionWindow) => {
    stop.abort()
    return editionOf(language, to)
  }

  await makeDigests({ ...world.deps, clock: fixedClock(SLOT), findEdition }, stop.signal)

  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 1 })
})

test('a reader of Mondays to Fridays gets the weekend on Monday, one of Fridays four days', async () => {
  const monday = at('2025-02-03T05:00Z')
  const friday = at('2025-01-31T05:00Z')
  const world = await aWorld(
    { id: 'a', chat: 'a', days: [1, 2, 3, 4, 5], nextRunAt: monday },
    { id: 'b', chat: 'b', days: [5], nextRunAt: friday },
  )

  await world.run(friday)
  await world.run(monday)

  expect(world.asked).toEqual([
    'en 2025-01-27T05:00:00Z 2025-01-31T05:00:00Z',
    'en 2025-01-31T05:00:00Z 2025-02-03T05:00:00Z',
  ])
})

test('the buttons stand under the last message of each edition, and under no other', async () => {
  const world = await aWorld({ languages: ['en', 'ar'] })
  const inTwo = aText('one').concat(aText('two'))

  await world.run(SLOT, { render: () => inTwo, split: (_, text) => text.map((block) => [block]) })

  const digest = await world.store.digests.lastOf(CHAT)
  expect(digest.map(({ buttons }) => buttons.flat().map(({ command }) => command))).toEqual([
    [],
    ['sources en-2025-01-28T05:00:00Z'],
    [],
    ['sources ar-2025-01-28T05:00:00Z'],
  ])
})

test('between two digests other work gets its turn', async () => {
  const world = await aWorld({ id: 'a', chat: 'a' }, { id: 'b', chat: 'b', parts: ['risks'] })
  const order: string[] = []

  await world.run(SLOT, {
    render: (_, { chat }) => {
      order.push(chat)
      setImmediate(() => order.push('other work'))
      return aText()
    },
  })

  expect(order.slice(0, 3)).toEqual(['a', 'other work', 'b'])
})

test('readers of the same copy share its rendering, and others get their own', async () => {
  const world = await aWorld(
    { id: 'a', chat: 'a' },
    { id: 'b', chat: 'b' },
    { id: 'c', chat: 'c', parts: ['risks'] },
    { id: 'd', chat: 'd', platform: 'slack' },
  )
  let renders = 0

  await world.run(SLOT, {
    render: (_, { parts, platform }) => {
      renders += 1
      return aText(`${platform} ${parts.length}`)
    },
  })

  expect(renders).toBe(3)
  expect(await world.told({ platform: 'telegram', chat: 'b' })).toEqual(['telegram 5'])
  expect(await world.told({ platform: 'telegram', chat: 'c' })).toEqual(['telegram 1'])
  expect(await world.told({ platform: 'slack', chat: 'd' })).toEqual(['slack 5'])
})

test('a copy is made by the reader’s parts, mutes, length and watchlist', async () => {
  const whole = anEdition({
    lead: anItem({ id: 'lead', companies: ['META'] }),
    sections: {
      shock: [
        anItem({ id: 'muted', companies: ['META'] }),
        anItem({ id: 'first', companies: [] }),
        anItem({ id: 'watched', companies: ['TSM'] }),
      ],
      risks: [anItem({ id: 'unwanted' })],
    },
  })
  const rendered: string[] = []
  const world = await aWorld({
    watch: ['TSM'],
    mutes: [{ kind: 'company', id: 'META' }],
    parts: ['shock'],
    length: 'short',
  })

  await world.run(SLOT, {
    findEdition: async () => whole,
    render: ({ copy, hasMore }) => {
      const { lead, sections } = copy
      const kept = [lead ?? [], sections.shock, sections.risks].flat()
      rendered.push(...kept.map(({ id }) => id), hasMore ? 'and more' : 'and no more')
      return aText()
    },
  })

  expect(rendered).toEqual(['watched', 'and more'])
})

test('of a story told before, only a new fact is told again', async () => {
  const fell = anItem({ id: 'fell', cites: ['a1'] })
  const other = { text: '17%', value: 17, unit: 'percent' } as const
  const again = anItem({
    id: 'again',
    cites: ['a2'],
    text: 'The loss of $589 billion is a record.',
  })
  const fresh = anItem({ id: 'fresh', cites: ['a2'], figures: [other], text: 'It fell by 17%.' })
  const morning = anEdition({ lead: fell, sections: { shock: [] } })
  const evening = anEdition({ lead: again, sections: { shock: [fresh] } })
  const world = await aWorld({ times: ['08:00', '17:00'] })
  const told: string[][] = []
  const run = (now: number, edition: typeof morning) =>
    world.run(now, {
      findEdition: async () => edition,
      render: ({ copy }) => {
        told.push([copy.lead ?? [], copy.sections.shock].flat().map(({ id }) => id))
        return aText()
      },
    })

  await run(SLOT, morning)
  await run(SLOT + 9 * HOUR_MS, evening)
  await run(SLOT + DAY_MS, evening)

  expect(told).toEqual([['fell'], ['fresh']])
  expect(await world.told()).toEqual(['nothing new (en)'])
})

test('a chat that the settings do not let in any more gets nothing, and nothing is missed', async () => {
  const world = await aWorld({}, { id: 'b', chat: 'b' })

  await world.run(SLOT, { isAdmitted: ({ chat }) => chat === 'b' })

  expect(await world.slots()).toEqual([])
  expect(await world.told({ platform: 'telegram', chat: 'b' })).toHaveLength(1)
  expect((await world.store.subscriptions.find(CHAT))?.nextRunAt).toBe(SLOT + DAY_MS)
})

test('a reader who wants to hear of news alone gets no message without any', async () => {
  const world = await aWorld({ tellsNothingNew: false })
  const noNews = async () => anEdition({ lead: null, sections: { shock: [] } })

  await world.run(SLOT, { findEdition: noNews })

  expect(await world.store.deliveries.counts()).toMatchObject({ pending: 0 })
  expect(await world.slots()).toEqual(['2025-01-28 08:00 nothing-new'])
  expect((await world.store.subscriptions.find(CHAT))?.nextRunAt).toBe(SLOT + DAY_MS)
})

test('a schedule that changes while a slot is due loses neither that slot nor the next one', async () => {
  const world = await aWorld({})
  const change = async () => {
    const read = await world.store.subscriptions.find(CHAT)
    if (!read) throw new Error('no subscription')
    const now = SLOT + MINUTE_MS
    await world.store.subscriptions.save(changeSettings(read, { times: ['12:00'] }, now))
  }
  // While its digest is being made, which is then made again by the new settings.
  await world.run(SLOT + MINUTE_MS, {
    findEdition: async (language) => {
      await change()
      return editionOf(language, SLOT)
    },
  })
  expect(await world.slots()).toEqual([])

  await world.run(SLOT + 2 * MINUTE_MS)
  await world.run(SLOT + 4 * HOUR_MS)
  await world.run(SLOT + 5 * HOUR_MS)

  expect(await world.slots()).toEqual(['2025-01-28 08:00 made', '2025-01-28 12:00 made'])
})

test('a due slot that its new schedule does not have is missed when it is too late for it', async () => {
  const world = await aWorld({ times: ['20:00'] })

  await world.run(SLOT + 3 * HOUR_MS + 1)

  expect(await world.slots()).toEqual(['2025-01-28 08:00 missed'])
  expect((await world.store.subscriptions.find(CHAT))?.nextRunAt).toBe(SLOT + 12 * HOUR_MS)
})

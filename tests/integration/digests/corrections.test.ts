import { expect, test } from 'vitest'
import { pause } from '#digests/change-subscription.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { anEdition, anItem, aStory, aSubscription, at } from '#tests/support/builders.ts'
import { aCorrectionWorld, BROADCOM, editionWith, NEW, OLD } from './correction-world.ts'
import { CHAT, SLOT } from './digest-world.ts'

const REVISED = { ...BROADCOM, text: NEW }
const SAID = '14.7% → 17.4%'
const EMPTY = anEdition({ edition: { id: 'e0' }, lead: null, sections: { shock: [] } })
const NEXT = SLOT + DAY_MS

test('a figure that was told in an item is corrected in the next digest, once', async () => {
  const world = await aCorrectionWorld({})
  await world.digest(SLOT, editionWith('item'))

  expect(await world.revise(SLOT + HOUR_MS, REVISED)).toBe(1)
  expect(await world.revise(SLOT + 2 * HOUR_MS, REVISED)).toBe(0)
  await world.passOn(SLOT + 2 * HOUR_MS)
  expect((await world.queued()).join()).not.toContain(SAID)
  await world.digest(NEXT, EMPTY)
  await world.digest(NEXT + DAY_MS, EMPTY)

  expect((await world.queued()).filter((text) => text.includes(SAID))).toEqual([SAID])
  expect(await world.told()).toEqual(['nothing new (en)'])
})

test('one that was told in a lead is corrected at once, and not again', async () => {
  const world = await aCorrectionWorld({})
  await world.digest(SLOT, editionWith('lead'))
  const brief = await world.told()

  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.passOn(SLOT + HOUR_MS)
  await world.passOn(SLOT + HOUR_MS + MINUTE_MS)
  expect((await world.queued()).filter((text) => text === SAID)).toHaveLength(1)
  expect(await world.told()).toEqual(brief)

  await world.digest(NEXT, EMPTY)
  expect((await world.queued()).filter((text) => text === SAID)).toHaveLength(1)
})

test('who never had the old figure gets no correction', async () => {
  const other: ChatAddress = { platform: 'telegram', chat: 'other' }
  const late: ChatAddress = { platform: 'telegram', chat: 'late' }
  const world = await aCorrectionWorld(
    {},
    { id: 'other', chat: 'other', mutes: [{ kind: 'company', id: 'AVGO' }] },
    { id: 'late', chat: 'late', nextRunAt: NEXT },
  )
  await world.digest(SLOT, editionWith('lead'))

  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.passOn(SLOT + HOUR_MS)
  await world.digest(NEXT, EMPTY)

  expect(await world.queued()).toContain(SAID)
  expect((await world.queued(other)).join()).not.toContain(SAID)
  expect((await world.queued(late)).join()).not.toContain(SAID)
})

test('the same number of another company is not corrected', async () => {
  const world = await aCorrectionWorld({})
  const item = anItem({
    text: 'AMD fell 14.7%.',
    cites: ['a1'],
    companies: ['AMD'],
    figures: [{ text: '14.7%', value: 14.7, unit: 'percent' }],
  })
  await world.digest(SLOT, anEdition({ lead: item, sections: { shock: [] } }))

  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.passOn(SLOT + HOUR_MS)
  await world.digest(NEXT, EMPTY)

  expect((await world.queued()).join()).not.toContain(SAID)
})

test.each([
  ['stopped', { status: 'stopped', nextRunAt: null }],
  ['paused', { status: 'paused', nextRunAt: null }],
  ['muted its company', { mutes: [{ kind: 'company', id: 'AVGO' }] }],
  ['muted its source', { mutes: [{ kind: 'publisher', id: 'Sample Chip Journal' }] }],
] as const)('a reader who has %s by then gets no correction', async (_, change) => {
  const world = await aCorrectionWorld({})
  await world.digest(SLOT, editionWith('lead'))
  const read = await world.store.subscriptions.find(CHAT)
  await world.store.subscriptions.save({ ...aSubscription(), ...read, ...change })

  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.passOn(SLOT + HOUR_MS)
  await world.digest(NEXT, EMPTY)

  expect((await world.queued()).join()).not.toContain(SAID)
})

test('a paused reader is told with the first digest after the pause', async () => {
  const world = await aCorrectionWorld({})
  await world.digest(SLOT, editionWith('lead'))
  const read = await world.store.subscriptions.find(CHAT)
  const paused = pause({ ...aSubscription(), ...read }, SLOT + 36 * HOUR_MS, SLOT + HOUR_MS)
  await world.store.subscriptions.save(paused)

  await world.revise(SLOT + 2 * HOUR_MS, REVISED)
  await world.passOn(SLOT + 2 * HOUR_MS)
  expect((await world.queued()).join()).not.toContain(SAID)
  await world.digest(SLOT + 2 * DAY_MS, EMPTY)

  expect((await world.queued()).filter((text) => text === SAID)).toHaveLength(1)
})

test('a correction that cannot wait for the next brief waits for the end of the quiet hours', async () => {
  const world = await aCorrectionWorld({ quiet: { from: '22:00', to: '07:00' } })
  await world.digest(SLOT, editionWith('lead'))

  const night = at('2025-01-28T20:00Z')
  await world.revise(night, REVISED)
  await world.passOn(night)

  const [newest] = await world.store.ledger.list({}, 1)
  expect(newest).toMatchObject({ state: 'pending', dueAt: at('2025-01-29T04:00Z') })
})

test('a correction that was refused comes again with the next digest', async () => {
  const world = await aCorrectionWorld({})
  await world.digest(SLOT, editionWith('lead'))
  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.passOn(SLOT + HOUR_MS)
  const [queued] = await world.store.ledger.list({}, 1)
  await world.store.ledger.drop(queued?.id ?? '')

  await world.digest(NEXT, EMPTY)
  await world.digest(NEXT + DAY_MS, EMPTY)

  expect((await world.queued()).filter((text) => text === SAID)).toHaveLength(2)
})

test('a figure that is corrected twice before the next digest is told as it stands', async () => {
  const world = await aCorrectionWorld({})
  await world.digest(SLOT, editionWith('item'))
  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.revise(SLOT + 2 * HOUR_MS, { ...BROADCOM, text: NEW.replace('17.4', '17.9') })

  await world.digest(NEXT, EMPTY)

  expect(await world.told()).toEqual(['14.7% → 17.9%'])
})

test('one that is corrected again later is corrected again, and one that is taken back is not told', async () => {
  const twice = await aCorrectionWorld({})
  await twice.digest(SLOT, editionWith('item'))
  await twice.revise(SLOT + HOUR_MS, REVISED)
  await twice.digest(NEXT, EMPTY)
  await twice.revise(NEXT + HOUR_MS, { ...BROADCOM, text: NEW.replace('17.4', '17.9') })
  await twice.digest(NEXT + DAY_MS, EMPTY)
  expect(await twice.told()).toEqual(['17.4% → 17.9%'])

  const back = await aCorrectionWorld({})
  await back.digest(SLOT, editionWith('item'))
  await back.revise(SLOT + HOUR_MS, REVISED)
  await back.revise(SLOT + 2 * HOUR_MS, { ...BROADCOM, text: OLD })
  await back.digest(NEXT, EMPTY)
  expect(await back.told()).toEqual(['nothing new (en)'])
})

test('one that is corrected, put back and corrected again is told each time, and found once each time', async () => {
  const world = await aCorrectionWorld({})
  const away = await aCorrectionWorld({})
  for (const one of [world, away]) await one.digest(SLOT, editionWith('item'))
  const said: string[] = []
  for (const [day, text] of [NEW, OLD, NEW, OLD, NEW].entries()) {
    const now = NEXT + day * DAY_MS
    for (const one of [world, away]) {
      expect(await one.revise(now - HOUR_MS, { ...BROADCOM, text })).toBe(1)
      expect(await one.revise(now - MINUTE_MS, { ...BROADCOM, text })).toBe(0)
    }
    await world.digest(now, EMPTY)
    said.push(...(await world.told()))
  }
  const back = '17.4% → 14.7%'
  expect(said).toEqual([SAID, back, SAID, back, SAID])

  const read = await away.store.subscriptions.find(CHAT)
  await away.store.subscriptions.save({ ...aSubscription(), ...read, nextRunAt: NEXT + 5 * DAY_MS })
  await away.digest(NEXT + 5 * DAY_MS, EMPTY)
  expect(await away.told()).toEqual([SAID])
})

test('houses that take a figure to and fro correct it anew only with a new text', async () => {
  const world = await aCorrectionWorld({})
  const { articles, stories } = world.store
  const other = { ...BROADCOM, id: 'a2', family: 'wire', publisher: 'Sample Wire', text: NEW }
  const amd = { ...other, id: 'a3', family: 'desk', text: 'AMD shares fell 3.1% on Monday.' }
  await articles.saveNew([other, amd])
  await stories.save([aStory({ id: 's1', articleIds: ['a1', 'a2', 'a3'] })])

  expect(await world.revise(SLOT + HOUR_MS, REVISED)).toBe(1)
  expect(await world.revise(SLOT + 2 * HOUR_MS, { ...other, text: OLD })).toBe(1)
  const third = { ...amd, text: 'AMD shares fell 3.6% on Monday.' }
  expect(await world.revise(SLOT + 3 * HOUR_MS, third)).toBe(1)
})

test('a digest out of an edition from before the correction carries the correction along', async () => {
  const world = await aCorrectionWorld({})
  await world.revise(SLOT - MINUTE_MS, REVISED)
  await world.passOn(SLOT - MINUTE_MS)

  await world.digest(SLOT, editionWith('lead'))

  expect(await world.told()).toEqual([SAID, OLD])
})

test('a reader of both languages is told in both', async () => {
  const world = await aCorrectionWorld({ languages: ['ar', 'en'] })
  await world.digest(SLOT, editionWith('lead'))
  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.passOn(SLOT + HOUR_MS)
  const bodies = (await world.store.ledger.list({}, 2)).map(({ body }) => body[0]?.language)
  expect(bodies.toSorted()).toEqual(['ar', 'en'])
})

test('the article is kept in its new text, with the old one beside it', async () => {
  const world = await aCorrectionWorld({})
  await world.revise(SLOT + HOUR_MS, REVISED)
  const [version] = await world.store.corrections.versionsOf('s1')
  expect(version).toMatchObject({
    article: { text: NEW, revisedAt: SLOT + HOUR_MS },
    older: { text: OLD },
    newer: null,
  })
})

test('another text with the same figures changes nothing of the article', async () => {
  const world = await aCorrectionWorld({})
  expect(await world.revise(SLOT + HOUR_MS, { ...BROADCOM, text: `${OLD} Updated.` })).toBe(0)
  const [version] = await world.store.corrections.versionsOf('s1')
  expect(version?.article).toEqual({ ...BROADCOM, storyId: 's1' })
})

test('who asks to be forgotten takes the record of corrections along', async () => {
  const world = await aCorrectionWorld({})
  await world.digest(SLOT, editionWith('lead'))
  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.passOn(SLOT + HOUR_MS)
  await world.store.readers.forget(CHAT)
  expect(await world.store.corrections.toldTo('sub-1')).toEqual([])
  expect(await world.queued()).toEqual([])
})

import { expect, test } from 'vitest'
import { keepAsked } from '#digests/keep-asked.ts'
import { passOnCorrections } from '#digests/pass-on-corrections.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import type { Store } from '#store/store.ts'
import { anEdition, anItem } from '#tests/support/builders.ts'
import { ASKED, anAskingWorld, EMPTY, REVISED, SAID } from './asking-world.ts'
import { editionWith } from './correction-world.ts'
import { CHAT, SLOT } from './digest-world.ts'

const LATER = SLOT + 20 * DAY_MS
/** In the editions of the tests. */
const STORIES = 2
const OTHER: ChatAddress = { platform: 'telegram', chat: 'other' }

/** A store of which one call of the corrections is another one. */
const withCorrections = (store: Store, changes: Partial<Store['corrections']>): Store => ({
  ...store,
  corrections: { ...store.corrections, ...changes },
})

test('an edition that is read again long after its correction is corrected in the next digest', async () => {
  const world = await anAskingWorld({ length: 'short', nextRunAt: LATER })
  const item = editionWith('item').sections.shock[0] ?? anItem()
  const first = anItem({ id: 'i2', story: 's2', cites: ['a2'], text: 'Another fall.', figures: [] })
  const old = anEdition({ edition: { id: 'e5' }, sections: { shock: [first, item] } })
  await world.revise(ASKED, REVISED)

  expect(await world.ask(LATER - HOUR_MS, old, '/more e5')).toContain('14.7%')
  await world.digest(LATER, EMPTY)
  await world.digest(LATER + DAY_MS, EMPTY)

  expect(await world.corrected()).toEqual([SAID])
})

test('and at once where it was in the lead, also under another story id', async () => {
  const world = await anAskingWorld({ nextRunAt: LATER })
  const old = editionWith('lead')
  const moved = { ...old, lead: old.lead && { ...old.lead, story: 's-before-it-joined' } }
  await world.store.editions.save(moved, ASKED)
  await world.revise(ASKED, REVISED)
  await world.passOn(ASKED)

  expect(await world.ask(LATER - HOUR_MS, moved, `/wrong ${old.edition.id} 1`)).toContain('14.7%')
  await world.passOn(LATER - HOUR_MS)
  await world.passOn(LATER - HOUR_MS + MINUTE_MS)

  expect(await world.corrected()).toEqual([SAID])
})

test('a newcomer who reads a brief and then subscribes is corrected in the first digest', async () => {
  const world = await anAskingWorld(OTHER)
  expect(await world.ask(ASKED, editionWith('lead'), '/brief')).toContain('14.7%')
  expect(await world.store.subscriptions.find(CHAT)).toBeNull()
  await world.revise(ASKED + HOUR_MS, REVISED)
  await world.passOn(ASKED + HOUR_MS)

  await world.ask(ASKED + HOUR_MS, EMPTY, '/subscribe')
  const reader = await world.store.subscriptions.find(CHAT)
  await world.digest(reader?.nextRunAt ?? 0, EMPTY)

  expect(await world.corrected()).toEqual([SAID])
})

test('what is kept of a newcomer is in the export, moves with the chat, and goes when they say so', async () => {
  const world = await anAskingWorld(OTHER)
  await world.ask(ASKED, editionWith('lead'), '/brief')
  expect(await world.ask(ASKED, EMPTY, '/export')).toContain(editionWith('lead').edition.id)

  await world.store.subscriptions.move(CHAT, 'moved')
  const moved = { ...CHAT, chat: 'moved' }
  expect(await world.store.asked.storiesTold(moved, 0)).toHaveLength(STORIES)
  await world.ask(ASKED, EMPTY, '/forget_me yes', moved)
  expect(await world.store.asked.storiesTold(moved, 0)).toEqual([])
})

test('who leaves a forum leaves nothing that its topics asked for', async () => {
  const world = await anAskingWorld(OTHER)
  const topic = { ...CHAT, chat: `${CHAT.chat}/7` }
  await world.ask(ASKED, editionWith('lead'), '/brief', topic)
  await world.store.readers.forget(CHAT)
  expect(await world.store.asked.storiesTold(topic, 0)).toEqual([])
})

const MUTED: Partial<Subscription> = { mutes: [{ kind: 'company', id: 'AVGO' }] }

test.each(['lead', 'item'] as const)(
  'a muted company that is asked for by name is corrected, told in the %s',
  async (place) => {
    const world = await anAskingWorld(MUTED)
    expect(await world.ask(ASKED, editionWith(place), '/brief AVGO')).toContain('14.7%')
    await world.revise(ASKED + HOUR_MS, REVISED)
    await world.passOn(ASKED + HOUR_MS)
    expect(await world.corrected()).toHaveLength(place === 'lead' ? 1 : 0)

    await world.digest(SLOT, EMPTY)
    expect(await world.corrected()).toEqual([SAID])
  },
)

test.each(['/why', '/why 1', '/wrong', '/wrong 1', '/sources ID'])(
  'a figure that %s shows is corrected',
  async (command) => {
    const world = await anAskingWorld()
    const edition = editionWith('lead')
    const text = command.replace('ID', edition.edition.id)
    expect(await world.ask(ASKED, edition, text)).toContain('14.7%')
    await world.revise(ASKED + HOUR_MS, REVISED)
    await world.passOn(ASKED + HOUR_MS)
    expect(await world.corrected()).toEqual([SAID])
  },
)

test('one that they cut off is not, nor one of another item', async () => {
  const world = await anAskingWorld()
  const { lead, ...edition } = editionWith('lead')
  const long = {
    ...edition,
    lead: lead && { ...lead, text: `${'Again. '.repeat(20)}${lead.text}` },
  }
  expect(await world.ask(ASKED, long, '/why 1')).not.toContain('14.7%')
  await world.ask(ASKED, editionWith('lead'), '/wrong 2')
  await world.revise(ASKED + HOUR_MS, REVISED)
  await world.passOn(ASKED + HOUR_MS)
  await world.digest(SLOT, EMPTY)
  expect(await world.corrected()).toEqual([])
})

test('a correction that could not be reopened is reopened when the brief is asked for again', async () => {
  const world = await anAskingWorld()
  const { store } = world
  await world.revise(ASKED, REVISED)
  await world.passOn(ASKED)
  const failing = withCorrections(store, { reopen: () => Promise.reject(new Error('disk full')) })
  const clock = fixedClock(ASKED + MINUTE_MS)
  const keeping = keepAsked({ store: failing, clock }, CHAT, editionWith('lead'))
  await expect(keeping).rejects.toThrow('disk full')

  await keepAsked({ store, clock }, CHAT, editionWith('lead'))
  await world.passOn(ASKED + 2 * MINUTE_MS)
  expect(await world.corrected()).toEqual([SAID])
})

test('a correction that did not arrive is sent again to who asks again', async () => {
  const world = await anAskingWorld()
  await world.ask(ASKED, editionWith('lead'), '/brief')
  await world.revise(ASKED + HOUR_MS, REVISED)
  for (const minutes of [0, 1, 2]) {
    await world.ask(ASKED + HOUR_MS, editionWith('lead'), '/brief')
    await world.passOn(ASKED + HOUR_MS + minutes * MINUTE_MS)
    const [queued] = await world.store.ledger.list({ states: ['pending'] }, 1)
    if (minutes < 2) await world.store.ledger.drop(queued?.id ?? '')
  }
  expect(await world.corrected()).toEqual([SAID, SAID, SAID])
  await world.digest(SLOT, EMPTY)
  expect(await world.corrected()).toHaveLength(3)
})

test('a lead that is asked for while its correction is passed on is corrected at the next tick', async () => {
  const world = await anAskingWorld()
  await world.revise(ASKED, REVISED)
  const store = withCorrections(world.store, {
    readersOf: async (...args) => {
      const readers = await world.store.corrections.readersOf(...args)
      await world.ask(ASKED, editionWith('lead'), '/brief')
      return readers
    },
  })
  const deps = { ...world.deps, store, clock: fixedClock(ASKED) }
  await passOnCorrections(deps, new AbortController().signal)
  expect(await world.corrected()).toEqual([])

  await world.passOn(ASKED + MINUTE_MS)
  expect(await world.corrected()).toEqual([SAID])
})

test('who has had a correction reopens it for nobody', async () => {
  const world = await anAskingWorld()
  await world.ask(ASKED, editionWith('lead'), '/brief')
  await world.revise(ASKED + HOUR_MS, REVISED)
  await world.passOn(ASKED + HOUR_MS)
  await world.ask(ASKED + HOUR_MS, editionWith('lead'), '/brief')
  expect(await world.store.corrections.toPassOn()).toEqual([])
})

test('a reply that is asked for many times is kept once, and none longer than it is corrected', async () => {
  const world = await anAskingWorld()
  for (const hour of [0, 1, 30]) {
    await world.ask(ASKED + hour * HOUR_MS, editionWith('lead'), '/brief')
    expect(await world.store.asked.storiesTold(CHAT, 0)).toHaveLength(STORIES)
  }
  await world.ask(ASKED + 15 * DAY_MS, editionWith('lead'), '/brief', OTHER)
  expect(await world.store.asked.storiesTold(CHAT, 0)).toHaveLength(STORIES)
  await world.ask(ASKED + 16 * DAY_MS, editionWith('lead'), '/brief', OTHER)
  expect(await world.store.asked.storiesTold(CHAT, 0)).toEqual([])
})

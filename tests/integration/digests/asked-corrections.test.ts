import { expect, test } from 'vitest'
import { renderCorrections } from '#chat/correction-text.ts'
import { createTexts } from '#chat/texts.ts'
import { passOnCorrections } from '#digests/pass-on-corrections.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { anEdition, anItem } from '#tests/support/builders.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'
import { ASKED, anAskingWorld, EMPTY, REVISED, SAID } from './asking-world.ts'
import { BROADCOM, editionWith, NEW, OLD } from './correction-world.ts'
import { CHAT, SLOT } from './digest-world.ts'

const companies = shippedCompanies()
const texts = createTexts()

test.each(['/brief', '/brief AVGO', '/shock'])(
  'a figure that %s told in an item is corrected in the next digest, once',
  async (command) => {
    const world = await anAskingWorld()
    expect(await world.ask(ASKED, editionWith('item'), command)).toContain('14.7%')

    await world.revise(ASKED + HOUR_MS, REVISED)
    await world.passOn(ASKED + HOUR_MS)
    expect(await world.corrected()).toEqual([])
    await world.digest(SLOT, EMPTY)
    await world.digest(SLOT + DAY_MS, EMPTY)

    expect(await world.corrected()).toEqual([SAID])
  },
)

test.each(['/brief', '/brief AVGO', '/start'])(
  'one that %s told in the lead is corrected at once, and not again',
  async (command) => {
    const world = await anAskingWorld()
    expect(await world.ask(ASKED, editionWith('lead'), command)).toContain('14.7%')
    await world.ask(ASKED + MINUTE_MS, editionWith('lead'), command)

    await world.revise(ASKED + HOUR_MS, REVISED)
    await world.passOn(ASKED + HOUR_MS)
    await world.passOn(ASKED + HOUR_MS + MINUTE_MS)
    expect(await world.corrected()).toEqual([SAID])

    await world.digest(SLOT, EMPTY)
    expect(await world.corrected()).toEqual([SAID])
  },
)

test('what a short brief left out, and “more” told, is corrected', async () => {
  const world = await anAskingWorld({ length: 'short' })
  const item = editionWith('item').sections.shock[0] ?? anItem()
  const first = anItem({ id: 'i2', story: 's2', cites: ['a2'], text: 'Another fall.', figures: [] })
  const edition = anEdition({ edition: { id: 'e5' }, sections: { shock: [first, item] } })

  expect(await world.ask(ASKED, edition, '/brief')).not.toContain('14.7%')
  expect(await world.ask(ASKED, edition, '/more e5')).toContain('14.7%')
  await world.revise(ASKED + HOUR_MS, REVISED)
  await world.digest(SLOT, EMPTY)

  expect(await world.corrected()).toEqual([SAID])
})

test.each(['/sources', '/status', '/winners', '/brief PLTR', '/help'])(
  '%s tells no figure: nothing of it is kept to be corrected',
  async (command) => {
    const world = await anAskingWorld()
    await world.ask(ASKED, editionWith('lead'), command)
    await world.revise(ASKED + HOUR_MS, REVISED)
    await world.passOn(ASKED + HOUR_MS)
    await world.digest(SLOT, EMPTY)

    expect(await world.corrected()).toEqual([])
    expect(await world.store.asked.storiesTold(CHAT, 0)).toEqual([])
  },
)

test('a story that was asked for by hand comes in the next digest all the same', async () => {
  const asking = await anAskingWorld()
  await asking.ask(ASKED, editionWith('lead', ASKED), '/brief')
  await asking.digest(SLOT, editionWith('lead'))
  const other = await anAskingWorld()
  await other.digest(SLOT, editionWith('lead'))

  expect(await asking.told()).toEqual(await other.told())
  expect(await asking.told()).toEqual([OLD])
})

test('nor does its correction take the story out of a digest, and it is corrected again', async () => {
  const world = await anAskingWorld()
  await world.ask(ASKED, editionWith('lead'), '/brief')
  await world.revise(ASKED + HOUR_MS, REVISED)
  await world.passOn(ASKED + HOUR_MS)
  expect(await world.corrected()).toEqual([SAID])

  const said = { text: '17.4%', value: 17.4, unit: 'percent' } as const
  const fresh = anItem({ text: NEW, cites: ['a1'], companies: ['AVGO'], figures: [said] })
  await world.digest(
    SLOT,
    anEdition({ edition: { id: 'e7' }, lead: fresh, sections: { shock: [] } }),
  )
  expect(await world.told()).toEqual([NEW])

  await world.revise(SLOT + HOUR_MS, { ...BROADCOM, text: NEW.replace('17.4', '17.9') })
  await world.passOn(SLOT + HOUR_MS)
  expect(await world.queued()).toContain('17.4% → 17.9%')
})

test('a corrected figure that only its correction told is corrected again', async () => {
  const world = await anAskingWorld()
  await world.ask(ASKED, editionWith('item'), '/brief')
  await world.revise(ASKED + HOUR_MS, REVISED)
  await world.digest(SLOT, EMPTY)
  await world.revise(SLOT + HOUR_MS, { ...BROADCOM, text: NEW.replace('17.4', '17.9') })
  await world.digest(SLOT + DAY_MS, EMPTY)
  expect(await world.queued()).toContain('17.4% → 17.9%')
  expect(await world.corrected()).toEqual([SAID])
})

test('who had the figure in a digest and asked for it too is corrected once', async () => {
  const world = await anAskingWorld()
  await world.digest(SLOT, editionWith('item'))
  await world.ask(SLOT + MINUTE_MS, editionWith('lead'), '/brief')

  await world.revise(SLOT + HOUR_MS, REVISED)
  await world.passOn(SLOT + HOUR_MS)
  await world.ask(SLOT + 2 * HOUR_MS, editionWith('lead', SLOT + HOUR_MS), '/brief')
  await world.passOn(SLOT + 2 * HOUR_MS)
  await world.digest(SLOT + DAY_MS, EMPTY)

  expect(await world.corrected()).toEqual([SAID])
})

test('a lead out of an edition from before the correction is corrected at once', async () => {
  const world = await anAskingWorld()
  await world.revise(ASKED, REVISED)
  await world.passOn(ASKED)
  await world.ask(ASKED + MINUTE_MS, editionWith('lead'), '/brief')
  await world.passOn(ASKED + 2 * MINUTE_MS)

  expect(await world.corrected()).toEqual([SAID])
})

test('a chat that has stopped is not written to, and is told once it has subscribed again', async () => {
  const world = await anAskingWorld({ status: 'stopped', nextRunAt: null })
  await world.ask(ASKED, editionWith('lead'), '/brief')
  await world.revise(ASKED + HOUR_MS, REVISED)
  await world.passOn(ASKED + HOUR_MS)
  expect(await world.corrected()).toEqual([])

  await world.ask(ASKED + HOUR_MS, EMPTY, '/subscribe')
  const again = await world.store.subscriptions.find(CHAT)
  await world.digest(again?.nextRunAt ?? 0, EMPTY)
  expect(await world.corrected()).toEqual([SAID])
})

test('what was asked for long ago is not corrected any more', async () => {
  const world = await anAskingWorld({ nextRunAt: SLOT + 15 * DAY_MS })
  await world.ask(ASKED, editionWith('lead'), '/brief')
  await world.revise(SLOT + 15 * DAY_MS - HOUR_MS, REVISED)
  await world.passOn(SLOT + 15 * DAY_MS - HOUR_MS)
  await world.digest(SLOT + 15 * DAY_MS, EMPTY)
  expect(await world.corrected()).toEqual([])
})

test('what was asked for is in the export, and goes with all the rest', async () => {
  const world = await anAskingWorld()
  await world.ask(ASKED, editionWith('lead'), '/brief')
  const exported = await world.ask(ASKED, EMPTY, '/export')
  expect(exported).toContain('"asked"')
  expect(exported).toContain(editionWith('lead').edition.id)

  await world.store.readers.forget(CHAT)
  expect(await world.store.readers.find(CHAT)).toMatchObject({ digests: [], asked: [] })
  expect(await world.store.asked.storiesTold(CHAT, 0)).toEqual([])
})

test('the correction names old and new with their sources, in both languages', async () => {
  const world = await anAskingWorld({ languages: ['en', 'ar'] })
  await world.ask(ASKED, editionWith('lead'), '/brief')
  await world.revise(ASKED + HOUR_MS, REVISED)
  const deps: Parameters<typeof passOnCorrections>[0] = {
    ...world.deps,
    clock: fixedClock(ASKED + HOUR_MS),
    renderCorrections: (found, language) =>
      renderCorrections(found, { texts, language, companies }),
  }
  await passOnCorrections(deps, new AbortController().signal)

  const [en, ar] = (await world.queued()).toSorted()
  expect(en).toMatch(/17\.4%, not 14\.7%.*Sample Chip Journal.*Sample Chip Journal/su)
  expect(ar).toMatch(/17\.4%.*14\.7%.*Sample Chip Journal.*Sample Chip Journal/su)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { storePath } from '#app/open-app.ts'
import { runCommand } from '#cli/run-command.ts'
import { type Edition, editionSchema } from '#domain/edition.ts'
import { itemsOf } from '#domain/narrow-edition.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, toIso } from '#domain/time.ts'
import { createNameFinder } from '#language/names.ts'
import { fixedClock } from '#lib/clock.ts'
import { openStore } from '#store/open-store.ts'
import { createCorrectStories } from '#stories/correct-stories.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'
import { memoryIo } from '#tests/unit/cli/io.ts'

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const companies = shippedCompanies()
const OLD = anArticle({
  id: 'a1',
  title: 'Broadcom shares fell 14.7% on Monday',
  text: 'Broadcom shares fell 14.7% on Monday as investors sold chip makers.',
  companies: ['AVGO'],
})
const REVISED = {
  ...OLD,
  title: OLD.title.replace('14.7', '17.4'),
  text: OLD.text.replace('14.7', '17.4'),
  firstSeenAt: NOW - MINUTE_MS,
}
const OTHER = anArticle({
  id: 'a2',
  title: 'Intel shares fell 9% on Monday',
  text: 'Intel shares fell 9% on Monday in a sell-off of chip makers.',
  companies: ['INTC'],
})

/** A data folder, and what `mujaz brief` prints out of it. */
async function aDesk() {
  const data = mkdtempSync(join(tmpdir(), 'mujaz-json-'))
  const store = await openStore(storePath(data))
  onTestFinished(async () => {
    await store.close()
    rmSync(data, { recursive: true })
  })
  await store.articles.saveNew([OLD, OTHER])
  const brief = async (language: string, now = NOW): Promise<{ out: string; edition: Edition }> => {
    const io = memoryIo()
    const words = ['brief', '--feeds', 'samples/feeds.yaml', '--offline', '--data', data]
    const wish = ['--now', toIso(now), '--lang', language, '--format', 'json']
    expect(await runCommand([...words, ...wish], io)).toBe(0)
    return { out: io.told.out, edition: editionSchema.parse(JSON.parse(io.told.out)) }
  }
  const correct = async () => {
    await store.articles.saveNew([REVISED])
    const names = createNameFinder(companies)
    const clock = fixedClock(NOW - MINUTE_MS)
    return createCorrectStories({ store, clock, companies, names })(NOW - DAY_MS)
  }
  return { store, brief, correct }
}

test.each(['en', 'ar'] as const)(
  'JSON in %s has the corrections of its stories',
  async (language) => {
    const { brief, correct } = await aDesk()
    const before = await brief(language)
    expect(before.out).toContain('14.7%')
    expect(before.edition).not.toHaveProperty('corrections')

    expect(await correct()).toBe(1)
    const { out, edition } = await brief(language)
    const story = itemsOf(edition).find(({ companies: told }) => told.includes('AVGO'))?.story
    const side = { unit: 'percent', publishers: ['Sample Wire'], articles: ['a1'] }
    expect(edition.corrections).toEqual([
      {
        story,
        kind: 'corrected',
        company: 'AVGO',
        metric: 'share-price',
        date: '2025-01-27',
        old: { ...side, text: '14.7%', value: 14.7 },
        new: { ...side, text: '17.4%', value: 17.4 },
        foundAt: toIso(NOW - MINUTE_MS),
      },
    ])
    expect(edition.stories.map(({ id }) => id)).toContain(story)
    expect(out).not.toMatch(MARKS)
  },
)

test('an edition that tells nothing of the corrected story has none', async () => {
  const { store, brief, correct } = await aDesk()
  await brief('en')
  expect(await correct()).toBe(1)
  const later = NOW + DAY_MS
  await store.articles.saveNew([
    { ...OTHER, id: 'a3', publishedAt: later - HOUR_MS, firstSeenAt: later - HOUR_MS },
  ])
  const { edition } = await brief('en', later)
  expect(edition.stories).toHaveLength(1)
  expect(edition).not.toHaveProperty('corrections')
})

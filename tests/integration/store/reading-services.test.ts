import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { aFeed, aFeedState, NOW } from '#tests/support/builders.ts'
import { aService } from './test-services.ts'

const READER = { platform: 'telegram', chat: '1001' } as const
const FEEDS = ['a', 'b', 'c', 'd'].map((id) => aFeed({ id, publisher: id.toUpperCase() }))

async function aReading() {
  const { store, clock, services } = await aService(FEEDS)
  return { store, clock, reading: services }
}

test('the health of the feeds counts those that are read, the longest failing first', async () => {
  const { store, reading } = await aReading()
  expect(await reading.feedHealth()).toEqual({ total: 4, fresh: 0, newestAt: null, failing: [] })
  await store.feeds.sync([...FEEDS, aFeed({ id: 'gone' })], NOW)
  await store.feeds.save(aFeedState({ id: 'a', lastSuccessAt: NOW - HOUR_MS }))
  await store.feeds.save(aFeedState({ id: 'b', lastSuccessAt: NOW - DAY_MS, failures: 2 }))
  await store.feeds.save(aFeedState({ id: 'c', lastSuccessAt: null, failures: 9 }))
  await store.feeds.save(aFeedState({ id: 'gone', lastSuccessAt: NOW, failures: 99 }))

  expect(await reading.feedHealth()).toEqual({
    total: 4,
    fresh: 1,
    newestAt: NOW - HOUR_MS,
    failing: ['C', 'B'],
  })
})

test('a chat may report twenty items a day, the same one as often as it likes', async () => {
  const { reading, clock, store } = await aReading()
  const report = (item: number) =>
    reading.reportItem(READER, { editionId: 'e1', item, claim: 'x', reason: null })
  for (let item = 1; item <= 20; item++) expect(await report(item)).toBe(true)
  expect(await report(21)).toBe(false)
  expect(await report(20)).toBe(true)
  expect(await store.reports.open()).toHaveLength(20)
  clock.at += DAY_MS + 1
  expect(await report(21)).toBe(true)
})

test('what a reader forgets is gone from what they can export', async () => {
  const { reading } = await aReading()
  await reading.reportItem(READER, { editionId: 'e1', item: 1, claim: 'x', reason: null })
  expect(await reading.exportData(READER)).toMatchObject({ reports: [{ item: 1 }] })
  await reading.forget(READER)
  expect(await reading.exportData(READER)).toMatchObject({ reports: [] })
})

test('a chat is known by anything that is stored of it, until it is forgotten', async () => {
  const { reading, store } = await aReading()
  const wrong = { editionId: 'e1', item: 1, claim: 'x', reason: null }
  expect(await reading.isKnown(READER)).toBe(false)
  await reading.reportItem(READER, wrong)
  expect(await reading.isKnown(READER)).toBe(true)
  await reading.forget(READER)
  expect(await reading.isKnown(READER)).toBe(false)
  await store.readers.admit(READER, NOW)
  expect(await reading.isKnown(READER)).toBe(true)
})

import { expect, test } from 'vitest'
import { aReport, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const READER = { platform: 'telegram', chat: '1001' } as const

test('reports wait in their order until an operator closes them, each once', async () => {
  const store = await aStore()
  await store.reports.save(aReport({ id: 'r2', item: 2, createdAt: NOW + 1 }))
  await store.reports.save(aReport({ id: 'r1' }))

  expect((await store.reports.open()).map((report) => report.id)).toEqual(['r1', 'r2'])
  expect(await store.reports.close('r1')).toBe(true)
  expect(await store.reports.close('r1')).toBe(false)
  expect(await store.reports.close('nobody')).toBe(false)
  expect(await store.reports.open()).toEqual([aReport({ id: 'r2', item: 2, createdAt: NOW + 1 })])
})

test('a reason takes the place of an earlier one, and a button pressed again does not', async () => {
  const store = await aStore()
  await store.reports.save(aReport({ reason: null }))
  await store.reports.save(aReport({ reason: 'It was $593 billion.' }))
  await store.reports.save(aReport({ reason: null }))
  expect((await store.reports.open()).map((report) => report.reason)).toEqual([
    'It was $593 billion.',
  ])

  await store.reports.close('r1')
  await store.reports.save(aReport({ reason: 'Still wrong.' }))

  expect(await store.reports.open()).toEqual([aReport({ reason: 'Still wrong.' })])
})

test('the reports of a chat since an instant are told, closed ones too', async () => {
  const store = await aStore()
  await store.reports.save(aReport({ id: 'old', createdAt: NOW - 1 }))
  await store.reports.save(aReport({ id: 'new' }))
  await store.reports.save(aReport({ id: 'other', chat: '1002' }))
  await store.reports.close('new')

  expect(await store.reports.since(READER, NOW)).toEqual([aReport({ id: 'new', isOpen: false })])
})

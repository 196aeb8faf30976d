import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, aStore } from './test-store.ts'

const BUDGET = { dailyTokens: 1_000, monthlyTokens: 1_500 }
const call = (tokens: number, day = '2025-01-27', model = 'm') => ({ day, model, tokens })
const took = { promptTokens: 300, completionTokens: 40, estimatedTokens: 0, costUsd: 0.5 }

test('a day that nobody called a model on is not told', async () => {
  const { usage } = await aStore()
  expect(await usage.since('2025-01-01')).toEqual([])
})

test('what a call took stands in the place of what was reserved for it', async () => {
  const { usage } = await aStore()
  await usage.reserve(call(900), BUDGET)
  const reserved = { ...took, promptTokens: 0, completionTokens: 0, costUsd: null }
  expect(await usage.since('2025-01-27')).toEqual([
    { day: '2025-01-27', model: 'm', calls: 1, ...reserved, estimatedTokens: 900 },
  ])
  await usage.settle(call(900), took)
  expect(await usage.since('2025-01-27')).toEqual([
    { day: '2025-01-27', model: 'm', calls: 1, ...took },
  ])
})

test('calls of one day and model add up, others stand apart, oldest first', async () => {
  const { usage } = await aStore()
  for (const each of [call(400), call(400), call(1, '2025-01-26'), call(1, '2025-01-27', 'a')]) {
    expect(await usage.reserve(each, BUDGET)).toBe('reserved')
    await usage.settle(each, took)
  }
  const all = await usage.since('2025-01-26')
  expect(all.map(({ day, model, calls }) => [day, model, calls])).toEqual([
    ['2025-01-26', 'm', 1],
    ['2025-01-27', 'a', 1],
    ['2025-01-27', 'm', 2],
  ])
  expect(all[2]).toMatchObject({ promptTokens: 600, completionTokens: 80, costUsd: 1 })
})

test('a call that would break the day or the month is not counted, whatever the model', async () => {
  const { usage } = await aStore()
  await usage.reserve(call(800), BUDGET)
  expect(await usage.reserve(call(201, '2025-01-27', 'b'), BUDGET)).toBe('over-day')
  expect(await usage.reserve(call(701, '2025-01-28'), BUDGET)).toBe('over-month')
  expect(await usage.reserve(call(200, '2025-01-27', 'b'), BUDGET)).toBe('reserved')
  expect(await usage.reserve(call(500, '2025-01-28'), BUDGET)).toBe('reserved')
  expect(await usage.reserve(call(1, '2025-01-28'), BUDGET)).toBe('over-month')
  const days = await usage.since('2025-01-01')
  expect(days.map(({ day, calls, estimatedTokens }) => [day, calls, estimatedTokens])).toEqual([
    ['2025-01-27', 1, 200],
    ['2025-01-27', 1, 800],
    ['2025-01-28', 1, 500],
  ])
})

test('a new month begins at nothing', async () => {
  const { usage } = await aStore()
  await usage.reserve(call(1_000, '2025-01-30'), BUDGET)
  await usage.reserve(call(500, '2025-01-31'), BUDGET)
  expect(await usage.reserve(call(1, '2025-01-31'), BUDGET)).toBe('over-month')
  expect(await usage.reserve(call(1_000, '2025-02-01'), BUDGET)).toBe('reserved')
})

test('a budget of nothing lets nothing through', async () => {
  const { usage } = await aStore()
  const none = { dailyTokens: 0, monthlyTokens: 1_000 }
  expect(await usage.reserve(call(1), none)).toBe('over-day')
  expect(await usage.since('2025-01-01')).toEqual([])
})

test('who reserve at once, from several stores on one file, do not overshoot together', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const stores = await Promise.all([1, 2, 3].map(() => aStore(path)))
  const answers = await Promise.all(
    stores.flatMap(({ usage }) => [1, 2, 3].map(() => usage.reserve(call(300), BUDGET))),
  )
  expect(answers.filter((answer) => answer === 'reserved')).toHaveLength(3)
  const [day] = (await stores[0]?.usage.since('2025-01-01')) ?? []
  expect(day?.estimatedTokens).toBe(900)
})

test('a cost stays unknown until one is known', async () => {
  const { usage } = await aStore()
  await usage.reserve(call(300), BUDGET)
  await usage.settle(call(300), { ...took, costUsd: null })
  expect((await usage.since('2025-01-01'))[0]?.costUsd).toBeNull()
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOUR_MS, toIso } from '#domain/time.ts'
import { anEdition, NOW } from '#tests/support/builders.ts'
import { aFolder, aStore } from './test-store.ts'

const titled = (model: string) => anEdition({ edition: { id: 'e1', model } })

test('of two editions under one id the first is kept, and both writers get it', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const [one, other] = [await aStore(path), await aStore(path)]

  const [first, second] = await Promise.all([
    one.editions.save(titled('one'), NOW),
    other.editions.save(titled('other'), NOW),
  ])

  expect(first).toEqual(second)
  expect(await one.editions.find('e1')).toEqual(first)
})

test('an edition that was never written is null', async () => {
  const store = await aStore()

  expect(await store.editions.find('e1')).toBeNull()
  expect(await store.editions.findWindow('ar', NOW, NOW + HOUR_MS)).toBeNull()
})

test('an edition is found by its language and window, the first written where there are two', async () => {
  const store = await aStore()
  const written = (id: string, hours: number, language: 'en' | 'ar' = 'en') =>
    anEdition({ edition: { id, language, from: toIso(NOW), to: toIso(NOW + hours * HOUR_MS) } })
  await store.editions.save(written('first', 2), NOW)
  await store.editions.save(written('second', 2), NOW + HOUR_MS)
  await store.editions.save(written('longer', 3), NOW)
  await store.editions.save(written('arabic', 2, 'ar'), NOW)

  const find = async (language: 'en' | 'ar', hours: number) =>
    (await store.editions.findWindow(language, NOW, NOW + hours * HOUR_MS))?.edition.id
  expect(await find('en', 2)).toBe('first')
  expect(await find('en', 3)).toBe('longer')
  expect(await find('ar', 2)).toBe('arabic')
  expect(await find('ar', 3)).toBeUndefined()
})

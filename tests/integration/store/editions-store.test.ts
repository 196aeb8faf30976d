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
  expect(await store.editions.latest('ar')).toBeNull()
})

test('the latest edition of a language is the one whose window ends last', async () => {
  const store = await aStore()
  const ending = (id: string, hours: number, language: 'en' | 'ar' = 'en') =>
    anEdition({ edition: { id, language, to: toIso(NOW + hours * HOUR_MS) } })
  await store.editions.save(ending('new', 2), NOW)
  await store.editions.save(ending('old', 1), NOW + HOUR_MS)
  await store.editions.save(ending('arabic', 3, 'ar'), NOW)

  expect((await store.editions.latest('en'))?.edition.id).toBe('new')
  expect((await store.editions.latest('ar'))?.edition.id).toBe('arabic')
})

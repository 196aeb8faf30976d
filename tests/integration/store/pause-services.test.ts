import { expect, test } from 'vitest'
import { createAccess } from '#app/access.ts'
import { createServices } from '#app/services.ts'
import { parseSettings } from '#config/settings-file.ts'
import { HOUR_MS } from '#domain/time.ts'
import { anEdition, aSubscription, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const READER = { platform: 'telegram', chat: '1001' } as const

test('a pause that holds can be ended; one that has ended by itself leaves the next brief where it is', async () => {
  const store = await aStore()
  const clock = { at: NOW, now: () => clock.at }
  const settings = parseSettings({}).value
  if (!settings) throw new Error('the settings are wrong')
  const config = {
    feeds: [],
    companies: [],
    glossary: [],
    settings,
    environment: { logLevel: 'silent' },
    promptsFolder: '/prompts',
  } as const
  const access = createAccess({ config, store }, clock)
  const editionFor = async () => anEdition()
  const services = createServices({ store, config, feeds: [], access, editionFor }, clock)

  await store.subscriptions.save(aSubscription(READER))
  await services.pause(READER, NOW + HOUR_MS)
  clock.at = NOW + HOUR_MS - 1
  expect(await services.resume(READER)).toMatchObject({ status: 'active', pausedUntil: null })

  await services.pause(READER, NOW + 2 * HOUR_MS)
  const paused = await store.subscriptions.find(READER)
  clock.at = NOW + 2 * HOUR_MS
  expect(await services.resume(READER)).toBeNull()
  expect(await store.subscriptions.find(READER)).toEqual(paused)
})

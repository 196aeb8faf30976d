import { createAccess } from '#app/access.ts'
import { createServices } from '#app/services.ts'
import { parseSettings } from '#config/settings-file.ts'
import type { Feed } from '#domain/feed.ts'
import type { Instant } from '#domain/time.ts'
import { anEdition, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

/** What the chat commands may ask, on a fresh store with the settings' defaults and a clock that can be moved. */
export async function aService(feeds: readonly Feed[] = []) {
  const store = await aStore()
  const clock = { at: NOW as Instant, now: () => clock.at }
  const settings = parseSettings({}).value
  if (!settings) throw new Error('the settings are wrong')
  const config = {
    feeds,
    companies: [],
    glossary: [],
    concepts: [],
    settings,
    environment: { logLevel: 'silent' },
    promptsFolder: '/prompts',
  } as const
  const access = createAccess({ config, store }, clock)
  const editionFor = async () => anEdition()
  return {
    store,
    clock,
    services: createServices({ store, config, feeds, access, editionFor }, clock),
  }
}

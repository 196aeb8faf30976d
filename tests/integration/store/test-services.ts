import { createAccess } from '#app/access.ts'
import { createServices } from '#app/services.ts'
import type { Services } from '#chat/services.ts'
import { parseSettings } from '#config/settings-file.ts'
import type { Company } from '#domain/company.ts'
import type { Edition } from '#domain/edition.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import type { Clock } from '#domain/ports.ts'
import type { Instant } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import { anEdition, NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

interface Around {
  readonly feeds?: readonly Feed[]
  readonly companies?: readonly Company[]
  readonly editionFor?: (language: Language) => Promise<Edition>
}

/** What the chat commands may ask, on a store with the settings' defaults. */
export function servicesOn(store: Store, clock: Clock, around: Around = {}): Services {
  const { feeds = [], companies = [], editionFor = async () => anEdition() } = around
  const settings = parseSettings({}).value
  if (!settings) throw new Error('the settings are wrong')
  const config = {
    feeds,
    companies,
    glossary: [],
    concepts: [],
    settings,
    environment: { logLevel: 'silent' },
    promptsFolder: '/prompts',
  } as const
  const access = createAccess({ config, store }, clock)
  return createServices({ store, config, feeds, access, editionFor }, clock)
}

/** The same on a fresh store, with a clock that can be moved. */
export async function aService(feeds: readonly Feed[] = []) {
  const store = await aStore()
  const clock = { at: NOW as Instant, now: () => clock.at }
  return { store, clock, services: servicesOn(store, clock, { feeds }) }
}

import type { Services } from '#chat/services.ts'
import { activate, deactivate, newSubscription } from '#digests/change-subscription.ts'
import type { Clock } from '#domain/ports.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import { HOUR_MS, type Instant } from '#domain/time.ts'
import type { App } from './open-app.ts'

/** What the chat commands may ask of the stages. */
export function createServices(
  app: Pick<App, 'store' | 'config' | 'editionFor'>,
  clock: Clock,
): Services {
  const { store, config } = app
  const defaults = config.settings.subscription
  const find = async (address: ChatAddress) =>
    (await store.subscriptions.find(address)) ?? newSubscription(address, defaults, clock.now())
  const save = async (subscription: Subscription) => {
    await store.subscriptions.save(subscription)
    return subscription
  }
  return {
    now: () => clock.now(),
    currentEdition: (language) => app.editionFor(language, topOfHour(clock.now())),
    findSubscription: (address) => store.subscriptions.find(address),
    subscribe: async (address, wish) => save(activate(await find(address), wish, clock.now())),
    stop: async (address) => {
      const subscription = await store.subscriptions.find(address)
      return subscription?.status === 'active' ? save(deactivate(subscription)) : null
    },
    setLanguages: async (address, languages) => save({ ...(await find(address)), languages }),
    lastDigest: (address) => store.digests.lastOf(address),
  }
}

/** Editions are cut at the top of each UTC hour. */
export const topOfHour = (at: Instant): Instant => Math.floor(at / HOUR_MS) * HOUR_MS

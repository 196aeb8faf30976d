import type { Services } from '#chat/services.ts'
import {
  activate,
  changeSettings,
  deactivate,
  newSubscription,
  pause,
} from '#digests/change-subscription.ts'
import { keepAsked } from '#digests/keep-asked.ts'
import { accessKey } from '#domain/access.ts'
import type { Clock } from '#domain/ports.ts'
import { type ChatAddress, isPausedAt, type Subscription } from '#domain/subscription.ts'
import { HOUR_MS, type Instant } from '#domain/time.ts'
import type { App } from './open-app.ts'
import { createReading } from './reading-services.ts'

/** What the chat commands may ask of the stages. */
export function createServices(
  app: Pick<App, 'store' | 'config' | 'feeds' | 'access' | 'editionFor'>,
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
  const running = async (address: ChatAddress) => {
    const subscription = await store.subscriptions.find(address)
    const isRunning = subscription?.status === 'active' || subscription?.status === 'paused'
    return isRunning ? subscription : null
  }
  return {
    now: () => clock.now(),
    currentEdition: (language) => app.editionFor(language, topOfHour(clock.now())),
    findSubscription: (address) => store.subscriptions.find(address),
    settingsOf: find,
    companies: config.companies,
    subscribe: async (address, change) => save(activate(await find(address), change, clock.now())),
    changeSettings: async (address, change) =>
      save(changeSettings(await find(address), change, clock.now())),
    pause: async (address, until) => {
      const subscription = await running(address)
      return subscription && save(pause(subscription, until, clock.now()))
    },
    resume: async (address) => {
      const subscription = await running(address)
      const now = clock.now()
      return subscription && isPausedAt(subscription, now)
        ? save(activate(subscription, {}, now))
        : null
    },
    stop: async (address) => {
      const subscription = await running(address)
      return subscription && save(deactivate(subscription))
    },
    block: async (address) => {
      const all = await store.subscriptions.all()
      const inRoom = all.filter((one) => accessKey(one) === accessKey(address))
      for (const one of inRoom) await store.subscriptions.block(one)
    },
    move: async (address, chat) => void (await store.subscriptions.move(address, chat)),
    ...createReading(app, clock),
    keepTold: (address, copy) => keepAsked({ store, clock }, address, copy),
    lastDigest: (address) => store.digests.lastOf(address),
  }
}

/** Editions are cut at the top of each UTC hour. */
export const topOfHour = (at: Instant): Instant => Math.floor(at / HOUR_MS) * HOUR_MS

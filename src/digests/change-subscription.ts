import { PARTS } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { ChatAddress, Subscription, Weekday } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import { nextSlot } from './schedule.ts'

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** What a chat gets that names nothing itself. */
export interface SubscriptionDefaults {
  readonly time: string
  readonly zone: string
  readonly languages: readonly Language[]
}

export interface SubscriptionChange {
  readonly time?: string
  readonly zone?: string
  readonly languages?: readonly Language[]
}

/** A chat that we hear of for the first time: nothing is scheduled. */
export function newSubscription(
  address: ChatAddress,
  defaults: SubscriptionDefaults,
  now: Instant,
): Subscription {
  return {
    ...address,
    id: `u${shortHash(address.platform, address.chat)}`,
    status: 'new',
    languages: defaults.languages,
    times: [defaults.time],
    days: EVERY_DAY,
    zone: defaults.zone,
    watch: [],
    mutes: [],
    parts: PARTS,
    length: 'full',
    quiet: null,
    tellsNothingNew: true,
    pausedUntil: null,
    nextRunAt: null,
    createdAt: now,
  }
}

/** The subscription with the reader's wishes, active, its next slot strictly after `now`. */
export function activate(
  subscription: Subscription,
  change: SubscriptionChange,
  now: Instant,
): Subscription {
  const wished = {
    ...subscription,
    times: change.time === undefined ? subscription.times : [change.time],
    zone: change.zone ?? subscription.zone,
    languages: change.languages ?? subscription.languages,
  }
  return { ...wished, status: 'active', nextRunAt: nextSlot(wished, now).at }
}

/** The subscription at rest: it keeps its settings and has no next slot. */
export const deactivate = (subscription: Subscription): Subscription => ({
  ...subscription,
  status: 'stopped',
  nextRunAt: null,
})

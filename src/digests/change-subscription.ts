import { PARTS } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { ChatAddress, SettingsChange, Subscription, Weekday } from '#domain/subscription.ts'
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

/** The subscription with the reader's wishes, active and not paused; its next slot as `changeSettings` has it. */
export const activate = (
  subscription: Subscription,
  change: SettingsChange,
  now: Instant,
): Subscription =>
  changeSettings({ ...subscription, status: 'active', pausedUntil: null }, change, now)

/**
 * The subscription with the reader's wishes, as active as it was: only an active one has a next slot, the first
 * after `now`. A slot that has come stays due whatever is changed: its brief may still be in the making.
 */
export function changeSettings(
  subscription: Subscription,
  change: SettingsChange,
  now: Instant,
): Subscription {
  const changed = { ...subscription, ...change }
  if (changed.status !== 'active') return changed
  if (changed.nextRunAt !== null && changed.nextRunAt <= now) return changed
  return { ...changed, nextRunAt: nextSlot(changed, now).at }
}

/**
 * The subscription at rest until an instant, after which its slots count again; without one, until it is resumed.
 * A slot that has come is given up.
 */
export const pause = (subscription: Subscription, until: Instant | null, now: Instant) =>
  until === null
    ? rest(subscription, 'paused')
    : changeSettings({ ...rest(subscription, 'active'), pausedUntil: until }, {}, now)

/** The subscription at rest: it keeps its settings and has no next slot. */
export const deactivate = (subscription: Subscription): Subscription =>
  rest(subscription, 'stopped')

const rest = (subscription: Subscription, status: Subscription['status']): Subscription => ({
  ...subscription,
  status,
  pausedUntil: null,
  nextRunAt: null,
})

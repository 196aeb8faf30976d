import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Clock } from '#domain/ports.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import { type Instant, MINUTE_MS } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import type { Log } from '#lib/log.ts'
import type { Store } from '#store/store.ts'
import { type ComposeDeps, composeDigest } from './compose-digest.ts'
import { createMessagesOf, type RenderDeps } from './copy-messages.ts'
import { dueSlots } from './due-slots.ts'
import { type EditionWindow, editionWindow } from './edition-window.ts'
import type { Slot } from './schedule.ts'
import { TOLD_FOR_MS } from './told-stories.ts'

/** Subscriptions of one call; the rest are due again at the next one. */
const MAX_DUE = 50_000
/** How long a digest in two languages waits for one that fails before it goes out in the other. */
const PATIENCE_MS = 30 * MINUTE_MS

export interface MakeDigestsDeps
  extends Omit<ComposeDeps, 'messagesOf' | 'corrections'>,
    RenderDeps {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** The edition of a language and a window; null while it is not written. */
  readonly findEdition: (language: Language, window: EditionWindow) => Promise<Edition | null>
  /** Whether the settings let a chat have anything: one that they do not gets no digest. */
  readonly isAdmitted: (address: ChatAddress) => boolean
}

type Outcome = 'made' | 'missed' | 'passed' | 'waiting' | 'failed'

/**
 * Makes the digest of each subscription whose slot has come, with its messages ready to send. A slot
 * over three hours late is kept as missed, and one that slept through several gets one digest, for the
 * newest. It waits for no edition: readers of one that is not written yet stay due, and the others get
 * theirs. No failure of one subscription stops another. Ends early, between two, when aborted.
 */
export async function makeDigests(deps: MakeDigestsDeps, signal: AbortSignal): Promise<void> {
  const now = deps.clock.now()
  const due = await deps.store.subscriptions.due(now, MAX_DUE)
  const remembering = {
    ...deps,
    findEdition: rememberEditions(deps.findEdition),
    messagesOf: createMessagesOf(deps),
    corrections: due.length === 0 ? [] : await deps.store.corrections.since(now - TOLD_FOR_MS),
  }
  const outcomes: Record<Outcome, number> = { made: 0, missed: 0, passed: 0, waiting: 0, failed: 0 }
  for (const subscription of due) {
    if (signal.aborted) break
    outcomes[await makeOne(remembering, subscription, now)] += 1
    // Sends and answers get their turn: the store's calls end without one.
    await nextTurn()
  }
  if (due.length > 0) deps.log.info({ due: due.length, ...outcomes }, 'made digests')
}

/** Asks for each edition once a call: thousands of readers share it. */
function rememberEditions(find: MakeDigestsDeps['findEdition']): MakeDigestsDeps['findEdition'] {
  const editions = new Map<string, Promise<Edition | null>>()
  return (language, window) => {
    const key = `${language} ${window.from} ${window.to}`
    const edition = editions.get(key) ?? find(language, window)
    editions.set(key, edition)
    return edition
  }
}

type Deps = MakeDigestsDeps & ComposeDeps

async function makeOne(deps: Deps, subscription: Subscription, now: Instant): Promise<Outcome> {
  try {
    return await makeDigest(deps, subscription, now)
  } catch (error) {
    deps.log.error({ err: error, subscription: subscription.id }, 'a digest could not be made')
    return 'failed'
  }
}

async function makeDigest(deps: Deps, subscription: Subscription, now: Instant): Promise<Outcome> {
  const { slot, missed, nextRunAt } = dueSlots(subscription, now)
  if (!deps.isAdmitted(subscription)) {
    await deps.store.subscriptions.reschedule(subscription, nextRunAt)
    return 'passed'
  }
  // A messenger that is off has nothing to split for, and messages must not pile up for the day it is back.
  const isServed = deps.split(subscription.platform, []) !== null
  if (!slot || !isServed) {
    const lost = slot ? [...missed, slot] : missed
    await recordMissed(deps, { subscription, slots: lost, now })
    await deps.store.subscriptions.reschedule(subscription, nextRunAt)
    return lost.length > 0 ? 'missed' : 'passed'
  }
  const window = editionWindow(subscription, slot)
  const asked = await Promise.all(
    subscription.languages.map((language) => deps.findEdition(language, window)),
  )
  const editions = asked.filter((edition) => edition !== null)
  const isPatient = now - slot.at < PATIENCE_MS
  if (editions.length === 0 || (editions.length < asked.length && isPatient)) return 'waiting'
  await recordMissed(deps, { subscription, slots: missed, now })
  const id = digestId(subscription, slot)
  const digest = await composeDigest(deps, { id, subscription, slot, now, editions })
  return (await deps.store.digests.save({ ...digest, nextRunAt })) ? 'made' : 'passed'
}

async function recordMissed(
  { store, log }: MakeDigestsDeps,
  {
    subscription,
    slots,
    now,
  }: {
    readonly subscription: Subscription
    readonly slots: readonly Slot[]
    readonly now: Instant
  },
): Promise<void> {
  if (slots.length === 0) return
  const rows = slots.map((slot) => ({ ...slot, id: digestId(subscription, slot) }))
  await store.digests.recordMissed(subscription.id, rows, now)
  log.warn({ subscription: subscription.id, slots }, 'missed slots')
}

/** The same for the same slot of a subscription, whenever it is made. */
const digestId = ({ id }: Subscription, { localDate, slot }: Slot): string =>
  `d${shortHash(id, localDate, slot)}`

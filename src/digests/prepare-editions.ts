import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Clock } from '#domain/ports.ts'
import type { Subscription } from '#domain/subscription.ts'
import { type Instant, MINUTE_MS } from '#domain/time.ts'
import type { Log } from '#lib/log.ts'
import type { Store } from '#store/store.ts'
import { dueSlots } from './due-slots.ts'
import { type EditionWindow, editionWindow } from './edition-window.ts'
import { nextSlot } from './schedule.ts'

/** Editions are written so long before the slots that need them. */
export const AHEAD_MS = 5 * MINUTE_MS
/** Subscriptions looked at in one call: those longest due. */
const MAX_DUE = 50_000
/** Subscriptions looked at before other work gets its turn. */
const LOOKED_AT_A_TURN = 200

export interface PrepareDeps {
  readonly store: Pick<Store, 'subscriptions'>
  readonly clock: Clock
  readonly log: Log
  /** The edition of a language and a window: the stored one, else written and stored now. */
  readonly writeEdition: (language: Language, window: EditionWindow) => Promise<Edition>
  /** Keys of the editions that earlier calls are still writing: they are left to them. */
  readonly underWay: Set<string>
}

/**
 * Writes the editions of the slots that have come or come within minutes, side by side: one that is slow or
 * fails holds up no other, and is told in the log. A failed one is tried again at the next call. Calls may
 * overlap.
 */
export async function prepareEditions(deps: PrepareDeps, signal: AbortSignal): Promise<void> {
  const now = deps.clock.now()
  const soon = await deps.store.subscriptions.due(now + AHEAD_MS, MAX_DUE)
  const wanted = new Map<string, { language: Language; window: EditionWindow }>()
  for (const [at, subscription] of soon.entries()) {
    if (at % LOOKED_AT_A_TURN === LOOKED_AT_A_TURN - 1) await nextTurn()
    const window = windowOf(deps, subscription, now)
    for (const language of window ? subscription.languages : []) {
      if (window) wanted.set(`${language} ${window.from} ${window.to}`, { language, window })
    }
  }
  const left = [...wanted].filter(([key]) => !deps.underWay.has(key))
  await Promise.all(
    left.map(async ([key, { language, window }]) => {
      deps.underWay.add(key)
      try {
        await deps.writeEdition(language, window)
      } catch (error) {
        // A stop is no failure: the next start writes it.
        if (signal.aborted) return
        deps.log.error({ err: error, language, ...window }, 'an edition could not be written')
      } finally {
        deps.underWay.delete(key)
      }
    }),
  )
}

function windowOf(
  { log }: PrepareDeps,
  subscription: Subscription,
  now: Instant,
): EditionWindow | null {
  try {
    const isDue = (subscription.nextRunAt ?? now) <= now
    const slot = isDue ? dueSlots(subscription, now).slot : nextSlot(subscription, now)
    return slot && editionWindow(subscription, slot)
  } catch (error) {
    // Of one subscription, such as one whose zone no longer exists: the digest step tells it as an error.
    log.debug({ err: error, subscription: subscription.id }, 'a subscription has no slot')
    return null
  }
}

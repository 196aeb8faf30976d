import type { Messenger } from '#domain/ports.ts'
import type { WaitingDelivery } from '#store/store.ts'
import type { DeliverDeps } from './send-delivery.ts'

/** The first messages of so many chats are looked at: more than can be waiting for their own pace at once. */
const CHATS_READ = 500
/** Messages taken before the store is read again: what follows in a chat should not wait for all others. */
const TAKEN_PER_READ = 30
/** Where all of them wait for longer, the store is read again after this: another chat's may be due. */
const LONGEST_WAIT_MS = 250
/** A message is taken this long before the pace lets it go: claiming it takes its time too. */
const AHEAD_MS = 15

/** What comes next: a message's id and chat, a wait in milliseconds, or null where nothing is due. */
export type Next = WaitingDelivery | { readonly waitMs: number } | null

/**
 * The due messages of a platform, the longest due first, each just before the platform's pace lets it go.
 */
export function createDueQueue({
  store,
  messenger,
  clock,
}: Pick<DeliverDeps, 'store' | 'messenger' | 'clock'>): { next(): Promise<Next> } {
  let waiting: WaitingDelivery[] = []
  let left = 0
  const read = async () => {
    waiting = [...(await store.deliveries.findDue(messenger.platform, clock.now(), CHATS_READ))]
    left = TAKEN_PER_READ
  }
  return {
    async next() {
      if (left === 0 || waiting.length === 0) await read()
      const found = findReady(waiting, messenger)
      if (found === null) return null
      if (found.waitMs > 0) {
        if (found.waitMs >= LONGEST_WAIT_MS) left = 0
        return { waitMs: Math.ceil(Math.min(found.waitMs, LONGEST_WAIT_MS)) }
      }
      waiting = waiting.filter((one) => one !== found.one)
      left--
      return found.one
    },
  }
}

/** The first that may go now, or else the one that has to wait least. */
function findReady(
  waiting: readonly WaitingDelivery[],
  { pace }: Messenger,
): { readonly one: WaitingDelivery; readonly waitMs: number } | null {
  let least: { one: WaitingDelivery; waitMs: number } | null = null
  for (const one of waiting) {
    const waitMs = Math.max(0, (pace?.waitMs(one.chat) ?? 0) - AHEAD_MS)
    if (waitMs === 0) return { one, waitMs }
    if (least === null || waitMs < least.waitMs) least = { one, waitMs }
  }
  return least
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivery } from '#domain/delivery.ts'
import type { Messenger } from '#domain/ports.ts'
import type { Instant } from '#domain/time.ts'
import { createDueQueue, type Next } from './due-queue.ts'
import { holdInQuiet } from './hold-in-quiet.ts'
import { type DeliverDeps, sendDelivery, textOf } from './send-delivery.ts'

export type { DeliverDeps } from './send-delivery.ts'

/** Calls under way on a platform with a pace: a second's worth, so that slow answers do not slow the lane. */
const CALLS_AT_ONCE = 30

/**
 * Sends what is due on one platform, each message at most once unless the platform certainly did not take
 * it: several side by side, as fast as the messenger's pace lets them (without one, one after the other),
 * a chat's in their order. Each is `sending` in the store before the call; what is thrown there leaves it
 * `unknown`. A rate limit or a refused token stops the lane. When aborted it finishes the messages that
 * are being sent and begins no other. Only one process may run this for a platform, one call at a time:
 * what is `sending` when it begins had a result that could not be stored, and becomes `unknown`.
 */
export async function deliverDue(deps: DeliverDeps, signal: AbortSignal): Promise<void> {
  const { platform } = deps.messenger
  await abandonSending(deps)
  const lane: Lane = { counts: {}, heldUntil: null, failure: null, calls: new Set() }
  try {
    await sendDue(deps, lane, signal)
  } finally {
    await Promise.all(lane.calls)
    if (Object.keys(lane.counts).length > 0) {
      deps.log.info({ platform, ...lane.counts }, 'delivered')
    }
  }
  if (lane.failure) throw lane.failure.error
}

/**
 * To be called once before the first `deliverDue` of a process: what an earlier process was sending when
 * it died becomes `unknown`, and a lane that waited for its token is open again.
 */
export async function recoverLane(
  deps: Pick<DeliverDeps, 'store' | 'messenger' | 'log'>,
): Promise<void> {
  await abandonSending(deps)
  await deps.store.deliveries.holdLane(deps.messenger.platform, 0)
}

async function abandonSending({
  store,
  messenger: { platform },
  log,
}: Pick<DeliverDeps, 'store' | 'messenger' | 'log'>): Promise<void> {
  const abandoned = await store.deliveries.abandonSending(platform)
  if (abandoned > 0) log.warn({ platform, abandoned }, 'messages may not have arrived')
}

/** One call of `deliverDue`. */
interface Lane {
  readonly counts: Partial<Record<Delivery['state'], number>>
  /** Until when a rate limit or a refused token holds it. */
  heldUntil: Instant | null
  /** What the store threw: the first of it. */
  failure: { readonly error: unknown } | null
  /** Those under way; none rejects. */
  readonly calls: Set<Promise<void>>
}

async function sendDue(deps: DeliverDeps, lane: Lane, signal: AbortSignal): Promise<void> {
  const queue = createDueQueue(deps)
  const callsAtOnce = deps.messenger.pace ? CALLS_AT_ONCE : 1
  while (isOpen(lane, signal)) {
    const next = await queue.next()
    if (next === null && lane.calls.size === 0) return
    if (isOpen(lane, signal)) await act(deps, { lane, next, signal })
    if (lane.calls.size >= callsAtOnce) await Promise.race(lane.calls)
  }
}

const isOpen = (lane: Lane, signal: AbortSignal): boolean =>
  lane.heldUntil === null && lane.failure === null && !signal.aborted

async function act(
  deps: DeliverDeps,
  {
    lane,
    next,
    signal,
  }: { readonly lane: Lane; readonly next: Next; readonly signal: AbortSignal },
): Promise<void> {
  if (next === null) return void (await Promise.race(lane.calls))
  if ('waitMs' in next) {
    return sleep(next.waitMs, undefined, { signal }).catch(() => undefined)
  }
  if (await holdInQuiet(deps, next)) return
  const claimed = await deps.store.deliveries.claim(next.id, deps.clock.now())
  if (claimed === null) return
  if (!(await deps.isAdmitted(claimed))) {
    count(lane, 'blocked')
    const lastError = 'the chat may not use the bot any more'
    return deps.store.deliveries.save({ ...claimed, state: 'blocked', lastError })
  }
  const text = await textOf(deps, claimed)
  await untilFree(deps.messenger, claimed.chat)
  // Refused beside it, or stopped, in the meantime: it was not sent, and waits again.
  if (!isOpen(lane, signal)) return deps.store.deliveries.save({ ...claimed, state: 'pending' })
  deps.messenger.pace?.count(claimed.chat)
  const call = settleCall(lane, deps, () => sendDelivery(deps, claimed, text)).finally(() =>
    lane.calls.delete(call),
  )
  lane.calls.add(call)
}

function count({ counts }: Lane, state: Delivery['state']): void {
  counts[state] = (counts[state] ?? 0) + 1
}

/** The rest of the wait; a reply may also have taken the place while the message was claimed. */
async function untilFree({ pace }: Messenger, chat: string): Promise<void> {
  for (;;) {
    const waitMs = pace?.waitMs(chat) ?? 0
    if (waitMs === 0) return
    await sleep(Math.ceil(waitMs))
  }
}

async function settleCall(
  lane: Lane,
  { store, messenger }: DeliverDeps,
  send: () => ReturnType<typeof sendDelivery>,
): Promise<void> {
  try {
    const { state, holdUntil } = await send()
    count(lane, state)
    // Of several calls that were refused side by side, the longest wait holds.
    if (holdUntil === null || holdUntil <= (lane.heldUntil ?? Number.NEGATIVE_INFINITY)) return
    lane.heldUntil = holdUntil
    await store.deliveries.holdLane(messenger.platform, holdUntil)
  } catch (error) {
    lane.failure ??= { error }
  }
}

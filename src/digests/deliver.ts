import type { Delivery, SendResult } from '#domain/delivery.ts'
import type { Language } from '#domain/language.ts'
import type { Clock, Messenger } from '#domain/ports.ts'
import type { Block, RichText } from '#domain/rich-text.ts'
import type { Log } from '#lib/log.ts'
import type { Store } from '#store/store.ts'
import { settle } from './settle.ts'

export interface DeliverDeps {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Log
  /** The line that says that the message before this one may not have arrived. */
  readonly missingNote: (language: Language) => Block
}

/**
 * Sends what is due on one platform, one message after the other, each at most once unless the platform
 * certainly did not take it. Each is `sending` in the store before the call; what is thrown there leaves
 * it `unknown`. A rate limit or a refused token stops the lane. When aborted it finishes the message that
 * is being sent and begins no other. Only one process may run this for a platform, one call at a time:
 * what is `sending` when it begins had a result that could not be stored, and becomes `unknown`.
 */
export async function deliverDue(deps: DeliverDeps, signal: AbortSignal): Promise<void> {
  const { platform } = deps.messenger
  const counts: Partial<Record<Delivery['state'], number>> = {}
  let isOpen = true
  await abandonSending(deps)
  while (isOpen && !signal.aborted) {
    const claimed = await deps.store.deliveries.claimNext(platform, deps.clock.now())
    if (!claimed) break
    const { state, isHeld } = await deliver(deps, claimed)
    counts[state] = (counts[state] ?? 0) + 1
    isOpen = !isHeld
  }
  if (Object.keys(counts).length > 0) deps.log.info({ platform, ...counts }, 'delivered')
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

async function deliver(
  deps: DeliverDeps,
  claimed: Delivery,
): Promise<{ state: Delivery['state']; isHeld: boolean }> {
  const message = await withNote(deps, claimed)
  const { delivery, result } = await sendWhereItLives(deps, claimed, message)
  const settled = settle(delivery, result, deps.clock.now())
  await deps.store.deliveries.save(settled.delivery)
  // After its own message, so that a crash between the two loses nothing: the next message is refused too.
  if (result.kind === 'blocked') await deps.store.subscriptions.block(delivery)
  if (settled.holdUntil !== null) {
    await deps.store.deliveries.holdLane(delivery.platform, settled.holdUntil)
  }
  tell(deps, settled.delivery, result)
  return { state: settled.delivery.state, isHeld: settled.holdUntil !== null }
}

async function withNote(deps: DeliverDeps, delivery: Delivery): Promise<RichText> {
  if (!(await deps.store.deliveries.followsUnknown(delivery))) return delivery.body
  const noted = [deps.missingNote(delivery.body[0]?.language ?? 'en'), ...delivery.body]
  // One delivery is one call: a note that would make two messages of it is left out.
  return deps.messenger.split(noted).length > 1 ? delivery.body : noted
}

/** Sends, and where the chat has a new id, moves everything of it there and sends once more. */
async function sendWhereItLives(
  deps: DeliverDeps,
  delivery: Delivery,
  message: RichText,
): Promise<{ delivery: Delivery; result: SendResult }> {
  const result = await send(deps.messenger, delivery, message)
  if (result.kind !== 'moved') return { delivery, result }
  const { chat } = result
  if (!(await deps.store.subscriptions.move(delivery, chat))) {
    const reason = 'the chat has moved to one that has a subscription of its own'
    return { delivery, result: { kind: 'blocked', reason } }
  }
  const moved = { ...delivery, chat }
  return { delivery: moved, result: await send(deps.messenger, moved, message) }
}

async function send(
  messenger: Messenger,
  { platform, chat, buttons }: Delivery,
  message: RichText,
): Promise<SendResult> {
  try {
    return await messenger.send({ platform, chat }, { text: message, buttons })
  } catch (error) {
    // A messenger never throws for what the platform does. What it did before this, nobody knows.
    // Only the error's name is kept: its message may hold a token, and the ledger is not redacted.
    const name = error instanceof Error ? error.name : typeof error
    return { kind: 'unknown', reason: `the messenger threw ${name}` }
  }
}

function tell(deps: DeliverDeps, delivery: Delivery, result: SendResult): void {
  const fields = { platform: delivery.platform, delivery: delivery.id, reason: delivery.lastError }
  if (result.kind === 'unauthorized') {
    deps.log.error(fields, 'the platform refuses our token: nothing is sent until it is mended')
  } else if (result.kind === 'unknown') {
    deps.log.warn(fields, 'a message may not have arrived')
  } else if (delivery.state === 'failed') {
    deps.log.warn(fields, 'a message was given up')
  }
}

import type { Delivery, SendResult } from '#domain/delivery.ts'
import type { Language } from '#domain/language.ts'
import type { Clock, Messenger } from '#domain/ports.ts'
import type { Block, RichText } from '#domain/rich-text.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import type { Log } from '#lib/log.ts'
import type { Store } from '#store/store.ts'
import { settle } from './settle.ts'

export interface DeliverDeps {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Log
  /** Whether the settings still let a chat have anything: what waits for one that they do not is `blocked`. */
  readonly isAdmitted: (address: ChatAddress) => Promise<boolean>
  /** The line that says that the message before this one may not have arrived. */
  readonly missingNote: (language: Language) => Block
}

/** What a delivery says, with the note that the message before it may not have arrived where it is due. */
export async function textOf(deps: DeliverDeps, delivery: Delivery): Promise<RichText> {
  if (!(await deps.store.deliveries.followsUnknown(delivery))) return delivery.body
  const noted = [deps.missingNote(delivery.body[0]?.language ?? 'en'), ...delivery.body]
  // One delivery is one call: a note that would make two messages of it is left out.
  return deps.messenger.split(noted).length > 1 ? delivery.body : noted
}

/**
 * Sends a claimed delivery and stores what became of it, and of its chat. Returns its state, and until
 * when the whole lane has to wait; null where it goes on.
 */
export async function sendDelivery(
  deps: DeliverDeps,
  claimed: Delivery,
  text: RichText,
): Promise<{ readonly state: Delivery['state']; readonly holdUntil: Instant | null }> {
  const { delivery, result } = await sendWhereItLives(deps, claimed, text)
  const settled = settle(delivery, result, deps.clock.now())
  await deps.store.deliveries.save(settled.delivery)
  // After its own message, so that a crash between the two loses nothing: the next message is refused too.
  if (result.kind === 'blocked') await deps.store.subscriptions.block(delivery)
  tell(deps, settled.delivery, result)
  return { state: settled.delivery.state, holdUntil: settled.holdUntil }
}

/** Sends, and where the chat has a new id, moves everything of it there and sends once more. */
async function sendWhereItLives(
  deps: DeliverDeps,
  delivery: Delivery,
  text: RichText,
): Promise<{ delivery: Delivery; result: SendResult }> {
  const result = await send(deps.messenger, delivery, text)
  if (result.kind !== 'moved') return { delivery, result }
  const { chat } = result
  if (!(await deps.store.subscriptions.move(delivery, chat))) {
    const reason = 'the chat has moved to one that has a subscription of its own'
    return { delivery, result: { kind: 'blocked', reason } }
  }
  const moved = { ...delivery, chat }
  deps.messenger.pace?.count(chat)
  return { delivery: moved, result: await send(deps.messenger, moved, text) }
}

async function send(
  messenger: Messenger,
  { platform, chat, buttons }: Delivery,
  text: RichText,
): Promise<SendResult> {
  try {
    return await messenger.send({ platform, chat }, { text, buttons })
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

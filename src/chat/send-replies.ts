import { setTimeout as sleep } from 'node:timers/promises'
import type { SendResult } from '#domain/delivery.ts'
import type { Messenger } from '#domain/ports.ts'
import type { Message } from '#domain/rich-text.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { SECOND_MS } from '#domain/time.ts'
import type { Log } from '#lib/log.ts'

/** A reader waits this long for a reply that the platform holds up, not longer. */
const LONGEST_WAIT_MS = 60 * SECOND_MS

export interface Replying {
  readonly messenger: Messenger
  readonly log: Log
  readonly signal: AbortSignal
}

/** Sends the messages of an answer in order, and ends at the first that does not go out, with a line in the log. */
export async function sendReplies(
  replying: Replying,
  address: ChatAddress,
  messages: readonly Message[],
): Promise<void> {
  for (const message of messages) {
    const result = await sendReply(replying, address, message)
    if (result.kind === 'sent') continue
    const reason = 'reason' in result ? result.reason : result.kind
    replying.log.warn({ kind: result.kind, reason }, 'A reply was not sent')
    return
  }
}

/**
 * Waits out one rate limit and follows one move; a reply, unlike a delivery, is not kept for later. It
 * takes its place before every broadcast, also while a rate limit holds those.
 */
async function sendReply(
  { messenger, signal }: Replying,
  address: ChatAddress,
  message: Message,
): Promise<SendResult> {
  const result = await sendInTurn(messenger, address, message)
  if (result.kind === 'moved') {
    return sendInTurn(messenger, { ...address, chat: result.chat }, message)
  }
  if (result.kind !== 'rate-limited' || result.retryAfterMs > LONGEST_WAIT_MS) return result
  await sleep(result.retryAfterMs, undefined, { signal }).catch(() => undefined)
  return signal.aborted ? result : sendInTurn(messenger, address, message)
}

async function sendInTurn(
  messenger: Messenger,
  address: ChatAddress,
  message: Message,
): Promise<SendResult> {
  await messenger.pace?.takeReply(address.chat)
  return messenger.send(address, message)
}

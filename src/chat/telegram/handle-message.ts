import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from 'grammy'
import { type AnswerDeps, answer, type Incoming } from '#chat/answer.ts'
import { createLanes, type Lanes } from '#chat/lanes.ts'
import { parseCommand } from '#chat/parse-command.ts'
import type { SendResult } from '#domain/delivery.ts'
import type { Language } from '#domain/language.ts'
import type { Messenger } from '#domain/ports.ts'
import type { RichText } from '#domain/rich-text.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { SECOND_MS } from '#domain/time.ts'
import { describeFailure } from './api.ts'

/** A reader waits this long for a reply that Telegram holds up, not longer. */
const LONGEST_REPLY_WAIT_MS = 60 * SECOND_MS
/** Held in all; beyond it polling waits. Mostly they wait for an edition that they share. */
const MESSAGES_HELD = 256
const MESSAGES_PER_CHAT = 8

interface Handling {
  readonly deps: AnswerDeps
  readonly messenger: Messenger
  /** Ends the waiting for a rate limit. */
  readonly signal: AbortSignal
  readonly lanes: Lanes
}

export interface MessageHandler {
  /** Takes a message and returns at once: a chat that waits for its brief holds up no other. */
  take(context: Context): Promise<void>
  /** When every message taken is answered. */
  idle(): Promise<void>
}

/** Answers what readers write. A failure goes to the log, and to the reader as a sentence. */
export function createMessageHandler(wiring: Omit<Handling, 'lanes'>): MessageHandler {
  const lanes = createLanes({ held: MESSAGES_HELD, perLane: MESSAGES_PER_CHAT })
  const handling: Handling = { ...wiring, lanes }
  return { take: (context) => takeMessage(handling, context), idle: lanes.idle }
}

async function takeMessage(handling: Handling, context: Context): Promise<void> {
  const { message, chat, me } = context
  if (!message || !chat) return
  // An anonymous administrator writes as a bot, in the name of the chat.
  if (message.from?.is_bot && !message.sender_chat) return
  const text = message.text ?? ''
  const isPrivate = chat.type === 'private'
  if (!isPrivate && !isForUs(text, me.username)) return
  const incoming = {
    address: { platform: 'telegram', chat: String(chat.id) } as const,
    text,
    clientLanguage: languageOf(message.from?.language_code),
  }
  const taken = await handling.lanes.add(incoming.address.chat, () =>
    respond(handling, context, incoming),
  )
  if (!taken) handling.deps.log.warn({}, 'A chat writes faster than it is answered')
}

async function respond(handling: Handling, context: Context, incoming: Incoming): Promise<void> {
  try {
    const [texts] = await Promise.all([
      answer(handling.deps, incoming),
      showTyping(handling, context),
    ])
    await reply(handling, incoming.address, texts)
  } catch (error) {
    handling.deps.log.error({ reason: describeFailure(error) }, 'A message could not be answered')
  }
}

/** In a group: a command of ours that is not addressed to another bot. */
function isForUs(text: string, username: string): boolean {
  const addressee = /^\/\w+@(\w+)/.exec(text)?.[1]
  if (addressee !== undefined) return addressee.toLowerCase() === username.toLowerCase()
  return text.startsWith('/') && parseCommand(text).name !== null
}

const languageOf = (code: string | undefined): Language =>
  code?.toLowerCase().startsWith('ar') ? 'ar' : 'en'

/** A courtesy: a brief may take a while to be written. */
async function showTyping(handling: Handling, context: Context): Promise<void> {
  try {
    await context.replyWithChatAction('typing')
  } catch (error) {
    handling.deps.log.debug({ reason: describeFailure(error) }, 'Typing could not be shown')
  }
}

async function reply(
  handling: Handling,
  address: ChatAddress,
  texts: readonly RichText[],
): Promise<void> {
  for (const message of texts.flatMap((text) => handling.messenger.split(text))) {
    const result = await sendReply(handling, address, message)
    if (result.kind === 'sent') continue
    const reason = 'reason' in result ? result.reason : result.kind
    handling.deps.log.warn({ kind: result.kind, reason }, 'A reply was not sent')
    return
  }
}

/** Waits out one rate limit and follows one move; a reply, unlike a delivery, is not kept for later. */
async function sendReply(
  handling: Handling,
  address: ChatAddress,
  message: RichText,
): Promise<SendResult> {
  const result = await handling.messenger.send(address, message)
  if (result.kind === 'moved') {
    return handling.messenger.send({ ...address, chat: result.chat }, message)
  }
  if (result.kind !== 'rate-limited' || result.retryAfterMs > LONGEST_REPLY_WAIT_MS) return result
  await sleep(result.retryAfterMs, undefined, { signal: handling.signal }).catch(() => undefined)
  return handling.signal.aborted ? result : handling.messenger.send(address, message)
}

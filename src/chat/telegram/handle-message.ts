import type { Context } from 'grammy'
import { type AnswerDeps, answer, type Incoming } from '#chat/answer.ts'
import { createLanes, type Lanes } from '#chat/lanes.ts'
import { parseCommand } from '#chat/parse-command.ts'
import { messagesOf } from '#chat/reply.ts'
import { sendReplies } from '#chat/send-replies.ts'
import type { Language } from '#domain/language.ts'
import type { Messenger } from '#domain/ports.ts'
import { describeFailure } from './api.ts'

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
    const [replies] = await Promise.all([
      answer(handling.deps, incoming),
      showTyping(handling, context),
    ])
    const { messenger, signal, deps } = handling
    const messages = replies.flatMap((reply) => messagesOf(messenger, reply))
    await sendReplies({ messenger, signal, log: deps.log }, incoming.address, messages)
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

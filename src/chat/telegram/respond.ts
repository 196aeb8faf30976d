import type { Api } from 'grammy'
import type { AnswerDeps } from '#chat/answer.ts'
import { say } from '#chat/command-context.ts'
import type { Lanes } from '#chat/lanes.ts'
import { messagesOf, plainReply, type Reply } from '#chat/reply.ts'
import { sendReplies } from '#chat/send-replies.ts'
import type { Language } from '#domain/language.ts'
import type { Messenger } from '#domain/ports.ts'
import type { Message } from '#domain/rich-text.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { chatIdOf, topicOf } from './address.ts'
import type { Admins } from './admins.ts'
import { describeFailure } from './api.ts'
import type { TelegramMessenger } from './send.ts'

/** What all that answers readers works with. */
export interface Handling {
  readonly deps: AnswerDeps
  readonly api: Api
  readonly messenger: TelegramMessenger
  /** Ends the waiting for a rate limit. */
  readonly signal: AbortSignal
  readonly lanes: Lanes
  readonly admins: Admins
}

/** Where an answer goes. */
export interface Target {
  readonly address: ChatAddress
  /** The message whose button was pressed: the first reply that replaces takes its place. */
  readonly pressed?: number
  /** To be spoken where nothing else is known. */
  readonly clientLanguage: Language
}

/**
 * Sends what `work` answers, in the lane of its chat. A failure goes to the log, and to the reader as a
 * sentence. A chat that asks for more than is answered is told to the log alone.
 */
export async function respondInLane(
  handling: Handling,
  target: Target,
  work: () => Promise<readonly Reply[]>,
): Promise<void> {
  const taken = await handling.lanes.add(target.address.chat, async () => {
    try {
      await sendAnswer(handling, target, await answerOrSorry(handling, target, work))
    } catch (error) {
      handling.deps.log.error({ reason: describeFailure(error) }, 'A message could not be answered')
    }
  })
  if (!taken) handling.deps.log.warn({}, 'A chat writes faster than it is answered')
}

async function answerOrSorry(
  { deps }: Handling,
  { address, clientLanguage }: Target,
  work: () => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  try {
    return await work()
  } catch (error) {
    deps.log.error({ reason: describeFailure(error) }, 'A message could not be answered')
    const speaker = { texts: deps.texts, language: clientLanguage, address }
    return [plainReply(say(speaker, 'error-platform'))]
  }
}

async function sendAnswer(
  { messenger, signal, deps }: Handling,
  { address, pressed }: Target,
  replies: readonly Reply[],
): Promise<void> {
  const replacing = pressed === undefined ? undefined : replies.find((reply) => reply.replaces)
  let inPlace: Message | undefined
  const messages = replies.flatMap((reply) => {
    const parts = messagesOf(messenger, reply)
    if (reply === replacing) inPlace = parts[0]
    return parts
  })
  const sender: Messenger = {
    ...messenger,
    send: (to, message) =>
      message === inPlace && pressed !== undefined
        ? messenger.edit(to, pressed, message)
        : messenger.send(to, message),
  }
  await sendReplies({ messenger: sender, signal, log: deps.log }, address, messages)
}

/** A courtesy: a brief may take a while to be written. */
export async function showTyping({ api, deps }: Handling, { chat }: ChatAddress): Promise<void> {
  const topic = topicOf(chat)
  try {
    await api.sendChatAction(
      chatIdOf(chat),
      'typing',
      topic === null ? {} : { message_thread_id: topic },
    )
  } catch (error) {
    deps.log.debug({ reason: describeFailure(error) }, 'Typing could not be shown')
  }
}

export const languageOf = (code: string | undefined): Language =>
  code?.toLowerCase().startsWith('ar') ? 'ar' : 'en'

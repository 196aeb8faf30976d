import type { Api } from 'grammy'
import type { MessageEntity } from 'grammy/types'
import type { SendResult } from '#domain/delivery.ts'
import type { Messenger, Pace } from '#domain/ports.ts'
import type { Buttons, Message } from '#domain/rich-text.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { chatIdOf, topicOf } from './address.ts'
import { createApi, describeFailure, refusalOf, type TelegramAccess, wasNeverSent } from './api.ts'
import { readRefusal, rejectedPart } from './refusal.ts'
import { renderMessage } from './render.ts'
import { splitText } from './split.ts'

export interface TelegramMessenger extends Messenger {
  /** Puts a message in the place of one of ours; where that one is gone, sends it. Else as `send`. */
  edit(address: ChatAddress, messageId: number, message: Message): Promise<SendResult>
}

/**
 * Sends to Telegram: at most one POST a message, except that a message whose formatting Telegram rejects
 * is sent once more as plain text, and one whose buttons it rejects once more without them. Never throws,
 * and no result holds the token.
 */
export function createTelegramMessenger(access: TelegramAccess): TelegramMessenger {
  const way = { api: createApi(access), pace: access.pace }
  return {
    platform: 'telegram',
    ...(access.pace && { pace: access.pace }),
    split: splitText,
    send: (address, message) => sendFitting(way, postOf(address, message)),
    edit: (address, messageId, message) =>
      sendFitting(way, { ...postOf(address, message), replaces: messageId }),
  }
}

const postOf = ({ chat }: ChatAddress, { text, buttons }: Message): Post => ({
  address: chat,
  ...renderMessage(text),
  buttons,
})

interface Post {
  readonly address: string
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly buttons: Buttons
  /** The message of ours whose place it takes. */
  readonly replaces?: number
}

interface Way {
  readonly api: Api
  readonly pace: Pace | undefined
}

/** Leaves away what Telegram rejects, each part once: a rejected message did certainly not go out. */
async function sendFitting(way: Way, post: Post): Promise<SendResult> {
  const result = await sendOnce(way.api, post)
  const part = rejectedPart(result)
  if (part === null || post[part].length === 0) return result
  way.pace?.count(post.address)
  return sendFitting(way, { ...post, [part]: [] })
}

async function sendOnce(api: Api, post: Post): Promise<SendResult> {
  try {
    return { kind: 'sent', messageId: String(await call(api, post)) }
  } catch (error) {
    const reason = describeFailure(error)
    const refusal = refusalOf(error)
    if (refusal) return readAnswer(api, post, readRefusal(refusal, reason))
    return wasNeverSent(error) ? { kind: 'not-sent', reason } : { kind: 'unknown', reason }
  }
}

/** The id of the message that was written. */
async function call(api: Api, { address, text, ...post }: Post): Promise<number> {
  const { entities, buttons, replaces } = post
  const topic = topicOf(address)
  const content = {
    entities: [...entities],
    link_preview_options: { is_disabled: true },
    ...(buttons.length > 0 && { reply_markup: { inline_keyboard: keyboardOf(buttons) } }),
  }
  if (replaces !== undefined) {
    await api.editMessageText(chatIdOf(address), replaces, text, content)
    return replaces
  }
  const inTopic = topic === null ? {} : { message_thread_id: topic }
  return (await api.sendMessage(chatIdOf(address), text, { ...content, ...inTopic })).message_id
}

// What Telegram says (400) of a message that is as it should be already, and of one that is gone.
const NOT_MODIFIED = /message is not modified/i
const NOT_EDITABLE = /message to edit not found|message can't be edited|message_id_invalid/i

/** A refused edit may be no failure, or be made good by sending. */
async function readAnswer(api: Api, post: Post, result: SendResult): Promise<SendResult> {
  const { replaces, ...anew } = post
  if (result.kind !== 'rejected' || replaces === undefined) return result
  if (NOT_MODIFIED.test(result.reason)) return { kind: 'sent', messageId: String(replaces) }
  return NOT_EDITABLE.test(result.reason) ? sendOnce(api, anew) : result
}

/** What a pressed button sends back is its command. */
const keyboardOf = (buttons: Buttons): { text: string; callback_data: string }[][] =>
  buttons.map((row) => row.map(({ label, command }) => ({ text: label, callback_data: command })))

import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types'
import { badRequest, type CallParams, ok, type TelegramResponse } from './calls.ts'
import { type Chat, type Chats, chatObject, closedTo, closedToMessages } from './chats.ts'
import { wrongButtons, wrongText } from './check-message.ts'

/** When everything happens on this server, in seconds. */
export const DATE = 1_738_000_000

/** A message of the bot as a client shows it now: an edit changes it in place. */
export interface SentMessage {
  readonly messageId: number
  readonly chat: string
  /** The forum topic that it stands in. */
  readonly thread: number | null
  text: string
  entities: readonly MessageEntity[]
  /** Rows of inline buttons. */
  buttons: InlineKeyboardMarkup['inline_keyboard']
  /** How often it was changed. */
  edits: number
}

/** What the bot wrote, in the order in which it was taken. */
export class Messages {
  readonly sent: SentMessage[] = []
  private readonly chats: Chats
  private readonly botUser: object
  private readonly own = new Map<string, SentMessage>()
  private readonly others = new Set<string>()
  private next = 1

  constructor(chats: Chats, botUser: object) {
    this.chats = chats
    this.botUser = botUser
  }

  /** The id of a message that somebody else writes. */
  numberOther(chat: number): number {
    const id = this.next++
    this.others.add(`${chat}:${id}`)
    return id
  }

  send(params: CallParams): TelegramResponse {
    const chat = this.chats.find(params.chat_id)
    if (!chat) return badRequest('chat not found')
    const wrong = closedToMessages(chat, params.message_thread_id) ?? wrongContent(params)
    if (wrong) return wrong
    const thread = params.message_thread_id
    const message: SentMessage = {
      messageId: this.next++,
      chat: String(chat.id),
      thread: thread === undefined ? null : Number(thread),
      ...contentOf(params),
      edits: 0,
    }
    this.sent.push(message)
    this.own.set(`${chat.id}:${message.messageId}`, message)
    return ok(this.objectOf(message))
  }

  /** `editMessageText`, and `editMessageReplyMarkup` where only the buttons change. */
  edit(params: CallParams, only: 'buttons' | 'all'): TelegramResponse {
    const chat = this.chats.find(params.chat_id)
    if (!chat) return badRequest('chat not found')
    const closed = closedTo(chat)
    if (closed) return closed
    const message = this.find(chat, params.message_id)
    if ('ok' in message) return message
    const { text, entities } = message
    const changed = contentOf(only === 'all' ? params : { ...params, text, entities })
    const wrong = only === 'all' ? wrongContent(params) : wrongMarkup(params)
    if (wrong) return wrong
    const before = { text, entities, buttons: message.buttons }
    if (JSON.stringify(changed) === JSON.stringify(before)) return badRequest(NOT_MODIFIED)
    Object.assign(message, changed, { edits: message.edits + 1 })
    return ok(this.objectOf(message))
  }

  private find(chat: Chat, messageId: unknown): SentMessage | TelegramResponse {
    const key = `${chat.id}:${messageId}`
    const message = this.own.get(key)
    if (message) return message
    return badRequest(
      this.others.has(key) ? "message can't be edited" : 'message to edit not found',
    )
  }

  /** Nobody can edit or answer it any more. */
  remove({ chat, messageId }: SentMessage): void {
    this.own.delete(`${chat}:${messageId}`)
  }

  /** A message of the bot as it stands in answers and updates. */
  objectOf(message: SentMessage): object {
    const { messageId, text, entities, buttons, thread, edits } = message
    const chat = this.chats.get(Number(message.chat))
    return {
      message_id: messageId,
      date: DATE,
      chat: chatObject(chat),
      ...(chat.type === 'channel' ? { sender_chat: chatObject(chat) } : { from: this.botUser }),
      ...(thread !== null && { message_thread_id: thread, is_topic_message: true }),
      ...(edits > 0 && { edit_date: DATE + edits }),
      text,
      ...(entities.length > 0 && { entities }),
      ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons } }),
    }
  }
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

const markupOf = (params: CallParams): InlineKeyboardMarkup | undefined =>
  params.reply_markup as InlineKeyboardMarkup | undefined

const contentOf = (params: CallParams) => ({
  text: String(params.text ?? ''),
  entities: (params.entities ?? []) as readonly MessageEntity[],
  buttons: markupOf(params)?.inline_keyboard ?? [],
})

function wrongContent(params: CallParams): TelegramResponse | null {
  const { text, entities } = contentOf(params)
  const wrong = wrongText(text, entities)
  return wrong === null ? wrongMarkup(params) : badRequest(wrong)
}

function wrongMarkup(params: CallParams): TelegramResponse | null {
  const wrong = wrongButtons(markupOf(params))
  return wrong === null ? null : badRequest(wrong)
}

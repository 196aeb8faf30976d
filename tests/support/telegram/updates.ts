import { findTdlib } from '#tests/support/tdlib.ts'
import type { NewUpdate } from './calls.ts'
import { type Chat, chatObject, type MemberStatus } from './chats.ts'
import { ANONYMOUS, type botUserOf, memberObject, userOf } from './members.ts'
import { DATE } from './messages.ts'

/** What somebody writes. */
export interface Writer {
  readonly text: string
  /** The reader's own chat 1001, the group -2002 or the channel -3003 unless told. */
  readonly chat?: number
  /** The language of the writer's client; `en` unless told. */
  readonly language?: string
  /** Who writes; 1001 unless told, in a private chat its owner. */
  readonly user?: number
  /** The forum topic; it is opened if it is not there. */
  readonly thread?: number
  /** As an administrator who stays anonymous: Telegram then names the group instead. */
  readonly isAnonymous?: boolean
}

export const READER = 1001

interface Written {
  readonly chat: Chat
  readonly messageId: number
  readonly from: Omit<Writer, 'chat'>
}

export function messageUpdate({ chat, messageId, from }: Written): NewUpdate {
  const kind = chat.type === 'channel' ? 'channel_post' : 'message'
  const entities = entitiesIn(from.text)
  const message = {
    message_id: messageId,
    date: DATE,
    chat: chatObject(chat),
    ...authorOf(chat, from),
    ...(from.thread !== undefined && { message_thread_id: from.thread, is_topic_message: true }),
    text: from.text,
    ...(entities.length > 0 && { entities }),
  }
  return { [kind]: message }
}

function authorOf(chat: Chat, { user, language, isAnonymous }: Omit<Writer, 'chat'>): object {
  if (chat.type === 'channel') return { sender_chat: chatObject(chat) }
  if (isAnonymous) return { from: ANONYMOUS, sender_chat: chatObject(chat) }
  const owner = chat.type === 'private' ? chat.id : READER
  return { from: userOf(user ?? owner, language ?? 'en') }
}

/** As a client marks them; without TDLib on this machine only a command at the beginning. */
function entitiesIn(text: string): object[] {
  const tdlib = findTdlib()
  if (tdlib) return tdlib.findEntities(text)
  const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0]
  return command ? [{ type: 'bot_command', offset: 0, length: command.length }] : []
}

interface Press {
  readonly id: string
  readonly data: string
  readonly user: number
  readonly language: string | undefined
  readonly message: object
}

export const callbackUpdate = ({ id, data, user, language, message }: Press): NewUpdate => ({
  callback_query: { id, from: userOf(user, language ?? 'en'), message, chat_instance: '1', data },
})

interface Change {
  readonly chat: Chat
  readonly bot: ReturnType<typeof botUserOf>
  readonly before: MemberStatus
  readonly by: number
}

/** The bot was added, made administrator, restricted, put out or blocked: as it now is in the chat. */
export const membershipUpdate = ({ chat, bot, before, by }: Change): NewUpdate => ({
  my_chat_member: {
    chat: chatObject(chat),
    from: userOf(by),
    date: DATE,
    old_chat_member: memberObject(bot, before, chat),
    new_chat_member: memberObject(bot, chat.bot, chat),
  },
})

/** A notice that Telegram writes into a chat, as `migrate_to_chat_id`. */
export const noticeUpdate = (
  chat: Chat,
  messageId: number,
  notice: Readonly<Record<string, unknown>>,
): NewUpdate => ({
  message: {
    message_id: messageId,
    date: DATE,
    chat: chatObject(chat),
    from: userOf(READER),
    ...notice,
  },
})

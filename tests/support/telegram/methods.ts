import type { TelegramObject } from './bot-api-schema.ts'
import { badRequest, type CallParams, ok, refuse, type TelegramResponse } from './calls.ts'
import { type Chats, closedTo, closedToMessages } from './chats.ts'
import { answerAboutChat, type botUserOf } from './members.ts'
import type { Menus } from './menus.ts'
import type { Messages } from './messages.ts'

/** What the methods read and change. */
export interface Bot {
  readonly bot: ReturnType<typeof botUserOf>
  readonly chats: Chats
  readonly messages: Messages
  readonly menus: Menus
  /** The presses that still wait for their answer. */
  readonly presses: Set<string>
  /** The bot left a chat of its own will. */
  readonly leave: (chat: number) => void
}

const QUERY_TOO_OLD = 'query is too old and response timeout expired or query ID is invalid'

type Method = (bot: Bot, params: CallParams, method: string) => TelegramResponse

const aboutChat: Method = (bot, params, method) => answerAboutChat(bot, method, params)

const METHODS: Readonly<Record<string, Method>> = {
  getMe: ({ bot }) => ok(bot),
  sendMessage: ({ messages }, params) => messages.send(params),
  editMessageText: ({ messages }, params) => messages.edit(params, 'all'),
  editMessageReplyMarkup: ({ messages }, params) => messages.edit(params, 'buttons'),
  sendChatAction: ({ chats }, { chat_id, message_thread_id }) => {
    const chat = chats.find(chat_id)
    return chat
      ? (closedToMessages(chat, message_thread_id) ?? ok(true))
      : badRequest('chat not found')
  },
  answerCallbackQuery: ({ presses }, { callback_query_id }) =>
    presses.delete(String(callback_query_id)) ? ok(true) : badRequest(QUERY_TOO_OLD),
  setMyCommands: ({ menus }, params) => menus.setCommands(params),
  getMyCommands: ({ menus }, params) => menus.getCommands(params),
  deleteMyCommands: ({ menus }, params) => menus.deleteCommands(params),
  getChat: aboutChat,
  getChatMember: aboutChat,
  getChatAdministrators: aboutChat,
  leaveChat: ({ chats, leave }, { chat_id }) => {
    const chat = chats.find(chat_id)
    if (!chat) return badRequest('chat not found')
    const closed = closedTo(chat)
    if (closed) return closed
    leave(chat.id)
    return ok(true)
  },
  deleteWebhook: () => ok(true),
}

/** What Telegram answers to a call of any method but `getUpdates`. */
export const answerTo = (bot: Bot, method: string, params: CallParams): TelegramResponse =>
  METHODS[method]?.(bot, params, method) ??
  bot.menus.answerProfile(method, params) ??
  refuse(404, 'Not Found: method not found')

/** What the results of methods are; those of the others are `true`. */
export const RESULTS: Readonly<Record<string, TelegramObject | readonly [TelegramObject]>> = {
  getMe: 'TelegramUser',
  sendMessage: 'TelegramMessage',
  editMessageText: 'TelegramMessage',
  editMessageReplyMarkup: 'TelegramMessage',
  getMyCommands: ['TelegramBotCommand'],
  getChat: 'TelegramChatFullInfo',
  getChatMember: 'TelegramChatMember',
  getChatAdministrators: ['TelegramChatMember'],
  getUpdates: ['TelegramUpdate'],
  getMyName: 'TelegramBotName',
  getMyDescription: 'TelegramBotDescription',
  getMyShortDescription: 'TelegramBotShortDescription',
}

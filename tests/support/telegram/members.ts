import type { TelegramUser } from '@gramio/types'
import { badRequest, type CallParams, ok, refuse, type TelegramResponse } from './calls.ts'
import { type Chat, type Chats, chatObject, closedTo, type MemberStatus } from './chats.ts'

export const botUserOf = (username: string) =>
  ({ id: 42, is_bot: true, first_name: 'Mujaz', username }) satisfies TelegramUser

export const userOf = (id: number, language?: string) => ({
  id,
  is_bot: false,
  first_name: 'Reader',
  ...(language !== undefined && { language_code: language }),
})

/** In whose name an anonymous administrator writes. */
export const ANONYMOUS = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

const RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
}
const CHANNEL_RIGHTS = { can_post_messages: true, can_edit_messages: true }
const NO_RIGHTS = {
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_edit_tag: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
  until_date: 0,
}

/** One who is or was in a chat, as the Bot API tells it. */
export function memberObject(user: object, status: MemberStatus, { type }: Chat): object {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false }
    case 'administrator':
      return { status, user, ...RIGHTS, ...(type === 'channel' && CHANNEL_RIGHTS) }
    case 'restricted':
      return { status, user, ...NO_RIGHTS }
    case 'kicked':
      return { status, user, until_date: 0 }
    default:
      return { status, user }
  }
}

const isAdmin = (status: MemberStatus): boolean =>
  status === 'creator' || status === 'administrator'

type BotUser = ReturnType<typeof botUserOf>

/** `getChat`, `getChatMember` and `getChatAdministrators`. */
export function answerAboutChat(
  { chats, bot }: { chats: Chats; bot: BotUser },
  method: string,
  params: CallParams,
): TelegramResponse {
  const chat = chats.find(params.chat_id)
  if (!chat) return badRequest('chat not found')
  const closed = closedTo(chat)
  if (closed) return closed
  if (method === 'getChat') return ok(fullChat(chat))
  if (method === 'getChatMember') return memberOf(chat, bot, Number(params.user_id))
  return administratorsOf(chat, bot)
}

const fullChat = (chat: Chat) => ({
  ...chatObject(chat),
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  },
})

function memberOf(chat: Chat, bot: BotUser, user: number): TelegramResponse {
  if (user === bot.id) return ok(memberObject(bot, chat.bot, chat))
  if (chat.type === 'channel' && !isAdmin(chat.bot))
    return refuse(400, 'Bad Request: member list is inaccessible')
  const inPrivate = chat.type === 'private' && user === chat.id ? 'member' : 'left'
  return ok(memberObject(userOf(user), chat.members.get(user) ?? inPrivate, chat))
}

function administratorsOf(chat: Chat, bot: BotUser): TelegramResponse {
  if (chat.type === 'private') return badRequest('there are no administrators in the private chat')
  const admins = [...chat.members].filter(([, status]) => isAdmin(status))
  const people = admins.map(([user, status]) => memberObject(userOf(user), status, chat))
  return ok([...people, ...(isAdmin(chat.bot) ? [memberObject(bot, chat.bot, chat)] : [])])
}

import type { Api } from 'grammy'
import type { ChatFullInfo, ChatMember } from 'grammy/types'
import { administers } from './admins.ts'
import { refusalOf } from './api.ts'

/** A channel that a reader has shown to be theirs to post in. */
export interface Channel {
  readonly id: number
  readonly title: string
  /** What names it in a command: `@name`, or its id where it has none. */
  readonly name: string
}

export type ChannelProof =
  | { readonly kind: 'proven'; readonly channel: Channel }
  | { readonly kind: 'not-found' | 'not-a-channel' | 'not-yours' | 'cannot-post' }

/** The name of a channel as a reader may write it: `@name`, `t.me/name`, its id. Null for what is none. */
export function parseChannelName(word: string): string | null {
  if (/^-100\d{5,13}$/.test(word)) return word
  const [, name] = /^(?:@|(?:https?:\/\/)?t\.me\/)([a-z]\w{3,31})$/i.exec(word) ?? []
  return name === undefined ? null : `@${name}`
}

/**
 * Asks Telegram whether the user may post in the channel as its administrator, and the bot too. Rejects
 * where Telegram does not say.
 */
export async function proveChannel(
  api: Api,
  { name, user, bot }: { readonly name: string; readonly user: number; readonly bot: number },
): Promise<ChannelProof> {
  const chat = await orRefused(api.getChat(name))
  if (!chat) return { kind: 'not-found' }
  if (chat.type !== 'channel') return { kind: 'not-a-channel' }
  // A channel tells its members to its administrators only.
  if (!mayPost(await orRefused(api.getChatMember(chat.id, bot)))) return { kind: 'cannot-post' }
  if (!mayPost(await orRefused(api.getChatMember(chat.id, user)))) return { kind: 'not-yours' }
  return { kind: 'proven', channel: channelOf(chat) }
}

export const channelOf = ({
  id,
  title,
  username,
}: Pick<ChatFullInfo.ChannelChat, 'id' | 'title' | 'username'>): Channel => ({
  id,
  title,
  name: username === undefined ? String(id) : `@${username}`,
})

/** Whether one may post in a channel. */
export const mayPost = (member: ChatMember | null): boolean =>
  member !== null &&
  administers(member) &&
  (member.status === 'creator' ||
    (member.status === 'administrator' && member.can_post_messages === true))

/** Null where Telegram refuses to tell; other failures go on. */
async function orRefused<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    const code = refusalOf(error)?.error_code
    if (code === 400 || code === 403) return null
    throw error
  }
}

import { badRequest, refuse, type TelegramResponse } from './calls.ts'

type ChatType = 'private' | 'group' | 'supergroup' | 'channel'
export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked'

/** A chat as a test describes it; what is not said follows from the id. */
export interface ChatSetup {
  /** Below 0 for groups and channels. */
  readonly id: number
  /** A positive id is `private`, any other a `supergroup`, unless told. */
  readonly type?: ChatType
  readonly title?: string
  readonly username?: string
  /** The topics of a forum; a group with some is a forum. */
  readonly topics?: readonly number[]
  readonly members?: Readonly<Record<number, MemberStatus>>
  /** What the bot is in it: `member`, and in a channel `administrator`, unless told. */
  readonly bot?: MemberStatus
}

export interface Chat {
  readonly id: number
  readonly type: ChatType
  readonly title: string
  readonly username: string | undefined
  readonly topics: Set<number>
  readonly members: Map<number, MemberStatus>
  bot: MemberStatus
  movedTo: number | null
  refusal: TelegramResponse | null
}

/** The chats that tests described, and those that were only ever named. */
export class Chats {
  private readonly known = new Map<number, Chat>()

  add(setup: ChatSetup): Chat {
    const type = setup.type ?? (setup.id > 0 ? 'private' : 'supergroup')
    const members = Object.entries(setup.members ?? {})
    const chat: Chat = {
      id: setup.id,
      type,
      title: setup.title ?? 'Desk',
      username: setup.username,
      topics: new Set(setup.topics),
      members: new Map(members.map(([user, status]) => [Number(user), status])),
      bot: setup.bot ?? (type === 'channel' ? 'administrator' : 'member'),
      movedTo: null,
      refusal: null,
    }
    this.known.set(chat.id, chat)
    return chat
  }

  /** A chat that no test described is open to the bot. */
  get(id: number): Chat {
    return this.known.get(id) ?? this.add({ id })
  }

  /** By the `chat_id` of a call: a number, its digits, or `@username`. */
  find(chatId: unknown): Chat | null {
    const name = String(chatId)
    if (/^-?\d+$/.test(name)) return this.get(Number(name))
    return [...this.known.values()].find(({ username }) => name === `@${username}`) ?? null
  }
}

/** The chat as it stands in messages. */
export const chatObject = ({ id, type, title, username, topics }: Chat) => ({
  id,
  type,
  ...(type === 'private' ? { first_name: 'Reader' } : { title }),
  ...(username !== undefined && { username }),
  ...(topics.size > 0 && { is_forum: true }),
})

/** With whose words the chat is closed to the bot; null when it is open. */
export function closedTo(chat: Chat): TelegramResponse | null {
  if (chat.refusal) return chat.refusal
  if (chat.movedTo !== null) {
    const words = 'Bad Request: group chat was upgraded to a supergroup chat'
    return refuse(400, words, { migrate_to_chat_id: chat.movedTo })
  }
  if (chat.bot === 'kicked') {
    return chat.type === 'private'
      ? refuse(403, 'Forbidden: bot was blocked by the user')
      : refuse(403, `Forbidden: bot was kicked from the ${chat.type} chat`)
  }
  if (chat.bot === 'left')
    return refuse(403, `Forbidden: bot is not a member of the ${chat.type} chat`)
  return null
}

/** The same for writing into it, or into a topic of it. */
export function closedToMessages(chat: Chat, thread: unknown): TelegramResponse | null {
  const closed = closedTo(chat)
  if (closed) return closed
  if (chat.type === 'channel' && chat.bot !== 'administrator')
    return badRequest('need administrator rights in the channel chat')
  if (chat.bot === 'restricted')
    return badRequest('not enough rights to send text messages to the chat')
  // Also the general topic, whose id 1 Telegram does not take.
  if (thread !== undefined && (thread === 1 || !chat.topics.has(Number(thread))))
    return badRequest('message thread not found')
  return null
}

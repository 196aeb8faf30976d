import type { Message } from 'grammy/types'
import type { ChatAddress } from '#domain/subscription.ts'

/** The part of an address that Telegram calls a chat: all topics of a forum share it. */
export const chatIdOf = (address: string): string => address.split('/', 1)[0] ?? address

/** Telegram's own id for the topic "General", which it does not take as the target of a message. */
const GENERAL_TOPIC = '1'

/** The topic of an address; null where it is a whole chat, or a forum's general topic. */
export function topicOf(address: string): number | null {
  const topic = address.split('/')[1]
  return topic === undefined || topic === GENERAL_TOPIC ? null : Number(topic)
}

/** Where a message stands, and where its answers go: a topic of a forum is an address of its own. */
export function addressOf(
  message: Pick<Message, 'chat' | 'is_topic_message' | 'message_thread_id'>,
): ChatAddress {
  const { chat, is_topic_message: isInTopic, message_thread_id: topic } = message
  const isOwn = isInTopic && topic !== undefined
  return { platform: 'telegram', chat: isOwn ? `${chat.id}/${topic}` : String(chat.id) }
}

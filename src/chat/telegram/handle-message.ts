import type { Message, UserFromGetMe } from 'grammy/types'
import { answer, type Incoming } from '#chat/answer.ts'
import { parseCommand } from '#chat/parse-command.ts'
import { parseSchedule } from '#chat/parse-schedule.ts'
import { addressOf } from './address.ts'
import { answerForChannel, readChannelMessage } from './channel-request.ts'
import { followLink } from './deep-link.ts'
import { type Handling, languageOf, respondInLane, showTyping, type Target } from './respond.ts'

/** Answers a message to the bot; what people say to each other it passes over. */
export async function takeMessage(
  handling: Handling,
  message: Message,
  me: UserFromGetMe,
): Promise<void> {
  // What comes by itself from a channel into its group is a post, and a post is no command.
  if (isFromBot(message) || message.is_automatic_forward) return
  const isPrivate = message.chat.type === 'private'
  if (!(isPrivate || isForUs(message, me))) return
  const target: Target = {
    address: addressOf(message),
    clientLanguage: languageOf(message.from?.language_code),
  }
  const request = isPrivate ? readChannelMessage(message) : null
  await respondInLane(handling, target, async () => {
    const [replies] = await Promise.all([
      request
        ? answerForChannel(handling, request, { user: message.chat.id, bot: me.id, target })
        : answer(handling.deps, incomingOf(handling, message, target)),
      showTyping(handling, target.address),
    ])
    return replies
  })
}

/** An anonymous administrator, and one who speaks for a channel, write as a bot in the name of a chat. */
const isFromBot = ({ from, sender_chat }: Message): boolean =>
  from?.is_bot === true && sender_chat === undefined

function incomingOf(
  { admins }: Handling,
  { chat, from, sender_chat: speaksFor, text = '' }: Message,
  { address, clientLanguage }: Target,
): Incoming {
  const incoming = { address, clientLanguage, text: followLink(text) }
  if (chat.type === 'private') return incoming
  const mayChangeSettings = async () => {
    if (speaksFor) return speaksFor.id === chat.id
    return from !== undefined && admins.isAdmin(chat.id, from.id)
  }
  return { ...incoming, mayChangeSettings }
}

/**
 * In a group: a command of ours that is not addressed to another bot, any to us by name, and what answers
 * a message of ours if it is a command or a time; a brief is also talked about.
 */
function isForUs(message: Message, me: UserFromGetMe): boolean {
  const { text = '' } = message
  const addressee = /^\/\S+?@(\w+)/u.exec(text)?.[1]
  if (addressee !== undefined) return addressee.toLowerCase() === me.username.toLowerCase()
  const isCommand = parseCommand(text).name !== null
  if (text.startsWith('/')) return isCommand
  return isReplyTo(message, me) && (isCommand || isSchedule(text))
}

const isReplyTo = ({ reply_to_message: earlier }: Message, me: UserFromGetMe): boolean =>
  // Each message of a topic is an answer to the notice that opened it.
  earlier?.from?.id === me.id && earlier.forum_topic_created === undefined

function isSchedule(text: string): boolean {
  const parsed = parseSchedule(text)
  return parsed.kind === 'wish' && Boolean(parsed.wish.times ?? parsed.wish.days)
}

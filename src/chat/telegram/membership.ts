import type { ChatMember, ChatMemberUpdated } from 'grammy/types'
import { type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { refusalOf } from './api.ts'
import { channelOf, mayPost } from './channel.ts'
import { channelCommand } from './channel-request.ts'
import { type Handling, languageOf, respondInLane, type Target } from './respond.ts'

/** The bot was added, put out, blocked, or became an administrator. */
export async function takeMembership(handling: Handling, change: ChatMemberUpdated): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: now } = change
  const target: Target = {
    address: { platform: 'telegram', chat: String(chat.id) },
    clientLanguage: languageOf(from.language_code),
  }
  const inLane = (work: () => Promise<readonly Reply[]>, to: Target = target) =>
    respondInLane(handling, to, work)
  if (isOut(change)) {
    await inLane(() => close(handling, target.address, chat.type === 'group'))
  } else if (chat.type === 'channel' && !mayPost(before)) {
    const writer = { ...target.address, chat: String(from.id) }
    await inLane(() => inviteToChannel(handling, change, writer), { ...target, address: writer })
  } else if (chat.type !== 'private' && isAbsent(before) && !isAbsent(now)) {
    await inLane(() => welcomeGroup(handling, target))
  }
}

const isAbsent = ({ status }: ChatMember): boolean => status === 'left' || status === 'kicked'

const isOut = ({ chat, new_chat_member: now }: ChatMemberUpdated): boolean =>
  chat.type === 'channel' ? !mayPost(now) : isAbsent(now)

/** Nothing more is sent there, unless it is a group that has only got a new id. */
async function close(
  { api, deps }: Handling,
  address: ChatAddress,
  mayHaveMoved: boolean,
): Promise<readonly Reply[]> {
  if (mayHaveMoved) {
    try {
      await api.sendChatAction(address.chat, 'typing')
    } catch (error) {
      const moved = refusalOf(error)?.parameters.migrate_to_chat_id
      if (moved !== undefined) {
        await deps.services.move(address, String(moved))
        return []
      }
    }
  }
  await deps.services.block(address)
  return []
}

/** One who has been told already what comes here, or may not use the bot, gets no welcome. */
async function welcomeGroup(
  { deps: { services, texts } }: Handling,
  { address, clientLanguage }: Target,
): Promise<readonly Reply[]> {
  const subscription = await services.findSubscription(address)
  if (subscription?.status === 'active' || !(await services.isAdmitted(address))) return []
  const speaker = { texts, language: clientLanguage, address }
  return [
    {
      text: [say(speaker, 'group-welcome')],
      buttons: [
        [
          { label: texts(clientLanguage, 'button-set-up'), command: 'setup' },
          { label: texts(clientLanguage, 'button-brief'), command: 'brief' },
        ],
      ],
    },
  ]
}

/** To the one who made the bot an administrator of a channel, in their private chat. */
async function inviteToChannel(
  { deps: { services, texts } }: Handling,
  { chat, from }: ChatMemberUpdated,
  address: ChatAddress,
): Promise<readonly Reply[]> {
  if (chat.type !== 'channel' || !(await services.isAdmitted(address))) return []
  const language = languageOf(from.language_code)
  const speaker: Pick<CommandContext, 'texts' | 'language' | 'address'> = {
    texts,
    language,
    address,
  }
  const channel = channelOf(chat)
  const begin = say(speaker, 'channel-begin', {
    title: quoteInput(channel.title),
    name: channel.name,
  })
  const label = texts(language, 'button-set-up')
  return [
    { ...plainReply(begin), buttons: [[{ label, command: channelCommand(channel, 'settings') }]] },
  ]
}

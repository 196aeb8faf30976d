import type { Message } from 'grammy/types'
import { answer, type Incoming } from '#chat/answer.ts'
import { fitsButton } from '#chat/brief-buttons.ts'
import { type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import { COMMAND_NAMES } from '#chat/command-words.ts'
import { parseCommand } from '#chat/parse-command.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import type { Block, RichText, Span } from '#domain/rich-text.ts'
import { type Channel, parseChannelName, proveChannel } from './channel.ts'
import type { Handling, Target } from './respond.ts'

/** What a reader wants of a channel, told in the private chat with the bot. */
export interface ChannelRequest {
  /** `@name`, or its id. */
  readonly name: string
  readonly command: string
  /** It is one of ours, as buttons have them: without a slash. */
  readonly isButton: boolean
}

// A button's command has 64 bytes: the shorter this, the more is left for what follows the channel's id.
const BUTTON = /^ch (-\d+) (.+)$/su

/** Null for a message that is about no channel. */
export function readChannelMessage(message: Message): ChannelRequest | null {
  const { forward_origin: origin } = message
  if (origin?.type === 'channel') return settingsOf(String(origin.chat.id))
  const { name: command, rest } = parseCommand(message.text ?? '')
  if (command !== 'channel') return null
  const [, word = '', words = ''] = /^(\S*)\s*(.*)$/su.exec(rest) ?? []
  const name = parseChannelName(word)
  if (name === null) return null
  if (words === '') return settingsOf(name)
  // Behind the channel's name a command needs no slash.
  const bare = words.replace(/^\//, '')
  const isButton = parseCommand(`/${bare}`).name !== null
  return { name, command: isButton ? bare : words, isButton }
}

export function readChannelButton(data: string): ChannelRequest | null {
  const [, name, command] = BUTTON.exec(data) ?? []
  return name && command ? { name, command, isButton: true } : null
}

const settingsOf = (name: string): ChannelRequest => ({ name, command: 'settings', isButton: true })

/** A button for the private chat that opens the settings of a channel. */
export const channelCommand = ({ id }: Pick<Channel, 'id'>, command: string): string =>
  `ch ${id} ${command}`

/**
 * Answers as the channel itself, to the administrator of it that the writer is shown to be, anew each
 * time; the replies are for the private chat. Rejects where Telegram does not say who they are.
 */
export async function answerForChannel(
  { deps, api }: Pick<Handling, 'deps' | 'api'>,
  request: ChannelRequest,
  { user, bot, target }: { readonly user: number; readonly bot: number; readonly target: Target },
): Promise<readonly Reply[]> {
  const proof = await proveChannel(api, { name: request.name, user, bot })
  const language = target.clientLanguage
  const speaker = { texts: deps.texts, language, address: target.address }
  if (proof.kind !== 'proven') {
    return [plainReply(say(speaker, `channel-${proof.kind}`, { name: quoteInput(request.name) }))]
  }
  const { channel } = proof
  const incoming: Incoming = {
    address: { platform: 'telegram', chat: String(channel.id) },
    seenBy: target.address,
    text: request.command,
    clientLanguage: language,
    ...(request.isButton && { isButton: true }),
  }
  return (await answer(deps, incoming)).map((reply) => aboutChannel(reply, channel, deps.texts))
}

/** The reply with the channel's name above it; its buttons, and the commands that it names, are for the channel. */
function aboutChannel(reply: Reply, channel: Channel, texts: CommandContext['texts']): Reply {
  const language = reply.text[0]?.language ?? 'en'
  const about: Block = {
    kind: 'heading',
    language,
    spans: [{ text: texts(language, 'channel-about', { title: quoteInput(channel.title) }) }],
  }
  return {
    ...reply,
    text: [about, ...nameChannel(reply.text, channel)],
    buttons: reply.buttons
      .map((row) =>
        row
          .map((button) => ({ ...button, command: channelCommand(channel, button.command) }))
          .filter(({ command }) => fitsButton(command)),
      )
      .filter((row) => row.length > 0),
  }
}

const A_COMMAND = new RegExp(`(?<![\\w/])/(${COMMAND_NAMES.join('|')})\\b`, 'g')

/** `/stop` becomes `/channel @name stop`, as code: a touch of a command would send its first word alone. */
const nameChannel = (text: RichText, { name }: Channel): RichText =>
  text.map((block) => ({
    ...block,
    spans: block.spans.flatMap((span): Span[] => {
      if (span.style === 'code') {
        return [{ ...span, text: span.text.replace(A_COMMAND, `/channel ${name} $1`) }]
      }
      const pieces = span.text.split(A_COMMAND)
      return pieces.map((piece, at) =>
        at % 2 === 1
          ? { text: `/channel ${name} ${piece}`, style: 'code' }
          : { ...span, text: piece },
      )
    }),
  }))

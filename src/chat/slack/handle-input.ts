import type { WebClient } from '@slack/web-api'
import { type AnswerDeps, answer } from '#chat/answer.ts'
import { say } from '#chat/command-context.ts'
import { createLanes, type Lanes } from '#chat/lanes.ts'
import { parseCommand } from '#chat/parse-command.ts'
import { messagesOf, plainReply, type Reply } from '#chat/reply.ts'
import { type Replying, sendReplies } from '#chat/send-replies.ts'
import type { Messenger } from '#domain/ports.ts'
import type { Message } from '#domain/rich-text.ts'
import { findPlace, type Origin, type Place } from './place.ts'
import { renderMessage, type SlackMessage } from './render.ts'
import { commandText, languageOf, plainInput } from './slack-input.ts'
import { describeFailure } from './web-client.ts'

const INPUTS_HELD = 256
const INPUTS_PER_READER = 8
/** Slack takes so many replies to one command. */
const REPLIES_TO_A_COMMAND = 5

interface SlashCommand extends Origin {
  readonly text: string
  /** Shows a message to the reader alone. Rejects where Slack does not take it. */
  readonly respond: (message: SlackMessage) => Promise<unknown>
  /** Whether Slack itself refused a message of `respond`, rather than the network. */
  readonly isRefusal: (error: unknown) => boolean
}

interface DirectMessage extends Origin {
  readonly text: string
}

interface Handling {
  readonly deps: AnswerDeps
  readonly client: WebClient
  readonly messenger: Messenger
  /** The bot as readers call it to invite it. */
  readonly botName: string
  /** Ends the waiting for a rate limit. */
  readonly signal: AbortSignal
  readonly lanes: Lanes
}

/** Each takes its input and returns at once: a reader who waits for a brief holds up no other. */
export interface InputHandler {
  takeCommand(command: SlashCommand): Promise<void>
  takeMessage(message: DirectMessage): Promise<void>
  /** When all that was taken is answered. */
  idle(): Promise<void>
}

/** Answers what readers write. A failure goes to the log, and to the reader as a sentence. */
export function createInputHandler(wiring: Omit<Handling, 'lanes'>): InputHandler {
  const lanes = createLanes({ held: INPUTS_HELD, perLane: INPUTS_PER_READER })
  const handling: Handling = { ...wiring, lanes }
  const take = async (reader: string, work: () => Promise<void>) => {
    const taken = await lanes.add(reader, () => work().catch((error) => fail(handling, error)))
    if (!taken) wiring.deps.log.warn({}, 'A reader writes faster than they are answered')
  }
  return {
    takeCommand: (command) => take(command.user, () => answerCommand(handling, command)),
    takeMessage: (message) => take(message.user, () => answerMessage(handling, message)),
    idle: lanes.idle,
  }
}

const fail = ({ deps }: Handling, error: unknown): void =>
  deps.log.error({ reason: describeFailure(error) }, 'A Slack message could not be answered')

async function answerCommand(handling: Handling, command: SlashCommand): Promise<void> {
  const messages = (await repliesTo(handling, command)).flatMap((reply) =>
    messagesOf(handling.messenger, reply),
  )
  for (const message of messages.slice(0, REPLIES_TO_A_COMMAND)) await respond(command, message)
  const reader = { platform: 'slack', chat: command.user } as const
  await sendReplies(repliesOf(handling), reader, messages.slice(REPLIES_TO_A_COMMAND))
}

async function repliesTo(handling: Handling, command: SlashCommand): Promise<readonly Reply[]> {
  const { deps, client } = handling
  const text = commandText(command.text)
  const language = languageOf(text)
  try {
    const place = await findPlace(client, command)
    // Also in a channel: Slack shows what answers a command to nobody else.
    const seenBy = { platform: 'slack', chat: command.user } as const
    const { address } = place
    const replies = await answer(deps, { address, seenBy, text, clientLanguage: language })
    return parseCommand(text).name === 'subscribe' ? withPlace(handling, place, replies) : replies
  } catch (error) {
    fail(handling, error)
    const address = { platform: 'slack', chat: command.user } as const
    return [plainReply(say({ texts: deps.texts, language, address }, 'error-platform'))]
  }
}

const PLACE_TEXTS = {
  channel: 'slack-to-channel',
  direct: 'slack-to-direct',
  outside: 'slack-to-direct-from-channel',
} as const

/** Says where the scheduled briefs go, once there are any; the answer itself comes in any case. */
async function withPlace(
  handling: Handling,
  { address, kind }: Place,
  replies: readonly Reply[],
): Promise<readonly Reply[]> {
  const { deps, botName } = handling
  const last = replies.at(-1) ?? plainReply()
  try {
    const subscription = await deps.services.findSubscription(address)
    if (subscription?.status !== 'active') return replies
    const speaker = { texts: deps.texts, language: last.text[0]?.language ?? 'en', address }
    const where = say(speaker, PLACE_TEXTS[kind], { bot: botName })
    return [...replies.slice(0, -1), { ...last, text: [...last.text, where] }]
  } catch (error) {
    fail(handling, error)
    return replies
  }
}

async function respond(command: SlashCommand, message: Message): Promise<void> {
  const rendered = renderMessage(message.text)
  try {
    await command.respond(rendered)
  } catch (error) {
    if (!command.isRefusal(error)) throw error
    await command.respond({ text: rendered.text, blocks: [] })
  }
}

async function answerMessage(handling: Handling, message: DirectMessage): Promise<void> {
  const text = plainInput(message.text)
  const reader = { platform: 'slack', chat: message.user } as const
  const incoming = { address: reader, text, clientLanguage: languageOf(text) }
  const replies = await answer(handling.deps, incoming)
  const chat = { platform: 'slack', chat: message.channel } as const
  const messages = replies.flatMap((reply) => messagesOf(handling.messenger, reply))
  await sendReplies(repliesOf(handling), chat, messages)
}

const repliesOf = ({ messenger, signal, deps }: Handling): Replying => ({
  messenger,
  signal,
  log: deps.log,
})

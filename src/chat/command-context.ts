import type { Language } from '#domain/language.ts'
import type { Block, Span } from '#domain/rich-text.ts'
import type { ChatAddress, Platform, Subscription } from '#domain/subscription.ts'
import { COMMAND_NAMES, type CommandName } from './command-words.ts'
import type { Reply } from './reply.ts'
import type { Services } from './services.ts'
import type { TextArgs, Texts } from './texts.ts'

/** What a command knows of the message that it answers. */
export interface CommandContext {
  /** Those that change something throw `NotPermitted` where the reader may not. */
  readonly services: Services
  readonly texts: Texts
  readonly address: ChatAddress
  /** Who sees the replies: the chat itself, or one reader who wrote on its behalf. */
  readonly seenBy: ChatAddress
  /** The language to answer in. */
  readonly language: Language
  /** The languages of the reader's briefs, the one to answer in first. */
  readonly languages: readonly Language[]
  readonly subscription: Subscription | null
  /** What follows the command, as typed. */
  readonly rest: string
  /** Tells the log of a failure that the reader is spared. */
  readonly report: (error: unknown) => void
}

/** Answers one message with one or more replies. What it throws becomes a sentence in `answer`. */
export type Command = (context: CommandContext) => Promise<readonly Reply[]>

type Speaker = Pick<CommandContext, 'texts' | 'language' | 'address'>

/** One line of the bot; the names of the commands, as the platform writes them, are among its variables. */
export const say = (speaker: Speaker, id: string, args: TextArgs = {}): Block => ({
  kind: 'paragraph',
  language: speaker.language,
  spans: spansOf(
    speaker.texts(speaker.language, id, { ...COMMANDS_OF[speaker.address.platform], ...args }),
  ),
})

/** What a reader typed, short and harmless enough to be shown back. */
export function quoteInput(text: string): string {
  const clean = text
    .replace(/[`\p{C}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...clean]
  return letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join('')}…` : clean
}

const SHOWN_LETTERS = 40

const slash = (name: CommandName): string => `/${name}`
const slackSlash = (name: CommandName): string => (name === 'brief' ? '/brief' : `/brief ${name}`)

const namesOf = (write: (name: CommandName) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(COMMAND_NAMES.map((name) => [name, write(name)]))

const COMMANDS_OF: Readonly<Record<Platform, Readonly<Record<string, string>>>> = {
  telegram: namesOf(slash),
  console: namesOf(slash),
  slack: namesOf(slackSlash),
}

/** A command as its platform writes it: `/brief`, in Slack `/brief stop`. */
export const commandText = (platform: Platform, name: CommandName): string =>
  COMMANDS_OF[platform][name] ?? slash(name)

/** Words between backticks are code. */
const spansOf = (text: string): Span[] =>
  text
    .split('`')
    .map((piece, at): Span => (at % 2 === 1 ? { text: piece, style: 'code' } : { text: piece }))
    .filter((span) => span.text !== '')

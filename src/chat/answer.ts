import { AppError } from '#domain/errors.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import type { Log } from '#lib/log.ts'
import { type Command, type CommandContext, say } from './command-context.ts'
import { briefCommand } from './commands/brief.ts'
import { helpCommand, unknownCommand } from './commands/help.ts'
import { langCommand } from './commands/lang.ts'
import { lastCommand } from './commands/last.ts'
import { startCommand } from './commands/start.ts'
import { stopCommand } from './commands/stop.ts'
import { subscribeCommand } from './commands/subscribe.ts'
import { type CommandName, type ParsedCommand, parseCommand } from './parse-command.ts'
import { plainReply, type Reply } from './reply.ts'
import type { Services } from './services.ts'
import type { Texts } from './texts.ts'

export interface AnswerDeps {
  readonly services: Services
  readonly texts: Texts
  readonly log: Log
}

export interface Incoming {
  readonly address: ChatAddress
  readonly text: string
  /** What the reader's client is set to: used until the reader chooses. */
  readonly clientLanguage: Language
}

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  start: startCommand,
  subscribe: subscribeCommand,
  brief: briefCommand,
  lang: langCommand,
  stop: stopCommand,
  help: helpCommand,
  last: lastCommand,
}

/**
 * Answers one message with one or more replies, each to be sent by itself. Unknown input gets help.
 * Never throws: a failure becomes a sentence in the reader's language, its cause goes to the log.
 */
export async function answer(deps: AnswerDeps, incoming: Incoming): Promise<readonly Reply[]> {
  const command = parseCommand(incoming.text)
  let language = guessLanguage(command, incoming)
  try {
    const subscription = await deps.services.findSubscription(incoming.address)
    language = chooseLanguage(subscription, language)
    const context = contextOf({ deps, incoming, command, subscription, language })
    return await (command.name ? COMMANDS[command.name] : unknownCommand)(context)
  } catch (error) {
    deps.log.error({ err: error, command: command.name }, 'A command failed')
    const code = error instanceof AppError ? error.code : 'unknown'
    const speaker = { texts: deps.texts, language, address: incoming.address }
    return [plainReply(say(speaker, `error-${code}`))]
  }
}

/** Before a reader has chosen, an Arabic command says more than the client's setting. */
const guessLanguage = (command: ParsedCommand, incoming: Incoming): Language =>
  command.isArabic ? 'ar' : incoming.clientLanguage

/** A reader of both languages is answered in the one that they seem to use. */
function chooseLanguage(saved: Subscription | null, guess: Language): Language {
  const [only, ...more] = saved?.languages ?? []
  return only && more.length === 0 ? only : guess
}

function contextOf(from: {
  deps: AnswerDeps
  incoming: Incoming
  command: ParsedCommand
  subscription: Subscription | null
  language: Language
}): CommandContext {
  const { deps, incoming, command, subscription, language } = from
  const saved = subscription?.languages ?? [language]
  return {
    services: deps.services,
    texts: deps.texts,
    address: incoming.address,
    language,
    languages: ownFirst(
      LANGUAGES.filter((one) => saved.includes(one)),
      language,
    ),
    subscription,
    rest: command.rest,
    report: (error) =>
      deps.log.warn({ err: error, command: command.name }, 'Part of an answer failed'),
  }
}

const ownFirst = (languages: readonly Language[], own: Language): readonly Language[] =>
  languages.toSorted((a, b) => Number(b === own) - Number(a === own))

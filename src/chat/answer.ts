import { AppError } from '#domain/errors.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import type { Log } from '#lib/log.ts'
import { type Command, type CommandContext, say } from './command-context.ts'
import type { CommandName } from './command-words.ts'
import { moreCommand, sourcesCommand, wrongCommand } from './commands/about-brief.ts'
import { briefCommand, partCommand } from './commands/brief.ts'
import { channelCommand } from './commands/channel.ts'
import { helpCommand } from './commands/help.ts'
import { joinCommand } from './commands/join.ts'
import { langCommand } from './commands/lang.ts'
import { lastCommand } from './commands/last.ts'
import { fullCommand, shortCommand } from './commands/length.ts'
import { muteCommand, unmuteCommand } from './commands/mute.ts'
import { partsCommand } from './commands/parts.ts'
import { pauseCommand, resumeCommand } from './commands/pause.ts'
import { quietCommand } from './commands/quiet.ts'
import { exportCommand, forgetMeCommand, privacyCommand } from './commands/rights.ts'
import { scheduleCommand } from './commands/schedule.ts'
import { settingsCommand } from './commands/settings.ts'
import { setupCommand } from './commands/setup.ts'
import { startCommand } from './commands/start.ts'
import { statusCommand } from './commands/status.ts'
import { stopCommand } from './commands/stop.ts'
import { subscribeCommand } from './commands/subscribe.ts'
import { unknownCommand } from './commands/unknown.ts'
import { unwatchCommand, watchCommand } from './commands/watch.ts'
import { whyCommand } from './commands/why.ts'
import { answerAtDoor } from './door.ts'
import { withFirstLanguage } from './first-language.ts'
import { type ParsedCommand, parseCommand } from './parse-command.ts'
import { guardChanges, NotPermitted } from './permission.ts'
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
  /** Who alone sees the replies, where those do not go to the chat itself. */
  readonly seenBy?: ChatAddress
  /** The text is the command of a pressed button. */
  readonly isButton?: true
  /** Whether its writer may change what this chat gets; asked only before a change. Absent: anyone may. */
  readonly mayChangeSettings?: () => Promise<boolean>
}

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  start: startCommand,
  brief: briefCommand,
  winners: partCommand('winners'),
  shock: partCommand('shock'),
  defense: partCommand('defense'),
  risks: partCommand('risks'),
  next: partCommand('watch'),
  last: lastCommand,
  more: moreCommand,
  sources: sourcesCommand,
  why: whyCommand,
  wrong: wrongCommand,
  subscribe: subscribeCommand,
  schedule: scheduleCommand,
  watch: watchCommand,
  unwatch: unwatchCommand,
  mute: muteCommand,
  unmute: unmuteCommand,
  parts: partsCommand,
  short: shortCommand,
  full: fullCommand,
  lang: langCommand,
  quiet: quietCommand,
  settings: settingsCommand,
  setup: setupCommand,
  pause: pauseCommand,
  resume: resumeCommand,
  stop: stopCommand,
  channel: channelCommand,
  status: statusCommand,
  join: joinCommand,
  privacy: privacyCommand,
  export: exportCommand,
  forget_me: forgetMeCommand,
  help: helpCommand,
}

/**
 * Answers one message with one or more replies, each to be sent by itself. Unknown input gets help.
 * Never throws: a failure becomes a sentence in the reader's language, its cause goes to the log.
 */
export async function answer(deps: AnswerDeps, incoming: Incoming): Promise<readonly Reply[]> {
  // A button's command is told from a sentence as one with a slash is.
  const command = parseCommand(incoming.isButton ? `/${incoming.text}` : incoming.text)
  let language = guessLanguage(command, incoming)
  try {
    const { services, texts } = deps
    const { address } = incoming
    const refusal = await answerAtDoor({ services, texts, address, language, command })
    if (refusal) return [refusal]
    const subscription = await services.findSubscription(address)
    language = chooseLanguage(subscription, language)
    const context = contextOf({ deps, incoming, command, subscription, language })
    return await (command.name ? COMMANDS[command.name] : unknownCommand)(context)
  } catch (error) {
    const speaker = { texts: deps.texts, language, address: incoming.address }
    if (error instanceof NotPermitted) return [plainReply(say(speaker, 'not-permitted'))]
    deps.log.error({ err: error, command: command.name }, 'A command failed')
    const code = error instanceof AppError ? error.code : 'unknown'
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
  const guarded = guardChanges(deps.services, incoming.mayChangeSettings)
  return {
    services: subscription ? guarded : withFirstLanguage(guarded, language),
    texts: deps.texts,
    address: incoming.address,
    seenBy: incoming.seenBy ?? incoming.address,
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

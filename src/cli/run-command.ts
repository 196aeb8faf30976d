import { AppError } from '#domain/errors.ts'
import { redact } from '#lib/log.ts'
import type { Command, Io } from './io.ts'

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  brief: async () => (await import('./brief.ts')).brief,
  demo: async () => (await import('./demo.ts')).demo,
  run: async () => (await import('./run.ts')).run,
  chat: async () => (await import('./chat.ts')).chat,
  check: async () => (await import('./check.ts')).check,
  parse: async () => (await import('./parse.ts')).parse,
  group: async () => (await import('./group.ts')).group,
  feeds: async () => (await import('./feeds.ts')).feeds,
  migrate: async () => (await import('./migrate.ts')).migrate,
  reports: async () => (await import('./reports.ts')).reports,
  deliveries: async () => (await import('./deliveries.ts')).deliveries,
  subscriptions: async () => (await import('./subscriptions.ts')).subscriptions,
  schedule: async () => (await import('./schedule.ts')).schedule,
  preview: async () => (await import('./preview.ts')).preview,
  doctor: async () => (await import('./doctor.ts')).doctor,
  'lint-arabic': async () => (await import('./lint-arabic.ts')).lintArabic,
}

const USAGE = `Usage: mujaz COMMAND [options]

  brief    refresh the feeds once, write and print the brief
           --lang en|ar|both  --window 24h|5d  --now INSTANT  --watch NVDA,TSM  --offline
           --writer auto|extract|model  --format text|json|html|telegram|slack
           --feeds FILE  --data FOLDER (:memory: keeps nothing)
  demo     the brief of the sample week in both languages, with no key and no network
  preview  a brief as Telegram, Slack and a page show it: preview.html, and PNG where a Chromium is there
           --out FOLDER (default preview), and the options of brief but --format
  run      the service: polling, digests, Telegram, Slack          [--data FOLDER] [--feeds FILE]
           SIGHUP has it read feeds, names and settings again
  chat     the bot in this terminal                                 [--lang en|ar] [--as ID]
  check    hold claims against their sources (JSON Lines in and out) [FILE | -]
  parse    one feed document as JSON                                FILE... | - [--content-type TYPE] [--files-from LIST]
  group    articles in (JSON Lines), their stories out              [FILE | -]
  feeds    the feed list                                            [--feeds FILE]
           list [--json] [--data FOLDER] | remove ID | test URL|ID [--json] [--full-text] [--allow-private]
           add URL [--id ID] [--publisher NAME] [--family ID] [--language en|ar] [--zone ZONE] [--tier 1-4]
             [--topics a,b] [--every-minutes N] [--full-text] [--allow-private]
           import FILE.opml [--language en|ar] [--zone ZONE] [--tier 1-4] | export > FILE.opml
  migrate  bring the store's schema up to date                      [--data FOLDER]
  reports  what readers report as wrong                             list [--json] | close ID  [--data FOLDER]
  deliveries     the ledger of messages
           list | retry | drop  [ID...] [--state STATE,...] [--chat telegram:123] [--limit N] [--json]
  subscriptions  who reads what, and readers' rights               list [--json] | export CHAT | forget CHAT
  schedule next  when the next briefs come
           --chat telegram:123 | --at 08:00,17:30 --zone ZONE --days mon-fri   [--count N] [--json]
  doctor   check configuration, store, feeds, tokens                [--json] [--offline]
  lint-arabic    what an Arabic editor would strike                FILE | - [--json]

--verbose shows where an error comes from and, with brief, who wrote it and what that took. Exit codes: 0 done, 1 failed, 2 bad usage or configuration.
`

/** Runs the command that the words name. Never throws: an error becomes one line and an exit code. */
export async function runCommand(words: readonly string[], io: Io): Promise<number> {
  const verbose = words.includes('--verbose')
  const [name = 'help', ...args] = words.filter((word) => word !== '--verbose')
  if (['help', '--help', '-h'].includes(name)) {
    io.out(USAGE)
    return 0
  }
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!load) {
      throw new AppError(
        'usage',
        `there is no command ${JSON.stringify(name)}; "mujaz help" lists them`,
      )
    }
    if (args.includes('--help') || args.includes('-h')) {
      io.out(USAGE)
      return 0
    }
    return await (await load())(args, { ...io, isVerbose: verbose })
  } catch (error) {
    if (io.stop.aborted) {
      io.err('mujaz: stopped\n')
      return 1
    }
    return tell(error, io, verbose)
  }
}

function tell(error: unknown, io: Io, verbose: boolean): number {
  // An error of a platform's client may carry an address with a token in it.
  const err = (line: string) => io.err(`${redact(line, [])}\n`)
  const known = error instanceof AppError
  const message = printable(error instanceof Error ? error.message : String(error))
  err(`mujaz: ${known ? message : `unexpected: ${message} (--verbose shows where)`}`)
  if (verbose && error instanceof Error) err(`${error.stack}`)
  if (verbose && error instanceof Error && error.cause) err(`cause: ${String(error.cause)}`)
  return known && (error.code === 'usage' || error.code === 'config') ? 2 : 1
}

// A mistyped word is shown back: its control characters must not reach the terminal.
const printable = (message: string): string =>
  message.replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' ? mark : '\u{fffd}'))

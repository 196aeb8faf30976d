import type { Logger, LogLevel } from '@slack/web-api'
import { type Log, redact } from '#lib/log.ts'

// The library compares levels as strings; its enum would pull the whole of it in.
const WARN = 'warn' as LogLevel

const ignore = (): void => undefined

const loggerWith = (warn: Logger['warn'], info: Logger['info']): Logger => ({
  // Debug lines hold whole messages and the socket's address with its ticket.
  debug: ignore,
  info,
  warn,
  error: warn,
  setLevel: ignore,
  getLevel: () => WARN,
  setName: ignore,
})

/** For clients whose callers tell of failures themselves. */
export const silentLogger: Logger = loggerWith(ignore, ignore)

/**
 * The library's own lines in our log, without tokens. Its errors are warnings here: whether one
 * matters is for our code to say.
 */
export function libraryLogger(log: Log, secrets: readonly string[]): Logger {
  const told = (parts: readonly unknown[]) => ({
    text: redact(parts.map(textOf).join(' '), secrets).slice(0, LONGEST_LINE),
  })
  return loggerWith(
    (...parts: unknown[]) => log.warn(told(parts), 'The Slack library warns'),
    (...parts: unknown[]) => log.debug(told(parts), 'The Slack library says'),
  )
}

const LONGEST_LINE = 500

// Of an object only its kind: it may hold what a reader wrote.
const textOf = (part: unknown): string => {
  if (part instanceof Error) return `${part.name}: ${part.message}`
  return typeof part === 'string' ? part : typeof part
}

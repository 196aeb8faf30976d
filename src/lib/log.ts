import { Writable } from 'node:stream'
import { pino } from 'pino'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** One constant message, fields beside it. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

// Errors of the platforms' clients carry their tokens in URLs and headers, at any depth: the stream is where all pass.
const SECRETS =
  /(?<=bot)\d{5,}:[\w-]{20,}|\d{6,}:[\w-]{30,}|(?<![a-z])(?:xox[a-z]-|xapp-|sk-)[\w-]{8,}|(?<=Bearer )[\w.~+/=-]{8,}/gu

/** Replaces whatever looks like a token, and each of the named secrets. */
export function redact(line: string, secrets: readonly string[]): string {
  let clean = line.replace(SECRETS, '[redacted]')
  for (const secret of secrets)
    if (secret.length >= 6) clean = clean.replaceAll(secret, '[redacted]')
  return clean
}

/** JSON lines for a service's log; no secret passes. `write` is where the lines go, normally standard error. */
export function createLog(
  level: LogLevel,
  secrets: readonly string[],
  write: (line: string) => void,
): Log {
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      write(redact(String(chunk), secrets))
      done()
    },
  })
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream)
}

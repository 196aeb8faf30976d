import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '#domain/errors.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'
import { DAY_MS, HOUR_MS, type Instant } from '#domain/time.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** `parseArgs`, whose complaints become usage errors of one line. */
export function readOptions<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new AppError('usage', `${line} ("mujaz help" lists the options)`)
  }
}

/** A value that must be one of a few words. */
export function oneOf<const T extends string>(
  option: string,
  value: string,
  words: readonly T[],
): T {
  const found = words.find((word) => word === value)
  if (found) return found
  throw new AppError('usage', `--${option}: expected ${words.join(', ')}, got "${value}"`)
}

export function readLanguages(value: string): readonly Language[] {
  const word = oneOf('lang', value, [...LANGUAGES, 'both'])
  return word === 'both' ? LANGUAGES : [word]
}

const MAX_WINDOW_MS = 31 * DAY_MS

/** `24h`, `24` (hours) or `5d`, in milliseconds. */
export function readWindow(value: string): number {
  const match = /^(\d{1,4})(h|d)?$/u.exec(value)
  const length = match ? Number(match[1]) * (match[2] === 'd' ? DAY_MS : HOUR_MS) : 0
  if (length > 0 && length <= MAX_WINDOW_MS) return length
  throw new AppError(
    'usage',
    `--window: expected hours or days up to 31d such as 24h or 5d, got "${value}"`,
  )
}

/** An ISO instant with its offset, `2025-02-01T00:00:00Z`. */
export function readInstant(value: string): Instant {
  try {
    return Temporal.Instant.from(value).epochMilliseconds
  } catch {
    throw new AppError(
      'usage',
      `--now: expected an instant such as 2025-02-01T00:00:00Z (with Z or an offset), got "${value}"`,
    )
  }
}

/** Refuses words that a command takes none of. */
export function noPositionals(positionals: readonly string[]): void {
  if (positionals.length > 0) {
    throw new AppError(
      'usage',
      `"${positionals[0]}" is no option of this command ("mujaz help" lists them)`,
    )
  }
}

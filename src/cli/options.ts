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
    // Node's own advice after the first sentence is about words that begin with a dash: we take none.
    const [line] = (error instanceof Error ? error.message : String(error)).split(/\n|\. To /u)
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

/** Years of more than four digits have no place in an edition. */
const LATEST = Date.UTC(9999, 11, 31)

/** An ISO instant with its offset, `2025-02-01T00:00:00Z`, from 1970 to 9999. */
export function readInstant(value: string): Instant {
  const at = toInstant(value)
  if (at !== null && at >= 0 && at <= LATEST) return at
  throw new AppError(
    'usage',
    `--now: expected an instant such as 2025-02-01T00:00:00Z (with Z or an offset), got "${value}"`,
  )
}

function toInstant(value: string): Instant | null {
  try {
    return Temporal.Instant.from(value).epochMilliseconds
  } catch {
    return null
  }
}

/** Refuses an empty value, such as that of a shell variable that is not set. */
export function notEmpty(option: string, value: string): string {
  if (value !== '') return value
  throw new AppError('usage', `--${option}: expected a value, got ""`)
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

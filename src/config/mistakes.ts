import type { z } from 'zod'

/** What one file (or the environment) says. `value` is null where `mistakes` are; each is one line. */
export type Reading<T> =
  | { readonly value: T; readonly mistakes: readonly [] }
  | { readonly value: null; readonly mistakes: readonly string[] }

const MAX_SHOWN_CHARS = 80

/** A reading with its mistakes, if there are any, else with its value. */
export const toReading = <T>(value: T | undefined, mistakes: readonly string[]): Reading<T> =>
  value !== undefined && mistakes.length === 0 ? { value, mistakes: [] } : { value: null, mistakes }

/** Text in quotes, on one line, without invisible characters, cut where it is long. */
export function quote(text: string): string {
  const cut = text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text
  return JSON.stringify(cut).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`,
  )
}

/** A value of a file as an error shows it. A password inside an address is not shown. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') {
    return /\/[^/\s]*@/.test(value) ? 'an address with a password (not shown)' : quote(value)
  }
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a section' : String(value)
}

/** The issues of a zod error as lines: `feeds[3].url: expected …, got …`. Unknown keys get a line each. */
export function describeIssues(error: z.ZodError, raw: unknown): readonly string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => at(issue.path, `unknown key ${quote(key)}`))
    }
    return at(issue.path, `${issue.message}, got ${show(findAt(raw, issue.path))}`)
  })
}

function at(path: readonly PropertyKey[], text: string): string {
  const place = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return place === '' ? text : `${place}: ${text}`
}

function findAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    raw,
  )
}

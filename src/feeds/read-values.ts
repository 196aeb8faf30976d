/** Longer texts are cut: no article needs more, and a feed of 500 such items stays within bounds. */
const MAX_TEXT = 100_000
const MAX_LINE = 4000
export const MAX_ENTRIES = 500

/** An object's property, from a value of which nothing is known. Never reads from a prototype. */
export function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

/** The list that this is, or a list of this one, or none. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** A text of a field that may be a string, an object with one, or a list of them; '' for all else. */
export function textOf(value: unknown, maxLength = MAX_TEXT): string {
  const [first] = list(value)
  const candidates = [
    first,
    property(first, '_'),
    property(first, 'value'),
    property(first, '#text'),
  ]
  const found = candidates.find((candidate) => typeof candidate === 'string')
  return typeof found === 'string' ? found.slice(0, maxLength).toWellFormed() : ''
}

/** A text of one line: titles, links, names. */
export const lineOf = (value: unknown): string => textOf(value, MAX_LINE).trim()

/** The first text that says something. */
export const firstText = (...texts: readonly string[]): string =>
  texts.find((text) => text.trim() !== '') ?? ''

/** An address made absolute by `xml:base`; as written where that cannot be done. */
export function resolveLink(link: string, base: string): string {
  if (link === '' || base === '') return link
  return URL.parse(link, base)?.href ?? link
}

/** Whole minutes, as RSS has them in `ttl`; null for anything else. */
export function minutesOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : lineOf(value)
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

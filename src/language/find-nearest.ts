import { distance } from 'fastest-levenshtein'
import { foldForMatch } from './normalise.ts'

/** Something that readers call by several names. */
export interface Named<T> {
  readonly value: T
  readonly forms: readonly string[]
}

/** Longer texts are no name. */
const MAX_LENGTH = 60
/** More than these are no answer to choose from. */
const MAX_FOUND = 5
/** The slips that a name of so many letters may have: in a short one, a slip makes another name. */
const SLIPS: readonly (readonly [letters: number, slips: number])[] = [
  [10, 3],
  [6, 2],
  [4, 1],
]

/**
 * Finds what a text names: exactly, spelling and marks aside, else by the fewest slips of the hand that
 * its length allows. Several where they are equally near; none where none is. Total.
 */
export function createNearestFinder<T>(
  entries: readonly Named<T>[],
): (text: string) => readonly T[] {
  const exact = new Map<string, Set<T>>()
  for (const { value, forms } of entries) {
    for (const form of forms.map(foldName)) {
      if (form !== '') exact.set(form, (exact.get(form) ?? new Set()).add(value))
    }
  }
  return (text) => {
    const name = foldName(text.slice(0, 2 * MAX_LENGTH))
    if (name === '' || name.length > MAX_LENGTH) return []
    return [...(exact.get(name) ?? nearest(exact, name))].slice(0, MAX_FOUND)
  }
}

function nearest<T>(names: ReadonlyMap<string, ReadonlySet<T>>, name: string): Set<T> {
  let fewest = SLIPS.find(([letters]) => name.length >= letters)?.[1] ?? 0
  let found = new Set<T>()
  if (fewest === 0) return found
  for (const [known, values] of names) {
    // A short name is another one after as few slips, however long the reader's text is.
    const allowed = SLIPS.find(([letters]) => known.length >= letters)?.[1] ?? 0
    if (Math.abs(known.length - name.length) > Math.min(allowed, fewest)) continue
    const slips = distance(known, name)
    if (slips > Math.min(allowed, fewest)) continue
    found = slips < fewest ? new Set(values) : found.union(values)
    fewest = slips
  }
  return found
}

/** One spelling of a name: letters, digits and `&` alone, with single spaces, in one case. */
const foldName = (text: string): string =>
  foldForMatch(text, 'ar')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()

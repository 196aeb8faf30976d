import { foldArabic } from './normalise.ts'

// Consonants that transliterations of one name exchange (جوجل, غوغل, قوقل).
const EXCHANGED: Readonly<Record<string, string>> = {
  ج: 'غ',
  ق: 'غ',
  ط: 'ت',
  ث: 'س',
  ص: 'س',
  ذ: 'د',
  ز: 'س',
}
const VOWELS = /[اويهء]/g
// One more or one fewer consonant is still the same name; in a short one it is another.
const MIN_FOR_ONE_EDIT = 4

const consonants = (word: string): string =>
  foldArabic(word)
    .replace(VOWELS, '')
    .replace(/[جقطثصذز]/g, (letter) => EXCHANGED[letter] ?? letter)

/** Whether two words differ by at most one letter added, dropped or changed. */
function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same)
  return long.slice(same + 1) === rest
}

function isSameWord(a: string, b: string): boolean {
  const [first, second] = [consonants(a), consonants(b)]
  if (first === second) return true
  return Math.min(first.length, second.length) >= MIN_FOR_ONE_EDIT && isOneEditApart(first, second)
}

const areSameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => isSameWord(word, b[at] ?? ''))

/** Where the words of `inner` stand in `outer`, spelling aside; -1 where they do not. */
function indexOfWords(outer: readonly string[], inner: readonly string[]): number {
  for (let at = 0; at + inner.length <= outer.length; at++)
    if (areSameWords(outer.slice(at, at + inner.length), inner)) return at
  return -1
}

const wordsOf = (name: string): string[] => name.split(/[\s.\-‐]+/).filter((word) => word !== '')

/**
 * A name as written, in the letters of our spelling `ar`. A part of it stays a part (ترامب → ترمب,
 * not دونالد ترمب), words around it stay (سيسكو سيستمز), and a name in other words is returned as
 * it stands.
 */
export function respellName(written: string, ar: string): string {
  const found = wordsOf(written)
  const ours = wordsOf(ar)
  if (areSameWords(found, ours) || isSameWord(found.join(''), ours.join(''))) return ar
  const part = found.length < ours.length ? indexOfWords(ours, found) : -1
  if (part >= 0) return ours.slice(part, part + found.length).join(' ')
  const whole = found.length > ours.length ? indexOfWords(found, ours) : -1
  if (whole < 0) return written
  const after = found.slice(whole + ours.length)
  return [...found.slice(0, whole), ar, ...after].join(' ')
}

/** Whether `written` is `ar` or a part of it in other letters, and not another name. */
export function isSpellingOf(written: string, ar: string): boolean {
  const found = wordsOf(written)
  const ours = wordsOf(ar)
  if (isSameWord(found.join(''), ours.join(''))) return true
  const [short, long] = found.length <= ours.length ? [found, ours] : [ours, found]
  return indexOfWords(long, short) >= 0
}

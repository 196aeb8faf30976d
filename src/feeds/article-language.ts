import type { Language } from '#domain/language.ts'

const SAMPLE = 2000
const LETTER = /\p{L}/gu
const ARABIC_SCRIPT = /\p{Script=Arabic}/gu
const LATIN_SCRIPT = /\p{Script=Latin}/gu
/** Letters of Persian, Urdu, Kurdish and Pashto that Arabic does not have: پ چ ژ گ ک ی ٹ ڈ ڑ ں ے ہ ھ and their kin. */
const NOT_ARABIC = /[\u0679-\u06b0\u06b2-\u06d3]/g
/** Arabic writes a few of them in foreign names; a Persian or Urdu text has 10 to 25 % of them. */
const MAX_FOREIGN_SHARE = 0.05
const MIN_FOREIGN = 2

/**
 * The language of an article by its script, since feeds mix languages: Arabic letters in the majority make it Arabic,
 * Latin ones English. Null for Persian, Urdu and other scripts, which we do not read. Without letters, the feed's.
 */
export function articleLanguage(title: string, text: string, ofFeed: Language): Language | null {
  const sample = `${title} ${text}`.slice(0, SAMPLE)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const letters = count(LETTER)
  const arabic = count(ARABIC_SCRIPT)
  const latin = count(LATIN_SCRIPT)
  if (letters === 0) return ofFeed
  if (letters - arabic - latin > letters / 2) return null
  if (arabic <= latin) return 'en'
  const foreign = count(NOT_ARABIC)
  return foreign >= MIN_FOREIGN && foreign / arabic > MAX_FOREIGN_SHARE ? null : 'ar'
}

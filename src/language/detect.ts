import type { Language } from '#domain/language.ts'
import { foldArabic } from './normalise.ts'

// What begins a long text is enough to know its language by.
const SAMPLE_CHARS = 4000
// Letters that Arabic has only in foreign names: Persian, Urdu, Kurdish, Pashto, Uighur.
const FOREIGN_LETTER = /[پچژگٹڈڑںےۓہۂۃھێۆۇۈۋڵڕەڼټډړږښځڅېۍ]/g
// Some keyboards write Arabic with these two, so they only weigh together with words.
const PERSIAN_KAF_YA = /[کی]/g
// Hardly written in the others: hamza on alif, ta marbuta, the article.
const ARABIC_SPELLING = /[أإة]|(?<!\p{L})[وبكف]?ال\p{L}{3}/gu
const ARABIC_LETTER = /\p{Script=Arabic}/gu
const LATIN_LETTER = /\p{Script=Latin}/gu
const LETTER = /\p{L}/gu
const WORD = /[\p{L}\p{M}]+/gu
const MAX_FOREIGN_SHARE = 0.015
const MAX_NAME_SHARE = 0.2
const MAX_KAF_YA_SHARE = 0.03
// An Arabic text full of Latin names is Arabic; an English one with an Arabic name is English.
const MIN_ARABIC_SHARE = 0.4
const MIN_SCRIPT_SHARE = 0.5
const MIN_WORDS_TO_JUDGE = 12
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const ARABIC_WORDS = words(
  'في من علي الي ان عن التي الذي مع هذا هذه بعد قال ما لا كان كانت بين خلال او قد وقد لم كما',
)
// Folded, as the words that they are compared with.
const PERSIAN_URDU_WORDS = words(
  'است این که از را با براي ان شد شده ميشود مي كرد كرده در به هاي يك تا بود خود هم اين كه كا كي كے كو هے ہے هي هين مين نے نے سے اور پر ير ه نه',
)
const ENGLISH_WORDS = words(
  'the of and to in a is for on that with as by at from its it was are has be after said over an this will new up',
)
const OTHER_LATIN_WORDS = words(
  'le la les des du et en une un est pour dans que qui sur el los las del por con una para der die das und den von mit ist auf im zu il di che della em os uma het een van bir ve için',
)

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const countIn = (found: readonly string[], known: ReadonlySet<string>): number =>
  found.filter((word) => known.has(word)).length

function isArabic(sample: string, letters: number): boolean {
  const found = (sample.match(WORD) ?? []).map(foldArabic)
  const foreign = countIn(found, PERSIAN_URDU_WORDS)
  const own = countIn(found, ARABIC_WORDS) + count(sample, ARABIC_SPELLING)
  const strangers = count(sample, FOREIGN_LETTER)
  // A foreign name in a short headline may hold them (گوگل): then the rest must speak for Arabic.
  if (strangers > MAX_FOREIGN_SHARE * letters)
    return own > 2 * foreign && strangers < MAX_NAME_SHARE * letters
  const typedPersian = count(sample, PERSIAN_KAF_YA) > MAX_KAF_YA_SHARE * letters
  return typedPersian ? own > 2 * foreign && own > 0 : own >= foreign
}

function isEnglish(sample: string): boolean {
  const found = (sample.toLowerCase().match(WORD) ?? []).slice(0, 400)
  if (found.length < MIN_WORDS_TO_JUDGE)
    return countIn(found, OTHER_LATIN_WORDS) <= found.length / 4
  return countIn(found, ENGLISH_WORDS) >= countIn(found, OTHER_LATIN_WORDS)
}

/**
 * The language of a text by its script, its letters and its commonest words. Null for a text
 * without letters and for other languages, Persian, Urdu, Kurdish and French among them. Short
 * headlines are judged by what they show; in doubt they count as ours.
 */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, SAMPLE_CHARS)
  const letters = count(sample, LETTER)
  if (letters === 0) return null
  const arabic = count(sample, ARABIC_LETTER)
  if (arabic >= MIN_ARABIC_SHARE * letters) return isArabic(sample, arabic) ? 'ar' : null
  if (count(sample, LATIN_LETTER) < MIN_SCRIPT_SHARE * letters) return null
  return isEnglish(sample) ? 'en' : null
}

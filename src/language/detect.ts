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
// No English text of this length does without the commonest words.
const MIN_WORDS_TO_JUDGE = 25
const MAX_WORDS = 400
// A language's tag (`de`, `fa-IR`) that is neither of ours.
const FOREIGN_TAG = /^(?!en|ar)[a-z]{2,3}(?:[-_]|$)/i
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const ARABIC_WORDS = words(
  'في من علي الي ان عن التي الذي مع هذا هذه بعد قال ما لا كان كانت بين خلال او قد وقد لم كما',
)
// Folded, as the words that they are compared with.
const PERSIAN_URDU_WORDS = words(
  'است این که از را با براي ان شد شده ميشود مي كرد كرده در به هاي يك تا بود خود هم اين كه كا كي كے كو هے ہے هي هين مين نے نے سے اور پر ير ه نه',
)
const ENGLISH_WORDS = words(
  'the of and to is for that with at by from its it are was were be been has have had after before said says say over under into this these new up down out off will would could should can may not but they their his her you we he she who which what when why how about against amid between more than if too other all one two first year week billion shares earnings beats wins falls rises jumps cuts raises fell rose lost',
)
// Of twenty other languages. None is an English word, nor stands in names: `de`, `la`, `von der` and their kin are
// no proof, because Ursula von der Leyen and Rio de Janeiro are in English texts too.
const OTHER_LATIN_WORDS = words(
  'und mit für nicht ist auf ein eine einem einen einer nach bei dem den des zum zur wird sich auch aus dass haben une dans avec sur pour qui que les aux au ce cette ses pas fait una por para los las su en un este esta entre como não uma dos ao pelo pela mais é em os della delle dei gli degli nel nella che il sono è het een voor niet zijn naar aan bij uit wordt bir ve için ile bu daha olarak och att som på är og ikke af się nie jest oraz yang dan untuk dengan dari dalam pada și din pentru hogy és egy ja että',
)
// Names keep their letters in any language, so only words in small letters count, and these are English by now.
const LOANS = words(
  'café cafés naïve façade façades cliché clichés résumé résumés fiancé fiancée protégé protégés décor déjà née élite über crème purée touché exposé communiqué communiqués détente',
)
const FOREIGN_LATIN = /^\p{Ll}*(?![a-z])(?=\p{Script=Latin})\p{Ll}/u

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const countIn = (found: readonly string[], known: ReadonlySet<string>): number =>
  found.filter((word) => known.has(word)).length

function isArabic(sample: string, letters: number, declared: string): boolean {
  const found = (sample.match(WORD) ?? []).map(foldArabic)
  const foreign = countIn(found, PERSIAN_URDU_WORDS)
  const own = countIn(found, ARABIC_WORDS) + count(sample, ARABIC_SPELLING)
  const strangers = count(sample, FOREIGN_LETTER)
  // A foreign name in a short headline may hold them (گوگل): then the rest must speak for Arabic.
  if (strangers > MAX_FOREIGN_SHARE * letters)
    return own > 2 * foreign && strangers < MAX_NAME_SHARE * letters
  const typedPersian = count(sample, PERSIAN_KAF_YA) > MAX_KAF_YA_SHARE * letters
  if (typedPersian) return own > 2 * foreign && own > 0
  return own === foreign ? !FOREIGN_TAG.test(declared) : own > foreign
}

function isEnglish(sample: string, declared: string): boolean {
  const found = (sample.match(WORD) ?? []).slice(0, MAX_WORDS)
  const english = countIn(
    found.map((word) => word.toLowerCase()),
    ENGLISH_WORDS,
  )
  const foreign = found.filter(
    (word) => OTHER_LATIN_WORDS.has(word) || (FOREIGN_LATIN.test(word) && !LOANS.has(word)),
  )
  if (english !== foreign.length) return english > foreign.length
  return found.length < MIN_WORDS_TO_JUDGE && !FOREIGN_TAG.test(declared)
}

/**
 * The language of a text by its script, its letters and its commonest words. Null for a text
 * without letters and for other languages, Persian, Urdu, Kurdish and French among them. Short
 * headlines are judged by what they show; in doubt the tag decides that their feed declares, and
 * without one they count as ours.
 */
export function detectLanguage(text: string, declared = ''): Language | null {
  const sample = text.slice(0, SAMPLE_CHARS)
  const letters = count(sample, LETTER)
  if (letters === 0) return null
  const arabic = count(sample, ARABIC_LETTER)
  if (arabic >= MIN_ARABIC_SHARE * letters) return isArabic(sample, arabic, declared) ? 'ar' : null
  if (count(sample, LATIN_LETTER) < MIN_SCRIPT_SHARE * letters) return null
  return isEnglish(sample, declared) ? 'en' : null
}

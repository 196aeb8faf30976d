import type { Language } from '#domain/language.ts'
import { foldForMatch } from './normalise.ts'

const TERM = /\d+(?:[.,٫٬]\d+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:'\p{L}+)?/gu
const THOUSANDS = /[,٬](?=\d{3}(?!\d))/g
const ARABIC_WORD = /^[\u0621-\u06d3]+$/
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const ENGLISH_STOP_WORDS = words(
  "a about above after again against all also although am among an and any are as at be because been before being below between both but by can could did do does doing down during each few for from further had has have having he her here hers him his how however i if in into is it its itself just like may me might more most my new no nor not now of off on once one only or other our out over own per said same say says she should since so some such than that the their them then there these they this those through to too under until up upon us very was we were what when where which while who whom why will with would year yet you your it's don't",
)
const ARABIC_STOP_WORDS = words(
  'في من علي الي عن ان انه انها انهم هذا هذه ذلك تلك هو هي هم التي الذي الذين اللتي ما لا لم لن قد كان كانت كانوا يكون تكون مع بعد قبل عند عندما منذ حتي كل بين خلال بينما لكن او ام ثم اذا كما كذلك ايضا غير اي بها به له لها فيه فيها منه منها عليه عليها اليه اليها الا انما بل حيث حول دون ضد نحو لدي لذلك وقد قال قالت قالوا اضاف اضافت واضاف وقال وقالت مما فقط هناك هنا نحن انت انا عام يوم احد بعض بنسبه نسبه وكان وكانت وهو وهي ولم ولا وان فان لان الان سوف',
)
const MIN_STEM = 3
const MIN_CLITIC_STEM = 4
const VOWEL = /[aeiouy]/
const DOUBLED = /([bdfgmnprt])\1$/
const ARTICLE = /^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/
const CONJUNCTION = /^و(?=.{4})/
const PREPOSITION = /^[بكلف](?=.{4})/
// Longest first; folded, so that ية and ة are يه and ه.
const SUFFIXES = [
  'هما',
  'تين',
  'تان',
  'ها',
  'ان',
  'ات',
  'ون',
  'ين',
  'يه',
  'هم',
  'وا',
  'ه',
  'ي',
  'ت',
  'ا',
]

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2)
  if (word.length > MIN_STEM && /[^sui]s$/.test(word)) return word.slice(0, -1)
  return word
}

function withoutVerbEnding(word: string): string {
  const stem = word.replace(/(?:ing|ed)$/, '')
  if (stem === word || stem.length < MIN_STEM || !VOWEL.test(stem)) return word
  return stem.replace(DOUBLED, '$1')
}

/** Light on purpose: it joins forms of one word (trades, trading, traded), not families. */
function stemEnglish(word: string): string {
  const stem = withoutVerbEnding(withoutPlural(word.replace(/'s?$/, '')))
  return stem.length > MIN_CLITIC_STEM ? stem.replace(/e$/, '') : stem
}

function withoutSuffix(word: string): string {
  const suffix = SUFFIXES.find(
    (ending) => word.endsWith(ending) && word.length - ending.length >= MIN_STEM,
  )
  return suffix === undefined ? word : word.slice(0, -suffix.length)
}

/** After Larkey's light10: clitics and the commonest endings, never below three letters. */
function stemArabic(word: string): string {
  const noun = word.replace(ARTICLE, '')
  if (noun !== word) return withoutSuffix(noun)
  // A preposition goes last, so that كبير and كبيرة keep their kaf both.
  return withoutSuffix(word.replace(CONJUNCTION, '')).replace(PREPOSITION, '')
}

function term(raw: string): string | null {
  if (/^\d/.test(raw)) return raw.replace(THOUSANDS, '').replace('٫', '.')
  if (ARABIC_WORD.test(raw)) return ARABIC_STOP_WORDS.has(raw) ? null : stemArabic(raw)
  if (ENGLISH_STOP_WORDS.has(raw)) return null
  const stem = stemEnglish(raw)
  return stem === '' ? null : stem
}

/**
 * The terms of a text for similarity and search, in order, repeats kept: folded, stop words of both
 * languages dropped, lightly stemmed by their script. Numbers are kept in ASCII digits without
 * thousands separators; single letters are dropped.
 */
export function tokens(text: string, language: Language): string[] {
  const found: string[] = []
  for (const [raw] of foldForMatch(text, language).matchAll(TERM)) {
    const stem = term(raw)
    if (stem !== null && (stem.length > 1 || /\d/.test(stem))) found.push(stem)
  }
  return found
}

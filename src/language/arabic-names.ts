import { foldArabic } from './normalise.ts'

/** What is left of a word when its clitics are off. */
export interface ArabicStem {
  /** Folded. */
  readonly key: string
  /** As written. Where lam swallowed the article (للبنتاغون) it starts at the second lam. */
  readonly raw: string
  /** Of `raw` in the word as written. */
  readonly offset: number
}

const CONJUNCTIONS = ['و', 'ف']
const PREPOSITIONS = ['ب', 'ك', 'ل']
const CLITICS = [
  ...CONJUNCTIONS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS.flatMap((first) => PREPOSITIONS.map((second) => first + second)),
]
// Shorter rests are mostly other words: بديل is no Dell, وابل no Apple, لويز no Wiz.
const MIN_STEM = 4
const TANWIN = /[\u064b-\u064d]/
const HAMZA_ALIF = /^[أإآ]/
const SWALLOWED_ARTICLE = /^([وف]?ل)ل(?=..)/
// Names that are also words or other names; they count behind a head or before their Latin name.
const NEEDS_HEAD = new Set(['كيلا', 'ساب', 'ناسا', 'نيكي', 'سامي', 'ايدج', 'ميتا', 'ويز', 'ارم'])
const HEADS = new Set(
  'لدي منافسه منافستها طلبيات مبيعات ايرادات شركه شركات لشركه وشركه بشركه مجموعه لمجموعه ومجموعه سهم اسهم وسهم لسهم بسهم وكاله لوكاله وكالات مؤشر موشر وموشر عملاق العملاقه'.split(
    ' ',
  ),
)
// «رفعت سامي», «تهدف إيدج»: a verb in the feminine is a company's.
const FEMININE_VERB = /^[وف]?(?:[\u0621-\u064a]{3,}ت|[تس]ت?[\u0621-\u064a]{3,})$/
const NO_VERB = new Set(['وقت', 'بيت', 'صوت', 'انترنت', 'سبت', 'تحت', 'تلك', 'تجاه'])
// Always the company but before these: the painter, the actor, the airline, the singer.
const OTHER_BEHIND: Readonly<Record<string, RegExp>> = {
  ليوناردو: /^ (?:دي|دا|بون|سبين)/,
  ويز: /^ (?:[إاآ]ير|خليف)/,
}
const NAME_FOLLOWS = /^ ?[(«]/
// ميتا (found dead) and ناسا (people) follow few verbs; after others they are the company and the agency.
const OTHER_SENSE: Readonly<Record<string, ReadonlySet<string>>> = {
  ميتا: new Set(
    'عليه وجد وجدوه عثر سقط مات ولد رجلا شخصا طفلا جسدا كان حيا او ام تركه وهو يعد يعتبر'.split(
      ' ',
    ),
  ),
  ناسا: new Set('ان هناك ثمه يا رايت وجدنا من فان لان عرفت اعرف يضم'.split(' ')),
}

/** Offset in `raw` behind its first `letters` letters, marks and tatweel counted as nothing. */
function offsetBehind(raw: string, letters: number): number {
  let seen = 0
  for (let at = 0; at < raw.length; at++) {
    if (foldArabic(raw.charAt(at)) === '') continue
    if (seen === letters) return at
    seen++
  }
  return raw.length
}

function behind(raw: string, key: string, letters: number): ArabicStem {
  const offset = offsetBehind(raw, letters)
  return { key: key.slice(letters), raw: raw.slice(offset), offset }
}

/**
 * The words that an Arabic token can be once clitics are off, itself first. `raw` as written,
 * `key` folded.
 */
export function arabicStems(raw: string, key: string): ArabicStem[] {
  const stems: ArabicStem[] = [{ key, raw, offset: 0 }]
  for (const clitic of CLITICS) {
    if (key.startsWith(clitic) && key.length > clitic.length)
      stems.push(behind(raw, key, clitic.length))
  }
  const swallowed = SWALLOWED_ARTICLE.exec(key)?.[1]
  if (swallowed !== undefined) {
    const rest = behind(raw, key, swallowed.length)
    stems.push({ ...rest, key: `ا${rest.key}` })
  }
  return stems
}

const alifOf = (word: string): string => {
  const first = word.charAt(0)
  if (first === 'آ') return 'أ'
  return HAMZA_ALIF.test(word) ? first : ''
}

/**
 * Whether a one-word name can be this stem. A short one is held to the hamza that it writes
 * (إبل, camels, is no أبل), and behind a clitic it must write one. A word with tanwin is no name.
 */
export function matchesHamza(stem: ArabicStem, forms: readonly string[]): boolean {
  if (TANWIN.test(stem.raw)) return false
  if (stem.offset > 0 && stem.key.length < MIN_STEM && !HAMZA_ALIF.test(stem.raw)) return false
  if (stem.key.length > MIN_STEM) return true
  const alif = alifOf(stem.raw)
  return alif === '' || forms.some((form) => alifOf(form) === alif)
}

/** Whether a one-word name here may well be another word: `before` is the folded word before it, `after` what follows as written. */
export function isAmbiguousArabic(key: string, before: string | undefined, after: string): boolean {
  if (OTHER_BEHIND[key]?.test(after) === true) return true
  if (!NEEDS_HEAD.has(key) || NAME_FOLLOWS.test(after)) return false
  if (before !== undefined && FEMININE_VERB.test(before) && !NO_VERB.has(before)) return false
  const others = OTHER_SENSE[key]
  if (others !== undefined) return before !== undefined && others.has(before)
  return before === undefined || !HEADS.has(before)
}

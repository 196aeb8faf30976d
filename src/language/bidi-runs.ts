// Where a line holds words that run against it. Offsets are UTF-16, runs in text order.

interface Run {
  readonly start: number
  readonly end: number
}

interface Token extends Run {
  readonly text: string
  readonly hasLetter: boolean
  /** A number that needs no help: digits with points and commas only. */
  readonly isPlainNumber: boolean
}

const RTL_LETTER = '[\\p{scx=Arabic}\\p{scx=Hebrew}\\p{scx=Syriac}\\p{scx=Thaana}\\p{scx=Nko}]'
const LETTER = `[[\\p{L}\\p{M}]--${RTL_LETTER}]`
const LETTER_OR_DIGIT = `[[\\p{L}\\p{M}0-9]--${RTL_LETTER}]`
const URL = 'https?:\\/\\/[!-~]+[A-Za-z0-9\\/]'
const AMOUNT = '\\d+(?:[.,:]\\d+)*'
const NUMBER =
  `(?<!${LETTER_OR_DIGIT})[\\-+−±~≈]?(?:[A-Z]{0,3}[$€£¥₩₹])?${AMOUNT}(?:[\\-–\\/]${AMOUNT})*` +
  `(?:[\\-–.]?${LETTER_OR_DIGIT})*(?: ?[%‰])?`
const WORD = `[@#\\/$]?${LETTER}${LETTER_OR_DIGIT}*(?:[\\-.'’&\\/_+:]{1,2}${LETTER_OR_DIGIT}+)*(?:\\+\\+|[+&®™])?`
const LTR_TOKEN = new RegExp(`${URL}|${NUMBER}|${WORD}`, 'gv')
const HAS_LETTER = new RegExp(LETTER, 'v')
const PLAIN_NUMBER = /^\d+(?:[.,:/]\d+)*$/
const YEAR = /^(?:19|20)\d\d$/
const UNIT =
  /^(?:[kKMGTP]?[WBV]|[kMGT]W?h|[nmkc]m|kg|[kMGT]?Hz|[KMGT]bps|GB\/s|FLOPS|[TP]FLOPS|[TPE]?OPS|bn|mn|m|tn|trn|k|x|bps?|pct|percent|million|billion|trillion|thousand|USD|EUR|SAR|GPUs?|CPUs?)$/
const ARABIC_UNIT =
  /^ (?:مليون|مليار|تريليون|ألف|آلاف|ملايين|مليارات|دولار|يورو|ريال|درهم|ين|يوان|جنيه|نقطة|نقاط|سهم|أسهم|في المئة|في المائة|بالمئة|بالمائة|مرة|مرات|شركة|شركات|موظف|وحدة|عام|عامًا|سنة|يوم|غيغاواط|ميغاواط)/
const CAPITALS = /^[A-Z]{2,}$/
const DOTTED = /(?:^|[.\s])\p{Lu}$/u
const LOWER_CASE_WORD = /^\p{Ll}{2,}/u
const ANY_RTL = new RegExp(RTL_LETTER, 'v')
// From so many words, two of them no names, a Latin stretch is a sentence and not a list of names.
const SENTENCE_WORDS = 4
const SENTENCE_PLAIN_WORDS = 2

function ltrTokens(text: string): Token[] {
  return [...text.matchAll(LTR_TOKEN)].map(({ 0: token, index }) => ({
    text: token,
    start: index,
    end: index + token.length,
    hasLetter: HAS_LETTER.test(token),
    isPlainNumber: PLAIN_NUMBER.test(token),
  }))
}

/** Whether a name's number follows (S&P 500), not an amount of its own (NVIDIA 17 مليار). */
const isNamesNumber = (number: Token, text: string): boolean =>
  number.isPlainNumber &&
  !YEAR.test(number.text) &&
  !ARABIC_UNIT.test(text.slice(number.end, number.end + 12))

function joinsOverSpace(before: Token, after: Token, text: string): boolean {
  if (before.text.startsWith('/')) return true
  if (!before.hasLetter) return UNIT.test(after.text)
  if (/^\d|^[-+−±~≈$€£¥₩₹]/.test(before.text)) return UNIT.test(after.text)
  return /^[\p{L}@#]/u.test(after.text) || isNamesNumber(after, text)
}

function joins(before: Token, after: Token, text: string): boolean {
  const gap = text.slice(before.end, after.start)
  if (/^ +$/.test(gap)) return joinsOverSpace(before, after, text)
  if (!before.hasLetter || !after.hasLetter) return false
  if (gap === ' & ' || gap === '&') return true
  if (gap === '. ') return DOTTED.test(before.text)
  return gap === ': ' && CAPITALS.test(before.text) && CAPITALS.test(after.text)
}

/** Tokens between which no right-to-left letter stands. */
function stretches(text: string, tokens: readonly Token[]): Token[][] {
  const found: Token[][] = []
  let last: Token | undefined
  for (const token of tokens) {
    const isNew = last === undefined || ANY_RTL.test(text.slice(last.end, token.start))
    if (isNew) found.push([token])
    else found.at(-1)?.push(token)
    last = token
  }
  return found
}

function isSentence(stretch: readonly Token[]): boolean {
  const words = stretch.filter((token) => token.hasLetter)
  const plain = words.filter((token) => LOWER_CASE_WORD.test(token.text))
  return words.length >= SENTENCE_WORDS && plain.length >= SENTENCE_PLAIN_WORDS
}

function runsOf(text: string, stretch: readonly Token[]): Run[] {
  const groups: Token[][] = []
  let last: Token | undefined
  const isOne = isSentence(stretch)
  for (const token of stretch) {
    if (last !== undefined && (isOne || joins(last, token, text))) groups.at(-1)?.push(token)
    else groups.push([token])
    last = token
  }
  return groups
    .filter((group) => group.some((token) => !token.isPlainNumber))
    .map((group) => ({ start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 }))
}

/**
 * The parts of an Arabic line that must stay left to right: Latin names (one run for all words of
 * a name, or of an English sentence), tickers, URLs, signed or priced numbers, percentages, ranges
 * and dates with hyphens, numbers with Latin units. Plain numbers need no help.
 */
export const ltrRuns = (text: string): Run[] =>
  stretches(text, ltrTokens(text)).flatMap((stretch) => runsOf(text, stretch))

const RTL_WORD = new RegExp(`${RTL_LETTER}+`, 'gv')
const NEUTRAL_GAP = /^[\p{N}\p{P}\p{S} ]*$/u

/** The Arabic parts of an English line: from the first letter to the last, with what is between. */
export function rtlRuns(text: string): Run[] {
  const runs: { start: number; end: number }[] = []
  for (const { 0: word, index } of text.matchAll(RTL_WORD)) {
    const last = runs.at(-1)
    const end = index + word.length
    if (last !== undefined && NEUTRAL_GAP.test(text.slice(last.end, index))) last.end = end
    else runs.push({ start: index, end })
  }
  return runs
}

import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'
import { ARABIC_POINTERS, ENGLISH_POINTERS } from './pointers.ts'

const MIN_WORDS: Readonly<Record<Language, number>> = { en: 7, ar: 6 }
// «Nvidia shares fell 3.7% on Friday.»
const MIN_WORDS_WITH_FIGURE: Readonly<Record<Language, number>> = { en: 5, ar: 4 }
const MAX_WORDS = 45
const MAX_LENGTH = 600
const MAX_HEADLINE = 200

const WHOLE = /[.?؟][»”’"')\]]*$/u
const CUT_OFF = /(?:…|\.\.\.|\[…\])[»”’"')\]]*$/u
const LINK_OR_TAG = /https?:|www\.|<[a-z/]|&[a-z]+;|[{}]/iu
// Marks that no sentence of ours has.
const MARKUP = new RegExp(`${LINK_OR_TAG.source}|[|\\\\!]|@[a-z]`, 'iu')
// A decimal point written as an Arabic letter («4ر6»), which no reader of figures takes for one.
const ODD_DECIMAL = /\dر\d/u
const PAIRS = [
  ['(', ')'],
  ['«', '»'],
  ['“', '”'],
] as const

// Read on another day, these words name another day.
const DAY_OF_WRITING: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:today|yesterday|tomorrow|tonight|overnight|last night|this (?:morning|afternoon|evening))\b/u,
  ar: /(?<!\p{L})[وفبل]?(?:امس|الامس|اليوم|غدا|غد|البارحه|الليله|هذا الصباح|هذا المساء)(?!\p{L})/u,
}

// What somebody says of himself: nobody can tell who without the sentence before.
const SPOKEN: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}.])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Yy]our|[Oo]ur|us|me)(?![\p{L}.])/u,
  ar: /(?<!\p{L})[وف]?(?:نحن|انا|لدينا|علينا|اننا|انني|نعتقد|اعتقد|كلنا|لدي|عليك|لديك|كنت)(?!\p{L})/u,
}

// Lawyers looking for clients, and readers led to another page.
const NOTICES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:law firm|lead plaintiff|class period|remind(?:s|ed)? (?:investors|purchasers|shareholders)|click here|sign up|subscribe|newsletter|(?:read|find out|learn) more|disclosure|all rights reserved|forward-looking statements?|story continues)\b/u,
  ar: /(?<!\p{L})(?:رابط الخبر|اقرا ايضا|اقرا المزيد|للمزيد|للاشتراك|اشترك|جميع الحقوق محفوظه|انقر|اضغط هنا)(?!\p{L})/u,
}

/**
 * Whether a sentence may leave its article: it opens with no word that points back at another sentence,
 * names no "today", speaks for nobody unnamed, is whole, free of markup and of readable length.
 */
export function canStandAlone(sentence: string, language: Language): boolean {
  if (sentence.length > MAX_LENGTH) return false
  const words = sentence.split(/\s+/u).length
  const least = /\p{N}/u.test(sentence) ? MIN_WORDS_WITH_FIGURE : MIN_WORDS
  if (words < least[language] || words > MAX_WORDS || !isWhole(sentence)) return false
  if (MARKUP.test(sentence) || ODD_DECIMAL.test(sentence)) return false
  const folded = foldForMatch(sentence, language)
  const says = (rules: Readonly<Record<Language, RegExp>>, text: string) =>
    rules[language].test(text)
  if (says(DAY_OF_WRITING, folded) || says(NOTICES, folded)) return false
  return !isSpoken(sentence, language) && !pointsBack(sentence, language)
}

/** Whether a sentence speaks as somebody («we»): then it needs the one before to say who does. */
export const isSpoken = (sentence: string, language: Language): boolean =>
  SPOKEN[language].test(language === 'ar' ? foldForMatch(sentence, 'ar') : sentence)

/** Whether a sentence is so short that only a figure and a name of the registry make it news. */
export const isShort = (sentence: string, language: Language): boolean =>
  sentence.split(/\s+/u).length < MIN_WORDS[language]

/** Whether a sentence asks: then it is no fact, and only a thing to watch. */
export const isQuestion = (sentence: string): boolean => /[?؟][»”’"')\]]*$/u.test(sentence)

function isWhole(sentence: string): boolean {
  if (!WHOLE.test(sentence) || CUT_OFF.test(sentence)) return false
  const count = (mark: string) => sentence.split(mark).length
  return count('"') % 2 === 1 && PAIRS.every(([open, close]) => count(open) === count(close))
}

function pointsBack(sentence: string, language: Language): boolean {
  if (language === 'en') return ENGLISH_POINTERS.some((pointer) => pointer.test(sentence))
  const folded = foldForMatch(sentence, 'ar')
  return ARABIC_POINTERS.some((pointer) => pointer.test(folded))
}

const SERVICE_HEADLINE =
  /^(?:correct(?:ed|ion)|updated?|live|watch|photos?|video|podcast|opinion|تصحيح|تحديث|مباشر|فيديو|صور|رأي)(?!\p{L})/iu

/** Whether a headline tells news: no correction of another text, no live page, no film, no markup, and no text of its own. */
export const tellsNews = (headline: string): boolean =>
  headline !== '' &&
  headline.length <= MAX_HEADLINE &&
  !SERVICE_HEADLINE.test(headline) &&
  !LINK_OR_TAG.test(headline)

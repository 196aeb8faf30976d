import { respell, withArabicLetters, withoutStrayMarks } from './arabic-spelling.ts'
import type { Finding, Rule } from './finding.ts'

const WORD = /[\u0621-\u065f\u0670-\u06d3]+/g
// Feminine nouns with the article cannot carry a pronoun, so a final ه in them is an undotted ة.
const HA_NOUNS =
  /^[وف]?(?:[بك]?ال|لل)(?:شرك|قيم|سن|مئ|حكوم|وزار|هيئ|صناع|تجار|طاق|خدم|سياس|منطق|مرحل|جلس|نسب|ميزاني|تكلف|تقني|رقاق|وحد|مجموع|مؤسس|ماد|مد|فتر|خط|نتيج|زياد|صفق|بورص|سيول|تنمي|مالي|عالمي|سعودي|أميركي|صيني|أوروبي|عربي|دولي|سوقي|جديد|كبير|أخير|ماضي|مقبل|حالي)ه$/

const finding = (rule: string, word: string, start: number, ours: string): Finding => ({
  rule,
  text: word,
  start,
  advice: `اكتب: ${ours}`,
  hard: false,
})

// Without it, these are hardly anything else.
const HA_WORDS =
  /^[وفبل]?(?:شرك|جديد|كبير|صغير|تجاري|مالي|سنوي|فصلي|عالمي|دولي|أميركي|صيني|اقتصادي|تنفيذي|دفاعي|أمني|عسكري|حكومي|رقمي|سحابي|تقني|طائر|صناع|رقاق|مدين|جامع|نتيج|صفق|وزار|حكوم|منطق|مرحل|اتفاقي)ه$/

/** Hamza, ya and ta marbuta, as the desk writes them. For texts without diacritics. */
export const spellingRule: Rule = (text) =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const dotted = HA_NOUNS.test(word) || HA_WORDS.test(word) ? `${word.slice(0, -1)}ة` : word
    const ours = respell(withArabicLetters(dotted))
    return ours === word ? [] : [finding('spelling', word, index, ours)]
  })

// Behind its alif, on a ta marbuta, or with an alif behind اء.
const MISPLACED_TANWIN = /ا\u064b|ة\u064b|اء\u064bا/
// A case ending, or a word with all its vowels: one or two against misreading are welcome (مُراجَع).
const CASE_ENDING = /[\u064e-\u0650\u0652]$/
const SHORT_VOWEL = /[\u064e-\u0650\u0652]/g
const MAX_VOWELS = 2

/** Tanwin, vowels and tatweel that the desk does not write. For texts as written. */
export const marksRule: Rule = (text) =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    // What follows decides on the tatweel of «بـ45».
    const behind = text.charAt(index + word.length)
    const both = withoutStrayMarks(word + behind)
    const ours = behind !== '' && both.endsWith(behind) ? both.slice(0, -1) : both
    const isStretched = /\u0640/.test(word) && !/\u0640/.test(ours)
    const isVowelled = CASE_ENDING.test(word) || (word.match(SHORT_VOWEL)?.length ?? 0) > MAX_VOWELS
    if (!isStretched && !isVowelled && !MISPLACED_TANWIN.test(word)) return []
    return [finding('diacritics', word, index, ours)]
  })

import type { Language } from '#domain/language.ts'
import { foldArabic } from '#language/normalise.ts'

const ENGLISH_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
// Folded, without the article, in either gender; the tens follow as a second word (الثانية عشرة).
const ARABIC_WORDS: readonly RegExp[] = [
  /^ال(?:اولي?|حادي(?:ه)?)$/,
  /^الثانيه?$/,
  /^الثالثه?$/,
  /^الرابعه?$/,
  /^الخامسه?$/,
  /^السادسه?$/,
  /^السابعه?$/,
  /^الثامنه?$/,
  /^التاسعه?$/,
  /^العاشره?$/,
]
const ARABIC_TEEN = /^عشره?$/
const ARABIC_DIGITS = /^ال(\d{1,3})$/
const ENGLISH_DIGITS = /^(\d{1,3})(?:st|nd|rd|th)$/
// "Third quarter" and "second day" count time and runs, not things in a series.
const ENGLISH_PERIODS =
  /^(?:quarters?|half|day|days|week|weeks|month|months|year|years|time|times|straight|consecutive|session|sessions)$/
const ARABIC_PERIODS =
  /^(?:ال)?(?:ربع|نصف|يوم|اسبوع|شهر|عام|سنه|مره|جلسه|للمره|للجلسه|لليوم|للاسبوع)$/

/**
 * The ordinals of a title that number a thing in a series: 12 in "the 12th package" and in
 * «الحزمة الثانية عشرة». Ordinals of periods ("third quarter") are none.
 */
export function serialNumbers(title: string, language: Language): number[] {
  const words = foldArabic(title.toLowerCase()).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const read = language === 'ar' ? readArabic : readEnglish
  return words.flatMap((_, position) => read(words, position))
}

function readEnglish(words: readonly string[], position: number): number[] {
  const word = words[position] ?? ''
  if (ENGLISH_PERIODS.test(words[position + 1] ?? '')) return []
  const digits = ENGLISH_DIGITS.exec(word)?.[1]
  if (digits !== undefined) return [Number(digits)]
  const index = ENGLISH_WORDS.indexOf(word)
  return index < 0 ? [] : [index + 1]
}

function readArabic(words: readonly string[], position: number): number[] {
  const word = words[position] ?? ''
  if (ARABIC_PERIODS.test(words[position - 1] ?? '')) return []
  const digits = ARABIC_DIGITS.exec(word)?.[1]
  if (digits !== undefined) return [Number(digits)]
  const index = ARABIC_WORDS.findIndex((form) => form.test(word))
  if (index < 0) return []
  return [index + 1 + (ARABIC_TEEN.test(words[position + 1] ?? '') ? 10 : 0)]
}

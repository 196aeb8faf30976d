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
// Behind "and" they make الحادية والعشرين; alone they are العشرون.
const ARABIC_TENS = ['عشر', 'ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].map(
  (stem) => new RegExp(`^(و?)ال${stem}(?:ون|ين)$`),
)
const ENGLISH_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
// "Hurt Europe first", "its first model": the first of a series is named with it.
const ENGLISH_SERIES = /^(?:package|round|phase|tranche|batch|wave|stage|volume|edition)s?$/
const ARABIC_SERIES = /^(?:ال)?(?:حزمه|جوله|مرحله|دفعه|شريحه|موجه|نسخه)$/
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
  const unit = ENGLISH_WORDS.indexOf(word) + 1
  const tens = ENGLISH_TENS.indexOf(words[position - 1] ?? '')
  if (unit > 0 && unit < 10 && tens >= 0) return [unit + 10 * (tens + 2)]
  return unit > 1 || (unit === 1 && ENGLISH_SERIES.test(words[position + 1] ?? '')) ? [unit] : []
}

function readArabic(words: readonly string[], position: number): number[] {
  const word = words[position] ?? ''
  if (ARABIC_PERIODS.test(words[position - 1] ?? '')) return []
  const digits = ARABIC_DIGITS.exec(word)?.[1]
  if (digits !== undefined) return [Number(digits)]
  const unit = ARABIC_WORDS.findIndex((form) => form.test(word)) + 1
  if (unit === 0) return tensOf(word, '')
  const next = words[position + 1] ?? ''
  const [tens = ARABIC_TEEN.test(next) ? 10 : 0] = tensOf(next, 'و')
  const isSeries = unit + tens > 1 || ARABIC_SERIES.test(words[position - 1] ?? '')
  return isSeries ? [unit + tens] : []
}

/** 20 … 90 of a word that stands alone or behind "and". */
function tensOf(word: string, joint: '' | 'و'): number[] {
  const index = ARABIC_TENS.findIndex((form) => form.exec(word)?.[1] === joint)
  return index < 0 ? [] : [10 * (index + 2)]
}

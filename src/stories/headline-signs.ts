import type { Language } from '#domain/language.ts'
import { foldArabic } from '#language/normalise.ts'

/** Where a headline says that something went: 1 up, -1 down, 0 where it says neither or both. */
export type Course = -1 | 0 | 1

const UP: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:up|ris(?:e|es|ing)|rose|gain(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|soar(?:s|ed)?|surg(?:e|es|ed)|higher|rall(?:y|ies|ied)|rebound(?:s|ed)?|advanc(?:e|es|ed))\b/,
  ar: /(?<!\p{L})[وف]?(?:ال)?(?:ارتفاع|[يت]?رتفع|ارتفعت?|[يت]صعد|صعود|صعدت?|[يت]?قفز|مرتفع[اه]|مكاسب)/u,
}
const DOWN: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:down|fall(?:s|ing)?|fell|drop(?:s|ped)?|slip(?:s|ped)?|sinks?|sank|slid(?:es?)?|tumbl(?:e|es|ed)|plung(?:e|es|ed)|lower|declin(?:e|es|ed)|sheds?|slump(?:s|ed)?|retreat(?:s|ed)?)\b/,
  ar: /(?<!\p{L})[وف]?(?:ال)?(?:انخفاض|[يت]نخفض|انخفضت?|هبوط|[يت]هبط|هبطت?|[يت]?تراجع|تراجعت|منخفض[اه]|خسائر|متراجع[اه])/u,
}

const MONTHS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\bjan(?:uary)?\b/,
    /\bfeb(?:ruary)?\b/,
    // "May" and "march" are words too, and no month where they stand small or open a sentence.
    /\bMarch\b/,
    /\bapr(?:il)?\b/,
    /(?<=[a-z] )May\b/,
    /\bjune?\b/,
    /\bjuly?\b/,
    /\baug(?:ust)?\b/,
    /\bsept?(?:ember)?\b/,
    /\boct(?:ober)?\b/,
    /\bnov(?:ember)?\b/,
    /\bdec(?:ember)?\b/,
  ],
  ar: [
    'يناير|كانون الثاني',
    'فبراير|شباط',
    'مارس|اذار',
    'ابريل|نيسان',
    'مايو|ايار',
    'يونيو|حزيران',
    'يوليو|تموز',
    'اغسطس',
    'سبتمبر|ايلول',
    'اكتوبر|تشرين الاول',
    'نوفمبر|تشرين الثاني',
    'ديسمبر|كانون الاول',
  ].map((names) => new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u')),
}

/** Whether a headline tells of a rise or a fall. */
export function courseOf(title: string, language: Language): Course {
  const text = foldArabic(title.toLowerCase())
  // "Snaps a three-day rally" is a fall.
  const isSnapped = /\b(?:snaps?|ends?|halts?|pares?) (?:\S+ ){0,3}(?:rally|gains?|advance)\b/.test(
    text,
  )
  if (isSnapped) return -1
  const isUp = UP[language].test(text)
  if (isUp === DOWN[language].test(text)) return 0
  return isUp ? 1 : -1
}

/** The months that a headline names, 1…12: a month's sales are no other month's. */
export function monthsOf(title: string, language: Language): number[] {
  const text = foldArabic(title)
  return MONTHS[language].flatMap((month, index) => {
    const isCased = month.source.includes('M')
    return month.test(isCased ? text : text.toLowerCase()) ? [index + 1] : []
  })
}

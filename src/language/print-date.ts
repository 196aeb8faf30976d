import type { DateParts } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'

type Names = Readonly<Record<Language, readonly string[]>>

const WEEKDAYS: Names = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
}

// `Intl` picks Arabic month names by region; these are the newsroom's.
const MONTHS: Names = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
}

const QUARTERS: Names = {
  en: ['first', 'second', 'third', 'fourth'],
  ar: ['الأول', 'الثاني', 'الثالث', 'الرابع'],
}

/**
 * When something was, as a sentence ends: "on Monday", «الاثنين», "in the fourth quarter of 2024", «في 2025».
 * A day with its weekday is told by that alone, as in the brief's own week. Null where the parts name nothing.
 */
export function printDate(parts: DateParts, language: Language): string | null {
  const { weekday, day, month, quarter, half, year, fiscal = false } = parts
  if (weekday !== undefined) return onDay(nameOf(WEEKDAYS, weekday, language), language)
  const monthName = month === undefined ? null : nameOf(MONTHS, month, language)
  if (day !== undefined && monthName !== null) {
    return language === 'en' ? `on ${monthName} ${day}` : `في ${day} ${monthName}`
  }
  if (monthName !== null) return inPeriod([monthName, year], language)
  const ofYear = yearText(year, fiscal, language)
  if (quarter !== undefined) return partOfYear('quarter', quarter, ofYear, language)
  if (half !== undefined) return partOfYear('half', half, ofYear, language)
  return ofYear === null ? null : `${language === 'en' ? 'in' : 'في'} ${ofYear}`
}

const nameOf = (names: Names, number: number, language: Language): string | null =>
  names[language][number - 1] ?? null

function onDay(name: string | null, language: Language): string | null {
  if (name === null) return null
  return language === 'en' ? `on ${name}` : name
}

const inPeriod = (words: readonly (string | number | undefined)[], language: Language): string =>
  [language === 'en' ? 'in' : 'في', ...words].filter((word) => word !== undefined).join(' ')

function yearText(year: number | undefined, isFiscal: boolean, language: Language): string | null {
  if (year === undefined) return null
  if (!isFiscal) return String(year)
  return language === 'en' ? `fiscal ${year}` : `السنة المالية ${year}`
}

function partOfYear(
  part: 'quarter' | 'half',
  number: number,
  ofYear: string | null,
  language: Language,
): string | null {
  const ordinal = nameOf(QUARTERS, number, language)
  if (ordinal === null) return null
  const words = language === 'en' ? `${ordinal} ${part}` : `${PARTS[part]} ${ordinal}`
  const tail = ofYear === null ? '' : language === 'en' ? ` of ${ofYear}` : ` من ${ofYear}`
  return language === 'en' ? `in the ${words}${tail}` : `في ${words}${tail}`
}

const PARTS = { quarter: 'الربع', half: 'النصف' }

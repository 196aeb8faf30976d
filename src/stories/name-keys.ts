import type { Language } from '#domain/language.ts'
import { arabicSkeleton, latinSkeleton } from '#figures/transliteration.ts'
import { foldArabic } from '#language/normalise.ts'
import { tokens } from '#language/words.ts'

// With fewer consonants, words of the other language sound alike by chance.
const MIN_CONSONANTS = 3
const MIN_LETTERS = 4
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]{2,30}/gu
const LOWER_CASE = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]{2,30}/gu
const ARABIC_WORD = /[\p{Script=Arabic}\p{M}]+/gu
const CLITICS = /^[وف]?(?:[بك]?ال|لل|[بلك](?=.{4}))/

/** Words that may be names, as their consonants are written in either script: Arcline and «أركلاين» are one key. */
export function nameKeys(text: string, language: Language): string[] {
  const found = language === 'ar' ? arabicKeys(text) : englishKeys(text)
  return [...new Set(found)].filter((key) => key.length >= MIN_CONSONANTS)
}

// A word that the text also writes small is no name; one that only opens sentences may be.
function englishKeys(text: string): string[] {
  const small = new Set(Array.from(text.matchAll(LOWER_CASE), ([word]) => word))
  return Array.from(text.matchAll(CAPITALISED), ([word]) => word.toLowerCase())
    .filter((word) => !small.has(word) && tokens(word, 'en').length > 0)
    .map(latinSkeleton)
}

// Arabic has no capitals: any word may be a name, and how rare it is tells.
const arabicKeys = (text: string): string[] =>
  Array.from(foldArabic(text).matchAll(ARABIC_WORD), ([word]) => word.replace(CLITICS, ''))
    .filter((word) => word.length >= MIN_LETTERS)
    .map(arabicSkeleton)

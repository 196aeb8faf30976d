import type { Language } from '#domain/language.ts'
import { detectLanguage } from '#language/detect.ts'

const LETTER = /\p{L}/u

/**
 * The language of an article by its own letters and words, since feeds mix languages; where these leave a doubt, by
 * what the document declares (`de-DE`). Null for a language that we do not read. Without letters, the feed's.
 */
export function articleLanguage(text: string, declared: string, ofFeed: Language): Language | null {
  return LETTER.test(text) ? detectLanguage(text, declared.trim()) : ofFeed
}

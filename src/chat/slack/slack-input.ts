import { parseCommand } from '#chat/parse-command.ts'
import { parseLanguages } from '#chat/parse-languages.ts'
import type { Language } from '#domain/language.ts'

/** What follows Slack's `/brief`, as the commands of every platform are written. */
export function commandText(text: string): string {
  const words = plainInput(text).trim().replace(/^\/+/, '')
  if (words === '' || parseLanguages(words)) return `/brief ${words}`.trim()
  return parseCommand(`/${words}`).name ? `/${words}` : words
}

/** Slack escapes three characters in what people type. */
export const plainInput = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Slack tells no language with a message. */
export const languageOf = (text: string): Language =>
  /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'

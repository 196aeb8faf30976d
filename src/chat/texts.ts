import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Language } from '#domain/language.ts'

export type TextArgs = Readonly<Record<string, string | number>>

/**
 * A sentence of the bot, in logical order and without bidi marks: renderers add them.
 * Throws on an unknown id or a missing variable, which is a bug and not a reader's doing.
 */
export type Texts = (language: Language, id: string, args?: TextArgs) => string

// Plain `ar` lets Intl choose the digits, and its choice changes with the ICU release.
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

/** Reads the locale files. Throws when one does not parse. */
export function createTexts(): Texts {
  const bundles = { en: readBundle('en'), ar: readBundle('ar') }
  return (language, id, args = {}) => formatText(bundles[language], id, args)
}

function readBundle(language: Language): FluentBundle {
  // Isolation marks inside the sentence would not survive the splitting of messages.
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false })
  const file = join(import.meta.dirname, 'locales', `${language}.ftl`)
  const errors = bundle.addResource(new FluentResource(readFileSync(file, 'utf8')))
  if (errors.length > 0) throw new Error(`${file} does not parse`, { cause: errors[0] })
  return bundle
}

function formatText(bundle: FluentBundle, id: string, args: TextArgs): string {
  const pattern = bundle.getMessage(id)?.value
  if (!pattern) throw new Error(`No text "${id}" in ${bundle.locales.join()}`)
  // Without a list for its errors, the formatter throws the first one.
  return bundle.formatPattern(pattern, { ...args })
}

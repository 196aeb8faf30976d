import { LANGUAGES, type Language } from '#domain/language.ts'
import { foldWord } from './command-words.ts'

const LANGUAGE_WORDS: Readonly<Record<Language | 'both', readonly string[]>> = {
  en: ['en', 'english', 'الإنجليزية', 'إنجليزية', 'إنجليزي', 'بالإنجليزية', 'الإنكليزية'],
  ar: ['ar', 'arabic', 'العربية', 'عربية', 'عربي', 'بالعربية'],
  both: ['both', 'all', 'كلتاهما', 'كلاهما', 'اللغتان', 'اللغتين', 'باللغتين'],
}

const LANGUAGE_NAMES: ReadonlyMap<string, Language | 'both'> = new Map(
  ([...LANGUAGES, 'both'] as const).flatMap((key) =>
    LANGUAGE_WORDS[key].map((word) => [foldWord(word), key] as const),
  ),
)

/** `ar`, `English`, `both`, `العربية والإنجليزية`; null where a word is no language. */
export function parseLanguages(text: string): readonly Language[] | null {
  const words = text.split(/[\s,،+&/]+/).filter((word) => word !== '' && !/^(and|و)$/i.test(word))
  const named = words.map(languageOf)
  if (named.length === 0 || named.includes(null)) return null
  const chosen = LANGUAGES.filter((one) => named.includes(one) || named.includes('both'))
  return chosen
}

function languageOf(word: string): Language | 'both' | null {
  const folded = foldWord(word.replace(/^[«"“]|[»"”.]$/g, ''))
  return LANGUAGE_NAMES.get(folded) ?? LANGUAGE_NAMES.get(folded.replace(/^و/, '')) ?? null
}

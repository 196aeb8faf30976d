import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'

// Arabic writes these onto the next word: و ف ب ك ل, the article, and their combinations. A word that is
// itself a cue goes before one behind a clitic («بدعوى», on the pretext, before «دعوى», a lawsuit).
const ARABIC_CLITICS = '(?:[وف]?(?:ال|بال|كال|لل|[بكل])?)??'

interface FoundCue<T> {
  readonly cue: string
  readonly value: T
}

export interface CueFinder<T> {
  /** Each cue of the text once, with each of its values, in the order of first mention. */
  find(text: string): FoundCue<T>[]
}

/**
 * Finds words and phrases in texts of a language, whatever their case, spelling or clitics; `*` ends a stem.
 * One pass, the longest first: «price war» is used up before «war» is looked for.
 */
export function createCueFinder<T>(
  cues: Iterable<readonly [cue: string, value: T]>,
  language: Language,
): CueFinder<T> {
  const values = Map.groupBy(
    [...cues].map(([cue, value]) => ({ cue: foldForMatch(cue, language), value })),
    ({ cue }) => cue,
  )
  const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length)
  const stems = longestFirst.filter((cue) => cue.endsWith('*'))
  const pattern = patternOf(longestFirst, language)
  return {
    find: (text) => {
      const found = new Set<string>()
      for (const [, words = ''] of foldForMatch(text, language).matchAll(pattern)) {
        const cue = values.has(words)
          ? words
          : stems.find((stem) => words.startsWith(stem.slice(0, -1)))
        if (cue !== undefined) found.add(cue)
      }
      return [...found].flatMap((cue) => values.get(cue) ?? [])
    },
  }
}

function patternOf(cues: readonly string[], language: Language): RegExp {
  const alternatives = cues.map((cue) =>
    cue.endsWith('*') ? `${RegExp.escape(cue.slice(0, -1))}\\p{L}*` : RegExp.escape(cue),
  )
  const clitics = language === 'ar' ? ARABIC_CLITICS : ''
  return new RegExp(`(?<!\\p{L})${clitics}(${alternatives.join('|')})(?!\\p{L})`, 'gu')
}

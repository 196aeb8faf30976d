import { isOrdinary } from './ordinary-words.ts'
import type { Reading } from './read-figures.ts'

/** The words of a statement's sentence, for names in the other script. */
export interface SentenceWords {
  readonly words: ReadonlySet<string>
  readonly arabicWords: readonly string[]
}

/** Gathers a sentence's words once for all of its figures. */
export function wordsOf(tokens: Reading['tokens']): SentenceWords {
  const foreign = tokens.filter(({ word }) => /^[\u0620-\u06ff]/.test(word))
  return {
    words: new Set(tokens.flatMap(({ forms }) => forms)),
    arabicWords: foreign.filter((token) => !isOrdinary(token)).flatMap(({ forms }) => forms),
  }
}

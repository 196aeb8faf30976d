import type { Language } from '#domain/language.ts'
import { splitSentences } from '#language/sentences.ts'

// The searches inside a sentence compare its figures with its words: one without an end would cost too much.
const MAX_SENTENCE = 2000
// A semicolon joins two sentences: neither's dates and subjects reach into the other but as they reach on.
const JOINT = /(?<=[;؛])\s/u

/** The sentences of a text as they are read: cut at semicolons, and none without an end. */
export function sentencesOf(text: string, language: Language): string[] {
  return splitSentences(text, language).flatMap((sentence) =>
    sentence.text.split(JOINT).flatMap((part) => {
      const pieces: string[] = []
      for (let at = 0; at < part.length; at += MAX_SENTENCE) {
        pieces.push(part.slice(at, at + MAX_SENTENCE))
      }
      return pieces
    }),
  )
}

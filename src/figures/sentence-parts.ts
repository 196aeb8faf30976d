import type { Language } from '#domain/language.ts'
import { type Sentence, splitSentences } from '#language/sentences.ts'

// The searches inside a sentence compare its figures with its words: one without an end would cost too much.
const MAX_SENTENCE = 2000
// A semicolon joins two sentences: neither's dates and subjects reach into the other but as they reach on.
const JOINT = /(?<=[;؛])\s/u

/** The sentences of a text as they are read: cut at semicolons, and none without an end. */
export function sentencesOf(text: string, language: Language): string[] {
  return withLoneFigures(splitSentences(text, language), text).flatMap((sentence) =>
    sentence.split(JOINT).flatMap((part) => {
      const pieces: string[] = []
      for (let at = 0; at < part.length; at += MAX_SENTENCE) {
        pieces.push(part.slice(at, at + MAX_SENTENCE))
      }
      return pieces
    }),
  )
}

// "2) 137%.", "$7.2 billion.": an item of a list that is nothing but its figure.
const LONE_FIGURE =
  /^(?:\d{1,2}[).:]\s*)?[$€£¥]?[\d٠-٩][\d٠-٩.,٬٫]*\s?(?:[%٪]|(?:per cent|percent|million|billion|trillion|bn|mn|tn|m|times|في المئة|بالمئة|مليون|مليار|تريليون|مرة)(?:\s(?:دولار|يورو|ريال|درهم|dollars|euros|riyals|dirhams))?)?[.:]$/u

/** The sentences with a lone figure joined to the one behind it, which says what it is. */
function withLoneFigures(sentences: readonly Sentence[], text: string): string[] {
  const joined: string[] = []
  let start: number | null = null
  for (const [at, sentence] of sentences.entries()) {
    const isLone = LONE_FIGURE.test(sentence.text) && at + 1 < sentences.length
    if (!isLone) joined.push(text.slice(start ?? sentence.start, sentence.end))
    start = isLone ? (start ?? sentence.start) : null
  }
  return joined
}

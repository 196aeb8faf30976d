import type { Language } from '#domain/language.ts'
import type { Source } from './check-claim.ts'
import { COMMON_CAPITALS, COMMON_OPENINGS } from './lexicon/common-capitals.ts'
import { DIRECTIONS } from './lexicon/directions.ts'
import { METRICS } from './lexicon/metrics.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import { findPlaces } from './places.ts'
import type { SentenceReading } from './statements.ts'
import type { Token } from './tokens.ts'
import { isTransliteration } from './transliteration.ts'

/** The words of the cited articles, for names that no registry holds. */
export interface Wording {
  readonly text: string
  readonly words: ReadonlySet<string>
  readonly arabic: readonly string[]
}

/** Gathers every word of the articles once, folded; Arabic ones without their clitics too. */
export function wordingOf(sources: readonly Source[]): Wording {
  const tokens = sources.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => sentence.tokens),
  )
  const words = new Set(tokens.flatMap(({ forms }) => forms).map(modelKey))
  return {
    text: sources.map(({ evidence }) => `${evidence.title}\n${evidence.text}`).join('\n'),
    words,
    arabic: [...words].filter((word) => /^[\u0620-\u06ff]/.test(word)),
  }
}

interface Setting {
  readonly language: Language
  readonly isFirst: boolean
}

/** Words that look like a name and that the registry, the calendar and the list of places lack. */
export function unknownNames(sentence: SentenceReading, { language }: Setting): Token[] {
  const { tokens, mentions, dates, figures } = sentence
  const places = findPlaces(tokens)
  const taken = [...places, ...dates, ...figures]
  return tokens.filter((token, at) => {
    if (token.kind !== 'word' || !/^[A-Za-z\d]/.test(token.text)) return false
    if (taken.some(({ first, next }) => at >= first && at < next)) return false
    if (mentions.some(({ start, end }) => token.start < end && token.end > start)) return false
    if (/\d/.test(token.text)) return true
    return language === 'ar' ? token.text.length > 1 : isCapitalName(tokens, at)
  })
}

function isCapitalName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !/^[A-Z]/.test(token.text) || token.text.length < 2) return false
  if (STOP_WORDS.has(token.word) || COMMON_CAPITALS.has(token.word)) return false
  // A capital at a sentence's begin, or in a headline's row of capitals, says nothing by itself.
  const before = tokens[at - 1]
  const isOpening = before === undefined || /^["'“‘«:.]$/.test(before.word)
  return !isOpening || /[A-Z].*[A-Z]/.test(token.text) || isOpeningName(token, tokens[at + 1])
}

const VERBS = new Set('is was has had will said says fell rose lost plans expects'.split(' '))
const COMMON_ENDING =
  /(?:s|ing|ion|ment|ity|ness|ance|ence|ship|ware|maker|age|al|ers?|th|ly|ed|ive|ous|able|ic|y)$/

/** A sentence's first word is a name where a verb or a company's measure follows and it is no common English. */
function isOpeningName(token: Token, next: Token | undefined): boolean {
  if (next === undefined) return false
  const isOwner = VERBS.has(next.word) || DIRECTIONS.opensWith(next) || METRICS.opensWith(next)
  if (!isOwner && !/['’]s$/.test(token.text)) return false
  return (
    !COMMON_ENDING.test(token.word) && !COMMON_OPENINGS.has(token.word) && !METRICS.opensWith(token)
  )
}

/** Whether a name of the claim stands in the articles, in its own letters or in Arabic ones. */
export function isSpelledIn(token: Token, { words, arabic }: Wording): boolean {
  const key = modelKey(token.word)
  if (words.has(key) || words.has(`${key}s`) || words.has(key.replace(/s$/, ''))) return true
  if (key.includes('-') && key.split('-').every((part) => words.has(part))) return true
  return arabic.some((word) => isTransliteration(key, word))
}

// GPT-4, GPT4 and "GPT 4" are one.
const modelKey = (word: string): string => (/\d/.test(word) ? word.replace(/[-.]/g, '') : word)

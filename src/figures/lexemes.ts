import { foldWord, formsWithoutClitics } from './fold.ts'

/** A word as texts write it, with what all tokens of it share. */
export interface Lexeme {
  readonly written: string
  /** Folded, without a possessive. */
  readonly word: string
  /** `word` and, in Arabic, what remains without its clitics. */
  readonly forms: readonly string[]
  /** Whether a figure or a date may begin with it: found out once, by who asks first. */
  opens?: boolean
  /** What it is to the search for a hedge before an amount, found out in the same way. */
  hedging?: 'verb' | 'end' | 'other'
}

// News repeats its words: finding each without cutting it out of the text is most of the speed. The bounds keep
// hostile texts from filling memory or one bucket.
const MAX_KNOWN = 50_000
const MAX_LENGTH = 40
const MAX_BUCKET = 8
const MAX_WORD = 200
const KNOWN = new Map<number, Lexeme[]>()
let count = 0

const ARABIC_LETTER = /^[\u0620-\u06ff]/

/** The lexeme that stands between two offsets of a text. */
export function lexemeAt(text: string, at: number, end: number): Lexeme {
  const key = keyOf(text, at, end)
  const bucket = KNOWN.get(key)
  const known = bucket === undefined ? undefined : findIn(bucket, text, { at, end })
  if (known !== undefined) return known
  const lexeme = lexemeOf(text.slice(at, end))
  if (end - at <= MAX_LENGTH && (bucket?.length ?? 0) < MAX_BUCKET) remember(key, lexeme)
  return lexeme
}

const lexemeOf = (written: string): Lexeme => {
  const word = foldWord(written.slice(0, MAX_WORD)).replace(/'s?$/, '')
  return { written, word, forms: ARABIC_LETTER.test(word) ? formsWithoutClitics(word) : [word] }
}

interface Span {
  readonly at: number
  readonly end: number
}

function findIn(bucket: readonly Lexeme[], text: string, { at, end }: Span): Lexeme | undefined {
  for (const lexeme of bucket) {
    if (lexeme.written.length === end - at && standsAt(text, lexeme.written, at)) return lexeme
  }
  return undefined
}

// For words this short a loop beats `startsWith`.
function standsAt(text: string, written: string, at: number): boolean {
  for (let index = 0; index < written.length; index++) {
    if (text.charCodeAt(at + index) !== written.charCodeAt(index)) return false
  }
  return true
}

function remember(key: number, lexeme: Lexeme): void {
  if (count >= MAX_KNOWN) {
    KNOWN.clear()
    count = 0
  }
  const bucket = KNOWN.get(key)
  if (bucket === undefined) KNOWN.set(key, [lexeme])
  else bucket.push(lexeme)
  count++
}

const PRIME = 31

/** A number from a word's length and six of its letters: close words differ in their ends more than in between. */
function keyOf(text: string, at: number, end: number): number {
  const middle = (at + end) >> 1
  let key = end - at
  key = (key * PRIME + text.charCodeAt(at)) | 0
  key = (key * PRIME + text.charCodeAt(at + 1)) | 0
  key = (key * PRIME + text.charCodeAt(middle)) | 0
  key = (key * PRIME + text.charCodeAt(middle - 1)) | 0
  key = (key * PRIME + text.charCodeAt(end - 2)) | 0
  return (key * PRIME + text.charCodeAt(end - 1)) | 0
}

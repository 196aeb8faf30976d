import { foldWord, formsWithoutClitics } from './fold.ts'

/** A word as texts write it, with what all tokens of it share. */
export interface Lexeme {
  readonly written: string
  /** Folded, without a possessive. */
  readonly word: string
  /** `word` and, in Arabic, what remains without its clitics. */
  readonly forms: readonly string[]
  /** What may begin with it, whatever follows: found out once, by who asks first. */
  opens: number | null
  /** What it is to the search for a hedge before an amount, found out in the same way. */
  hedging: 'verb' | 'end' | 'other' | null
  /** The bits of its forms, and how many phrase tables there were when they were looked up. */
  begins: number
  stands: number
  follows: number
  tables: number
}

/** A lexeme of which nothing is found out yet. */
export const newLexeme = (written: string, word: string, forms: readonly string[]): Lexeme => ({
  written,
  word,
  forms,
  opens: null,
  hedging: null,
  begins: 0,
  stands: 0,
  follows: 0,
  tables: 0,
})

// News repeats its words: finding each without cutting it out of the text is most of the speed. A word has a few
// places in the table, and the newest takes the first where all are full: hostile texts fill neither memory nor time.
const PLACES = 0x1_00_00
const TRIES = 12
const MAX_LENGTH = 40
const MAX_WORD = 200
const KNOWN: (Lexeme | null)[] = new Array<Lexeme | null>(PLACES).fill(null)

const ARABIC_LETTER = /^[\u0620-\u06ff]/

/** The lexeme that stands between two offsets of a text. */
export function lexemeAt(text: string, at: number, end: number): Lexeme {
  const home = keyOf(text, at, end) & (PLACES - 1)
  let free = home
  for (let place = home; place < home + TRIES; place++) {
    const known = KNOWN[place & (PLACES - 1)] ?? null
    if (known === null) {
      free = place & (PLACES - 1)
      break
    }
    if (isWritten(known.written, text, at, end)) return known
  }
  const lexeme = lexemeOf(text.slice(at, end))
  if (end - at <= MAX_LENGTH) KNOWN[free] = lexeme
  return lexeme
}

const lexemeOf = (written: string): Lexeme => {
  const word = foldWord(written.slice(0, MAX_WORD)).replace(/'s?$/, '')
  return newLexeme(written, word, ARABIC_LETTER.test(word) ? formsWithoutClitics(word) : [word])
}

// For words this short a loop beats `startsWith`.
function isWritten(written: string, text: string, at: number, end: number): boolean {
  if (written.length !== end - at) return false
  for (let index = 0; index < written.length; index++) {
    if (text.charCodeAt(at + index) !== written.charCodeAt(index)) return false
  }
  return true
}

const PRIME = 31
const HALF = 16

/** A number from a word's length and six of its letters: close words differ in their ends more than in between. */
function keyOf(text: string, at: number, end: number): number {
  const middle = (at + end) >> 1
  let key = end - at
  key = (key * PRIME + text.charCodeAt(at)) | 0
  key = (key * PRIME + text.charCodeAt(at + 1)) | 0
  key = (key * PRIME + text.charCodeAt(middle)) | 0
  key = (key * PRIME + text.charCodeAt(middle - 1)) | 0
  key = (key * PRIME + text.charCodeAt(end - 2)) | 0
  key = (key * PRIME + text.charCodeAt(end - 1)) | 0
  return key ^ (key >>> HALF)
}

import type { Lexeme } from './lexemes.ts'
import type { Token } from './tokens.ts'

/** For each word, a bit for every table: a look at two words tells which tables are worth a search. */
interface WordBits {
  /** Tables with a phrase that begins with the word. */
  begins: number
  /** Tables with a phrase that is the word alone. */
  stands: number
  /** Tables with a phrase whose second word it is. */
  follows: number
}

const WORDS = new Map<string, WordBits>()
const JOINERS = new Set(['-', '‑', '‐', "'"])
// Tables may share a bit: it only spares searches.
const BITS = 31
const ALL = -1
let tables = 0

/** The bit of another table. */
export const newBit = (): number => 1 << (tables++ % BITS)

/** Marks a phrase's words as those of the table with this bit. */
export function addPhrase([first = '', second]: readonly string[], bit: number): void {
  const opening = bitsOf(first)
  opening.begins |= bit
  if (second === undefined) opening.stands |= bit
  else bitsOf(second).follows |= bit
}

function bitsOf(word: string): WordBits {
  const known = WORDS.get(word) ?? { begins: 0, stands: 0, follows: 0 }
  WORDS.set(word, known)
  return known
}

/** Marks that phrases skip between their words. */
export const isJoiner = ({ kind, word }: Token): boolean => kind === 'mark' && JOINERS.has(word)

/** Whether a phrase of the table with this bit may start at `at`; false is certain. */
export const mayStart = (tokens: readonly Token[], at: number, bit: number): boolean =>
  (phrasesAt(tokens, at) & bit) !== 0

/** The bits of the tables with a phrase that may start at `at`. */
export function phrasesAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return 0
  // A token that was changed to be read otherwise keeps its lexeme.
  if (token.forms !== token.lexeme.forms) return ALL
  const { begins, stands } = lookedUp(token.lexeme)
  return begins === stands ? begins : stands | (begins & followers(tokens[at + 1]))
}

/** The bits of the tables with a phrase that begins with a word, whatever follows it. */
export const beginningsOf = ({ lexeme }: Token): number => lookedUp(lexeme).begins

function followers(token: Token | undefined): number {
  if (token === undefined) return 0
  return isJoiner(token) || token.forms !== token.lexeme.forms
    ? ALL
    : lookedUp(token.lexeme).follows
}

/** A lexeme with its forms' bits: looked up once, and again where tables were added. */
function lookedUp(lexeme: Lexeme): Lexeme {
  if (lexeme.tables === tables) return lexeme
  lexeme.tables = tables
  lexeme.begins = lexeme.stands = lexeme.follows = 0
  for (const form of lexeme.forms) {
    const bits = WORDS.get(form)
    if (bits === undefined) continue
    lexeme.begins |= bits.begins
    lexeme.stands |= bits.stands
    lexeme.follows |= bits.follows
  }
  return lexeme
}

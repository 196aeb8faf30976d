import { DIGIT, IGNORABLE, kindAt, LETTER, SPACE } from './characters.ts'
import { foldWord } from './fold.ts'
import { GLUED_SUFFIXES, isScaledMoney, mayPrecedeDigits, OPEN_PREFIXES } from './glued.ts'
import { type Lexeme, lexemeAt, newLexeme } from './lexemes.ts'
import { type Numeral, scanNumeral } from './numeral.ts'

/** A word, a number or a single mark of a text, with UTF-16 offsets. Invisible characters belong to none. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  /** Folded, without a possessive; the mark itself for a mark; empty for a number. */
  readonly word: string
  /** `word` and, in Arabic, what remains without its clitics. */
  readonly forms: readonly string[]
  /** What all tokens of this word share. */
  readonly lexeme: Lexeme
  readonly numeral: Numeral | null
  readonly start: number
  readonly end: number
  /** White space, or the text's begin, stands before it. */
  readonly isSpaced: boolean
  /** It stands between guillemets, as foreign names do in Arabic news. */
  readonly isQuoted?: true
}

const LATIN = /^[a-z]/i
const APOSTROPHES = new Set(["'", '’'])
const MAX_WORD = 200
// A space, "trillion" and one more character.
const MAX_SCALE = 10

const isLetter = (text: string, at: number): boolean => kindAt(text, at) === LETTER
const isDigit = (text: string, at: number): boolean => kindAt(text, at) === DIGIT

// «سهم «أرم»» is «سهم أرم»: Arabic news sets every foreign name so, and nothing hangs on it.
const [OPENING, CLOSING] = [0xab, 0xbb]
const isGuillemet = (code: number): boolean => code === OPENING || code === CLOSING

/**
 * Splits a text into tokens in one pass. Digits that belong to a name (H100, GPT-4, 5G) stay inside
 * its word; a number and the scale or unit that touches it (589bn) are two tokens.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let isSpaced = true
  let isQuoted = false
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    const code = text.charCodeAt(at)
    if (kind === SPACE) isSpaced = true
    if (isGuillemet(code)) isQuoted = code === OPENING
    if (kind === SPACE || kind === IGNORABLE || isGuillemet(code)) {
      at++
      continue
    }
    const token = readToken(text, at, kind, isSpaced)
    tokens.push(isQuoted ? { ...token, isQuoted } : token)
    isSpaced = false
    at = token.end
  }
  return tokens
}

function readToken(text: string, at: number, kind: number, isSpaced: boolean): Token {
  if (kind === LETTER) return wordToken(text, at, wordEnd(text, at), isSpaced)
  if (kind === DIGIT) return numberToken(text, at, isSpaced)
  return token('mark', markOf(text.charAt(at)), at, isSpaced)
}

const MARKS = new Map<string, Lexeme>()
const NO_WORD = newLexeme('', '', [])

function markOf(mark: string): Lexeme {
  const known = MARKS.get(mark)
  if (known !== undefined) return known
  const lexeme = newLexeme(mark, mark, [mark])
  // There are no more marks than characters.
  MARKS.set(mark, lexeme)
  return lexeme
}

const token = (kind: 'word' | 'mark', lexeme: Lexeme, start: number, isSpaced: boolean): Token => ({
  kind,
  text: lexeme.written,
  word: lexeme.word,
  forms: lexeme.forms,
  lexeme,
  numeral: null,
  start,
  end: start + lexeme.written.length,
  isSpaced,
})

const wordToken = (text: string, start: number, end: number, isSpaced: boolean): Token =>
  token('word', lexemeAt(text, start, end), start, isSpaced)

function numberToken(text: string, start: number, isSpaced: boolean): Token {
  const { numeral, end } = scanNumeral(text, start)
  const suffixEnd = letterRunEnd(text, end)
  const isName =
    suffixEnd > end && LATIN.test(text.charAt(end)) && !isKnownSuffix(text, end, suffixEnd)
  if (isName || isSingleLetterModel(text, end))
    return wordToken(text, start, nameEnd(text, end), isSpaced)
  if (numeral === null) return wordToken(text, start, end, isSpaced)
  return {
    kind: 'number',
    text: text.slice(start, end),
    word: NO_WORD.word,
    forms: NO_WORD.forms,
    lexeme: NO_WORD,
    numeral,
    start,
    end,
    isSpaced,
  }
}

function isKnownSuffix(text: string, from: number, to: number): boolean {
  const written = text.slice(from, to)
  return GLUED_SUFFIXES.has(written) || GLUED_SUFFIXES.has(written.toLowerCase())
}

// Forms 10-K and 8-K.
const isSingleLetterModel = (text: string, at: number): boolean =>
  text.charAt(at) === '-' && /^[A-Z]$/.test(text.charAt(at + 1)) && !isLetter(text, at + 2)

function wordEnd(text: string, at: number): number {
  const end = letterRunEnd(text, at)
  return ownsDigits(text, at, end) ? nameEnd(text, end) : end
}

/** Whether the digits that touch a word, or follow its hyphen, belong to it as in H100 and F-35. */
function ownsDigits(text: string, at: number, end: number): boolean {
  const isGlued = isDigit(text, end)
  const isHyphened = text.charAt(end) === '-' && isDigit(text, end + 1)
  if (!isGlued && !isHyphened) return false
  const folded = foldWord(text.slice(at, end))
  if (!LATIN.test(text.charAt(at))) return !ARABIC_PROCLITICS.has(folded)
  if (isHyphened) return !OPEN_PREFIXES.has(folded)
  const digitsEnd = scanNumeral(text, end).end
  if (isScaledMoney(folded, text.slice(digitsEnd, digitsEnd + MAX_SCALE))) return false
  return !mayPrecedeDigits(folded, text.slice(end, digitsEnd))
}

const ARABIC_PROCLITICS = new Set('و ف ب ل ك ال وال بال فال وب فب ول لل ولل وبال ه وه'.split(' '))

/** The end of a run of letters, with apostrophes inside it and the dots of an abbreviation (U.S.). */
function letterRunEnd(text: string, at: number): number {
  let end = at
  const limit = Math.min(text.length, at + MAX_WORD)
  while (end < limit) {
    const kind = kindAt(text, end)
    if (kind === LETTER || (end > at && isInside(text, at, end, kind))) end++
    else break
  }
  return end
}

/** Whether a character that is no letter stands inside a word: a vowel sign, an apostrophe, an abbreviation's dot. */
function isInside(text: string, start: number, at: number, kind: number): boolean {
  if (kind === SPACE) return false
  if (kind === IGNORABLE) return isMarkInside(text, at)
  const char = text.charAt(at)
  if (char === '.') return isAbbreviationDot(text, start, at)
  return APOSTROPHES.has(char) && isLetter(text, at + 1)
}

// A letter may carry two marks, shadda and a vowel; a mark behind the last letter is left out.
const isMarkInside = (text: string, at: number): boolean =>
  isLetter(text, at + 1) || (kindAt(text, at + 1) === IGNORABLE && isLetter(text, at + 2))

function isAbbreviationDot(text: string, start: number, at: number): boolean {
  const isAfterInitial = at - start === 1 || text.charAt(at - 2) === '.'
  if (!isAfterInitial || !LATIN.test(text.charAt(at - 1))) return false
  return LATIN.test(text.charAt(at + 1)) && !isLetter(text, at + 2)
}

/** The end of a name that holds digits: letters, digits, and hyphens or dots between them. */
function nameEnd(text: string, at: number): number {
  let end = at
  const limit = Math.min(text.length, at + MAX_WORD)
  while (end < limit) {
    const joins =
      /[-.]/.test(text.charAt(end)) && (isDigit(text, end + 1) || isModelLetter(text, end + 1))
    if (!isLetter(text, end) && !isDigit(text, end) && !joins) break
    end++
  }
  return end
}

// GPT-4-Turbo goes on after its hyphen, "H100-based" and "H100. The" do not.
const isModelLetter = (text: string, at: number): boolean =>
  text.charAt(at - 1) === '-' && /[A-Z]/.test(text.charAt(at))

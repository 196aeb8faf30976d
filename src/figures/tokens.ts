import { digitValue } from '#language/digits.ts'
import { foldWord, isIgnorable } from './fold.ts'
import { GLUED_SUFFIXES, isScaledMoney, mayPrecedeDigits, OPEN_PREFIXES } from './glued.ts'
import { type Lexeme, lexemeAt } from './lexemes.ts'
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
}

interface Piece {
  readonly kind: Token['kind']
  readonly lexeme: Lexeme
  readonly numeral: Numeral | null
  readonly end: number
}

const LETTER = /[\p{L}\p{M}]/u
const WIDE_SPACE = /\s/
const LATIN = /^[a-z]/i
const APOSTROPHES = new Set(["'", '’'])
const MAX_WORD = 200
// A space, "trillion" and one more character.
const MAX_SCALE = 10

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // ASCII and the plain Arabic letters are nearly all of it; the expression is for the rest.
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  if (code >= 0x620 && code <= 0x64a) return code !== 0x640
  return at < text.length && LETTER.test(text.charAt(at)) && !isIgnorable(code)
}
const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code === 0x20 || code === 0x0a) return true
  return (
    (code < 0x20 || (code > 0x7f && (code < 0x600 || code > 0x6ff))) &&
    WIDE_SPACE.test(text.charAt(at))
  )
}
const isDigit = (text: string, at: number): boolean => digitValue(text.charCodeAt(at)) >= 0

/**
 * Splits a text into tokens in one pass. Digits that belong to a name (H100, GPT-4, 5G) stay inside
 * its word; a number and the scale or unit that touches it (589bn) are two tokens.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let isSpaced = true
  let at = 0
  while (at < text.length) {
    if (isIgnorable(text.charCodeAt(at))) at++
    else if (isSpace(text, at)) {
      isSpaced = true
      at++
    } else {
      const { kind, lexeme, numeral, end } = readPiece(text, at)
      // Written out: spreading would make this the slowest line of all.
      tokens.push({
        kind,
        text: kind === 'number' ? text.slice(at, end) : lexeme.written,
        word: lexeme.word,
        forms: lexeme.forms,
        lexeme,
        numeral,
        start: at,
        end,
        isSpaced,
      })
      isSpaced = false
      at = end
    }
  }
  return tokens
}

function readPiece(text: string, at: number): Piece {
  if (isDigit(text, at)) return readNumber(text, at)
  if (isLetter(text, at)) return readWord(text, at)
  const mark = text.charAt(at)
  return { kind: 'mark', lexeme: markOf(mark), numeral: null, end: at + 1 }
}

const MARKS = new Map<string, Lexeme>()
const NO_WORD: Lexeme = { written: '', word: '', forms: [] }

function markOf(mark: string): Lexeme {
  const known = MARKS.get(mark)
  if (known !== undefined) return known
  const lexeme = { written: mark, word: mark, forms: [mark] }
  // There are no more marks than characters.
  MARKS.set(mark, lexeme)
  return lexeme
}

const word = (text: string, at: number, end: number): Piece => ({
  kind: 'word',
  lexeme: lexemeAt(text, at, end),
  numeral: null,
  end,
})

function readNumber(text: string, at: number): Piece {
  const { numeral, end } = scanNumeral(text, at)
  const suffixEnd = letterRunEnd(text, end)
  const isName =
    suffixEnd > end && LATIN.test(text.charAt(end)) && !isKnownSuffix(text, end, suffixEnd)
  if (isName || isSingleLetterModel(text, end)) return word(text, at, nameEnd(text, end))
  if (numeral === null) return word(text, at, end)
  return { kind: 'number', lexeme: NO_WORD, numeral, end }
}

function isKnownSuffix(text: string, from: number, to: number): boolean {
  const written = text.slice(from, to)
  return GLUED_SUFFIXES.has(written) || GLUED_SUFFIXES.has(written.toLowerCase())
}

// Forms 10-K and 8-K.
const isSingleLetterModel = (text: string, at: number): boolean =>
  text.charAt(at) === '-' && /^[A-Z]$/.test(text.charAt(at + 1)) && !isLetter(text, at + 2)

function readWord(text: string, at: number): Piece {
  const end = letterRunEnd(text, at)
  if (!ownsDigits(text, at, end)) return word(text, at, end)
  return word(text, at, nameEnd(text, end))
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
    if (isLetter(text, end)) end++
    else if (end > at && isMarkInside(text, end)) end++
    else if (APOSTROPHES.has(text.charAt(end)) && end > at && isLetter(text, end + 1)) end++
    else if (isAbbreviationDot(text, at, end)) end++
    else break
  }
  return end
}

// A letter may carry two marks, shadda and a vowel; a mark behind the last letter is left out.
const isMarkInside = (text: string, at: number): boolean =>
  isIgnorable(text.charCodeAt(at)) &&
  (isLetter(text, at + 1) || (isIgnorable(text.charCodeAt(at + 1)) && isLetter(text, at + 2)))

function isAbbreviationDot(text: string, start: number, at: number): boolean {
  if (text.charAt(at) !== '.' || at === start) return false
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

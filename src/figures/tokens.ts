import type { Language } from '#domain/language.ts'
import { digitValue } from '#language/digits.ts'
import { foldWord, formsWithoutClitics, isIgnorable } from './fold.ts'
import { GLUED_SUFFIXES, mayPrecedeDigits, OPEN_PREFIXES } from './glued.ts'
import { type Numeral, scanNumeral } from './numeral.ts'

/** A word, a number or a single mark of a text, with UTF-16 offsets. Invisible characters belong to none. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  /** Folded, without a possessive; the mark itself for a mark; empty for a number. */
  readonly word: string
  /** `word` and, in Arabic, what remains without its clitics. */
  readonly forms: readonly string[]
  readonly numeral: Numeral | null
  readonly start: number
  readonly end: number
  /** White space, or the text's begin, stands before it. */
  readonly isSpaced: boolean
}

type Piece = Omit<Token, 'isSpaced' | 'text' | 'start'>

const LETTER = /[\p{L}\p{M}]/u
const SPACE = /\s/
const LATIN = /^[a-z]/i
const ARABIC_LETTER = /^[\u0620-\u06ff]/
const APOSTROPHES = new Set(["'", '’'])
const MAX_WORD = 200

const isLetter = (text: string, at: number): boolean =>
  at < text.length && LETTER.test(text.charAt(at)) && !isIgnorable(text.charCodeAt(at))
const isDigit = (text: string, at: number): boolean => digitValue(text.charCodeAt(at)) >= 0

/**
 * Splits a text into tokens in one pass. Digits that belong to a name (H100, GPT-4, 5G) stay inside
 * its word; a number and the scale or unit that touches it (589bn) are two tokens.
 */
export function tokenize(text: string, language: Language): Token[] {
  const tokens: Token[] = []
  let isSpaced = true
  let at = 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (isIgnorable(text.charCodeAt(at))) at++
    else if (SPACE.test(char)) {
      isSpaced = true
      at++
    } else {
      const piece = readPiece(text, at, language)
      tokens.push({ ...piece, text: text.slice(at, piece.end), start: at, isSpaced })
      isSpaced = false
      at = piece.end
    }
  }
  return tokens
}

function readPiece(text: string, at: number, language: Language): Piece {
  if (isDigit(text, at)) return readNumber(text, at, language)
  if (isLetter(text, at)) return readWord(text, at, language)
  const mark = text.charAt(at)
  return { kind: 'mark', word: mark, forms: [mark], numeral: null, end: at + 1 }
}

function word(text: string, at: number, end: number, language: Language): Piece {
  const folded = foldWord(text.slice(at, end))
  const bare = folded.replace(/'s?$/, '')
  const forms = language === 'ar' && ARABIC_LETTER.test(bare) ? formsWithoutClitics(bare) : [bare]
  return { kind: 'word', word: bare, forms, numeral: null, end }
}

function readNumber(text: string, at: number, language: Language): Piece {
  const { numeral, end } = scanNumeral(text, at)
  const suffixEnd = letterRunEnd(text, end)
  const suffix = text.slice(end, suffixEnd).toLowerCase()
  const isName = suffix !== '' && LATIN.test(suffix) && !isKnownSuffix(text, end, suffixEnd)
  if (isName || isSingleLetterModel(text, end)) return word(text, at, nameEnd(text, end), language)
  if (numeral === null) return word(text, at, end, language)
  return { kind: 'number', word: '', forms: [], numeral, end }
}

function isKnownSuffix(text: string, from: number, to: number): boolean {
  const written = text.slice(from, to)
  return GLUED_SUFFIXES.has(written) || GLUED_SUFFIXES.has(written.toLowerCase())
}

// Forms 10-K and 8-K.
const isSingleLetterModel = (text: string, at: number): boolean =>
  text.charAt(at) === '-' && /^[A-Z]$/.test(text.charAt(at + 1)) && !isLetter(text, at + 2)

function readWord(text: string, at: number, language: Language): Piece {
  const end = letterRunEnd(text, at)
  const letters = text.slice(at, end)
  if (!ownsDigits(text, end, letters)) return word(text, at, end, language)
  return word(text, at, nameEnd(text, end), language)
}

/** Whether the digits that touch a word, or follow its hyphen, belong to it as in H100 and F-35. */
function ownsDigits(text: string, end: number, letters: string): boolean {
  const folded = foldWord(letters)
  const isLatin = LATIN.test(letters)
  if (isDigit(text, end)) {
    if (!isLatin) return !ARABIC_PROCLITICS.has(folded)
    const number = scanNumeral(text, end)
    return !mayPrecedeDigits(folded, text.slice(end, number.end))
  }
  const isHyphened = text.charAt(end) === '-' && isDigit(text, end + 1)
  if (!isHyphened) return false
  return isLatin ? !OPEN_PREFIXES.has(folded) : !ARABIC_PROCLITICS.has(folded)
}

const ARABIC_PROCLITICS = new Set('و ف ب ل ك ال وال بال فال وب فب ول لل ولل وبال ه وه'.split(' '))

/** The end of a run of letters, with apostrophes inside it and the dots of an abbreviation (U.S.). */
function letterRunEnd(text: string, at: number): number {
  let end = at
  const limit = Math.min(text.length, at + MAX_WORD)
  while (end < limit) {
    if (isLetter(text, end)) end++
    else if (isIgnorable(text.charCodeAt(end)) && end > at && isLetter(text, end + 1)) end++
    else if (APOSTROPHES.has(text.charAt(end)) && end > at && isLetter(text, end + 1)) end++
    else if (isAbbreviationDot(text, at, end)) end++
    else break
  }
  return end
}

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

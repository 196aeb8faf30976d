import { digitValue } from '#language/digits.ts'
import { isIgnorable } from './fold.ts'

/** What a character is to the tokens of a text. */
export const IGNORABLE = 1
export const SPACE = 2
export const DIGIT = 3
export const LETTER = 4
const MARK = 5

const LETTERS = /[\p{L}\p{M}]/u
const SPACES = /\s/
// Each code is classified when a text first holds it: an expression for each character would be most of the time.
const KINDS = new Uint8Array(0x1_00_00)

/** The kind of the UTF-16 code at an offset; past the text's end it is a mark. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return MARK
  const code = text.charCodeAt(at)
  const known = KINDS[code]
  if (known !== undefined && known > 0) return known
  const kind = kindOf(code)
  KINDS[code] = kind
  return kind
}

function kindOf(code: number): number {
  if (isIgnorable(code)) return IGNORABLE
  if (digitValue(code) >= 0) return DIGIT
  const char = String.fromCharCode(code)
  if (SPACES.test(char)) return SPACE
  return LETTERS.test(char) ? LETTER : MARK
}

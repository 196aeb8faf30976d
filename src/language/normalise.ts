import type { Language } from '#domain/language.ts'

// Bidi marks, zero-width and invisible characters, soft hyphen, byte-order mark, variation selectors,
// the tag characters that hide text, and interlinear marks.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu
const CONTROL = /(?!\n)\p{Cc}/gu
// A terminal's sequences for colours and the like (CSI), and those that hold a text such as a title or an
// address (OSC and its kin). No part of one takes up what can be markup or another sequence: so nothing
// around a broken one is lost, and the search stays linear.
const ESCAPE_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /(?:\x1b\[|\x9b)[0-;=?]*[ -%'-/]*[@-Z^-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\n<>\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)/g
const LINE_END = /\r\n?|[\v\f\x85\u2028\u2029]/g
const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

// Harakat, tanwin, shadda, sukun, superscript alif, Quranic marks, tatweel, and the dotless marks above and below.
const UNREAD = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g
const FOLDED_LETTER = /[أإآٱٲٳىیئؤةەہۀکڪگڤپچٹڈڑۃ٠-٩۰-۹]/g

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ۀ: 'ه',
  ۃ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  // Gaf stands for the g of a foreign name, which our spelling writes with ghayn.
  گ: 'غ',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ٹ: 'ت',
  ڈ: 'د',
  ڑ: 'ر',
}

const foldLetter = (letter: string): string => {
  const folded = LETTERS[letter]
  if (folded !== undefined) return folded
  // Arabic-Indic digits end in 0-9 of U+066x, Persian ones in 0-9 of U+06Fx.
  return String(letter.charCodeAt(0) & 0xf)
}

/** Drops what Arabic spelling may leave out: diacritics and tatweel. Offsets move. */
export const stripDiacritics = (text: string): string => text.replace(UNREAD, '')

/**
 * The form in which Arabic words are compared: no diacritics or tatweel, one alif, ya and ha,
 * Persian letters as Arabic ones, ASCII digits. The length may change, so offsets in the result
 * are not offsets in `text`. Other scripts pass through.
 */
export const foldArabic = (text: string): string =>
  stripDiacritics(text).replace(FOLDED_LETTER, foldLetter)

/** Drops a terminal's escape sequences as a whole; broken ones stay. Offsets move. */
export const stripEscapes = (text: string): string => text.replace(ESCAPE_SEQUENCE, '')

/**
 * Plain text as the rest of Mujaz expects it: NFC, no escape sequences, no invisible or control
 * characters but `\n`, every kind of space a plain one (runs stay), lone surrogates replaced. Offsets move.
 */
export const cleanText = (text: string): string =>
  stripEscapes(text.toWellFormed())
    .replace(LINE_END, '\n')
    .replace(SPACE, ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')

/** Folds a text for comparison: `foldArabic` in both languages, and lower case. Offsets move. */
export const foldForMatch = (text: string, language: Language): string =>
  language === 'ar'
    ? foldArabic(text).toLowerCase()
    : foldArabic(text).replace(/[‘’]/g, "'").toLowerCase()

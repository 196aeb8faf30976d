import { opensAmount } from './amounts.ts'
import {
  DAY_ORDINALS,
  FISCAL_WORDS,
  FOLLOWING_DAYS,
  MONTHS,
  ORDINALS,
  QUARTER_WORDS,
  RELATIVE_DATES,
  WEEKDAYS,
  YEAR_ENDS,
  YEAR_WORDS,
} from './lexicon/calendar.ts'
import { COUNT_NOUNS } from './lexicon/count-nouns.ts'
import { CURRENCY_CODES, CURRENCY_SYMBOLS, SYMBOL_PREFIXES } from './lexicon/currencies.ts'
import { CURRENCY_WORDS } from './lexicon/currency-words.ts'
import { DURATION_UNITS } from './lexicon/durations.ts'
import { PHYSICAL_UNITS } from './lexicon/physical.ts'
import { MULTIPLE_WORDS, RATIOS } from './lexicon/ratios.ts'
import { SCALES } from './lexicon/scales.ts'
import type { Token } from './tokens.ts'

const TABLES = [
  MONTHS,
  WEEKDAYS,
  RELATIVE_DATES,
  FOLLOWING_DAYS,
  YEAR_ENDS,
  QUARTER_WORDS,
  ORDINALS,
  DAY_ORDINALS,
  FISCAL_WORDS,
  YEAR_WORDS,
  MULTIPLE_WORDS,
  SCALES,
  CURRENCY_CODES,
]
// Only Arabic units count themselves («دولارين», «شركتين»).
const ARABIC_TABLES = [CURRENCY_WORDS, DURATION_UNITS, PHYSICAL_UNITS, RATIOS, COUNT_NOUNS]
const MARKS = new Set(['-', '−', '–', '+', '%', '٪', ...CURRENCY_SYMBOLS.keys()])
const LETTERS = new Set(['q', 'h', 'ضعف'])

/** Whether a figure or a date may begin at a token. Most words of a text cannot, and cost one look-up. */
export function mayOpenFigure(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.kind !== 'word') return token.kind === 'number' || MARKS.has(token.word)
  // News repeats its words: each is looked up in the lexicons once.
  token.lexeme.opens ??= isOpener(token)
  return token.lexeme.opens
}

const isOpener = (token: Token): boolean =>
  opensAmount(token) ||
  SYMBOL_PREFIXES.has(token.word) ||
  token.forms.some((form) => LETTERS.has(form)) ||
  TABLES.some((table) => table.opensWith(token)) ||
  (/^[^a-z]/.test(token.word) && ARABIC_TABLES.some((table) => table.opensWith(token)))

import { opensAmount } from './amounts.ts'
import {
  DAY_ORDINALS,
  FIRST_MONTHS,
  FISCAL_WORDS,
  FOLLOWING_DAYS,
  MONTHS,
  ORDINALS,
  QUARTER_WORDS,
  RELATIVE_DATES,
  RELATIVE_FISCAL_YEARS,
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
import { beginningsOf, phrasesAt } from './phrase-bits.ts'
import type { PhraseTable } from './phrases.ts'
import type { Token } from './tokens.ts'

const bitsOf = (tables: readonly Pick<PhraseTable<unknown>, 'bit'>[]): number =>
  tables.reduce((bits, { bit }) => bits | bit, 0)

const DATES = bitsOf([
  MONTHS,
  WEEKDAYS,
  RELATIVE_DATES,
  FOLLOWING_DAYS,
  YEAR_ENDS,
  QUARTER_WORDS,
  ORDINALS,
  DAY_ORDINALS,
  FISCAL_WORDS,
  RELATIVE_FISCAL_YEARS,
  FIRST_MONTHS,
  YEAR_WORDS,
])
const AMOUNTS = bitsOf([MULTIPLE_WORDS, SCALES, CURRENCY_CODES])
// Only Arabic units count themselves («دولارين», «شركتين»).
const ARABIC_AMOUNTS =
  AMOUNTS | bitsOf([CURRENCY_WORDS, DURATION_UNITS, PHYSICAL_UNITS, RATIOS, COUNT_NOUNS])
const MARKS = new Set(['-', '−', '–', '+', '%', '٪', ...CURRENCY_SYMBOLS.keys()])

/** What may begin at a token, as bits. */
export const OPENS_DATE = 1
export const OPENS_AMOUNT = 2
const BOTH = OPENS_DATE | OPENS_AMOUNT
// Only phrases of more words begin with it: the word behind it decides.
const ASKS_NEXT = 4

/** The bits of what may begin at a token; where one is missing, none begins. Most words of a text begin nothing. */
export function openingAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return 0
  if (token.kind === 'number') return BOTH
  if (token.kind === 'mark') return MARKS.has(token.word) ? OPENS_AMOUNT : 0
  // News repeats its words: each is looked up in the lexicons once.
  token.lexeme.opens ??= openingOf(token)
  const { opens } = token.lexeme
  return (opens & ASKS_NEXT) === 0 ? opens : (opens & BOTH) | openedBy(token, phrasesAt(tokens, at))
}

/** What a word opens, whatever follows it. */
function openingOf(token: Token): number {
  const { word, forms } = token
  const isAmount = opensAmount(token) || SYMBOL_PREFIXES.has(word) || forms.includes('ضعف')
  const isDate = word === 'q' || word === 'h'
  const alone =
    (isAmount ? OPENS_AMOUNT : 0) |
    (isDate ? OPENS_DATE : 0) |
    openedBy(token, phrasesAt([token], 0))
  return (openedBy(token, beginningsOf(token)) & ~alone) === 0 ? alone : alone | ASKS_NEXT
}

/** What the tables with these bits open. */
function openedBy({ word }: Token, bits: number): number {
  const amounts = /^[a-z]/.test(word) ? AMOUNTS : ARABIC_AMOUNTS
  return ((bits & DATES) === 0 ? 0 : OPENS_DATE) | ((bits & amounts) === 0 ? 0 : OPENS_AMOUNT)
}

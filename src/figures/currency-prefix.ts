import {
  CURRENCY_CODES,
  CURRENCY_SYMBOLS,
  MIXED_CODES,
  SYMBOL_PREFIXES,
} from './lexicon/currencies.ts'
import type { Token } from './tokens.ts'

export interface CurrencyPrefix {
  readonly currency: string
  /** Index of the number, or of the scale word, behind it. */
  readonly next: number
}

/** The currency before an amount: `$`, `NT$`, `US$`, `SAR `, `Rs.`. Null where none stands there. */
export function readCurrencyPrefix(tokens: readonly Token[], at: number): CurrencyPrefix | null {
  return readSymbol(tokens, at) ?? readLettersAndSymbol(tokens, at) ?? readCode(tokens, at)
}

function readSymbol(tokens: readonly Token[], at: number): CurrencyPrefix | null {
  const currency = CURRENCY_SYMBOLS.get(tokens[at]?.word ?? '')
  return currency === undefined ? null : { currency, next: at + 1 }
}

function readLettersAndSymbol(tokens: readonly Token[], at: number): CurrencyPrefix | null {
  const letters = tokens[at]
  const symbol = tokens[at + 1]
  if (letters?.kind !== 'word' || symbol === undefined) return null
  if (symbol.isSpaced && letters.word !== 'u.s') return null
  if (!CURRENCY_SYMBOLS.has(symbol.word)) return null
  const currency = SYMBOL_PREFIXES.get(letters.word)
  return currency === undefined ? null : { currency, next: at + 2 }
}

function readCode(tokens: readonly Token[], at: number): CurrencyPrefix | null {
  const token = tokens[at]
  const found = CURRENCY_CODES.find(tokens, at)
  if (found === null || token === undefined) return null
  const isCode = token.text === token.text.toUpperCase() || MIXED_CODES.has(token.text)
  const next = tokens[found.next]?.word === '.' ? found.next + 1 : found.next
  return isCode && tokens[next]?.kind === 'number' ? { currency: found.value, next } : null
}

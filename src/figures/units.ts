import type { Unit } from '#domain/figure.ts'
import type { Amount } from './amounts.ts'
import { readCountNoun } from './count-nouns.ts'
import { CURRENCY_CODES, CURRENCY_SYMBOLS } from './lexicon/currencies.ts'
import { CURRENCY_WORDS, MONEY_OF } from './lexicon/currency-words.ts'
import { DURATION_UNITS } from './lexicon/durations.ts'
import { PHYSICAL_UNITS } from './lexicon/physical.ts'
import { RATIOS } from './lexicon/ratios.ts'
import type { Token } from './tokens.ts'

/** What an amount is an amount of. */
export interface UnitRead {
  readonly unit: Unit
  readonly factor: number
  readonly power: number
  readonly currency?: string
  /** The money's noun where it leaves the country open. */
  readonly family?: string
  readonly noun?: string
  readonly isDual: boolean
  /** A noun of no lexicon, told only by its ending. */
  readonly isGuess?: boolean
  /** Index after its last token. */
  readonly next: number
}

type UnitReader = (tokens: readonly Token[], at: number) => UnitRead | null

const READERS: readonly UnitReader[] = [readRatio, readMoney, readPhysical, readDuration]

/** The unit that follows an amount, past a hyphen ("20-year", "7-nanometre"). Null where none of the table does. */
export function readUnit(tokens: readonly Token[], at: number): UnitRead | null {
  const start = afterJoint(tokens, at)
  return readUnitWord(tokens, start) ?? readCountNoun(tokens, start)
}

// "20-year", "300+ chips"
function afterJoint(tokens: readonly Token[], at: number): number {
  const mark = tokens[at]
  if (mark?.word === '-') return tokens[at + 1]?.isSpaced === false ? at + 1 : at
  return mark?.word === '+' && !mark.isSpaced && tokens[at + 1]?.kind === 'word' ? at + 1 : at
}

/** As `readUnit` for the units that a table holds. */
export function readUnitWord(tokens: readonly Token[], at: number): UnitRead | null {
  for (const read of READERS) {
    const unit = read(tokens, at)
    if (unit !== null) return unit
  }
  return null
}

/** Whether an amount such as «مليارا» is two because its unit follows at once («مليارا دولار»). */
export const isDualBefore = (amount: Amount, unit: UnitRead | null): boolean =>
  amount.isOpenDual && unit !== null

function readRatio(tokens: readonly Token[], at: number): UnitRead | null {
  const found = RATIOS.find(tokens, at)
  if (found === null) return null
  const { unit, isDual = false } = found.value
  return { unit, factor: 1, power: 0, isDual, next: found.next }
}

function readMoney(tokens: readonly Token[], start: number): UnitRead | null {
  const at = MONEY_OF.has(tokens[start]?.word ?? '') ? start + 1 : start
  const symbol = CURRENCY_SYMBOLS.get(tokens[at]?.word ?? '')
  if (symbol !== undefined && tokens[at + 1]?.kind !== 'number') return money(symbol, 1, at + 1)
  const found = CURRENCY_WORDS.find(tokens, at)
  if (found !== null) {
    const { currency, worth, isDual = false, family } = found.value
    const read = { ...money(currency, worth, found.next), isDual: isDual && at === start }
    return family === undefined ? read : { ...read, family }
  }
  if (at !== start) return null
  const code = CURRENCY_CODES.find(tokens, at)
  if (code !== null && isUpperCase(tokens[at]) && code.value !== 'ZAR')
    return money(code.value, 1, code.next)
  return readGluedCents(tokens, at)
}

const CENTS: ReadonlyMap<string, string> = new Map([
  ['c', 'USD'],
  ['¢', 'USD'],
  ['p', 'GBP'],
])

/** "50p", "35c". */
function readGluedCents(tokens: readonly Token[], at: number): UnitRead | null {
  const token = tokens[at]
  const currency = token?.isSpaced === false ? CENTS.get(token.text) : undefined
  return currency === undefined ? null : money(currency, 0.01, at + 1)
}

const isUpperCase = (token: Token | undefined): boolean =>
  token !== undefined && token.text === token.text.toUpperCase()

const money = (currency: string, factor: number, next: number): UnitRead => ({
  unit: 'money',
  currency,
  factor,
  power: 0,
  isDual: false,
  next,
})

function readPhysical(tokens: readonly Token[], at: number): UnitRead | null {
  const found = PHYSICAL_UNITS.find(tokens, at)
  if (found === null) return null
  const { base, factor, power, isDual = false } = found.value
  const noun = base === 'bbl' && isDaily(tokens, found.next) ? 'bbl/d' : base
  return { unit: 'physical', noun, factor, power, isDual, next: found.next }
}

const DAILY_REACH = 4

/** «137 ألف برميل إضافية يوميا», "barrels of Urals crude a day": words that part a rate. */
function isDaily(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + DAILY_REACH)
  const end = words.findIndex(({ kind }) => kind !== 'word')
  const said = (end < 0 ? words : words.slice(0, end)).map(({ word }) => word).join(' ')
  return /(?:^| )(?:يوميا|في اليوم|daily|(?:a|per) day)(?: |$)/.test(said)
}

function readDuration(tokens: readonly Token[], at: number): UnitRead | null {
  const found = DURATION_UNITS.find(tokens, at)
  if (found === null) return null
  const { base, factor, isDual = false } = found.value
  return { unit: 'duration', noun: base, factor, power: 0, isDual, next: found.next }
}

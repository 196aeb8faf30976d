import type { Unit } from '#domain/figure.ts'
import { type Amount, exact, readAmount } from './amounts.ts'
import { readCurrencyPrefix } from './currency-prefix.ts'
import { isAfterHead, isNameNumber } from './name-numbers.ts'
import { readArabicThing } from './things.ts'
import type { Token } from './tokens.ts'
import { isDualBefore, readSelfCounted, readUnit, type UnitRead } from './units.ts'

/** An amount with its unit, among the tokens of its text. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit
  readonly currency?: string
  readonly noun?: string
  /** The Arabic word behind a count, where no lexicon holds it. */
  readonly thing?: string
  readonly significant: number
  /** The scale's power of ten as written; a range's first end may borrow it. */
  readonly power: number
  /** A number without unit or noun; a neighbour may lend it one. */
  readonly isBare: boolean
  readonly sign: 1 | -1 | 0
  /** Indices of its tokens: first inclusive, next exclusive. */
  readonly first: number
  readonly next: number
}

const PERCENT_SIGNS = new Set(['%', '٪'])
const MINUS = new Set(['-', '−', '–'])

/** Reads the amount that starts at `at`, with what stands before and behind it. Null where there is none. */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const sign = readSign(tokens, at)
  const start = sign === 0 ? at : at + 1
  return readPrefixed(tokens, { at, start, sign }) ?? readPlain(tokens, { at, start, sign })
}

interface Place {
  readonly at: number
  readonly start: number
  readonly sign: 1 | -1 | 0
}

/** A sign touches its number and nothing before it, so that "60-65" and "GPT-4" have none. */
function readSign(tokens: readonly Token[], at: number): 1 | -1 | 0 {
  const token = tokens[at]
  if (token === undefined || tokens[at + 1]?.isSpaced !== false) return 0
  const opens = token.isSpaced || /^[(،,:]$/.test(tokens[at - 1]?.word ?? '')
  if (!opens) return 0
  if (MINUS.has(token.word)) return -1
  return token.word === '+' ? 1 : 0
}

function readPrefixed(tokens: readonly Token[], place: Place): Quantity | null {
  const prefix = readCurrencyPrefix(tokens, place.start)
  if (prefix !== null) {
    const amount = readAmount(tokens, prefix.next)
    if (amount === null) return null
    return money(amount, prefix.currency, {
      ...place,
      next: afterRepeated(tokens, amount.next, prefix.currency),
    })
  }
  const isPercent = PERCENT_SIGNS.has(tokens[place.start]?.word ?? '')
  const number = tokens[place.start + 1]
  if (!isPercent || number?.kind !== 'number' || number.isSpaced) return null
  const amount = readAmount(tokens, place.start + 1)
  if (amount === null) return null
  return withUnit(
    amount,
    { unit: 'percent', factor: 1, power: 0, isDual: false, next: amount.next },
    place,
  )
}

/** "$5 billion dollars" says its currency twice. */
function afterRepeated(tokens: readonly Token[], next: number, currency: string): number {
  const unit = readUnit(tokens, next)
  return unit?.unit === 'money' && unit.currency === currency ? unit.next : next
}

const money = (amount: Amount, currency: string, place: Place & { next: number }): Quantity =>
  withUnit(
    amount,
    { unit: 'money', currency, factor: 1, power: 0, isDual: false, next: place.next },
    place,
  )

function readPlain(tokens: readonly Token[], place: Place): Quantity | null {
  const counted = readSelfCounted(tokens, place.start)
  if (counted !== null)
    return withUnit({ ...twoOf(counted), value: counted.isDual ? 2 : 1 }, counted, place)
  const amount = readAmount(tokens, place.start)
  if (amount === null || isNoAmount(tokens, place.start, amount)) return null
  const unit = readUnit(tokens, amount.next)
  if (isOneDay(tokens, amount, unit)) return null
  if (unit !== null && !isNameBefore(tokens, place.start, { amount, unit })) {
    return withUnit(isDualBefore(amount, unit) ? doubled(amount) : amount, unit, place)
  }
  return readBare(tokens, place, amount)
}

// "Its biggest one-day loss" and "may one day" count no days.
const isOneDay = (tokens: readonly Token[], amount: Amount, unit: UnitRead | null): boolean =>
  amount.isInWords &&
  amount.value === 1 &&
  unit?.unit === 'duration' &&
  /^(?:-|day)$/.test(tokens[amount.next]?.word ?? '')

interface Read {
  readonly amount: Amount
  readonly unit: UnitRead
}

/** "Fortune 500 companies" counts nothing, and in "France 24 reports" only the ending looks like a thing. */
function isNameBefore(tokens: readonly Token[], at: number, { amount, unit }: Read): boolean {
  if (unit.unit !== 'count') return false
  if (isAfterHead(tokens, at)) return true
  return unit.isGuess === true && amount.power === 0 && isNameNumber(tokens, at, amount.value)
}

function readBare(tokens: readonly Token[], place: Place, amount: Amount): Quantity | null {
  const thing = readArabicThing(tokens, amount)
  if (amount.isInWords && amount.power === 0 && thing === null) return null
  if (isThreeM(tokens, place.start)) return null
  if (amount.power === 0 && isNameNumber(tokens, place.start, amount.value)) return null
  const unit: UnitRead = { unit: 'count', factor: 1, power: 0, isDual: false, next: amount.next }
  const bare: Quantity = { ...withUnit(amount, unit, place), isBare: true }
  return thing === null ? bare : { ...bare, thing }
}

/** Clock times, ratios, ordinals, decades and the company 3M. */
function isNoAmount(tokens: readonly Token[], at: number, amount: Amount): boolean {
  const next = tokens[amount.next]
  const before = tokens[at - 1]
  if (/^[:/]$/.test(before?.word ?? '') && tokens[at]?.isSpaced === false) return true
  if (next === undefined || next.isSpaced) return false
  if (/^[:/]$/.test(next.word)) return tokens[amount.next + 1]?.kind === 'number'
  if (/^(?:st|nd|rd|th|s|am|pm)$/.test(next.word)) return true
  return false
}

const isThreeM = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '3' && tokens[at + 1]?.text === 'M' && tokens[at + 1]?.isSpaced === false

const doubled = (amount: Amount): Amount => ({ ...amount, value: amount.value * 2 })

const twoOf = (unit: UnitRead): Amount => ({
  value: 2,
  significant: 1,
  power: 0,
  isPlain: false,
  isInWords: true,
  isOpenDual: false,
  next: unit.next,
})

type Draft = { -readonly [Key in keyof Quantity]: Quantity[Key] }

function withUnit(amount: Amount, unit: UnitRead, { at, sign }: Place): Quantity {
  const size = exact(amount.value * unit.factor * 10 ** Math.max(0, unit.power))
  const value = unit.power < 0 ? Number(`${size}e${unit.power}`) : size
  const quantity: Draft = {
    value: sign === -1 ? -value : value,
    unit: unit.unit,
    significant: amount.significant,
    power: amount.power,
    isBare: false,
    sign,
    first: at,
    next: unit.next,
  }
  if (unit.currency !== undefined) quantity.currency = unit.currency
  if (unit.noun !== undefined) quantity.noun = unit.noun
  return quantity
}

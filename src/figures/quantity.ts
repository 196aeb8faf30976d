import type { Unit } from '#domain/figure.ts'
import { type Amount, exact, inBaseUnits, readAmount } from './amounts.ts'
import { readCurrencyPrefix } from './currency-prefix.ts'
import { andFractionAt, isRatePoint, wholeAfter } from './fractions.ts'
import { mayBorrow } from './lending.ts'
import { SCALES } from './lexicon/scales.ts'
import { isAfterHead, isAfterInitials, isNameNumber, isQuotedModel } from './name-numbers.ts'
import { readPostposed } from './postposed.ts'
import { readSelfCounted } from './self-counted.ts'
import { readArabicThing } from './things.ts'
import type { Token } from './tokens.ts'
import { isDualBefore, readUnit, type UnitRead } from './units.ts'

/** An amount with its unit, among the tokens of its text. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit
  readonly currency?: string
  /** The money's noun where it leaves the country open. */
  readonly family?: string
  readonly noun?: string
  /** The Arabic word behind a count, where no lexicon holds it. */
  readonly thing?: string
  readonly significant: number
  /** The scale's power of ten as written; a range's first end may borrow it. */
  readonly power: number
  /** One of its unit in base units: factor × 10^power. */
  readonly unitFactor: number
  readonly unitPower: number
  /** A number without unit or noun; a neighbour may lend it one. */
  readonly isBare: boolean
  /** A bare number in words: no figure where nothing lends it a unit. */
  readonly isWordAlone?: boolean
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
    const whole = inMillions(tokens, amount)
    return money(whole, prefix.currency, {
      ...place,
      next: afterRepeated(tokens, whole.next, prefix.currency),
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

/** "$42mm": bankers' millions, millimetres everywhere else. */
function inMillions(tokens: readonly Token[], amount: Amount): Amount {
  const token = tokens[amount.next]
  if (amount.power > 0 || token?.isSpaced !== false || token.word !== 'mm') return amount
  return { ...amount, value: exact(amount.value * 1e6), power: 6, next: amount.next + 1 }
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
  const postposed = readPostposed(tokens, place.start)
  if (postposed !== null) {
    const { value, unit } = postposed
    return withUnit({ ...twoOf(unit), value }, unit, place)
  }
  const counted = readSelfCounted(tokens, place.start)
  if (counted !== null) {
    const amount = { ...twoOf(counted), value: counted.isDual ? 2 : 1 }
    return withPart(tokens, withUnit(amount, counted, place), counted)
  }
  const amount = readAmount(tokens, place.start)
  if (amount === null || isNoAmount(tokens, place.start, amount)) return null
  const unit = readUnitOf(tokens, amount)
  if (isOneDay(tokens, amount, unit)) return null
  if (unit !== null && !isNameBefore(tokens, place.start, { amount, unit })) {
    const whole = isDualBefore(amount, unit) ? doubled(amount) : amount
    return withPart(tokens, withUnit(whole, unit, place), unit)
  }
  return readBare(tokens, place, amount)
}

/** The unit of an amount; a fraction of a mere "point" is one of a percentage point. */
function readUnitOf(tokens: readonly Token[], amount: Amount): UnitRead | null {
  const unit = readUnit(tokens, amount.next)
  const isRate =
    amount.value < 1 && amount.isInWords && isRatePoint(tokens, unitStart(tokens, amount))
  return isRate && unit?.noun === 'point' ? { ...unit, unit: 'point', noun: '' } : unit
}

const unitStart = (tokens: readonly Token[], { next }: Amount): number =>
  tokens[next]?.word === '-' ? next + 1 : next

const PARTED = new Set(['money', 'duration', 'physical', 'percent', 'point'])

/** «ملياري دولار ونصف المليار», «عام ونصف العام», "two years and a half": what stands behind its unit adds to an amount. */
function withPart(tokens: readonly Token[], quantity: Quantity, unit: UnitRead): Quantity {
  const fraction = andFractionAt(tokens, quantity.next)
  if (fraction === null) return quantity
  // «مليون رقاقة ونصف المليون» goes on, «5 شركات ونصف» does not.
  const isScaled = SCALES.findLoose(tokens, fraction.next)?.value.power === quantity.power
  if (!PARTED.has(quantity.unit) && !isScaled) return quantity
  const whole = wholeAfter(tokens, fraction.next, quantity.power)
  if (whole === null) return quantity
  const one = unit.factor * 10 ** (unit.power + quantity.power)
  return {
    ...quantity,
    value: exact(quantity.value + fraction.value * one),
    significant: quantity.significant + 1,
    next: whole,
  }
}

// "Its biggest one-day loss", "a one-month high" and "may one day" count nothing; a one-year order runs for a year.
const isOneDay = (tokens: readonly Token[], amount: Amount, unit: UnitRead | null): boolean =>
  amount.isInWords &&
  amount.value === 1 &&
  unit?.unit === 'duration' &&
  /^(?:-|day)$/.test(tokens[amount.next]?.word ?? '') &&
  tokens[amount.next + 1]?.word !== 'year'

interface Read {
  readonly amount: Amount
  readonly unit: UnitRead
}

/** "Fortune 500 companies" counts nothing, and in "France 24 reports" only the ending looks like a thing. */
function isNameBefore(tokens: readonly Token[], at: number, { amount, unit }: Read): boolean {
  if (unit.unit !== 'count') return false
  if (isAfterHead(tokens, at)) return true
  // A known thing shows that an English capital is no name's; an Arabic letter's name is one even so: «جي 42».
  const isOpen =
    unit.isGuess === true ||
    (/^[\u0620-\u064a]/.test(tokens[at - 1]?.word ?? '') && !isAfterInitials(tokens, at))
  return isOpen && amount.power === 0 && isNameNumber(tokens, at, amount.value)
}

function readBare(tokens: readonly Token[], place: Place, amount: Amount): Quantity | null {
  const thing = readArabicThing(tokens, amount)
  const isWordAlone = amount.isInWords && amount.power === 0 && thing === null
  if (isWordAlone && !mayBorrow(tokens, place.start, amount)) return null
  if (isThreeM(tokens, place.start)) return null
  if (amount.power === 0 && isNameNumber(tokens, place.start, amount.value)) return null
  const unit: UnitRead = { unit: 'count', factor: 1, power: 0, isDual: false, next: amount.next }
  const bare: Quantity = { ...withUnit(amount, unit, place), isBare: true, isWordAlone }
  return thing === null ? bare : { ...bare, thing }
}

/** Clock times, ratios, ordinals, decades and the company 3M. */
function isNoAmount(tokens: readonly Token[], at: number, amount: Amount): boolean {
  const next = tokens[amount.next]
  const before = tokens[at - 1]
  if (tokens[at]?.isSpaced === false && isPartMark(before?.word)) return true
  // "for any one token" counts none.
  if (amount.isInWords && amount.value === 1 && /^(?:any|every|each|no)$/.test(before?.word ?? ''))
    return true
  if (amount.power === 0 && isQuotedModel(tokens, at, amount.next)) return true
  if (next === undefined || next.isSpaced) return false
  if (isPartMark(next.word)) return tokens[amount.next + 1]?.kind === 'number'
  if (/^(?:st|nd|rd|th|s|am|pm)$/.test(next.word)) return true
  return false
}

const isPartMark = (word: string | undefined): boolean => word === ':' || word === '/'

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
  const value = inBaseUnits(amount.value, unit.factor, unit.power)
  const quantity: Draft = {
    value: sign === -1 ? -value : value,
    unit: unit.unit,
    significant: amount.significant,
    power: amount.power,
    unitFactor: unit.factor,
    unitPower: unit.power,
    isBare: false,
    sign,
    first: at,
    next: unit.next,
  }
  if (unit.currency !== undefined) quantity.currency = unit.currency
  if (unit.family !== undefined) quantity.family = unit.family
  if (unit.noun !== undefined) quantity.noun = unit.noun
  return quantity
}

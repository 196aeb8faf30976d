import type { DateParts, Figure } from '#domain/figure.ts'
import { type DateRead, readDate } from './dates.ts'
import { findHedge } from './hedging.ts'
import { MULTIPLE_VERBS } from './lexicon/ratios.ts'
import { readMultipleWord } from './multiples.ts'
import { OPENS_AMOUNT, OPENS_DATE, openingAt } from './openers.ts'
import { readBareQuarter } from './periods.ts'
import { type Quantity, readQuantity } from './quantity.ts'
import { type LinkedQuantity, linkRanges } from './ranges.ts'
import { type Token, tokenize } from './tokens.ts'

/** A figure with what the comparison needs beside its value. */
export interface ReadFigure extends Figure {
  readonly significant: number
  readonly isInclusive: boolean
  readonly thing?: string
  /** The money's noun where it leaves the country open. */
  readonly family?: string
  /** Which end of "from … to …" it is. */
  readonly change?: 'from' | 'to'
  /** Whether it has its unit only from money that went before. */
  readonly isUnitLent?: boolean
  readonly first: number
  readonly next: number
}

/** A date, be it a figure or only "yesterday". */
export interface DateMention extends DateRead {
  readonly first: number
  /** Of a clause behind the figure's, with a figure of its own: it may be that one's alone. */
  readonly isOfNext?: true
}

export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  /** All but dates, in text order. */
  readonly figures: readonly ReadFigure[]
  readonly dates: readonly DateMention[]
  /** Whether a quarter was named: from then on "the second" is one. */
  readonly hasQuarter: boolean
}

/** Reads all figures and dates of a text in one pass over its tokens. */
export function readFigures(text: string, isAfterQuarter = false): Reading {
  const tokens = tokenize(text)
  const quantities: Quantity[] = []
  const dates: DateMention[] = []
  let hasQuarter = isAfterQuarter
  for (let at = 0; at < tokens.length; ) {
    const opening = openingAt(tokens, at)
    const date: DateRead | null =
      (opening & OPENS_DATE) === 0 ? null : dateAt(tokens, at, hasQuarter)
    hasQuarter ||= date?.parts.quarter !== undefined
    const isAmount = date === null && (opening & OPENS_AMOUNT) !== 0
    const quantity = isAmount ? quantityAt(tokens, at) : null
    if (date !== null) dates.push({ ...date, first: at })
    if (quantity !== null) quantities.push(quantity)
    at = date?.next ?? quantity?.next ?? at + 1
  }
  const linked = linkRanges(tokens, withoutDoubledVerbs(tokens, quantities))
  const figures = linked.map((quantity, at) =>
    toFigure({ text, tokens }, quantity, linked[at - 1]?.next ?? 0),
  )
  return { text, tokens, figures, dates, hasQuarter }
}

const dateAt = (tokens: readonly Token[], at: number, hasQuarter: boolean): DateRead | null =>
  readDate(tokens, at) ?? (hasQuarter ? readBareQuarter(tokens, at) : null)

const quantityAt = (tokens: readonly Token[], at: number): Quantity | null =>
  readMultiple(tokens, at) ?? readQuantity(tokens, at)

const TIMES_REACH = 8

/** In «تضاعفت إيرادات الشركة ثلاث مرات» the verb is no figure beside the times that it takes. */
const withoutDoubledVerbs = (
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): readonly Quantity[] =>
  quantities.filter((quantity, at) => {
    if (quantity.unit !== 'multiple') return true
    if (!MULTIPLE_VERBS.has(tokens[quantity.first]?.word.replace(/^[وف]/, '') ?? '')) return true
    const next = quantities[at + 1]
    return (
      quantity.next > quantity.first + 1 ||
      next?.unit !== 'multiple' ||
      next.first - quantity.next > TIMES_REACH
    )
  })

function readMultiple(tokens: readonly Token[], at: number): Quantity | null {
  const found = readMultipleWord(tokens, at)
  if (found === null) return null
  return {
    value: found.value,
    unit: 'multiple',
    significant: 1,
    power: 0,
    unitFactor: 1,
    unitPower: 0,
    isBare: false,
    sign: 0,
    first: at,
    next: found.next,
  }
}

type Draft = { -readonly [Key in keyof ReadFigure]: ReadFigure[Key] }

// Assigned and not spread: a text of figures makes one of these for each.
function toFigure(
  { text, tokens }: Pick<Reading, 'text' | 'tokens'>,
  quantity: LinkedQuantity,
  floor: number,
): ReadFigure {
  const { value, unit, significant, first, next, sign } = quantity
  const hedge = findHedge(tokens, quantity, floor)
  const isInclusive = hedge?.isInclusive ?? true
  const place = spanOf(text, tokens, quantity)
  const figure: Draft = {
    text: place.text,
    span: place.span,
    value,
    unit,
    significant,
    isInclusive,
    first,
    next,
  }
  if (hedge !== null) figure.hedge = hedge.family
  if (sign !== 0) figure.direction = sign > 0 ? 'up' : 'down'
  addDetails(figure, quantity)
  return figure
}

function addDetails(figure: Draft, quantity: LinkedQuantity): void {
  const { currency, family, noun, thing, range, change, isUnitLent } = quantity
  if (currency !== undefined) figure.currency = currency
  if (family !== undefined) figure.family = family
  if (noun !== undefined) figure.noun = noun
  if (thing !== undefined) figure.thing = thing
  if (range !== undefined) figure.range = range
  if (change !== undefined) figure.change = change
  if (isUnitLent !== undefined) figure.isUnitLent = isUnitLent
}

interface TokenSpan {
  readonly first: number
  readonly next: number
}

/** The text between two tokens, ends included, and its UTF-16 offsets. */
export function spanOf(
  text: string,
  tokens: readonly Token[],
  { first, next }: TokenSpan,
): { text: string; span: readonly [number, number] } {
  const start = tokens[first]?.start ?? 0
  const end = tokens[next - 1]?.end ?? start
  return { text: text.slice(start, end), span: [start, end] }
}

/** Whether a date is a figure: it names a part of the calendar, not only a weekday or "last week". */
export const isDateFigure = ({ year, half, quarter, month, day }: DateParts): boolean =>
  (year ?? half ?? quarter ?? month ?? day) !== undefined

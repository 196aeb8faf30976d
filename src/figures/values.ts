import { isKnownNoun } from './lexicon/count-nouns.ts'
import { isOfFamily } from './lexicon/currency-words.ts'
import type { ReadFigure } from './read-figures.ts'

/** How a claim's figure stands to one of the source's: supported, off in one way, or another figure altogether. */
export type ValueMatch = 'supported' | 'unit' | 'currency' | 'rounding' | 'unrelated'

const WITHIN = 0.1
const EPSILON = 1e-9
const SMALL_PERCENT = 10
const SCALE_STEPS = [3, 6, 9, -3, -6, -9]
const BASIS_POINTS = 100
const MONTHS = 12

interface Comparable {
  readonly kind: string
  readonly value: number
}

/** Compares two figures by value, unit, currency and noun, and by what their hedges allow. */
export function matchValues(told: ReadFigure, stated: ReadFigure): ValueMatch {
  const claim = unlent(asDecades(told, stated), stated)
  const source = unlent(asDecades(stated, told), told)
  const left = comparable(claim)
  const right = comparable(source)
  const isSameKind =
    (left.kind === right.kind && isSameThing(claim, source)) || mayBeSameMoney(claim, source)
  const sizes = { claim: left.value, source: right.value }
  if (isSameKind || mayBeSameUnit(claim, source)) return matchAmounts(claim, source, sizes)
  if (!isEqual(left.value, right.value) && !isEqual(claim.value, source.value)) return 'unrelated'
  return claim.unit === 'money' && source.unit === 'money' ? 'currency' : 'unit'
}

/** «ثلاثة عقود» are contracts, or decades where the other side counts years. */
const asDecades = (figure: ReadFigure, other: ReadFigure): ReadFigure =>
  figure.noun === 'contract' && other.unit === 'duration'
    ? { ...figure, unit: 'duration', noun: 'year', value: figure.value * 10 }
    : figure

/** Basis points are points, months are parts of a year; all else keeps its unit. Signs are directions. */
function comparable({ unit, value, currency, noun }: ReadFigure): Comparable {
  const size = Math.abs(value)
  switch (unit) {
    case 'basis-point':
      return { kind: 'point', value: size / BASIS_POINTS }
    case 'duration':
      return noun === 'year'
        ? { kind: 'duration month', value: size * MONTHS }
        : { kind: `duration ${noun}`, value: size }
    case 'money':
      return { kind: `money ${currency}`, value: size }
    case 'physical':
      return { kind: `physical ${noun}`, value: size }
    default:
      return { kind: unit, value: size }
  }
}

/** «جنيه» alone may be a pound of any country that the other side names. */
const mayBeSameMoney = (claim: ReadFigure, source: ReadFigure): boolean =>
  (claim.family !== undefined && isOfFamily(source.currency, claim.family)) ||
  (source.family !== undefined && isOfFamily(claim.currency, source.family))

/** "Contributes 1.8 billion", "puts it at 700,000": a large number without a unit may have the one of the other side. */
const mayBeSameUnit = (claim: ReadFigure, source: ReadFigure): boolean =>
  (isOpen(claim) && LENDERS.has(source.unit)) || (isOpen(source) && LENDERS.has(claim.unit))

const LENDERS = new Set<ReadFigure['unit']>(['money', 'physical'])
const MIN_OPEN = 1000

const isOpen = ({ unit, noun, thing, value, range }: ReadFigure): boolean =>
  range === undefined &&
  unit === 'count' &&
  noun === undefined &&
  thing === undefined &&
  value >= MIN_OPEN

/** The unit that another amount of the sentence lent is no one's word where the other side has another unit. */
const unlent = (figure: ReadFigure, other: ReadFigure): ReadFigure =>
  figure.isUnitLent === true && other.unit !== figure.unit ? { ...figure, unit: 'count' } : figure

/** Counted things must be the same where both are named, and can be compared: across scripts only known nouns can. */
function isSameThing(claim: ReadFigure, source: ReadFigure): boolean {
  if (claim.unit !== 'count') return true
  const [left, right] = [claim.noun, source.noun]
  if (left === undefined || right === undefined || left === right) return true
  // "2,000 layoffs" of 2,000 jobs: what a noun of no lexicon means its article may tell in other words.
  return left === 'unit' || right === 'unit' || isKin(left, right) || mayBeSynonym(left, right)
}

/** Of people each calling is told apart. */
const mayBeSynonym = (left: string, right: string): boolean =>
  (!isKnownNoun(left) && !HUMANS.has(right)) || (!isKnownNoun(right) && !HUMANS.has(left))

function isKin(left: string, right: string): boolean {
  if (KIN.has(`${left} ${right}`) || KIN.has(`${right} ${left}`)) return true
  // "employs 500 people" counts employees, "300 people" protesters.
  return (left === 'person' && isHuman(right)) || (right === 'person' && isHuman(left))
}

// One thing under two names, or a wider name for it.
const KIN = new Set([
  'member subscriber',
  'expert economist',
  'expert analyst',
  'economist analyst',
  'branch store',
  'branch office',
  'gpu chip',
  'startup company',
  'model parameter',
  'site factory',
  'site data-centre',
  'facility factory',
  'facility site',
  'facility data-centre',
  'contract deal',
  'agreement deal',
  'agreement contract',
])

const HUMANS = new Set(
  'source official executive member economist expert partner passenger visitor patient employee engineer researcher developer analyst user subscriber customer investor shareholder soldier student killed wounded'.split(
    ' ',
  ),
)

const isHuman = (noun: string): boolean =>
  HUMANS.has(noun) || /(?:er|or|ist|ee|ian|man)$/.test(noun)

interface Sizes {
  readonly claim: number
  readonly source: number
}

function matchAmounts(claim: ReadFigure, source: ReadFigure, sizes: Sizes): ValueMatch {
  if (isSupported(claim, source, sizes)) return 'supported'
  if (isRoundingOf(claim, sizes)) return 'rounding'
  const isOtherPoint = claim.unit !== source.unit && isEqual(claim.value, source.value)
  return isOtherPoint || isOffByScale(sizes) ? 'unit' : 'unrelated'
}

function isSupported(claim: ReadFigure, source: ReadFigure, sizes: Sizes): boolean {
  if (claim.range !== undefined && claim.range !== source.range) return false
  if (claim.range === undefined && source.range !== undefined)
    return isEndQuoted(claim, source, sizes)
  switch (claim.hedge) {
    case 'about':
      return isFamily(source, 'about') && isRounded(claim, sizes)
    case 'over':
      return isFamily(source, 'over') && isBounded(claim, source, sizes, sizes.source - sizes.claim)
    case 'under':
      return (
        isFamily(source, 'under') && isBounded(claim, source, sizes, sizes.claim - sizes.source)
      )
    default:
      return source.hedge === undefined && isEqual(sizes.claim, sizes.source)
  }
}

/** A near miss of rule 2: the same value behind another hedge, fewer digits without one, or a hedge that reaches too far. */
function isRoundingOf(claim: ReadFigure, sizes: Sizes): boolean {
  if (isEqual(sizes.claim, sizes.source)) return true
  if (!isNear(sizes)) return false
  return (
    claim.hedge !== undefined ||
    isEqual(Number(sizes.source.toPrecision(claim.significant)), sizes.claim)
  )
}

const isFamily = (source: ReadFigure, family: ReadFigure['hedge']): boolean =>
  source.hedge === undefined || source.hedge === family

/** One end of a range goes out with the hedge that says which end it is: "at least $60bn", "up to $65bn". */
function isEndQuoted(claim: ReadFigure, source: ReadFigure, sizes: Sizes): boolean {
  const family = source.range === 'low' ? 'over' : 'under'
  return claim.hedge === family && claim.isInclusive && isEqual(sizes.claim, sizes.source)
}

/** The source's value, rounded to the claim's digits, is the claim's; and the two are within a tenth. */
function isRounded(claim: ReadFigure, sizes: Sizes): boolean {
  if (isEqual(sizes.claim, sizes.source)) return true
  if (!isNear(sizes)) return false
  const isPercent = claim.unit === 'percent'
  if (isPercent && sizes.source < SMALL_PERCENT && isEqual(Math.round(sizes.source), sizes.claim))
    return true
  const digits =
    isPercent && sizes.source >= SMALL_PERCENT ? Math.max(2, claim.significant) : claim.significant
  return isEqual(Number(sizes.source.toPrecision(digits)), sizes.claim)
}

function isBounded(claim: ReadFigure, source: ReadFigure, sizes: Sizes, margin: number): boolean {
  if (isEqual(sizes.claim, sizes.source)) return claim.isInclusive || source.hedge === claim.hedge
  return margin > 0 && isNear(sizes)
}

const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= EPSILON * Math.max(Math.abs(a), Math.abs(b))

const isNear = ({ claim, source }: Sizes): boolean =>
  Math.abs(claim - source) <= WITHIN * source * (1 + EPSILON)

const isOffByScale = ({ claim, source }: Sizes): boolean =>
  SCALE_STEPS.some((power) => isEqual(claim, source * 10 ** power))

import { printLike, significantDigits } from './print.ts'
import { findSpots, isLooselyHedged, type Span, type Spot } from './spots.ts'
import { type Change, type Subject, splice } from './true-claim.ts'

// A hedged figure leaves room of a tenth: one that is told wrong must lie well outside it.
const FAR = 0.25

/** Another digit: into a value that no cited article states. */
export const otherValue: Change = {
  kind: 'value',
  apply: ({ text, spots, stated }, random) =>
    spots.flatMap((spot) => {
      const isTold = spot.hedge === null ? stated.hasNumber : stated.hasNumberNear
      const values = neighbours(spot).filter((value) => !isTold(value))
      const value = random.pick(values)
      return value === undefined ? [] : [splice(text, spot.number, printLike(spot.number, value))]
    }),
}

/** The numbers that differ from a spot's in one digit; behind a hedge only those that are far from it. */
function neighbours({ mantissa, hedge, isRange }: Spot): number[] {
  const printed = String(mantissa)
  return [...printed]
    .flatMap((digit, at) =>
      digit === '.'
        ? []
        : [...'0123456789'].map((other) => printed.slice(0, at) + other + printed.slice(at + 1)),
    )
    .filter((other) => !/^0\d/u.test(other))
    .map(Number)
    .filter((value) => value > 1 && value !== mantissa)
    .filter((value) => (hedge === null && !isRange) || Math.abs(value - mantissa) > FAR * mantissa)
}

const OTHER_SCALES: readonly (readonly [from: RegExp, to: string, factor: number])[] = [
  [/^trillion$|^tn$/u, 'billion', 1e-3],
  [/^billion$/u, 'million', 1e-3],
  [/^million$/u, 'billion', 1e3],
  [/^thousand$/u, 'million', 1e3],
  [/^b(?:n|ln)?$/u, 'm', 1e-3],
  [/^B$/u, 'M', 1e-3],
  [/^M$/u, 'B', 1e3],
  [/^T$|^trn$/u, 'B', 1e-3],
  [/^m(?:n|ln)?$/u, 'bn', 1e3],
  [/^تريليون$/u, 'مليار', 1e-3],
  [/^مليار$/u, 'مليون', 1e-3],
  [/^مليارات$/u, 'ملايين', 1e-3],
  [/^مليون$/u, 'مليار', 1e3],
  [/^ملايين$/u, 'مليارات', 1e3],
  [/^ألف$/u, 'مليون', 1e3],
  [/^آلاف$/u, 'ملايين', 1e3],
  [/^مليار(?:ا|اً|ًا)$/u, 'مليونًا', 1e-3],
  [/^مليون(?:ا|اً|ًا)$/u, 'مليارًا', 1e3],
  [/^GW$/u, 'MW', 1e-3],
  [/^MW$/u, 'GW', 1e3],
  [/^gigawatts?$/u, 'megawatts', 1e-3],
  [/^megawatts?$/u, 'gigawatts', 1e3],
  [/^GB$/u, 'TB', 1e3],
  [/^غيغاواط$/u, 'ميغاواط', 1e-3],
  [/^ميغاواط$/u, 'غيغاواط', 1e3],
  [/^جيجاواط$/u, 'ميجاواط', 1e-3],
  [/^ميجاواط$/u, 'جيجاواط', 1e3],
]

/** A million for a billion, a megawatt for a gigawatt. */
export const otherScale: Change = {
  kind: 'scale',
  apply: ({ text, spots, stated }) =>
    spots.flatMap((spot) => {
      const word = spot.scale ?? (spot.unit === 'physical' ? spot.word : null)
      const swap = OTHER_SCALES.find(([from]) => word !== null && from.test(word.text))
      if (word === null || swap === undefined) return []
      const [, to, factor] = swap
      const isStated = stated.hasFigure({
        value: scaledValue(spot) * factor,
        isHedged: spot.hedge !== null,
      })
      return isStated ? [] : [splice(text, word, to)]
    }),
}

const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillion|tr?n|T$|تريليون)/u, 1e12],
  [/^(?:billion|bl?n|[bB]$|مليار)/u, 1e9],
  [/^(?:million|ml?n|[mM]$|مليون|ملايين)/u, 1e6],
  [/^(?:thousand|ألف|آلاف)/u, 1e3],
  [/^(?:GW|gigawatt|GB|غيغا|جيجا)/u, 1e9],
  [/^(?:MW|megawatt|ميغا|ميجا)/u, 1e6],
]

/** The spot's amount in base units. */
export function scaledValue({ mantissa, scale, word }: Spot): number {
  const power = (span: Span | null): number =>
    POWERS.find(([pattern]) => span !== null && pattern.test(span.text))?.[1] ?? 1
  return mantissa * power(scale) * power(word)
}

/** Fewer digits, and no hedge. */
export const fewerDigits: Change = {
  kind: 'rounding: fewer digits',
  apply: ({ text, spots, stated }) =>
    spots.flatMap((spot) => {
      const digits = significantDigits(spot)
      const isAmount = spot.unit !== 'duration' && spot.hedge === null && !spot.isRange
      if (!isAmount || digits < 2 || isLooselyHedged(text, spot)) return []
      const value = Number(spot.mantissa.toPrecision(digits - 1))
      if (value === 0 || stated.hasNumber(value)) return []
      return [splice(text, spot.number, printLike(spot.number, value))]
    }),
}

/** The hedge of a figure that nobody tells exactly is left out. */
export const droppedHedge: Change = {
  kind: 'rounding: hedge dropped',
  apply: (subject) =>
    hedgedOnly(subject).flatMap((spot) => {
      const { hedge } = spot
      // «بنحو» carries the preposition of its figure, which must stay.
      const rest = /^ب/u.test(hedge.text) ? 'بمقدار ' : ''
      return /^(?:ل(?!ا )|و)/u.test(hedge.text) ? [] : [splice(subject.text, hedge, rest)]
    }),
}

/** "More than" for "less than". */
export const turnedHedge: Change = {
  kind: 'rounding: hedge turned',
  apply: (subject) =>
    hedgedOnly(subject).flatMap((spot) => {
      const to = TURNED.find(([from]) => from.test(spot.hedge.text))?.[1]
      return to === undefined ? [] : [splice(subject.text, spot.hedge, to)]
    }),
}

const TURNED: readonly (readonly [RegExp, string])[] = [
  [/^(?:more than|over|above|at least) /iu, 'less than '],
  [/^(?:less than|under|below|up to) /iu, 'more than '],
  [/^(?:أكثر من|ما يزيد (?:على|عن)|ما لا يقل عن) /u, 'أقل من '],
  [/^بأكثر من /u, 'بأقل من '],
  [/^(?:أقل من|ما يصل إلى) /u, 'أكثر من '],
]

type HedgedSpot = Spot & { readonly hedge: NonNullable<Spot['hedge']> }

/** Spots behind a hedge in words, whose number the articles tell with a hedge wherever they tell it. */
function hedgedOnly({ spots, stated }: Subject): HedgedSpot[] {
  return spots.filter((spot): spot is HedgedSpot => {
    const isWritten = spot.hedge !== null && spot.hedge.text !== '' && !spot.isRange
    // "Over five years" is a time, and a comparison "below the $5 billion" no hedge.
    if (!isWritten || spot.unit === 'duration') return false
    return stated.sentencesWith(spot.mantissa).every((sentence) => {
      const same = findSpots(sentence).filter(({ mantissa }) => mantissa === spot.mantissa)
      return same.length > 0 && same.every(({ hedge }) => hedge !== null)
    })
  })
}

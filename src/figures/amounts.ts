import { andFractionAt, fractionAt, isFractionUnit, opensFraction } from './fractions.ts'
import { SCALE_LETTERS, SCALES, type Scale } from './lexicon/scales.ts'
import { type Base, ENGLISH_ARTICLES, opensNumber, readWords } from './number-in-words.ts'
import type { Token } from './tokens.ts'

/** A number with its scale, before its unit is known. */
export interface Amount {
  readonly value: number
  /** Digits that carry meaning: 600 has one, 589 three, 1.30 three. */
  readonly significant: number
  /** The scale's power of ten; 0 where none is written. */
  readonly power: number
  /** Plain digits without separator or scale: it may be a year. */
  readonly isPlain: boolean
  readonly isInWords: boolean
  /** «مليارا»: two where a unit follows at once, one where not. */
  readonly isOpenDual: boolean
  /** Index after its last token. */
  readonly next: number
}

const MAX_PRECISION = 15

/** Whether an amount may begin with a word: a number, a fraction or an article before a scale. */
export const opensAmount = (token: Token): boolean => opensNumber(token) || opensFraction(token)

/** Sums and products of decimals without the binary dust: 1.1 + 2.2 is 3.3. */
export const exact = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(MAX_PRECISION))

/** An amount of some unit in base units. */
export function inBaseUnits(value: number, factor: number, power: number): number {
  const size = exact(value * factor * 10 ** Math.max(0, power))
  return power < 0 ? Number(`${size}e${power}`) : size
}

/** Reads the amount that starts at `at`: digits or words, with scale words and their halves; null where none does. */
export function readAmount(tokens: readonly Token[], at: number): Amount | null {
  return readFraction(tokens, at) ?? readBased(tokens, at) ?? readBareScale(tokens, at)
}

/** "half a trillion", «نصف تريليون», «ثلاثة أرباع المليون», «نصف نقطة مئوية». */
function readFraction(tokens: readonly Token[], at: number): Amount | null {
  const fraction = fractionAt(tokens, at)
  if (fraction === null) return null
  const { value, next } = fraction
  if (isFractionUnit(tokens, next)) return inWords(value, 0, next)
  if (tokens[next]?.word === 'dozen') return inWords(value * DOZEN, 0, next + 1)
  const scale = SCALES.find(tokens, next)
  if (scale === null || SCALE_LETTERS.has(tokens[next]?.word ?? '')) return null
  if (scale.value.form !== 'one') return null
  const read = inWords(value * 10 ** scale.value.power, scale.value.power, scale.next)
  return { ...read, significant: Math.min(read.significant, 2) }
}

const DOZEN = 12

function readBased(tokens: readonly Token[], at: number): Amount | null {
  const whole = readBase(tokens, at)
  if (whole === null) return null
  const base = withHalf(tokens, whole)
  const scale = readScale(tokens, base)
  const scaled = scale === null ? base : applyScale(base, scale.value, scale.next)
  const power = scale?.value.power ?? 0
  const more = readRest(tokens, scaled.next, power)
  const total = exact(scaled.value + more.value)
  return {
    value: total,
    significant: more.value === 0 ? significantOf(base) : countSignificant(total),
    power,
    isPlain: base.numeral?.isPlain === true && scale === null && more.value === 0,
    isInWords: base.numeral === null,
    isOpenDual: false,
    next: more.next,
  }
}

/** "two and a half", "two-and-a-half" */
function withHalf(tokens: readonly Token[], base: Base): Base {
  if (base.numeral !== null || /^و/.test(tokens[base.next]?.word ?? '')) return base
  const fraction = andFractionAt(tokens, base.next)
  if (fraction === null) return base
  return { value: base.value + fraction.value, numeral: null, next: fraction.next }
}

/** Digits, or words below a thousand: "twenty-five", «خمسة وعشرين», "two hundred and ten". */
function readBase(tokens: readonly Token[], at: number): Base | null {
  const numeral = tokens[at]?.numeral ?? null
  if (numeral !== null) {
    return { value: Number(`${numeral.mantissa}e${numeral.exponent}`), numeral, next: at + 1 }
  }
  return readWords(tokens, at)
}

interface FoundScale {
  readonly value: Scale
  readonly next: number
}

/** The scale after a base, past a hyphen ("5-billion") and "and a half" ("one and a half billion"). */
function readScale(tokens: readonly Token[], base: Base): FoundScale | null {
  const at = tokens[base.next]?.word === '-' ? base.next + 1 : base.next
  const found = SCALES.find(tokens, at)
  if (found === null) return null
  const token = tokens[at]
  const isLetter = SCALE_LETTERS.has(token?.word ?? '')
  if (isLetter && (base.numeral === null || !isScaleLetter(tokens, at))) return null
  return { value: found.value, next: found.next }
}

// "5 m wide" would be metres and "3 b" a list; a spaced letter must be one that nothing else is.
const SPACED_LETTERS = new Set(['bn', 'mn', 'tn', 'trn', 'mln', 'bln', 'm', 'b', 'k'])

function isScaleLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (!token.isSpaced || SPACED_LETTERS.has(token.word))
}

function applyScale(base: Base, scale: Scale, next: number): Base {
  const value =
    base.numeral === null
      ? exact(base.value * 10 ** scale.power)
      : Number(`${base.numeral.mantissa}e${base.numeral.exponent + scale.power}`)
  return { value, numeral: base.numeral, next }
}

interface Rest {
  readonly value: number
  readonly next: number
}

/** What adds to a scaled amount: «ونصف المليار», «و300 مليون», "and a half". */
function readRest(tokens: readonly Token[], at: number, power: number): Rest {
  const nothing = { value: 0, next: at }
  if (power === 0) return nothing
  const fraction = andFractionAt(tokens, at)
  if (fraction !== null) {
    const scale = SCALES.find(tokens, fraction.next)
    const isSame = scale !== null && scale.value.power === power
    return { value: fraction.value * 10 ** power, next: isSame ? scale.next : fraction.next }
  }
  return readSmallerPart(tokens, at, power) ?? nothing
}

function readSmallerPart(tokens: readonly Token[], at: number, power: number): Rest | null {
  const word = tokens[at]?.word ?? ''
  const isArabicAnd = word === 'و' && tokens[at + 1]?.isSpaced === false
  const start = isArabicAnd ? at + 1 : at
  const isWord = !isArabicAnd && tokens[at]?.numeral === null && word !== ''
  if (!isArabicAnd && !isWord) return null
  const base = readAddend(tokens, start, isArabicAnd)
  if (base === null) return null
  const scale = readScale(tokens, base)
  // Only words add units to a thousand: «ألف ومئتي شركة», "one thousand two hundred".
  if (scale === null) return power === 3 && base.numeral === null ? base : null
  if (scale.value.power >= power) return null
  const scaled = applyScale(base, scale.value, scale.next)
  return { value: scaled.value, next: scaled.next }
}

// «وثلاثمئة مليون» carries its «و» in its first word; English adds words to words ("one million two hundred thousand").
function readAddend(tokens: readonly Token[], at: number, isNumber: boolean): Base | null {
  if (isNumber) return readBase(tokens, at)
  const token = tokens[at]
  if (token === undefined) return null
  if (!token.word.startsWith('و')) return /^[a-z]/.test(token.word) ? readWords(tokens, at) : null
  const bare = { ...token, word: token.word.slice(1), forms: [token.word.slice(1)] }
  const base = readWords([bare, ...tokens.slice(at + 1, at + MAX_NUMBER_WORDS)], 0)
  return base === null ? null : { ...base, next: base.next + at }
}

const MAX_NUMBER_WORDS = 8

/** A scale that counts by itself: «ملياري دولار» is two, «مليون» one, "a billion" and "per billion" one; "billions" counts nothing. */
function readBareScale(tokens: readonly Token[], at: number): Amount | null {
  const hasArticle = ENGLISH_ARTICLES.has(tokens[at]?.word ?? '')
  const start = hasArticle ? at + 1 : at
  const token = tokens[start]
  const scale = SCALES.findLoose(tokens, start)
  if (scale === null || token === undefined || SCALE_LETTERS.has(token.word)) return null
  const isArabic = !/^[a-z]/.test(token.word)
  if (!isArabic && !hasArticle && tokens[at - 1]?.word !== 'per') return null
  if (scale.value.form === 'plural' || /^ال(?!ف)/.test(token.word)) return null
  const count = scale.value.form === 'dual' ? 2 : 1
  const rest = readRest(tokens, scale.next, scale.value.power)
  const value = exact(count * 10 ** scale.value.power + rest.value)
  // «مليارا ونصف المليار» is one and a half: what goes on is no dual.
  const isOpenDual =
    rest.value === 0 && scale.value.form === 'open' && !token.text.includes('\u064b')
  return { ...inWords(value, scale.value.power, rest.next), isOpenDual }
}

const inWords = (value: number, power: number, next: number): Amount => ({
  value: exact(value),
  significant: countSignificant(value),
  power,
  isPlain: false,
  isInWords: true,
  isOpenDual: false,
  next,
})

function significantOf({ numeral, value }: Base): number {
  if (numeral === null) return countSignificant(value)
  const digits = numeral.mantissa.replace(/^0+/, '')
  const kept = numeral.exponent < 0 ? digits : digits.replace(/0+$/, '')
  return Math.max(1, kept.length)
}

function countSignificant(value: number): number {
  const [mantissa = ''] = exact(value).toExponential().split('e')
  return mantissa.replace(/[^\d]/g, '').replace(/0+$/, '').length || 1
}

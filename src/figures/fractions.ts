import { CURRENCY_WORDS } from './lexicon/currency-words.ts'
import { DURATION_UNITS } from './lexicon/durations.ts'
import { PHYSICAL_UNITS } from './lexicon/physical.ts'
import { RATIOS } from './lexicon/ratios.ts'
import { SCALES } from './lexicon/scales.ts'
import { ENGLISH_ARTICLES, formIn } from './number-in-words.ts'
import { phraseTable } from './phrases.ts'
import type { Token } from './tokens.ts'

export interface Fraction {
  readonly value: number
  /** Index of what it is a part of, past "of" and an article. */
  readonly next: number
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['نصف', 0.5],
  ['نصفا', 0.5],
  ['ثلث', 1 / 3],
  ['ثلثا', 2 / 3],
  ['ثلثي', 2 / 3],
  ['ربع', 0.25],
])
const LONG_FRACTIONS = phraseTable<number>([
  [0.25, 'a quarter|one quarter|quarter'],
  [0.75, 'three quarters|ثلاثة أرباع|ثلاثه ارباع'],
  [1 / 3, 'a third|one third'],
  [2 / 3, 'two thirds'],
])
const AND_FRACTIONS = phraseTable<number>([
  [0.5, 'and a half|and one half|ونصف|ونصفا'],
  [0.25, 'and a quarter|وربع|وربعا'],
  [1 / 3, 'and a third|وثلث'],
  [0.75, 'and three quarters'],
])

/** Whether a fraction may begin with a word. */
export const opensFraction = (token: Token): boolean =>
  formIn(FRACTIONS, token) !== undefined || LONG_FRACTIONS.opensWith(token)

/** "half a", «نصف», "a quarter of a"; null where none starts at `start`. */
export function fractionAt(tokens: readonly Token[], start: number): Fraction | null {
  if (tokens[start]?.kind !== 'word') return null
  const long = LONG_FRACTIONS.findLoose(tokens, start)
  const value = long?.value ?? formIn(FRACTIONS, tokens[start])
  if (value === undefined) return null
  const end = long?.next ?? start + 1
  const at = tokens[end]?.word === '-' ? end + 1 : end
  const part = tokens[at]?.word === 'of' ? at + 1 : at
  const isArticle = ENGLISH_ARTICLES.has(tokens[part]?.word ?? '')
  if (part > at && !isArticle) return null
  return { value, next: isArticle ? part + 1 : part }
}

/** What adds a fraction of one to an amount: "and a half", «ونصف». */
export function andFractionAt(tokens: readonly Token[], at: number): Fraction | null {
  const start = tokens[at]?.word === '-' ? at + 1 : at
  const found = AND_FRACTIONS.find(tokens, start)
  return found === null ? null : { value: found.value, next: found.next }
}

/** Whether a fraction may be of a unit: «نصف نقطة مئوية», "half a gigawatt", "half an hour", "a quarter point". */
export function isFractionUnit(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || (!token.isSpaced && tokens[at - 1]?.word !== '-')) return false
  const ratio = RATIOS.find(tokens, at)?.value.unit
  if (ratio !== undefined && ratio !== 'multiple') return true
  if (isRatePoint(tokens, at)) return true
  // "half-year profit" is of a period.
  if (tokens[at - 1]?.word === '-' && token.word === 'year') return false
  return [PHYSICAL_UNITS, DURATION_UNITS, CURRENCY_WORDS].some(
    (table) => table.find(tokens, at) !== null,
  )
}

const WHOLES = [DURATION_UNITS, PHYSICAL_UNITS, RATIOS, CURRENCY_WORDS]

/** Index after the whole that a fraction may repeat («ونصف العام», «ونصف المليار»); null where it is one of another thing. */
export function wholeAfter(tokens: readonly Token[], at: number, power: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'word' || /^[a-z]/.test(token.word)) return at
  const scale = SCALES.findLoose(tokens, at)
  if (scale !== null) return scale.value.power === power ? scale.next : null
  if (!token.word.startsWith('ال')) return at
  return WHOLES.some((table) => table.opensWith(token)) ? at + 1 : null
}

/** "A quarter point", «نصف نقطة»: a fraction of a point is one of a rate's. */
export const isRatePoint = (tokens: readonly Token[], at: number): boolean =>
  /^(?:point|نقطه)$/.test(tokens[at]?.word ?? '')

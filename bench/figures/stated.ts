import type { Figure } from '#domain/figure.ts'
import type { Evidence } from '#figures/claim.ts'
import { extractFigures } from '#figures/extract.ts'
import { splitSentences } from '#language/sentences.ts'
import { asciiDigits, mantissaOf } from './spots.ts'

/** What the cited articles of a claim state, read broadly: a change whose result might be stated is left out. */
export interface Stated {
  readonly text: string
  readonly sentences: readonly string[]
  /** Whether some number of the articles has these digits, whatever its scale and unit. */
  hasNumber(value: number): boolean
  /** Whether some number is so near that a hedge might reach it. */
  hasNumberNear(value: number): boolean
  /** The sentences in which a number of these digits stands. */
  sentencesWith(value: number): readonly string[]
  hasFigure(wanted: Wanted): boolean
}

interface Wanted {
  readonly value?: number
  readonly unit?: Figure['unit']
  readonly currency?: string
  /** Whether a near value counts too, because a hedge might reach it. */
  readonly isHedged?: boolean
}

const NUMBERS = /[0-9٠-٩]+(?:[.,٬٫][0-9٠-٩]+)*/gu
const SCALES = [1, 1e3, 1e6, 1e9, 1e12]
const EPSILON = 1e-9
// A hedge reaches a tenth of the amount.
const NEAR = 0.15

/** One article stands under many sentences: each list of articles is read once. */
const READ = new WeakMap<Evidence, Map<string, Stated>>()

export function readStated(articles: readonly Evidence[]): Stated {
  const [first] = articles
  if (first === undefined) return readAll([])
  const known = READ.get(first) ?? new Map<string, Stated>()
  READ.set(first, known)
  const key = articles.map(({ id }) => id).join(' ')
  const before = known.get(key)
  if (before !== undefined) return before
  const stated = readAll(articles)
  known.set(key, stated)
  return stated
}

function readAll(articles: readonly Evidence[]): Stated {
  const sentences = articles.flatMap(({ title, text, language }) =>
    splitSentences(`${title}\n${text}`, language).map((sentence) => sentence.text),
  )
  const text = sentences.join('\n')
  const figures = articles.flatMap((article) =>
    extractFigures(`${article.title}\n${article.text}`, article.language),
  )
  const numbers = numbersOf(text)
  return {
    text,
    sentences,
    hasNumber: (value) =>
      numbers.some((number) => isScaledTo(number, value)) ||
      figures.some((figure) => isScaledTo(Math.abs(figure.value), value)),
    hasNumberNear: (value) =>
      [...numbers, ...figures.map((figure) => Math.abs(figure.value))].some((number) =>
        SCALES.some(
          (scale) => isNear(number, value * scale) || (scale > 1 && isNear(number * scale, value)),
        ),
      ),
    sentencesWith: (value) =>
      sentences.filter((sentence) =>
        numbersOf(sentence).some((number) => isScaledTo(number, value)),
      ),
    hasFigure: (wanted) => figures.some((figure) => isWanted(figure, wanted)),
  }
}

function isWanted(figure: Figure, { value, unit, currency, isHedged }: Wanted): boolean {
  const size = Math.abs(figure.value)
  const isValue = value === undefined || isEqual(size, value) || (isHedged && isNear(size, value))
  return (
    isValue === true &&
    (unit === undefined || figure.unit === unit) &&
    (currency === undefined || figure.currency === currency)
  )
}

const numbersOf = (text: string): number[] =>
  [...text.matchAll(NUMBERS)].flatMap(([printed]) => {
    const value = mantissaOf(printed)
    return Number.isNaN(value)
      ? [Number.parseFloat(asciiDigits(printed).replaceAll(',', ''))]
      : [value]
  })

const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= EPSILON * Math.max(Math.abs(a), Math.abs(b))

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * b

const isScaledTo = (number: number, value: number): boolean =>
  SCALES.some((scale) => isEqual(number, value * scale) || isEqual(number * scale, value))

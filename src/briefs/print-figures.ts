import type { Unit } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { type ReadFigure, readFigures } from '#figures/read-figures.ts'
import { printFigure } from '#language/print-figure.ts'

// Of counts the printer knows one noun for several words (jobs, employees), and dates it prints none.
const PRINTED: ReadonlySet<Unit> = new Set(['money', 'percent', 'point', 'basis-point', 'physical'])

/**
 * A model's sentence with its figures as the desk prints them, each from its own value: «3.2 مليار دولار» for
 * «3.2 مليارات دولار», "$589 billion" for "$589bn". A figure stays as it was written where we have no words for it
 * or cannot tell its case, and where the sentence would not be read back as the same figures with their hedges.
 */
export function withPrintedFigures(text: string, language: Language): string {
  let printed = text
  // From the end, so that what stands before keeps its place.
  for (const figure of readFigures(text).figures.toReversed()) {
    const [start, end] = figure.span
    const written = text.slice(start, end)
    const words = wordsFor(figure, written, language)
    if (words === null || words === written || saysMore(words, written)) continue
    const next = `${printed.slice(0, start)}${words}${printed.slice(end)}`
    if (readsAlike(printed, next)) printed = next
  }
  return printed
}

function wordsFor(figure: ReadFigure, written: string, language: Language): string | null {
  const { hedge, ...bare } = figure
  if (!isPrinted(figure, written)) return null
  const [nominative, genitive] = (['nominative', 'genitive'] as const).map((grammar) =>
    printFigure(bare, language, grammar),
  )
  if (nominative === genitive) return nominative ?? null
  // Only behind a hedge is the case of a dual sure.
  return hedge === undefined ? null : (genitive ?? null)
}

// Digits in plain words: a sign, a bracket or a quote within them is more than an amount, and one that is written
// in words alone is style.
const PLAIN = /^[\p{L}\p{M}\s\p{Sc}]*\p{Nd}[\p{L}\p{M}\p{Nd}\s\p{Sc}.,%]*$/u
// What the printer would write in another way: thousands and cents in full, 4.90 as 4.9.
const OTHERWISE =
  /\b(?:thousand|k|(?<!per )cents?|pence)\b|\dk\b|(?:[أا]لف|آلاف|سنت|فلس|هلل)|\.\d*0(?!\d)/iu

function isPrinted({ unit, range, family }: ReadFigure, written: string): boolean {
  if (!PRINTED.has(unit) || range !== undefined || OTHERWISE.test(written)) return false
  return family === undefined && PLAIN.test(written) && isWhole(unit, written)
}

/** «ريال سعودي» for «ريال»: what the sentence leaves open is left open. */
const saysMore = (words: string, written: string): boolean => {
  const [ours = 0, theirs = 0] = [words, written].map(
    (each) => each.match(/[\p{L}\p{M}]+/gu)?.length,
  )
  return ours > theirs
}

/** Whether the words are a figure of that unit by themselves: in "0.98 and 0.97%" the first ones are not. */
function isWhole(unit: Unit, written: string): boolean {
  const [alone, ...others] = readFigures(written).figures
  return alone?.unit === unit && alone.text === written && others.length === 0
}

function readsAlike(text: string, other: string): boolean {
  const [ours, theirs] = [text, other].map((each) => readFigures(each).figures.map(meaningOf))
  return ours?.join('\n') === theirs?.join('\n')
}

const meaningOf = ({ value, unit, currency, noun, hedge, ...rest }: ReadFigure): string =>
  JSON.stringify([
    // A float may be read a last digit apart: 0.1 of a billion, 100 million.
    Number(value.toPrecision(12)),
    [unit, currency, noun, hedge, rest.isInclusive, rest.direction, rest.range, rest.change],
  ])

import type { NameFinder } from '#language/names.ts'
import { datesOf } from './figures-in-context.ts'
import { UNITS, type Voice } from './find-disagreements.ts'
import { isCorrection, isProvisional } from './lexicon/provisional.ts'
import { isUnknownOwner } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'
import { readSource } from './sources.ts'
import type { Statement } from './statements.ts'

/** A figure of one owner in one sentence of an article. */
export interface Stated {
  readonly figure: ReadFigure
  readonly owner: string
  readonly metric: string | null
  readonly direction: Statement['direction']
  /** The one day or period that it is of, as `datesOf` writes it; empty where there is none or several. */
  readonly date: string
  readonly modality: Statement['modality']
  readonly parts: readonly string[]
  readonly sentence: string
  /** Of a sentence that takes back what its article has said. */
  readonly isTakenBack: boolean
}

/**
 * The exact figures of an article whose owner is known, in text order: no hedges, no session
 * that was still running, and of a move where it led to.
 */
export function statedIn(voice: Voice, names: NameFinder): Stated[] {
  const { sentences, published } = readSource(voice, names)
  return sentences.flatMap(({ text, statements }) =>
    (isProvisional(text) ? [] : statements).flatMap((statement): Stated[] => {
      const { figure, owners, metric, direction, modality, parts } = statement
      const [owner, ...others] = owners
      if (owner === undefined || others.length > 0 || isUnknownOwner(owner)) return []
      if (!UNITS.has(figure.unit) || figure.hedge !== undefined || figure.change === 'from')
        return []
      const dates = datesOf(statement, published)
      const date = dates.length === 1 ? (dates[0] ?? '') : ''
      const isTakenBack = isCorrection(text)
      return [
        {
          figure,
          owner,
          metric,
          direction,
          date,
          modality,
          parts,
          sentence: text,
          isTakenBack,
        },
      ]
    }),
  )
}

/** Whether two figures are one amount. */
export const isSameAmount = (a: ReadFigure, b: ReadFigure): boolean =>
  a.value === b.value && a.unit === b.unit && a.currency === b.currency

/** What is the same of two figures of which one may stand in the other's place. */
export function subjectKey({ figure, owner, metric, direction, ...stated }: Stated): string {
  const { unit, currency, noun, change, range } = figure
  const { date, modality, parts } = stated
  const words = [owner, metric, direction, unit, currency, noun, change, range]
  return JSON.stringify([...words, date, modality, parts])
}

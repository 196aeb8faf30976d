import type { Figure } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'

const brief = ({ hedge, range, value, unit, currency, noun }: Figure): string =>
  [hedge, range, value, unit, currency ?? noun]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')

/** The amounts of a text on one line, dates left out. */
export const read = (text: string, language: Language): string =>
  extractFigures(text, language)
    .filter(({ unit }) => unit !== 'date')
    .map(brief)
    .join(' | ')

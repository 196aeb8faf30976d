import type { DateParts, Figure } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import {
  type DateMention,
  isDateFigure,
  type ReadFigure,
  readFigures,
  spanOf,
} from './read-figures.ts'
import type { Token } from './tokens.ts'

/**
 * The figures of a text in text order: amounts with their units in base units, and calendar dates.
 * Digits inside names (H100, S&P 500), clock times and ordinals are none. Spans are UTF-16 offsets in
 * `text` as given. News mixes its languages, so both lexicons read every text. Never throws; time is linear in the text.
 */
export function extractFigures(text: string, _language: Language): Figure[] {
  const { tokens, figures, dates } = readFigures(text)
  const calendar = dates.filter((date) => isDateFigure(date.parts))
  return [
    ...figures.map(publicPart),
    ...calendar.map((date) => dateFigure(text, tokens, date)),
  ].sort((a, b) => a.span[0] - b.span[0])
}

/** A figure without what only the comparison needs. */
export function publicPart(figure: ReadFigure): Figure {
  const {
    significant: _,
    isInclusive: _i,
    thing: _t,
    family: _m,
    change: _c,
    first: _f,
    next: _n,
    ...shared
  } = figure
  return shared
}

function dateFigure(text: string, tokens: readonly Token[], date: DateMention): Figure {
  return {
    ...spanOf(text, tokens, date),
    value: dateValue(date.parts),
    unit: 'date',
    date: date.parts,
  }
}

/** Year, month and day as one number that sorts, 20250127; missing parts are zeros. */
const dateValue = ({ year = 0, month = 0, day = 0, quarter = 0, half = 0 }: DateParts): number =>
  year * 10_000 + (month || quarter || half) * 100 + day

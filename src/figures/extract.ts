import type { DateParts, Figure } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import {
  type DateMention,
  isDateFigure,
  type ReadFigure,
  type Reading,
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
  const all: Figure[] = []
  let hasQuarter = false
  for (let from = 0; from < text.length; ) {
    const to = paragraphEnd(text, from)
    const read = readFigures(text.slice(from, to), hasQuarter)
    for (const figure of inOrder(read)) all.push(movedBy(figure, from))
    hasQuarter = read.hasQuarter
    from = to
  }
  return all
}

function inOrder({ text, tokens, figures, dates }: Reading): Figure[] {
  const calendar = dates.filter((date) => isDateFigure(date.parts))
  return [
    ...figures.map(publicPart),
    ...calendar.map((date) => dateFigure(text, tokens, date)),
  ].sort((a, b) => a.span[0] - b.span[0])
}

// A long text is read in parts of whole paragraphs, so that a part's words are forgotten before the next one's are read.
const PART_LENGTH = 4_000
const LAST_SIGNS = new Set(['.', '!', '?', '؟', ':'])

/** Where a part that begins at `from` ends: behind the first line of whole sentences that makes it long enough. */
function paragraphEnd(text: string, from: number): number {
  let end = text.indexOf('\n', from + PART_LENGTH)
  while (end !== -1 && !LAST_SIGNS.has(text.charAt(end - 1))) end = text.indexOf('\n', end + 1)
  return end === -1 ? text.length : end + 1
}

const movedBy = (figure: Figure, offset: number): Figure =>
  offset === 0 ? figure : { ...figure, span: [figure.span[0] + offset, figure.span[1] + offset] }

type Draft = { -readonly [Key in keyof Figure]: Figure[Key] }

/** A figure without what only the comparison needs. */
// Assigned and not spread: a text of figures makes one of these for each.
export function publicPart(figure: ReadFigure): Figure {
  const { text, span, value, unit, currency, noun, hedge, direction, range } = figure
  const shown: Draft = { text, span, value, unit }
  if (currency !== undefined) shown.currency = currency
  if (noun !== undefined) shown.noun = noun
  if (hedge !== undefined) shown.hedge = hedge
  if (direction !== undefined) shown.direction = direction
  if (range !== undefined) shown.range = range
  return shown
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

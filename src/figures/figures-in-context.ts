import type { FigureInContext } from '#domain/figure.ts'
import type { NameFinder } from '#language/names.ts'
import { publicationDay, type ResolvedDate, resolveDates } from './calendar.ts'
import type { Evidence } from './claim.ts'
import { publicPart } from './extract.ts'
import { isUnknownOwner } from './owners.ts'
import { type Passage, readStatements, type Statement } from './statements.ts'

/**
 * The amounts of a text with their direction, owner, metric and dates, in text order; `extractFigures` tells
 * the figures alone and the calendar dates too. Weekdays and "yesterday" are read on the day of publication
 * in the publisher's zone. Spans are UTF-16 offsets in `text`. Never throws.
 */
export function readFiguresInContext(
  { text, language, publishedAt, zone }: Passage & Pick<Evidence, 'publishedAt' | 'zone'>,
  names: NameFinder,
): FigureInContext[] {
  const published = publicationDay(publishedAt, zone)
  let offset = 0
  return readStatements({ text, language }, names).flatMap((sentence) => {
    // Sentences come in order, each as it stands in the text.
    const start = text.indexOf(sentence.text, offset)
    offset = start + sentence.text.length
    return sentence.statements.map((statement) => inContext(statement, start, published))
  })
}

function inContext(
  statement: Statement,
  start: number,
  published: Temporal.PlainDate,
): FigureInContext {
  const { direction, metric, modality, owners } = statement
  const figure = publicPart(statement.figure)
  return {
    ...figure,
    span: [figure.span[0] + start, figure.span[1] + start],
    ...(direction === null ? {} : { direction }),
    owners: owners.filter((id) => !isUnknownOwner(id)),
    ...(metric === null ? {} : { metric }),
    ...(modality === null ? {} : { modality }),
    dates: datesOf(statement, published),
  }
}

/** The dates of a statement as ISO 8601 writes them, quarters as `2024-Q4`, or `Q4` of no year: each once, days before periods. */
export const datesOf = (statement: Statement, published: Temporal.PlainDate): readonly string[] => [
  ...new Set(
    resolveDates(statement.dates, published)
      .map((date) => isoDate(date, statement.modality))
      .filter((date) => date !== ''),
  ),
]

function isoDate(date: ResolvedDate, modality: Statement['modality']): string {
  const { days, week, year, fiscal } = date
  // A bare weekday may be the last or the next one: what is planned lies ahead.
  const day = modality === null ? days[0] : (days[1] ?? days[0])
  if (day !== undefined) return day
  if (week !== undefined) return isoWeek(Temporal.PlainDate.from(week))
  const ofYear = year === undefined ? [] : [`${fiscal === true ? 'FY' : ''}${year}`]
  return [...ofYear, ...partOfYear(date)].join('-')
}

function partOfYear({ quarter, half, month }: ResolvedDate): string[] {
  if (quarter !== undefined) return [`Q${quarter}`]
  if (half !== undefined) return [`H${half}`]
  return month === undefined ? [] : [String(month).padStart(2, '0')]
}

const isoWeek = ({ yearOfWeek, weekOfYear }: Temporal.PlainDate): string =>
  `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`

import type { Article } from '#domain/article.ts'
import type { FigureInContext } from '#domain/figure.ts'
import { readFiguresInContext } from '#figures/figures-in-context.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_FIGURES = 12
const MAX_WORDS = 60

/**
 * The figures of an article's title and text as a model reads them, a line each: the words of the article, what
 * they come to, and where it is known whose it is, what of, how and when:
 * `about $589 billion = 589000000000 USD; NVIDIA; market-value; down; 2025-01-27`. Those of which most is known
 * first, twelve at most; a figure that is told again in the same way stands once.
 */
export function figureTable(
  { language, publishedAt, zone }: Article,
  shown: string,
  desk: WritingDesk,
): string[] {
  const figures = readFiguresInContext({ text: shown, language, publishedAt, zone }, desk.names)
  const rows = figures.map((figure) => {
    const details = detailsOf(figure, desk)
    const row = [`${wordsOf(figure)} = ${amountOf(figure)}`, ...details].join('; ')
    return { row, known: details.length }
  })
  // A stable sort: figures of which as much is known stay in the order of the text.
  const best = rows.sort((a, b) => b.known - a.known).map(({ row }) => row)
  return [...new Set(best)].slice(0, MAX_FIGURES)
}

const wordsOf = ({ hedge, text }: FigureInContext): string =>
  `${hedge === undefined ? '' : `${hedge} `}${text.replace(/\s+/gu, ' ').slice(0, MAX_WORDS)}`

const amountOf = ({ value, unit, currency, noun }: FigureInContext): string =>
  `${value} ${currency ?? noun ?? unit}`

function detailsOf(figure: FigureInContext, { companies }: WritingDesk): string[] {
  const { owners, metric, direction, modality, range, dates } = figure
  const named = companies.filter(({ id }) => owners.includes(id)).map(({ name }) => name)
  const end = range && `${range} end of a range`
  // Of several days one is that of another clause, and the one beside a plan may be that of its telling: there
  // the article's own words must do.
  const day = modality === undefined && dates.length === 1 ? dates[0] : undefined
  return [named.join(' and '), metric, direction, modality, end, day].flatMap(
    (detail) => detail || [],
  )
}

import type { Article } from '#domain/article.ts'
import { isSameFigure } from '#domain/told-story.ts'
import { publicationDay } from './calendar.ts'
import { extractFigures } from './extract.ts'

/** What an article was the first of its story to bring. */
export interface TimelineEntry {
  readonly article: string
  /** As it writes them, without dates. */
  readonly figures: readonly string[]
  /** Ids of the registry. */
  readonly companies: readonly string[]
  /** The day of its publisher, `2025-01-28`, where no article before came out on it; else null. */
  readonly day: string | null
}

/** Background stands further down. */
const READ_CHARS = 1500
const MAX_FIGURES = 6

/**
 * What was new in which article of a story, the earliest first; articles that brought nothing are left out. A figure
 * that is rounded in another way is not new.
 */
export function timelineOf(articles: readonly Article[]): TimelineEntry[] {
  const figures: Parameters<typeof isSameFigure>[0][] = []
  const companies = new Set<string>()
  const days = new Set<string>()
  const inTime = [...articles].sort(
    (a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1),
  )
  return inTime.flatMap((article): TimelineEntry[] => {
    const { title, text, language, publishedAt, zone } = article
    const read = extractFigures(`${title}\n${text.slice(0, READ_CHARS)}`, language)
    const newFigures = read.filter((figure) => {
      if (figure.unit === 'date' || figures.some((other) => isSameFigure(figure, other)))
        return false
      return figures.push(figure) > 0
    })
    const newCompanies = article.companies.filter((id) => !companies.has(id))
    const day = publicationDay(publishedAt, zone).toString()
    const isNewDay = !days.has(day)
    for (const id of newCompanies) companies.add(id)
    days.add(day)
    if (newFigures.length === 0 && newCompanies.length === 0 && !isNewDay) return []
    return [
      {
        article: article.id,
        figures: newFigures.slice(0, MAX_FIGURES).map((figure) => figure.text),
        companies: newCompanies,
        day: isNewDay ? day : null,
      },
    ]
  })
}

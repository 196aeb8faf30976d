import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import { type Disagreement, findDisagreements } from '#figures/find-disagreements.ts'
import { figureSubject, printPeriod } from '#language/figure-subject.ts'
import { printFigure } from '#language/print-figure.ts'
import type { Assignment, DraftItem } from './draft.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_ITEMS = 3
const MAX_STORIES = 25
const MAX_SIDES = 3

/**
 * A risk flag for each figure on which the outlets of a story differ: all values, each with the words of one
 * article that states it. The best ranked stories first, three at most. Told in the edition's language
 * whatever the sources' are; a figure that we have no words for is not told.
 */
export function disagreementItems(assignment: Assignment, desk: WritingDesk): DraftItem[] {
  return assignment.stories
    .slice(0, MAX_STORIES)
    .flatMap(({ story, articles }) =>
      findDisagreements(articles, desk.names).flatMap((disagreement): DraftItem[] => {
        const text = sentenceOf(disagreement, assignment.language, desk)
        if (text === null) return []
        const quotes = quotesOf(disagreement, articles, assignment.language)
        const cites = quotes.map(({ articleId }) => articleId)
        return [{ part: 'risks', text, kind: 'reported', storyId: story.id, cites, quotes }]
      }),
    )
    .slice(0, MAX_ITEMS)
}

const shownSides = ({ sides }: Disagreement): Disagreement['sides'] => sides.slice(0, MAX_SIDES)

/** One article for each side, in the edition's language where there is one, then the most authoritative. */
function quotesOf(
  disagreement: Disagreement,
  articles: readonly Article[],
  language: Language,
): DraftItem['quotes'] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const rank = (articleId: string): number => {
    const article = byId.get(articleId)
    return (article?.language === language ? 0 : 10) + (article?.tier ?? 9)
  }
  return shownSides(disagreement).flatMap(({ tellings }) =>
    [...tellings]
      .sort((a, b) => rank(a.articleId) - rank(b.articleId) || (a.articleId < b.articleId ? -1 : 1))
      .slice(0, 1)
      .map(({ articleId, sentence }) => ({ articleId, text: sentence })),
  )
}

function sentenceOf(
  disagreement: Disagreement,
  language: Language,
  desk: WritingDesk,
): string | null {
  const owner = desk.companies.find(({ id }) => id === disagreement.owner)
  const [side] = disagreement.sides
  const isLevel = side?.figure.change === 'to'
  const of = { ...disagreement, unit: side?.figure.unit ?? 'count', isLevel }
  const subject = owner === undefined ? null : figureSubject(of, owner, language)
  const date = printPeriod(disagreement.date, language)
  const values = shownSides(disagreement).map(({ figure }) => printFigure(figure, language))
  if (subject === null || date === null || values.some((value) => value === null)) return null
  const listed = listOf(
    values.flatMap((value) => value ?? []),
    language,
  )
  return language === 'en'
    ? `Outlets differ on ${subject} ${date}: ${listed}.`
    : `تختلف المصادر في ${subject} ${date}: ${listed}.`
}

function listOf(values: readonly string[], language: Language): string {
  const [comma, or] = language === 'en' ? [', ', ' or '] : [' أو ', ' أو ']
  return [values.slice(0, -1).join(comma), ...values.slice(-1)].join(or)
}

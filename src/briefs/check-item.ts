import type { Article } from '#domain/article.ts'
import type { Problem } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { checkClaim } from '#figures/check-claim.ts'
import type { Assignment, DraftItem } from './draft.ts'
import type { WritingDesk } from './writing-desk.ts'

/**
 * What keeps an item from going out: the figure contract, and quotes that are not in the article they name.
 * An item may cite the articles of its own story only; the lead, those of any story of the edition.
 */
export function checkItem(item: DraftItem, assignment: Assignment, desk: WritingDesk): Problem[] {
  const stories = assignment.stories.filter(
    ({ story }) => item.part === 'lead' || story.id === item.storyId,
  )
  const articles = stories.flatMap((story) => story.articles)
  const claim = {
    text: item.text,
    language: languageOf(item, articles, assignment.language),
    cites: item.cites,
  }
  return [...checkClaim(claim, articles, desk.names), ...checkQuotes(item, articles)]
}

/** An original headline is in its article's language, everything else in the edition's. */
export function languageOf(
  item: DraftItem,
  articles: readonly Article[],
  edition: Language,
): Language {
  const source = articles.find((article) => article.id === item.cites[0])
  return source && source.title === item.text ? source.language : edition
}

function checkQuotes(item: DraftItem, articles: readonly Article[]): Problem[] {
  return item.quotes.flatMap((quote): Problem[] => {
    const article = articles.find((candidate) => candidate.id === quote.articleId)
    if (!article || !item.cites.includes(quote.articleId)) {
      return [{ code: 'citation', text: quote.text, detail: 'the quoted article is not cited' }]
    }
    if (article.title.includes(quote.text) || article.text.includes(quote.text)) return []
    return [{ code: 'citation', text: quote.text, detail: 'these words are not in the article' }]
  })
}

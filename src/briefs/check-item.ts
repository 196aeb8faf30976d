import type { Article } from '#domain/article.ts'
import type { Problem } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { checkClaim } from '#figures/check-claim.ts'
import { holdsOrder } from '#language/find-order.ts'
import { tokens } from '#language/words.ts'
import { checkSupport } from './check-support.ts'
import type { Assignment, DraftItem } from './draft.ts'
import { leavesOpen } from './usable-article.ts'
import type { WritingDesk } from './writing-desk.ts'

/**
 * What keeps an item from going out: the figure contract, and quotes that are not in the article they name or are
 * no news of the item.
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
  return [
    ...checkClaim(claim, articles, desk.names),
    ...checkQuotes(item, articles, claim.language),
    ...checkSupport({ ...claim, kind: item.kind }, articles, desk),
  ]
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

function checkQuotes(
  { text, cites, quotes }: DraftItem,
  articles: readonly Article[],
  language: Language,
): Problem[] {
  return quotes.flatMap((quote): Problem[] => {
    const article = articles.find(({ id }) => id === quote.articleId && cites.includes(id))
    const detail = article
      ? quoteProblem(quote.text, article, { text, language })
      : 'the quoted article is not cited'
    return detail === null ? [] : [{ code: 'citation', text: quote.text, detail }]
  })
}

interface Told {
  readonly text: string
  readonly language: Language
}

function quoteProblem(quote: string, article: Article, told: Told): string | null {
  if (article.title === quote) return null
  if (!article.title.includes(quote) && !article.text.includes(quote)) {
    return 'these words are not in the article'
  }
  if (LINK.test(quote) || holdsOrder(quote)) return 'these words are no news'
  return bearsOut(quote, article, told) ? null : 'these words say nothing of the item'
}

const LINK = /:\/\/|\bwww\.|\p{L}\.(?:me|com|net|org|io|example)\b/iu

/**
 * Whether an item can stand on a quote: in one language on a word that both have; across the two on a question only
 * where it asks itself, or tells that somebody does.
 */
function bearsOut(quote: string, article: Article, { text, language }: Told): boolean {
  if (article.language === language) {
    const told = new Set(tokens(text, language))
    return tokens(quote, language).some((word) => told.has(word))
  }
  const isQuestion = /[?؟]\s*$/u.test(quote)
  return !isQuestion || /[?؟]/u.test(text) || leavesOpen(text, language)
}

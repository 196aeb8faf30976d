import type { Article } from '#domain/article.ts'
import type { FlaggedArticle } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { RankedStory } from '#domain/story.ts'
import { findOrder, holdsOrder, type OrderReason } from '#language/find-order.ts'
import { splitSentences } from '#language/sentences.ts'
import { useOf } from './usable-article.ts'

// Headlines are shown as they are, so an order quoted in one is short.
const MAX_EXAMPLE_IN_TITLE = 60

interface Screened {
  /** What may be told of each article; those of which nothing is left are gone. */
  readonly articles: readonly Article[]
  readonly flagged: FlaggedArticle[]
}

/**
 * Takes orders to programs out of articles. Nobody can tell where a forger's words begin, so the paragraph with the
 * first order and all below it are cut; an article whose headline is an order is gone. Looked for at each writing,
 * not kept from ingest: better rules hold for what is stored already.
 */
export function screenArticles(articles: readonly Article[]): Screened {
  const screened = articles.map((article) => ({ article, ...screen(article) }))
  return {
    articles: screened.flatMap(({ left }) => left ?? []),
    flagged: screened.flatMap(({ article: { id, publisher }, reason }) =>
      reason === null ? [] : [{ article: id, publisher, reason }],
    ),
  }
}

/**
 * The stories as a model may read them: without what is left of flagged articles, and without those of which nothing
 * may be told: satire, paid text, what corrects or takes back itself.
 */
export function storiesForModel(
  stories: readonly RankedStory[],
  flagged: readonly FlaggedArticle[],
): RankedStory[] {
  const ids = new Set(flagged.map(({ article }) => article))
  return stories.flatMap((ranked) => {
    const articles = ranked.articles.filter(
      (article) => !ids.has(article.id) && useOf(article) !== 'none',
    )
    if (articles.length === ranked.articles.length) return ranked
    if (articles.length === 0) return []
    const families = new Set(articles.map(({ family }) => family)).size
    const articleIds = articles.map(({ id }) => id)
    return { ...ranked, story: { ...ranked.story, articleIds }, articles, families }
  })
}

function screen(article: Article): { left: Article | null; reason: OrderReason | null } {
  const inTitle = findOrder(article.title, MAX_EXAMPLE_IN_TITLE)
  if (inTitle !== null) return { left: null, reason: inTitle }
  const lines = article.text.split('\n')
  const alone = lines.map((line) => findOrder(line))
  // An order may be broken over two lines.
  const reasons = alone.map((reason, at) => {
    const isBroken = reason === null && alone[at + 1] === null
    return isBroken ? findOrder(`${lines[at]} ${lines[at + 1]}`) : reason
  })
  const at = reasons.findIndex((reason) => reason !== null)
  const kept = at < 0 ? lines : lines.slice(0, at)
  const text = kept
    .map((line) => withoutExamples(line, article.language))
    .join('\n')
    .trim()
  if (at < 0) return { left: text === article.text ? article : { ...article, text }, reason: null }
  return { left: text === '' ? null : { ...article, text }, reason: reasons[at] ?? null }
}

// News may quote an order, but who writes from it need not read it: the sentence is left out.
function withoutExamples(line: string, language: Language): string {
  if (!holdsOrder(line)) return line
  return splitSentences(line, language)
    .map(({ text }) => text)
    .filter((sentence) => !holdsOrder(sentence))
    .join(' ')
}

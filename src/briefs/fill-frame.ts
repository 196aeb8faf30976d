import type { Article } from '#domain/article.ts'
import type { Edition, Item } from '#domain/edition.ts'
import { extractFigures } from '#figures/extract.ts'
import { createTickerPrinter } from './add-tickers.ts'
import { languageOf } from './check-item.ts'
import type { Assignment, DraftItem } from './draft.ts'
import type { WritingDesk } from './writing-desk.ts'

type Frame = Pick<Edition, 'lead' | 'sections'>

/** Turns checked items into the edition's, in reading order: ids, figures, companies, tickers at first mention. */
export function fillFrame(
  items: readonly DraftItem[],
  assignment: Assignment,
  desk: WritingDesk,
): Frame {
  const frame: Frame = {
    lead: null,
    sections: { shock: [], winners: [], defense: [], risks: [], watch: [] },
  }
  const printTickers = createTickerPrinter(desk.names, assignment.language)
  const articles = new Map(
    assignment.stories.flatMap((story) => story.articles.map((a) => [a.id, a] as const)),
  )
  const context = { assignment, articles, desk, printTickers }
  for (const [index, draft] of items.entries()) {
    place(frame, draft, itemOf(`i${index + 1}`, draft, context))
  }
  return frame
}

function place(frame: Frame, { part, bucket, date }: DraftItem, item: Item): void {
  switch (part) {
    case 'lead':
      frame.lead = item
      return
    case 'winners':
      if (bucket) frame.sections.winners.push({ ...item, bucket })
      return
    case 'watch':
      frame.sections.watch.push(date ? { ...item, date } : item)
      return
    default:
      frame.sections[part].push(item)
  }
}

interface Context {
  readonly assignment: Assignment
  readonly articles: ReadonlyMap<string, Article>
  readonly desk: WritingDesk
  readonly printTickers: (text: string) => string
}

function itemOf(id: string, draft: DraftItem, context: Context): Item {
  const cited = draft.cites.flatMap((cite) => context.articles.get(cite) ?? [])
  const language = languageOf(draft, cited, context.assignment.language)
  const isOurs = language === context.assignment.language
  const text = isOurs ? context.printTickers(draft.text) : draft.text
  const companies = context.desk.names.find(text, language).map((mention) => mention.company.id)
  return {
    id,
    text,
    kind: draft.kind,
    story: draft.storyId,
    cites: [...draft.cites],
    quotes: draft.quotes.map((quote) => ({ article: quote.articleId, text: quote.text })),
    // Of the claim itself: the digits of a ticker that we printed are no figure.
    figures: extractFigures(draft.text, language).map(({ text: words, value, unit, currency }) => ({
      text: words,
      value,
      unit,
      ...(currency ? { currency } : {}),
    })),
    companies: [...new Set(companies)],
    singleSource: new Set(cited.map((article) => article.family)).size === 1,
  }
}

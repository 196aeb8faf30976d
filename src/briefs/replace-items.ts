import type { Article } from '#domain/article.ts'
import { languageOf } from './check-item.ts'
import type { Assignment, DraftItem } from './draft.ts'
import { writeExtract } from './extract-writer.ts'
import { readFigures } from './read-figures.ts'
import type { WritingDesk } from './writing-desk.ts'

/** What a place of the frame was to hold. */
export interface Wanted {
  readonly part: DraftItem['part']
  /** Absent where its item named none. */
  readonly storyId?: string
  readonly bucket?: string
}

interface Replacing {
  readonly assignment: Assignment
  readonly desk: WritingDesk
  readonly maxItemsPerPart: number
  /** What the edition tells already. */
  readonly told: readonly DraftItem[]
}

/**
 * For each place the best sentence of the sources, as the extractive writer chooses them: of the same story where
 * there is one, of the same bucket, else the best of the part. Null where the part has none in the edition's
 * language that is not told yet.
 */
export function replaceItems(
  places: readonly Wanted[],
  { assignment, desk, maxItemsPerPart, told }: Replacing,
): (DraftItem | null)[] {
  if (places.length === 0) return []
  const { language, stories } = assignment
  const articles: readonly Article[] = stories.flatMap((story) => story.articles)
  const ours = writeExtract(assignment, desk, maxItemsPerPart).items.filter(
    (item) => languageOf(item, articlesOf(item, articles), language) === language,
  )
  const taken = [...told]
  return places.map((wanted) => {
    const left = ours.filter((item) => item.part === wanted.part && !isTold(item, taken, language))
    const best =
      left.find(({ storyId }) => storyId === wanted.storyId) ??
      left.find(({ bucket }) => bucket !== undefined && bucket === wanted.bucket) ??
      left[0]
    if (best) taken.push(best)
    return best ?? null
  })
}

const articlesOf = ({ cites }: DraftItem, articles: readonly Article[]): Article[] =>
  articles.filter(({ id }) => cites.includes(id))

/** Whether a sentence says nothing new: it stands on words that others stand on, or they tell all its figures. */
function isTold(
  item: DraftItem,
  told: readonly DraftItem[],
  language: Assignment['language'],
): boolean {
  const sharesWords = item.quotes.some((quote) =>
    told
      .flatMap(({ quotes }) => quotes)
      .some(
        ({ articleId, text }) =>
          articleId === quote.articleId && (text.includes(quote.text) || quote.text.includes(text)),
      ),
  )
  if (sharesWords) return true
  const ours = readFigures(item.text, language).keys
  const theirs = told
    .filter(({ storyId }) => storyId === item.storyId)
    .flatMap(({ text }) => [...readFigures(text, language).keys])
  return ours.size > 0 && ours.isSubsetOf(new Set(theirs))
}

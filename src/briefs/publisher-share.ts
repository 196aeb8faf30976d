import type { Article } from '#domain/article.ts'
import type { RankedStory } from '#domain/story.ts'
import type { DraftItem } from './draft.ts'

/** Items that rest on one house alone, in a part: a brief is no house's feed over again. */
const MAX_OF_HOUSE = 2

type Houses = ReadonlyMap<string, Pick<Article, 'family'>>

/** Whether one more item that rests on these houses fits into a part beside those that rest on others. */
export const hasRoom = (
  houses: readonly string[],
  others: readonly (readonly string[])[],
): boolean =>
  houses.length !== 1 ||
  others.filter((other) => other.length === 1 && other[0] === houses[0]).length < MAX_OF_HOUSE

/** The houses that an item rests on, each once. */
export const housesOf = ({ cites }: Pick<DraftItem, 'cites'>, articles: Houses): string[] => [
  ...new Set(cites.flatMap((id) => articles.get(id)?.family ?? [])),
]

/** The items that fit, the first ones before the others. The lead is no part. */
export function withinShares(items: readonly DraftItem[], articles: Houses): DraftItem[] {
  const kept: DraftItem[] = []
  for (const item of items) {
    const others = kept.filter(({ part }) => part === item.part)
    const isFitting = hasRoom(
      housesOf(item, articles),
      others.map((other) => housesOf(other, articles)),
    )
    if (item.part === 'lead' || isFitting) kept.push(item)
  }
  return kept
}

// Two houses, of which neither reprints the other.
const TWO_SOURCES = 0.5

/** Whether a story may lead a brief: two houses report it on their own, or an official source does. */
export const mayLead = ({ rank, articles }: RankedStory): boolean =>
  rank.corroboration >= TWO_SOURCES || articles.some(({ tier }) => tier === 1)

import type { Article } from '#domain/article.ts'
import type { RankedStory } from '#domain/story.ts'
import type { DraftItem } from './draft.ts'

/** Items that rest on one publisher alone, in a part: a brief is no outlet's feed over again. */
const MAX_OF_PUBLISHER = 2

type Publishers = ReadonlyMap<string, Pick<Article, 'publisher'>>

/** Whether one more item that rests on these publishers fits into a part beside those that rest on others. */
export const hasRoom = (
  publishers: readonly string[],
  others: readonly (readonly string[])[],
): boolean =>
  publishers.length !== 1 ||
  others.filter((other) => other.length === 1 && other[0] === publishers[0]).length <
    MAX_OF_PUBLISHER

/** The publishers that an item rests on, each once. */
export const publishersOf = (
  { cites }: Pick<DraftItem, 'cites'>,
  articles: Publishers,
): string[] => [...new Set(cites.flatMap((id) => articles.get(id)?.publisher ?? []))]

/** Whether an item fits into its part beside the others. The lead is no part. */
export function fitsShare(
  item: DraftItem,
  others: readonly DraftItem[],
  stories: readonly RankedStory[],
): boolean {
  if (item.part === 'lead') return true
  const articles = articlesOf(stories)
  const beside = others.filter(({ part }) => part === item.part)
  return hasRoom(
    publishersOf(item, articles),
    beside.map((other) => publishersOf(other, articles)),
  )
}

/** The items that fit, the first ones before the others. */
export function withinShares(
  items: readonly DraftItem[],
  stories: readonly RankedStory[],
): DraftItem[] {
  const kept: DraftItem[] = []
  for (const item of items) if (fitsShare(item, kept, stories)) kept.push(item)
  return kept
}

/** The articles of some stories, by id. */
export const articlesOf = (stories: readonly RankedStory[]): ReadonlyMap<string, Article> =>
  new Map(stories.flatMap((told) => told.articles.map((article) => [article.id, article])))

// Two publishers, of which neither reprints the other.
const TWO_SOURCES = 0.5

/** Whether a story may lead a brief: two houses report it on their own, or an official source does. */
export const mayLead = ({ rank, articles }: RankedStory): boolean =>
  rank.corroboration >= TWO_SOURCES || articles.some(({ tier }) => tier === 1)

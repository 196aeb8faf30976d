import type { Edition } from '#domain/edition.ts'
import { itemsOf } from '#domain/narrow-edition.ts'
import type { BriefedStory } from '#domain/story.ts'

/** What some editions have told of each story. */
export function briefedIn(editions: readonly Edition[]): ReadonlyMap<string, BriefedStory> {
  const briefed = new Map<string, BriefedStory>()
  for (const edition of editions) {
    const items = Map.groupBy(itemsOf(edition), ({ story }) => story)
    for (const { id, articles } of edition.stories) {
      const before = briefed.get(id)
      briefed.set(id, {
        articles: new Set([...(before?.articles ?? []), ...articles]),
        figures: [
          ...(before?.figures ?? []),
          ...(items.get(id) ?? []).flatMap(({ figures }) => figures),
        ],
      })
    }
  }
  return briefed
}

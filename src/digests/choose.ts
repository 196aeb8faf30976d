import type { Edition, Item } from '#domain/edition.ts'
import { PARTS } from '#domain/frame.ts'

/** What a reader's copy of an edition depends on. */
export interface ChooseOptions {
  /** Ids of companies whose items come first in each part. */
  readonly watch: readonly string[]
  /** Ids of stories that the reader has had. */
  readonly told: ReadonlySet<string>
  readonly maxPerPart: number
}

/**
 * The reader's copy of an edition: nothing of a story told before, the watchlist first within each part,
 * at most `maxPerPart` items there. What no kept item cites is left out, and `empty` is right again.
 */
export function chooseItems(edition: Edition, options: ChooseOptions): Edition {
  const choose = <T extends Item>(items: readonly T[]): T[] => choosePart(items, options)
  const { lead } = edition
  const sections: Edition['sections'] = {
    shock: choose(edition.sections.shock),
    winners: choose(edition.sections.winners),
    defense: choose(edition.sections.defense),
    risks: choose(edition.sections.risks),
    watch: choose(edition.sections.watch),
  }
  return prune({
    ...edition,
    lead: lead && !options.told.has(lead.story) ? lead : null,
    sections,
  })
}

/** Every item of an edition, the lead first, in the order in which they are read. */
export const itemsOf = (edition: Edition): readonly Item[] => [
  ...(edition.lead ? [edition.lead] : []),
  ...PARTS.flatMap((part): readonly Item[] => edition.sections[part]),
]

function choosePart<T extends Item>(items: readonly T[], options: ChooseOptions): T[] {
  const fresh = items.filter((item) => !options.told.has(item.story))
  const isWatched = (item: T): boolean => item.companies.some((id) => options.watch.includes(id))
  const ordered = [...fresh.filter(isWatched), ...fresh.filter((item) => !isWatched(item))]
  return ordered.slice(0, options.maxPerPart)
}

function prune(edition: Edition): Edition {
  const items = itemsOf(edition)
  const cited = new Set(items.flatMap((item) => item.cites))
  const told = new Set(items.map((item) => item.story))
  const lead = edition.lead ? [] : (['lead'] as const)
  return {
    ...edition,
    empty: [...lead, ...PARTS.filter((part) => edition.sections[part].length === 0)],
    articles: Object.fromEntries(Object.entries(edition.articles).filter(([id]) => cited.has(id))),
    stories: edition.stories
      .filter((story) => told.has(story.id))
      .map((story) => ({ ...story, articles: story.articles.filter((id) => cited.has(id)) })),
  }
}

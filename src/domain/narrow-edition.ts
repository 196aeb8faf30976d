import type { Edition, Item } from './edition.ts'
import { PARTS, type Part } from './frame.ts'
import type { Mute, Subscription } from './subscription.ts'

/** What a reader's copy of an edition depends on; what is absent narrows nothing. */
export interface Narrowing {
  /** Whether the lead is wanted; it is, unless this says otherwise. */
  readonly lead?: boolean
  readonly parts?: readonly Part[]
  /** Ids of companies: only items on one of them. */
  readonly companies?: readonly string[]
  /** Ids of companies whose items come first in each part. */
  readonly watch?: readonly string[]
  readonly mutes?: readonly Mute[]
  /**
   * The topics of a publisher's feed, for mutes of a topic. An edition says who published an article
   * and not of what topic it is: a muted topic is one of whole publishers.
   */
  readonly topicsOf?: (publisher: string) => readonly string[]
  /** Whether the reader has had what an item says; they have not, unless this says so. */
  readonly isTold?: (item: Item) => boolean
  /** `short`: the lead and the first item of each part. */
  readonly length?: 'full' | 'short'
  readonly maxPerPart?: number
}

/**
 * The copy of an edition that a reader wants: first what is left out goes, then the watchlist comes
 * first within each part, then each part is cut. An item goes when all its companies are muted, or
 * when every article that it cites is of a muted publisher or topic. What no kept item cites is left
 * out, and `empty` is right again. Narrowing a copy again by the same wishes changes nothing.
 */
export function narrowEdition(edition: Edition, wishes: Narrowing): Edition {
  const isWanted = createFilter(edition, wishes)
  const { lead } = edition
  const parts = wishes.parts ?? PARTS
  const choose = <T extends Item>(part: Part, items: readonly T[]): T[] =>
    parts.includes(part) ? choosePart(items.filter(isWanted), wishes) : []
  const { sections } = edition
  return prune({
    ...edition,
    lead: lead && wishes.lead !== false && isWanted(lead) ? lead : null,
    sections: {
      shock: choose('shock', sections.shock),
      winners: choose('winners', sections.winners),
      defense: choose('defense', sections.defense),
      risks: choose('risks', sections.risks),
      watch: choose('watch', sections.watch),
    },
  })
}

/** What a subscription wishes of every edition. */
export const wishesOf = (
  { parts, watch, mutes, length }: Pick<Subscription, 'parts' | 'watch' | 'mutes' | 'length'>,
  topicsOf: (publisher: string) => readonly string[],
): Narrowing => ({ parts, watch, mutes, length, topicsOf })

/**
 * The lead and those of the parts that a copy has to show: one that is empty in the copy alone would
 * say of the sources what is the reader's own wish.
 */
export const shownOf = (
  whole: Edition,
  copy: Edition,
  parts: readonly Part[] = PARTS,
): { readonly lead: boolean; readonly parts: readonly Part[] } => ({
  lead: copy.lead !== null || whole.lead === null,
  parts: PARTS.filter(
    (part) =>
      parts.includes(part) && (copy.sections[part].length > 0 || whole.sections[part].length === 0),
  ),
})

/** What a copy leaves out of the edition that it was made of. */
export function leftOut(whole: Edition, copy: Edition): Edition {
  const had = new Set(itemsOf(copy))
  return mapItems(whole, (item) => (had.has(item) ? [] : [item]))
}

/** An edition with what each of its items becomes: one in its place, or none. */
export function mapItems(
  edition: Edition,
  change: <T extends Item>(item: T) => readonly T[],
): Edition {
  const { lead, sections } = edition
  return prune({
    ...edition,
    lead: (lead && change(lead)[0]) ?? null,
    sections: {
      shock: sections.shock.flatMap((item) => change(item)),
      winners: sections.winners.flatMap((item) => change(item)),
      defense: sections.defense.flatMap((item) => change(item)),
      risks: sections.risks.flatMap((item) => change(item)),
      watch: sections.watch.flatMap((item) => change(item)),
    },
  })
}

/** Every item of an edition, the lead first, in the order in which they are read. */
export const itemsOf = (edition: Edition): readonly Item[] => [
  ...(edition.lead ? [edition.lead] : []),
  ...PARTS.flatMap((part): readonly Item[] => edition.sections[part]),
]

function createFilter(edition: Edition, wishes: Narrowing): (item: Item) => boolean {
  const { isTold, companies, mutes = [], topicsOf = () => [] } = wishes
  const muted = (kind: Mute['kind']) =>
    new Set(mutes.flatMap((mute) => (mute.kind === kind ? mute.id : [])))
  const mutedCompanies = muted('company')
  const mutedPublishers = muted('publisher')
  const mutedTopics = muted('topic')
  const isMutedSource = (publisher: string): boolean =>
    mutedPublishers.has(publisher) || topicsOf(publisher).some((topic) => mutedTopics.has(topic))
  const isMuted = (item: Item): boolean =>
    (item.companies.length > 0 && item.companies.every((id) => mutedCompanies.has(id))) ||
    item.cites.every((id) => {
      const article = edition.articles[id]
      return article !== undefined && isMutedSource(article.publisher)
    })
  return (item) =>
    !isTold?.(item) &&
    (companies === undefined || item.companies.some((id) => companies.includes(id))) &&
    !isMuted(item)
}

function choosePart<T extends Item>(items: readonly T[], wishes: Narrowing): T[] {
  const watch = wishes.watch ?? []
  const isWatched = (item: T): boolean => item.companies.some((id) => watch.includes(id))
  const ordered = [...items.filter(isWatched), ...items.filter((item) => !isWatched(item))]
  const most = wishes.maxPerPart ?? ordered.length
  return ordered.slice(0, wishes.length === 'short' ? Math.min(1, most) : most)
}

function prune({ corrections = [], ...edition }: Edition): Edition {
  const items = itemsOf(edition)
  const cited = new Set(items.flatMap((item) => item.cites))
  const told = new Set(items.map((item) => item.story))
  const lead = edition.lead ? [] : (['lead'] as const)
  const corrected = corrections.filter(({ story }) => told.has(story))
  return {
    ...edition,
    ...(corrected.length > 0 ? { corrections: corrected } : {}),
    empty: [...lead, ...PARTS.filter((part) => edition.sections[part].length === 0)],
    articles: Object.fromEntries(Object.entries(edition.articles).filter(([id]) => cited.has(id))),
    stories: edition.stories
      .filter((story) => told.has(story.id))
      .map((story) => ({ ...story, articles: story.articles.filter((id) => cited.has(id)) })),
  }
}

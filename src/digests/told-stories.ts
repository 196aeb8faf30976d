import type { Edition, Item } from '#domain/edition.ts'
import { itemsOf } from '#domain/narrow-edition.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import { isSameFigure, type ToldFigure, type ToldStory } from '#domain/told-story.ts'

/** A story told within this time is told again only for what is new in it, and what was wrong in it is corrected. */
export const TOLD_FOR_MS = 14 * DAY_MS
/** An edition may tell what was corrected within this time before its end. */
const WRITTEN_BEFORE_MS = DAY_MS

/** What the items of some editions tell of their stories, one entry a story. */
export const toldIn = (editions: readonly Edition[]): ToldStory[] => [
  ...byStory(
    editions.flatMap((edition) =>
      itemsOf(edition).map((item) => ({
        story: item.story,
        articles: item.cites,
        figures: item.figures.map((figure) => ({
          ...toFigure(figure),
          cites: item.cites,
          companies: item.companies,
          ...(item === edition.lead ? { isLead: true as const } : {}),
        })),
        until: Date.parse(edition.edition.to),
      })),
    ),
  ).values(),
]

/** Without what corrections told of stories that no digest has. */
export const byDigests = (told: readonly ToldStory[]): ToldStory[] =>
  told.filter(({ isAsked }) => !isAsked)

/**
 * Since when corrections count for what was told: the time in which a story counts as told, and longer where an older
 * edition was read again.
 */
export const correctedSince = (told: readonly ToldStory[], now: Instant): Instant =>
  Math.min(now - TOLD_FOR_MS, ...told.map(({ until }) => until - WRITTEN_BEFORE_MS))

/** All that was told of each story. */
export function byStory(entries: readonly ToldStory[]): ReadonlyMap<string, ToldStory> {
  const told = new Map<string, ToldStory>()
  for (const entry of entries) told.set(entry.story, joinTold(told.get(entry.story), entry))
  return told
}

const toFigure = ({ unit, value, currency }: ToldFigure): ToldFigure => ({
  unit,
  value,
  ...(currency === undefined ? {} : { currency }),
})

const joinTold = (before: ToldStory | undefined, more: ToldStory): ToldStory =>
  before === undefined
    ? more
    : {
        story: more.story,
        articles: [...new Set([...before.articles, ...more.articles])],
        figures: [...before.figures, ...more.figures],
        until: Math.max(before.until, more.until),
        ...(before.isAsked && more.isAsked ? { isAsked: true } : {}),
      }

/**
 * Whether an item tells a reader something new, who was told its story before. With figures: one of them is
 * new, and so is one of the articles; the same figures in another outlet's words are no news, nor is what
 * an earlier brief left out of its articles. Without figures: all its articles are new, and one was
 * published after the edition that the reader had.
 */
export function hasNews({ cites, figures }: Item, edition: Edition, told: ToldStory): boolean {
  const fresh = cites.filter((id) => !told.articles.includes(id))
  if (figures.length > 0) {
    const isTold = (figure: ToldFigure) => told.figures.some((other) => isSameFigure(figure, other))
    return fresh.length > 0 && !figures.every(isTold)
  }
  const isLater = (id: string): boolean =>
    Date.parse(edition.articles[id]?.publishedAt ?? '') >= told.until
  return fresh.length === cites.length && fresh.some(isLater)
}

/** The figures of an item that a reader who was told its story has not had, as the item writes them. */
export const newFigures = ({ figures }: Item, told: ToldStory): readonly string[] => [
  ...new Set(
    figures
      .filter((figure) => !told.figures.some((other) => isSameFigure(figure, other)))
      .map(({ text }) => text),
  ),
]

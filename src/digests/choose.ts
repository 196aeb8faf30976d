import type { Edition } from '#domain/edition.ts'
import { itemsOf, leftOut, type Narrowing, narrowEdition } from '#domain/narrow-edition.ts'
import type { ToldStory } from '#domain/told-story.ts'
import { hasNews, newFigures } from './told-stories.ts'

/** What a reader's copy of an edition depends on. */
export interface ChooseOptions extends Omit<Narrowing, 'isTold'> {
  /** What the reader was told of each story. */
  readonly told: ReadonlyMap<string, ToldStory>
}

/** A reader's copy of an edition, and the edition that it was made of. */
export interface Copy {
  readonly whole: Edition
  readonly copy: Edition
  /** Whether the copy is short of something that the reader would get at full length. */
  readonly hasMore: boolean
  /** The items of stories that the reader was told before, by id: the figures that are new in each. */
  readonly news: ReadonlyMap<string, readonly string[]>
}

/**
 * The reader's copy of an edition: by their wishes, and of a story that they were told only what is new.
 */
export function chooseItems(edition: Edition, { told, ...wishes }: ChooseOptions): Copy {
  const narrowing: Narrowing = {
    ...wishes,
    isTold: (item) => {
      const before = told.get(item.story)
      return before !== undefined && !hasNews(item, edition, before)
    },
  }
  const copy = narrowEdition(edition, narrowing)
  const full = narrowEdition(edition, { ...narrowing, length: 'full' })
  const news = itemsOf(copy).flatMap((item) => {
    const before = told.get(item.story)
    return before === undefined ? [] : [[item.id, newFigures(item, before)] as const]
  })
  const hasMore = itemsOf(leftOut(full, copy)).length > 0
  return { whole: edition, copy, hasMore, news: new Map(news) }
}

import type { Kysely } from 'kysely'
import type { Story } from '#domain/story.ts'
import { chunksOf } from './chunks.ts'
import type { StoriesStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Stories. Which articles a story has is said by the articles alone, so that no article is in two. */
export function createStoriesStore(db: Kysely<Tables>): StoriesStore {
  return {
    async since(since) {
      const rows = await db
        .selectFrom('stories')
        .innerJoin('articles', 'articles.storyId', 'stories.id')
        .select(['stories.id', 'stories.firstAt', 'stories.lastAt', 'articles.id as articleId'])
        .where('stories.id', 'in', (query) =>
          query
            .selectFrom('articles as recent')
            .select('recent.storyId')
            .where('recent.publishedAt', '>=', since)
            .where('recent.storyId', 'is not', null)
            .$narrowType<{ storyId: string }>(),
        )
        .orderBy('articles.publishedAt')
        .orderBy('articles.id')
        .execute()
      const stories = Map.groupBy(rows, (row) => row.id)
      return [...stories.values()].map(toStory).sort(byFirst)
    },
    async members(storyIds) {
      const rows: { id: string; storyId: string }[] = []
      for (const ids of chunksOf([...new Set(storyIds)])) {
        const found = await db
          .selectFrom('articles')
          .select(['id', 'storyId'])
          .where('storyId', 'in', ids)
          .$narrowType<{ storyId: string }>()
          .execute()
        rows.push(...found)
      }
      const members = Map.groupBy(rows, (row) => row.storyId)
      return new Map([...members].map(([storyId, found]) => [storyId, found.map(({ id }) => id)]))
    },
    save: (stories) =>
      db.transaction().execute(async (transaction) => {
        for (const story of stories) await saveStory(transaction, story)
      }),
  }
}

type StoryArticleRow = Omit<Story, 'articleIds'> & { readonly articleId: string }

function toStory(rows: readonly StoryArticleRow[]): Story {
  const [first] = rows as readonly [StoryArticleRow, ...StoryArticleRow[]]
  const articleIds = rows.map((row) => row.articleId)
  return { id: first.id, articleIds, firstAt: first.firstAt, lastAt: first.lastAt }
}

async function saveStory(db: Kysely<Tables>, story: Story): Promise<void> {
  const { id, firstAt, lastAt } = story
  await db
    .insertInto('stories')
    .values({ id, firstAt, lastAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ firstAt, lastAt }))
    .execute()
  for (const ids of chunksOf([...new Set(story.articleIds)])) {
    const { numUpdatedRows } = await db
      .updateTable('articles')
      .set({ storyId: id })
      .where('id', 'in', ids)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== BigInt(ids.length)) {
      throw new Error(`story ${id} names articles that are not stored`)
    }
  }
}

const byFirst = (a: Story, b: Story): number => a.firstAt - b.firstAt || (a.id < b.id ? -1 : 1)

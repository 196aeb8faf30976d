import type { Kysely, Selectable } from 'kysely'
import type { Article } from '#domain/article.ts'
import { chunksOf } from './chunks.ts'
import { readJson, stringsSchema } from './json.ts'
import { saveRevisions } from './revisions.ts'
import type { ArticlesStore } from './store.ts'
import type { ArticleRow, Tables } from './tables.ts'

/**
 * Articles, each kept as it was when it was first seen. What its house changes later is kept beside it, until a
 * correction takes it over.
 */
export function createArticlesStore(db: Kysely<Tables>): ArticlesStore {
  return {
    saveNew: (articles) =>
      db.transaction().execute(async (transaction) => {
        let saved = 0n
        for (const chunk of chunksOf(articles.map(toRow))) {
          const result = await transaction
            .insertInto('articles')
            .values([...chunk])
            .onConflict((conflict) => conflict.column('id').doNothing())
            .executeTakeFirstOrThrow()
          saved += result.numInsertedOrUpdatedRows ?? 0n
        }
        if (saved < articles.length) await saveRevisions(transaction, articles)
        return Number(saved)
      }),
    async published({ from, to, feedIds }) {
      const found: Article[] = []
      for (const ids of chunksOf([...new Set(feedIds)])) {
        const rows = await db
          .selectFrom('articles')
          .selectAll()
          .where('publishedAt', '>=', from)
          .where('publishedAt', '<', to)
          .where('feedId', 'in', ids)
          .execute()
        found.push(...rows.map(toArticle))
      }
      return found.sort(byPublished)
    },
    async unplaced({ from, to, feedIds }) {
      const feeds = new Set(feedIds)
      const rows = await db
        .selectFrom('articles')
        .selectAll()
        .where('storyId', 'is', null)
        .where('publishedAt', '>=', from)
        .where('publishedAt', '<', to)
        .execute()
      return rows
        .filter(({ feedId }) => feeds.has(feedId))
        .map(toArticle)
        .sort(byPublished)
    },
    async placedSince({ from, seenFrom }) {
      const rows = await db
        .selectFrom('articles')
        .select('id')
        .where('firstSeenAt', '>=', seenFrom)
        .where('publishedAt', '>=', from)
        .where('storyId', 'is not', null)
        .execute()
      return rows.map(({ id }) => id).sort()
    },
    async find(ids) {
      const found = new Map<string, Article>()
      for (const chunk of chunksOf([...new Set(ids)])) {
        const rows = await db.selectFrom('articles').selectAll().where('id', 'in', chunk).execute()
        for (const row of rows) found.set(row.id, toArticle(row))
      }
      return [...new Set(ids)].flatMap((id) => found.get(id) ?? [])
    },
  }
}

const toRow = (article: Article): ArticleRow => ({
  id: article.id,
  feedId: article.feedId,
  publisher: article.publisher,
  family: article.family,
  tier: article.tier,
  zone: article.zone,
  language: article.language,
  title: article.title,
  text: article.text,
  url: article.url,
  publishedAt: article.publishedAt,
  firstSeenAt: article.firstSeenAt,
  companies: JSON.stringify(article.companies),
  // Only a story places articles, in the transaction that saves it.
  storyId: null,
  revisedAt: null,
})

/** The article that a row holds. Throws `AppError('store', …)` where it is damaged. */
export const toArticle = ({ revisedAt, ...row }: Selectable<ArticleRow>): Article => ({
  ...row,
  ...(revisedAt === null ? {} : { revisedAt }),
  companies: readJson(stringsSchema, row.companies, `article ${row.id}`),
})

// Sorted here, not in SQL: databases collate text differently.
const byPublished = (a: Article, b: Article): number =>
  a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1)

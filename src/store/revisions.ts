import type { Kysely } from 'kysely'
import type { Article } from '#domain/article.ts'
import type { Instant } from '#domain/time.ts'
import { chunksOf } from './chunks.ts'
import type { ArticleRow, Tables } from './tables.ts'

/**
 * Keeps the newest text of each stored article whose house has changed it: one beside the article, so that a feed
 * that changes its words at every poll takes no more room. To be called in a transaction.
 */
export async function saveRevisions(
  db: Kysely<Tables>,
  articles: readonly Article[],
): Promise<void> {
  for (const chunk of chunksOf(articles)) {
    const known = await db
      .selectFrom('articles')
      .leftJoin('articleRevisions', 'articleRevisions.articleId', 'articles.id')
      .select(['articles.id', 'articles.title', 'articles.text', 'articles.revisedAt'])
      .select(['articleRevisions.title as otherTitle', 'articleRevisions.text as otherText'])
      .select('articleRevisions.seenAt')
      .where(
        'articles.id',
        'in',
        chunk.map(({ id }) => id),
      )
      .execute()
    const byId = new Map(known.map((row) => [row.id, row]))
    for (const article of chunk) {
      const row = byId.get(article.id)
      if (row && !isKept(row, article)) await saveRevision(db, article)
    }
  }
}

interface KnownTexts extends Pick<ArticleRow, 'title' | 'text' | 'revisedAt'> {
  readonly otherTitle: string | null
  readonly otherText: string | null
  readonly seenAt: Instant | null
}

function isKept(row: KnownTexts, { title, text }: Article): boolean {
  if (row.title === title && row.text === text) return true
  const isNewest = (row.seenAt ?? 0) > (row.revisedAt ?? Number.NEGATIVE_INFINITY)
  return isNewest && row.otherTitle === title && row.otherText === text
}

async function saveRevision(db: Kysely<Tables>, article: Article): Promise<void> {
  const { id, title, text, firstSeenAt } = article
  const revision = { title, text, seenAt: firstSeenAt }
  await db
    .insertInto('articleRevisions')
    .values({ articleId: id, ...revision })
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet(revision))
    .execute()
}

/** The new text takes the article's place, and the old one is kept beside it. To be called in a transaction. */
export async function takeOver(db: Kysely<Tables>, article: Article): Promise<void> {
  const { id, title, text, companies, revisedAt } = article
  const old = await db
    .selectFrom('articles')
    .select(['title', 'text'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (old === undefined || (old.title === title && old.text === text)) return
  await db.updateTable('articleRevisions').set(old).where('articleId', '=', id).execute()
  await db
    .updateTable('articles')
    .set({ title, text, companies: JSON.stringify(companies), revisedAt: revisedAt ?? null })
    .where('id', '=', id)
    .execute()
}

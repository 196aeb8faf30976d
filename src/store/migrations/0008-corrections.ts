import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What houses replaced in their articles, the corrections that were found, and who was told of them. */
export const corrections: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('articles').addColumn('revised_at', 'bigint').execute()
    await db.schema.createIndex('articles_seen').on('articles').column('first_seen_at').execute()
    await db.schema
      .createTable('article_revisions')
      .addColumn('article_id', 'text', (column) => column.primaryKey().references('articles.id'))
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('article_revisions_seen')
      .on('article_revisions')
      .column('seen_at')
      .execute()
    await db.schema
      .createTable('corrections')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('story_id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('found_at', 'bigint', (column) => column.notNull())
      .addColumn('is_passed_on', 'integer', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('corrections_found').on('corrections').column('found_at').execute()
    await db.schema
      .createTable('told_corrections')
      .addColumn('correction_id', 'text', (column) => column.notNull().references('corrections.id'))
      .addColumn('subscription_id', 'text', (column) => column.notNull())
      .addColumn('digest_id', 'text', (column) => column.notNull().references('digests.id'))
      .addPrimaryKeyConstraint('told_corrections_pk', ['correction_id', 'subscription_id'])
      .execute()
    await db.schema
      .createIndex('told_corrections_digest')
      .on('told_corrections')
      .column('digest_id')
      .execute()
    await db.schema
      .createIndex('digest_stories_story')
      .on('digest_stories')
      .column('story_id')
      .execute()
  },
}

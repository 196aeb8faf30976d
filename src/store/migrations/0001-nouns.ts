import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

// Types are those that SQLite and Postgres share: text, integer, and bigint for epoch milliseconds.
// JSON is text. No query orders by a column that may be null, because the two sort nulls differently.

async function feedsAndArticles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feed_states')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('next_check_at', 'bigint', (column) => column.notNull())
    .addColumn('last_success_at', 'bigint')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('leased_until', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('stories')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('first_at', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('articles')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('feed_id', 'text', (column) => column.notNull())
    .addColumn('publisher', 'text', (column) => column.notNull())
    .addColumn('family', 'text', (column) => column.notNull())
    .addColumn('tier', 'integer', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('published_at', 'bigint', (column) => column.notNull())
    .addColumn('first_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('companies', 'text', (column) => column.notNull())
    .addColumn('story_id', 'text', (column) => column.references('stories.id'))
    .execute()
  await db.schema
    .createIndex('articles_published')
    .on('articles')
    .columns(['published_at', 'feed_id'])
    .execute()
  await db.schema.createIndex('articles_story').on('articles').column('story_id').execute()
}

async function editionsAndSubscriptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('editions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('from_at', 'bigint', (column) => column.notNull())
    .addColumn('to_at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('editions_window')
    .on('editions')
    .columns(['language', 'to_at', 'from_at'])
    .execute()
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('languages', 'text', (column) => column.notNull())
    .addColumn('times', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('watch', 'text', (column) => column.notNull())
    .addColumn('next_run_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('subscriptions_chat', ['platform', 'chat'])
    .execute()
  await db.schema
    .createIndex('subscriptions_due')
    .on('subscriptions')
    .columns(['status', 'next_run_at'])
    .execute()
}

async function digests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('digests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('subscription_id', 'text', (column) =>
      column.notNull().references('subscriptions.id'),
    )
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('edition_ids', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('digests_slot', ['subscription_id', 'local_date', 'slot'])
    .execute()
  await db.schema
    .createTable('digest_stories')
    .addColumn('digest_id', 'text', (column) => column.notNull().references('digests.id'))
    .addColumn('story_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('digest_stories_pk', ['digest_id', 'story_id'])
    .execute()
}

async function deliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('digest_id', 'text', (column) => column.notNull().references('digests.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('last_error', 'text')
    .addColumn('queued', 'integer', (column) => column.notNull())
    .addColumn('turn', 'integer')
    .addUniqueConstraint('deliveries_position', ['digest_id', 'position'])
    .execute()
  await db.schema
    .createIndex('deliveries_due')
    .on('deliveries')
    .columns(['platform', 'state', 'due_at', 'digest_id', 'position'])
    .execute()
  await db.schema
    .createIndex('deliveries_queue')
    .on('deliveries')
    .columns(['platform', 'chat', 'queued'])
    .execute()
  await db.schema
    .createIndex('deliveries_turn')
    .on('deliveries')
    .columns(['platform', 'chat', 'turn'])
    .execute()
  await db.schema
    .createTable('lanes')
    .addColumn('platform', 'text', (column) => column.primaryKey())
    .addColumn('opens_at', 'bigint', (column) => column.notNull())
    .execute()
}

/** The first schema: a table for each noun of the store. */
export const nouns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await feedsAndArticles(db)
    await editionsAndSubscriptions(db)
    await digests(db)
    await deliveries(db)
  },
}

import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which address a feed's state belongs to, where it has moved, and how it fails. */
export const feedFetching: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Empty in rows of an older version: the address is whichever is configured now.
    await db.schema
      .alterTable('feed_states')
      .addColumn('url', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await db.schema.alterTable('feed_states').addColumn('moved_to', 'text').execute()
    await db.schema
      .alterTable('feed_states')
      .addColumn('moved_count', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema.alterTable('feed_states').addColumn('ttl_minutes', 'integer').execute()
    await db.schema.alterTable('feed_states').addColumn('failure', 'text').execute()
  },
}

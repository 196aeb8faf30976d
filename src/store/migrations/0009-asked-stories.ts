import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What chats were told that asked by hand, which were digests before, and how often a correction was reopened. */
export const askedStories: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('asked_stories')
      .addColumn('reply_id', 'text', (column) => column.notNull())
      .addColumn('story_id', 'text', (column) => column.notNull())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('edition_id', 'text', (column) => column.notNull())
      .addColumn('told', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('asked_stories_pk', ['reply_id', 'story_id'])
      .execute()
    await index(db, 'asked_stories_chat', ['platform', 'chat'])
    await index(db, 'asked_stories_story', ['story_id'])
    await index(db, 'asked_stories_asked', ['asked_at'])
    await sql`
      insert into asked_stories
      select digests.id, story_id, platform, chat,
        replace(replace(edition_ids, '["', ''), '"]', ''), told, made_at
      from digests
      join digest_stories on digest_stories.digest_id = digests.id
      join subscriptions on subscriptions.id = digests.subscription_id
      where outcome = 'asked'`.execute(db)
    await sql`
      delete from digest_stories
      where digest_id in (select id from digests where outcome = 'asked')`.execute(db)
    await sql`delete from digests where outcome = 'asked'`.execute(db)
    await db.schema
      .alterTable('corrections')
      .addColumn('reopened', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}

const index = (db: Kysely<unknown>, name: string, columns: readonly string[]): Promise<void> =>
  db.schema
    .createIndex(name)
    .on('asked_stories')
    .columns([...columns])
    .execute()

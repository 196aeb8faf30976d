import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What became of each slot, and what was told of each story. */
export const digestOutcomes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('digests')
      .addColumn('outcome', 'text', (column) => column.notNull().defaultTo('made'))
      .execute()
    await db.schema
      .alterTable('digest_stories')
      .addColumn('told', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute()
    await db.schema
      .createIndex('digests_outcome')
      .on('digests')
      .columns(['outcome', 'made_at'])
      .execute()
  },
}

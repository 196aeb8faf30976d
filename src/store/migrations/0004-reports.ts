import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What readers report as wrong, and the chats that an invite code has let in. */
export const reports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('reports')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('edition_id', 'text', (column) => column.notNull())
      .addColumn('item', 'integer', (column) => column.notNull())
      .addColumn('claim', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('reports_chat')
      .on('reports')
      .columns(['platform', 'chat', 'created_at'])
      .execute()
    await db.schema
      .createTable('admissions')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('admitted_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('admissions_pk', ['platform', 'chat'])
      .execute()
  },
}

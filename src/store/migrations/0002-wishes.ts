import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What readers may wish beyond times and languages, and the buttons under a message. */
export const wishes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('subscriptions')
      .addColumn('wishes', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute()
    await db.schema.alterTable('subscriptions').addColumn('paused_until', 'bigint').execute()
    await db.schema
      .alterTable('deliveries')
      .addColumn('buttons', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
  },
}

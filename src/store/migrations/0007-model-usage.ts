import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What calls of a language model take, and who writes an edition now. */
export const modelUsage: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('model_usage')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('calls', 'integer', (column) => column.notNull())
      .addColumn('prompt_tokens', 'bigint', (column) => column.notNull())
      .addColumn('completion_tokens', 'bigint', (column) => column.notNull())
      .addColumn('estimated_tokens', 'bigint', (column) => column.notNull())
      .addColumn('cost_usd', 'double precision')
      .addPrimaryKeyConstraint('model_usage_pk', ['day', 'model'])
      .execute()
    await db.schema
      .createTable('edition_leases')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('leased_until', 'bigint', (column) => column.notNull())
      .execute()
  },
}

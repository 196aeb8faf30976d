import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Finds what waits in a chat without reading all that the chat was ever sent. */
export const waitingDeliveries: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createIndex('deliveries_waiting')
      .on('deliveries')
      .columns(['platform', 'chat', 'state', 'queued'])
      .execute()
  },
}

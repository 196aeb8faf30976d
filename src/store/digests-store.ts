import type { Kysely } from 'kysely'
import { chunksOf } from './chunks.ts'
import { readDelivery, writeDelivery } from './deliveries-store.ts'
import type { DigestsStore, NewDigest } from './store.ts'
import { reschedule } from './subscriptions-store.ts'
import type { Tables } from './tables.ts'

/** Digests: what was made for whom, for which slot, out of which stories. */
export function createDigestsStore(db: Kysely<Tables>): DigestsStore {
  return {
    save: (digest) =>
      db.transaction().execute(async (transaction) => {
        // False where the reader has stopped or changed the schedule in the meantime, or where
        // another process was faster.
        const moved = await reschedule(transaction, digest.subscription, digest.nextRunAt)
        return moved && (await saveDigest(transaction, digest))
      }),
    async toldStories(subscriptionId, since) {
      const rows = await db
        .selectFrom('digestStories')
        .innerJoin('digests', 'digests.id', 'digestStories.digestId')
        .select('digestStories.storyId')
        .distinct()
        .where('digests.subscriptionId', '=', subscriptionId)
        .where('digests.madeAt', '>=', since)
        .where((where) =>
          where.exists(
            where
              .selectFrom('deliveries')
              .select('deliveries.id')
              .whereRef('deliveries.digestId', '=', 'digests.id')
              .where('deliveries.state', 'not in', ['failed', 'blocked']),
          ),
        )
        .execute()
      return new Set(rows.map((row) => row.storyId))
    },
    async lastOf({ platform, chat }) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('digestId', '=', (query) =>
          query
            .selectFrom('digests')
            .innerJoin('deliveries as sent', 'sent.digestId', 'digests.id')
            .select('digests.id')
            .where('sent.platform', '=', platform)
            .where('sent.chat', '=', chat)
            .orderBy('digests.madeAt', 'desc')
            .orderBy('sent.queued', 'desc')
            .limit(1),
        )
        .orderBy('position')
        .execute()
      return rows.map(readDelivery)
    },
  }
}

async function saveDigest(db: Kysely<Tables>, digest: NewDigest): Promise<boolean> {
  const inserted = await db
    .insertInto('digests')
    .values({
      id: digest.id,
      subscriptionId: digest.subscription.id,
      localDate: digest.localDate,
      slot: digest.slot,
      editionIds: JSON.stringify(digest.editionIds),
      madeAt: digest.madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!inserted.numInsertedOrUpdatedRows) return false
  const stories = [...new Set(digest.storyIds)].map((storyId) => ({ digestId: digest.id, storyId }))
  for (const chunk of chunksOf(stories)) {
    await db
      .insertInto('digestStories')
      .values([...chunk])
      .execute()
  }
  for (const delivery of digest.deliveries) await writeDelivery(db, delivery)
  return true
}

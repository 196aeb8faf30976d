import type { Kysely } from 'kysely'
import { z } from 'zod'
import { UNITS } from '#domain/figure.ts'
import type { DigestOutcome, ToldStory } from '#domain/told-story.ts'
import { chunksOf } from './chunks.ts'
import { readDelivery, writeDelivery } from './deliveries-store.ts'
import { readJson } from './json.ts'
import type { DigestsStore, NewDigest } from './store.ts'
import { reschedule } from './subscriptions-store.ts'
import type { Tables } from './tables.ts'

const toldSchema = z.strictObject({
  articles: z.array(z.string()).default([]),
  figures: z
    .array(
      z.strictObject({
        unit: z.enum(UNITS),
        value: z.number(),
        currency: z.string().exactOptional(),
        cites: z.array(z.string()).exactOptional(),
        companies: z.array(z.string()).exactOptional(),
        isLead: z.literal(true).exactOptional(),
      }),
    )
    .default([]),
  // A row from before this was kept: nothing is later.
  until: z.number().default(Number.MAX_SAFE_INTEGER),
  isAsked: z.literal(true).exactOptional(),
})

/** Digests: what was made for whom, for which slot, out of which stories. */
export function createDigestsStore(db: Kysely<Tables>): DigestsStore {
  return {
    save: (digest) =>
      db.transaction().execute(async (transaction) => {
        // False where the reader has stopped or changed the schedule in the meantime, or where
        // another process was faster.
        const moved = await reschedule(transaction, digest.subscription, digest.nextRunAt)
        return moved && (await saveDigest(transaction, digest, outcomeOf(digest)))
      }),
    async toldStories(subscriptionId, since) {
      const rows = await db
        .selectFrom('digestStories')
        .innerJoin('digests', 'digests.id', 'digestStories.digestId')
        .select(['digestStories.storyId', 'digestStories.told'])
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
      return rows.map(readTold)
    },
    async recordMissed(subscriptionId, slots, madeAt) {
      for (const { id, localDate, slot } of slots) {
        const row = { id, subscriptionId, localDate, slot, editionIds: '[]', madeAt }
        await db
          .insertInto('digests')
          .values({ ...row, outcome: 'missed' })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }
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
            .where('digests.outcome', '<>', 'correction')
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

/** What a row tells of its story. */
export const readTold = ({ storyId, told }: StoredTold): ToldStory => ({
  story: storyId,
  ...readJson(toldSchema, told, `what was told of story ${storyId}`),
})

interface StoredTold {
  readonly storyId: string
  readonly told: string
}

const outcomeOf = ({ deliveries }: NewDigest): DigestOutcome =>
  deliveries.length > 0 ? 'made' : 'nothing-new'

/** Writes a digest with its messages; false where there is one of its id or its slot. To be called in a transaction. */
export async function saveDigest(
  db: Kysely<Tables>,
  digest: Omit<NewDigest, 'nextRunAt'>,
  outcome: DigestOutcome,
): Promise<boolean> {
  // It was given up and comes after all, as where the reader has moved to another zone.
  await db
    .deleteFrom('digests')
    .where('id', '=', digest.id)
    .where('outcome', '=', 'missed')
    .execute()
  const inserted = await db
    .insertInto('digests')
    .values({
      id: digest.id,
      subscriptionId: digest.subscription.id,
      localDate: digest.localDate,
      slot: digest.slot,
      outcome,
      editionIds: JSON.stringify(digest.editionIds),
      madeAt: digest.madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!inserted.numInsertedOrUpdatedRows) return false
  const stories = digest.told.map(({ story, ...told }) => ({
    digestId: digest.id,
    storyId: story,
    told: JSON.stringify(told),
  }))
  for (const chunk of chunksOf(stories)) {
    await db
      .insertInto('digestStories')
      .values([...chunk])
      .execute()
  }
  for (const correctionId of digest.corrections) {
    const row = { correctionId, subscriptionId: digest.subscription.id, digestId: digest.id }
    await db
      .insertInto('toldCorrections')
      .values(row)
      // The one before never arrived.
      .onConflict((conflict) =>
        conflict.columns(['correctionId', 'subscriptionId']).doUpdateSet({ digestId: digest.id }),
      )
      .execute()
  }
  for (const delivery of digest.deliveries) await writeDelivery(db, delivery)
  return true
}

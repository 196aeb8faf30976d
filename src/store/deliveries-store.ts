import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Delivery, DeliveryState } from '#domain/delivery.ts'
import type { Buttons, RichText } from '#domain/rich-text.ts'
import type { Platform } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import { readJson } from './json.ts'
import type { DeliveriesStore } from './store.ts'
import { blockPending } from './subscriptions-store.ts'
import type { DeliveryRow, Tables } from './tables.ts'

const spanSchema = z.strictObject({
  text: z.string(),
  style: z.enum(['bold', 'italic', 'code']).exactOptional(),
  link: z.string().exactOptional(),
})

const bodySchema: z.ZodType<RichText> = z.array(
  z.strictObject({
    kind: z.enum(['title', 'heading', 'paragraph', 'bullet', 'note']),
    language: z.enum(['en', 'ar']),
    spans: z.array(spanSchema),
    isFolded: z.literal(true).exactOptional(),
  }),
)

const buttonsSchema: z.ZodType<Buttons> = z.array(
  z.array(z.strictObject({ label: z.string(), command: z.string() })),
)

/** The ledger: what became of each message. */
export function createDeliveriesStore(db: Kysely<Tables>): DeliveriesStore {
  return {
    async findDue(platform, now, limit) {
      if (await isHeld(db, platform, now)) return []
      return dueRows(db, now)
        .where('platform', '=', platform)
        .select(['id', 'chat'])
        .orderBy('dueAt')
        .orderBy('digestId')
        .orderBy('position')
        .limit(limit)
        .execute()
    },
    claim: (id, now) =>
      db.transaction().execute(async (transaction) => {
        const row = await dueRows(transaction, now)
          .where('id', '=', id)
          .selectAll()
          .executeTakeFirst()
        if (!row || (await isHeld(transaction, row.platform, now))) return null
        const claimed = {
          state: 'sending' as const,
          turn: await nextPlace(transaction, row, 'turn'),
        }
        await transaction.updateTable('deliveries').set(claimed).where('id', '=', row.id).execute()
        return readDelivery({ ...row, ...claimed })
      }),
    save: (delivery) => db.transaction().execute((transaction) => update(transaction, delivery)),
    async abandonSending(platform) {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set({ state: 'unknown', lastError: 'stopped in the middle of sending' })
        .where('platform', '=', platform)
        .where('state', '=', 'sending')
        .executeTakeFirstOrThrow()
      return Number(numUpdatedRows)
    },
    async followsUnknown(delivery) {
      const before = await db
        .selectFrom('deliveries')
        .select('state')
        .where('platform', '=', delivery.platform)
        .where('chat', '=', delivery.chat)
        .where('id', '<>', delivery.id)
        .where('state', 'in', ['sent', 'unknown'])
        .where('turn', 'is not', null)
        .orderBy('turn', 'desc')
        .limit(1)
        .executeTakeFirst()
      return before?.state === 'unknown'
    },
    async postpone(id, until) {
      await db
        .updateTable('deliveries')
        .set({ dueAt: until })
        .where('id', '=', id)
        .where('state', '=', 'pending')
        .execute()
    },
    async holdLane(platform, opensAt) {
      await db
        .insertInto('lanes')
        .values({ platform, opensAt })
        .onConflict((conflict) => conflict.column('platform').doUpdateSet({ opensAt }))
        .execute()
    },
    async counts() {
      const rows = await db
        .selectFrom('deliveries')
        .select(['state', (query) => query.fn.countAll<number | bigint>().as('total')])
        .groupBy('state')
        .execute()
      const counts = { pending: 0, sending: 0, sent: 0, blocked: 0, failed: 0, unknown: 0 }
      for (const row of rows) counts[row.state] = Number(row.total)
      return counts
    },
  }
}

/** Puts a new message at the end of its chat's queue. */
export async function writeDelivery(db: Kysely<Tables>, delivery: Delivery): Promise<void> {
  const queued = await nextPlace(db, delivery, 'queued')
  const row = { id: delivery.id, digestId: delivery.digestId, position: delivery.position }
  await db
    .insertInto('deliveries')
    .values({ ...row, ...addressed(delivery), ...changeable(delivery), queued, turn: null })
    .execute()
}

/** The message that a row holds. Throws `AppError('store', …)` where its text is damaged. */
export const readDelivery = ({ queued: _, turn: __, ...row }: DeliveryRow): Delivery => ({
  ...row,
  body: readJson(bodySchema, row.body, `delivery ${row.id}`),
  buttons: readJson(buttonsSchema, row.buttons, `delivery ${row.id}`),
})

async function update(db: Kysely<Tables>, delivery: Delivery): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set(changeable(delivery))
    .where('id', '=', delivery.id)
    .executeTakeFirstOrThrow()
  // Its reader may have asked to be forgotten while it was being sent.
  if (numUpdatedRows === 0n || delivery.state !== 'pending') return
  // The reader may have stopped while the message was being sent.
  const digest = db.selectFrom('digests').select('subscriptionId')
  const { subscriptionId } = await digest
    .where('id', '=', delivery.digestId)
    .executeTakeFirstOrThrow()
  await blockPending(db, subscriptionId)
}

const addressed = (delivery: Delivery) => ({
  platform: delivery.platform,
  chat: delivery.chat,
  body: JSON.stringify(delivery.body),
  buttons: JSON.stringify(delivery.buttons),
})

// Not the chat: it may have moved while the message was being sent.
const changeable = (delivery: Delivery) => ({
  state: delivery.state,
  attempts: delivery.attempts,
  dueAt: delivery.dueAt,
  messageId: delivery.messageId,
  lastError: delivery.lastError,
})

async function isHeld(db: Kysely<Tables>, platform: Platform, now: Instant): Promise<boolean> {
  const query = db.selectFrom('lanes').select('opensAt').where('platform', '=', platform)
  const lane = await query.executeTakeFirst()
  return lane !== undefined && lane.opensAt > now
}

const WAITING: readonly DeliveryState[] = ['pending', 'sending']

/** Due messages that no earlier one of their chat holds up. */
const dueRows = (db: Kysely<Tables>, now: Instant) =>
  db
    .selectFrom('deliveries')
    .where('state', '=', 'pending')
    .where('dueAt', '<=', now)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('deliveries as earlier')
            .select('earlier.id')
            .whereRef('earlier.platform', '=', 'deliveries.platform')
            .whereRef('earlier.chat', '=', 'deliveries.chat')
            .whereRef('earlier.queued', '<', 'deliveries.queued')
            .where('earlier.state', 'in', WAITING),
        ),
      ),
    )

async function nextPlace(
  db: Kysely<Tables>,
  { platform, chat }: Pick<Delivery, 'platform' | 'chat'>,
  column: 'queued' | 'turn',
): Promise<number> {
  const { last } = await db
    .selectFrom('deliveries')
    .select((query) => query.fn.max(column).as('last'))
    .where('platform', '=', platform)
    .where('chat', '=', chat)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

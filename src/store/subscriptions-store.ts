import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { PARTS } from '#domain/frame.ts'
import type { ChatAddress, Subscription, Weekday } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import { moveAdmission } from './admissions.ts'
import { readJson, stringsSchema } from './json.ts'
import type { SubscriptionsStore } from './store.ts'
import type { SubscriptionRow, Tables } from './tables.ts'

// A row that is older than a wish has the wish's default.
const wishesSchema = z.object({
  mutes: z
    .array(z.strictObject({ kind: z.enum(['company', 'publisher', 'topic']), id: z.string() }))
    .default([]),
  parts: z
    .array(z.enum(PARTS))
    .min(1)
    .default([...PARTS]),
  length: z.enum(['full', 'short']).default('full'),
  quiet: z.strictObject({ from: z.string(), to: z.string() }).nullable().default(null),
  tellsNothingNew: z.boolean().default(true),
})
const languagesSchema = z.array(z.enum(['en', 'ar']))
const daysSchema = z.array(
  z.custom<Weekday>((day) => Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7),
)

/** Subscriptions, one a chat at most. */
export function createSubscriptionsStore(db: Kysely<Tables>): SubscriptionsStore {
  return {
    async find({ platform, chat }) {
      const row = await rowsOf(db, { platform, chat }).executeTakeFirst()
      return row ? toSubscription(row) : null
    },
    save: (subscription) =>
      db.transaction().execute(async (transaction) => {
        const id = await saveRow(transaction, toRow(subscription))
        await blockPending(transaction, id)
      }),
    async due(now, limit) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('status', '=', 'active')
        .where('nextRunAt', '<=', now)
        .orderBy('nextRunAt')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(toSubscription)
    },
    async all() {
      const query = db.selectFrom('subscriptions').selectAll().orderBy('createdAt').orderBy('id')
      return (await query.execute()).map(toSubscription)
    },
    reschedule: (subscription, nextRunAt) =>
      db.transaction().execute((transaction) => reschedule(transaction, subscription, nextRunAt)),
    block: (address) => db.transaction().execute((transaction) => block(transaction, address)),
    move: (from, chat) =>
      db.transaction().execute(async (transaction) => {
        const to = { platform: from.platform, chat }
        const [old, other] = [
          await rowsOf(transaction, from).executeTakeFirst(),
          await rowsOf(transaction, to).executeTakeFirst(),
        ]
        if (old && other) {
          await block(transaction, from)
          return false
        }
        for (const table of ['subscriptions', 'deliveries', 'reports', 'askedStories'] as const) {
          await transaction
            .updateTable(table)
            .set({ chat })
            .where('platform', '=', from.platform)
            .where('chat', '=', from.chat)
            .execute()
        }
        await moveAdmission(transaction, from, to)
        return true
      }),
  }
}

/**
 * Writes the next slot of an active subscription, unless anything of it was changed since it was read.
 * Returns whether it was written. To be called in a transaction.
 */
export async function reschedule(
  db: Kysely<Tables>,
  read: Subscription,
  nextRunAt: Instant,
): Promise<boolean> {
  const query = db.selectFrom('subscriptions').selectAll().where('id', '=', read.id)
  const row = await query.executeTakeFirst()
  if (row?.status !== 'active') return false
  if (!isDeepStrictEqual(toRow(toSubscription(row)), toRow(read))) return false
  await db.updateTable('subscriptions').set({ nextRunAt }).where('id', '=', read.id).execute()
  return true
}

/**
 * Turns what is pending for a subscription that is not active to `blocked`, and what would be sent within the
 * pause of one that has an end; leaves an active one alone.
 */
export async function blockPending(db: Kysely<Tables>, subscriptionId: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'blocked', lastError: 'the subscription is not active' })
    .where('state', '=', 'pending')
    .where('digestId', 'in', (query) =>
      query
        .selectFrom('digests')
        .innerJoin('subscriptions', 'subscriptions.id', 'digests.subscriptionId')
        .select('digests.id')
        .where('subscriptions.id', '=', subscriptionId)
        .where((where) =>
          where.or([
            where('subscriptions.status', '<>', 'active'),
            // What is made after a pause is due after it.
            where('subscriptions.pausedUntil', '>', where.ref('deliveries.dueAt')),
          ]),
        ),
    )
    .execute()
}

async function block(db: Kysely<Tables>, address: ChatAddress): Promise<void> {
  const row = await rowsOf(db, address).executeTakeFirst()
  if (!row) return
  await saveRow(db, { ...row, status: 'blocked', nextRunAt: null })
  await blockPending(db, row.id)
}

// By id first, because an address may change; then by address, because two processes may both make
// the first subscription of a chat.
async function saveRow(db: Kysely<Tables>, row: SubscriptionRow): Promise<string> {
  const sameId = db.selectFrom('subscriptions').select('id').where('id', '=', row.id)
  const known = (await sameId.executeTakeFirst()) ?? (await rowsOf(db, row).executeTakeFirst())
  if (!known) {
    await db.insertInto('subscriptions').values(row).execute()
    return row.id
  }
  const { id: _, ...wishes } = row
  await db.updateTable('subscriptions').set(wishes).where('id', '=', known.id).execute()
  return known.id
}

const rowsOf = (db: Kysely<Tables>, { platform, chat }: ChatAddress) =>
  db
    .selectFrom('subscriptions')
    .selectAll()
    .where('platform', '=', platform)
    .where('chat', '=', chat)

const toRow = (subscription: Subscription): SubscriptionRow => ({
  id: subscription.id,
  platform: subscription.platform,
  chat: subscription.chat,
  status: subscription.status,
  languages: JSON.stringify(subscription.languages),
  times: JSON.stringify(subscription.times),
  days: JSON.stringify(subscription.days),
  zone: subscription.zone,
  watch: JSON.stringify(subscription.watch),
  wishes: JSON.stringify(wishesSchema.parse(subscription)),
  pausedUntil: subscription.pausedUntil,
  nextRunAt: subscription.nextRunAt,
  createdAt: subscription.createdAt,
})

function toSubscription({ wishes, ...row }: SubscriptionRow): Subscription {
  const where = `subscription ${row.id}`
  return {
    ...row,
    ...readJson(wishesSchema, wishes, where),
    languages: readJson(languagesSchema, row.languages, where),
    times: readJson(stringsSchema, row.times, where),
    days: readJson(daysSchema, row.days, where),
    watch: readJson(stringsSchema, row.watch, where),
  }
}

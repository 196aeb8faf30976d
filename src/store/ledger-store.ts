import type { Kysely } from 'kysely'
import type { DeliveryState } from '#domain/delivery.ts'
import { readDelivery } from './deliveries-store.ts'
import type { LedgerFilter, LedgerStore } from './store.ts'
import { blockPending } from './subscriptions-store.ts'
import type { DeliveryRow, Tables } from './tables.ts'

const GIVEN_UP: readonly DeliveryState[] = ['failed', 'unknown']

/** The ledger as an operator sees and mends it. */
export function createLedgerStore(db: Kysely<Tables>): LedgerStore {
  return {
    async list(filter, limit) {
      const rows = await rowsOf(db, filter)
        .selectAll()
        .orderBy('dueAt', 'desc')
        .orderBy('digestId', 'desc')
        .orderBy('position', 'desc')
        .limit(limit)
        .execute()
      return rows.map(readDelivery)
    },
    async missed(address, limit) {
      const all = db
        .selectFrom('digests')
        .innerJoin('subscriptions', 'subscriptions.id', 'digests.subscriptionId')
        .select(['platform', 'chat', 'localDate', 'slot', 'madeAt as missedAt'])
        .where('outcome', '=', 'missed')
      const chosen = address
        ? all.where('platform', '=', address.platform).where('chat', '=', address.chat)
        : all
      return chosen
        .orderBy('madeAt', 'desc')
        .orderBy('localDate', 'desc')
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute()
    },
    retry: (id, now) =>
      db.transaction().execute(async (transaction) => {
        const due = { state: 'pending' as const, attempts: 0, dueAt: now }
        const row = await change(transaction, { id, from: GIVEN_UP, to: due })
        return row && readDelivery(row)
      }),
    drop: (id) =>
      db.transaction().execute(async (transaction) => {
        const given = { state: 'failed' as const, lastError: 'dropped by the operator' }
        const row = await change(transaction, { id, from: ['pending'], to: given })
        return row && readDelivery(row)
      }),
  }
}

function rowsOf(db: Kysely<Tables>, { ids, states, address }: LedgerFilter) {
  let rows = db.selectFrom('deliveries')
  if (ids) rows = rows.where('id', 'in', ids)
  if (states) rows = rows.where('state', 'in', states)
  if (!address) return rows
  return rows.where('platform', '=', address.platform).where('chat', '=', address.chat)
}

/** Changes a message in one of some states; null where it is in none of them. */
async function change(
  db: Kysely<Tables>,
  {
    id,
    from,
    to,
  }: {
    readonly id: string
    readonly from: readonly DeliveryState[]
    readonly to: Partial<DeliveryRow>
  },
): Promise<DeliveryRow | null> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set(to)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return null
  const row = db.selectFrom('deliveries').selectAll().where('id', '=', id)
  const { digestId } = await row.executeTakeFirstOrThrow()
  const { subscriptionId } = await db
    .selectFrom('digests')
    .select('subscriptionId')
    .where('id', '=', digestId)
    .executeTakeFirstOrThrow()
  await blockPending(db, subscriptionId)
  return row.executeTakeFirstOrThrow()
}

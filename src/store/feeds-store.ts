import type { Kysely } from 'kysely'
import type { FeedState } from '#domain/feed.ts'
import { chunksOf } from './chunks.ts'
import type { FeedsStore } from './store.ts'
import type { Tables } from './tables.ts'

const COLUMNS = [
  'id',
  'etag',
  'lastModified',
  'nextCheckAt',
  'lastSuccessAt',
  'failures',
  'lastError',
] as const

/** What is remembered of feeds between two polls, and who polls them now. */
export function createFeedsStore(db: Kysely<Tables>): FeedsStore {
  return {
    async sync(feeds, now) {
      const rows = feeds.map((feed) => ({ ...newState(feed.id), nextCheckAt: now, leasedUntil: 0 }))
      await db.transaction().execute(async (transaction) => {
        for (const chunk of chunksOf(rows)) {
          await transaction
            .insertInto('feedStates')
            .values([...chunk])
            .onConflict((conflict) => conflict.column('id').doNothing())
            .execute()
        }
      })
    },
    claimDue: (request) =>
      db.transaction().execute(async (transaction) => {
        const due: FeedState[] = []
        for (const ids of chunksOf(request.ids)) {
          due.push(...(await findDue(transaction, ids, request.now)))
        }
        const claimed = due.sort(byNextCheck).slice(0, request.limit)
        for (const chunk of chunksOf(claimed.map((state) => state.id))) {
          await transaction
            .updateTable('feedStates')
            .set({ leasedUntil: request.leaseUntil })
            .where('id', 'in', chunk)
            .execute()
        }
        return claimed
      }),
    async save(state) {
      const { id, ...learnt } = { ...pick(state), leasedUntil: 0 }
      await db
        .insertInto('feedStates')
        .values({ id, ...learnt })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(learnt))
        .execute()
    },
    all: () => db.selectFrom('feedStates').select(COLUMNS).orderBy('id').execute(),
  }
}

const newState = (id: string): Omit<FeedState, 'nextCheckAt'> => ({
  id,
  etag: null,
  lastModified: null,
  lastSuccessAt: null,
  failures: 0,
  lastError: null,
})

const pick = (state: FeedState): FeedState => ({
  id: state.id,
  etag: state.etag,
  lastModified: state.lastModified,
  nextCheckAt: state.nextCheckAt,
  lastSuccessAt: state.lastSuccessAt,
  failures: state.failures,
  lastError: state.lastError,
})

const findDue = (db: Kysely<Tables>, ids: readonly string[], now: number): Promise<FeedState[]> =>
  db
    .selectFrom('feedStates')
    .select(COLUMNS)
    .where('id', 'in', ids)
    .where('nextCheckAt', '<=', now)
    .where('leasedUntil', '<=', now)
    .execute()

const byNextCheck = (a: FeedState, b: FeedState): number =>
  a.nextCheckAt - b.nextCheckAt || (a.id < b.id ? -1 : 1)

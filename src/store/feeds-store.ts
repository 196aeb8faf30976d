import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Insertable, Kysely } from 'kysely'
import { type Feed, type FeedState, newFeedState } from '#domain/feed.ts'
import { chunksOf } from './chunks.ts'
import type { FeedsStore } from './store.ts'
import type { Tables } from './tables.ts'

const LEARNT = [
  'url',
  'etag',
  'lastModified',
  'nextCheckAt',
  'lastSuccessAt',
  'failures',
  'failure',
  'lastError',
  'movedTo',
  'movedCount',
  'ttlMinutes',
] as const
const COLUMNS = ['id', ...LEARNT] as const

type Row = Insertable<Tables['feedStates']>

/** What is remembered of feeds between two polls, and who polls them now. */
export function createFeedsStore(db: Kysely<Tables>): FeedsStore {
  return {
    sync: (feeds, now) =>
      db.transaction().execute(async (transaction) => {
        const known = await transaction
          .selectFrom('feedStates')
          .select(['id', 'url', 'failure'])
          .execute()
        const { fresh, named, forgotten } = changesFor(feeds, known)
        for (const { id, url } of named) {
          await transaction.updateTable('feedStates').set({ url }).where('id', '=', id).execute()
        }
        for (const ids of chunksOf(forgotten)) {
          await transaction.deleteFrom('feedStates').where('id', 'in', ids).execute()
        }
        for (const chunk of chunksOf(fresh)) {
          // Thousands of new feeds take their time: others get a turn in between.
          await nextTurn()
          await saveRows(
            transaction,
            chunk.map((feed) => newFeedState(feed, now)),
          )
        }
      }),
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
    async save(...states) {
      await db.transaction().execute(async (transaction) => {
        for (const chunk of chunksOf(states)) await saveRows(transaction, chunk)
      })
    },
    postpone: (checks) =>
      db.transaction().execute(async (transaction) => {
        const rows = transaction.updateTable('feedStates')
        for (const [nextCheckAt, some] of Map.groupBy(checks, (check) => check.nextCheckAt)) {
          for (const ids of chunksOf(some.map((check) => check.id))) {
            await rows
              .set({ nextCheckAt })
              .where('id', 'in', ids)
              .where('nextCheckAt', '<', nextCheckAt)
              .execute()
            await rows.set({ leasedUntil: 0 }).where('id', 'in', ids).execute()
          }
        }
      }),
    all: () => db.selectFrom('feedStates').select(COLUMNS).orderBy('id').execute(),
  }
}

type Known = Pick<FeedState, 'id' | 'url' | 'failure'>

function changesFor(feeds: readonly Feed[], known: readonly Known[]) {
  const configured = new Set(feeds.map((feed) => feed.id))
  const urls = new Map(known.map(({ id, url }) => [id, url]))
  return {
    fresh: feeds.filter(({ id, url }) => urls.get(id) !== '' && urls.get(id) !== url),
    /** Of an older version, which did not keep the address. */
    named: feeds.filter(({ id }) => urls.get(id) === ''),
    forgotten: known
      .filter(({ id, failure }) => failure === 'gone' && !configured.has(id))
      .map(({ id }) => id),
  }
}

async function saveRows(db: Kysely<Tables>, states: readonly FeedState[]): Promise<void> {
  await db
    .insertInto('feedStates')
    .values(states.map(toRow))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        ...Object.fromEntries(LEARNT.map((column) => [column, ref(`excluded.${column}`)])),
        leasedUntil: 0,
      })),
    )
    .execute()
}

const toRow = (state: FeedState): Row => ({
  id: state.id,
  url: state.url,
  etag: state.etag,
  lastModified: state.lastModified,
  nextCheckAt: state.nextCheckAt,
  lastSuccessAt: state.lastSuccessAt,
  failures: state.failures,
  failure: state.failure,
  lastError: state.lastError,
  movedTo: state.movedTo,
  movedCount: state.movedCount,
  ttlMinutes: state.ttlMinutes,
  leasedUntil: 0,
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

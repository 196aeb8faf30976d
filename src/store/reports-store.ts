import type { Kysely } from 'kysely'
import type { Report } from '#domain/report.ts'
import type { ReportsStore } from './store.ts'
import type { ReportRow, Tables } from './tables.ts'

/** What readers report as wrong. */
export function createReportsStore(db: Kysely<Tables>): ReportsStore {
  return {
    async save(report) {
      const row = toRow(report)
      const { reason, state } = row
      await db
        .insertInto('reports')
        .values(row)
        .onConflict((conflict) =>
          reason === null
            ? conflict.doNothing()
            : conflict.column('id').doUpdateSet({ reason, state }),
        )
        .execute()
    },
    async since({ platform, chat }, since) {
      const rows = await db
        .selectFrom('reports')
        .selectAll()
        .where('platform', '=', platform)
        .where('chat', '=', chat)
        .where('createdAt', '>=', since)
        .orderBy('createdAt')
        .orderBy('id')
        .execute()
      return rows.map(toReport)
    },
    async open() {
      const rows = await db
        .selectFrom('reports')
        .selectAll()
        .where('state', '=', 'open')
        .orderBy('createdAt')
        .orderBy('id')
        .execute()
      return rows.map(toReport)
    },
    async close(id) {
      const { numUpdatedRows } = await db
        .updateTable('reports')
        .set({ state: 'closed' })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
  }
}

const toRow = ({ isOpen, ...report }: Report): ReportRow => ({
  ...report,
  state: isOpen ? 'open' : 'closed',
})

export const toReport = ({ state, ...row }: ReportRow): Report => ({
  ...row,
  isOpen: state === 'open',
})

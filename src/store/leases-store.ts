import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time.ts'
import type { Tables } from './tables.ts'

/** Who pays for an edition: one at a time, whatever the process. */
export interface LeasesStore {
  /**
   * Takes the edition for `holder`, unless somebody holds it: returns whether it is theirs now. A lease that
   * ended before `now` is nobody's: its holder died.
   */
  claim(
    editionId: string,
    holder: string,
    lease: { now: Instant; until: Instant },
  ): Promise<boolean>
  isHeld(editionId: string, now: Instant): Promise<boolean>
  /** Gives it back; nothing happens where another has it by now. */
  release(editionId: string, holder: string): Promise<void>
}

/** Leases on editions. */
export const createLeasesStore = (db: Kysely<Tables>): LeasesStore => ({
  claim: (id, holder, { now, until }) =>
    db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('editionLeases').where('leasedUntil', '<=', now).execute()
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('editionLeases')
        .values({ id, holder, leasedUntil: until })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    }),
  async isHeld(id, now) {
    const row = await db
      .selectFrom('editionLeases')
      .select('id')
      .where('id', '=', id)
      .where('leasedUntil', '>', now)
      .executeTakeFirst()
    return row !== undefined
  },
  async release(id, holder) {
    await db.deleteFrom('editionLeases').where('id', '=', id).where('holder', '=', holder).execute()
  },
})

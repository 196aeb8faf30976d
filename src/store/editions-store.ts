import type { Kysely } from 'kysely'
import { type Edition, editionSchema } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Instant } from '#domain/time.ts'
import { readJson } from './json.ts'
import type { Tables } from './tables.ts'

export interface EditionsStore {
  find(id: string): Promise<Edition | null>
  /** The edition of a language and window; the first written where there are several. */
  findWindow(language: Language, from: Instant, to: Instant): Promise<Edition | null>
  /** Those of a language that ended by then, the newest first. */
  endedBy(language: Language, at: Instant, limit: number): Promise<Edition[]>
  /** Keeps the first one written under an id and returns it: two writers end with one edition. */
  save(edition: Edition, now: Instant): Promise<Edition>
}

/** Editions, each written once. */
export function createEditionsStore(db: Kysely<Tables>): EditionsStore {
  const find = async (id: string): Promise<Edition | null> => {
    const row = await db
      .selectFrom('editions')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirst()
    return row ? readJson(editionSchema, row.body, `edition ${id}`) : null
  }
  return {
    find,
    async findWindow(language, from, to) {
      const row = await db
        .selectFrom('editions')
        .select(['id', 'body'])
        .where('language', '=', language)
        .where('fromAt', '=', from)
        .where('toAt', '=', to)
        .orderBy('createdAt')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      return row ? readJson(editionSchema, row.body, `edition ${row.id}`) : null
    },
    async endedBy(language, at, limit) {
      const rows = await db
        .selectFrom('editions')
        .select(['id', 'body'])
        .where('language', '=', language)
        .where('toAt', '<=', at)
        .orderBy('toAt', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id, body }) => readJson(editionSchema, body, `edition ${id}`))
    },
    async save(edition, now) {
      const { id, language, from, to } = edition.edition
      await db
        .insertInto('editions')
        .values({
          id,
          language,
          fromAt: new Date(from).getTime(),
          toAt: new Date(to).getTime(),
          body: JSON.stringify(edition),
          createdAt: now,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      return (await find(id)) ?? edition
    },
  }
}

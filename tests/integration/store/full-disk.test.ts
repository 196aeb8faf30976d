import { CamelCasePlugin, Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { createArticlesStore } from '#store/articles-store.ts'
import { applyMigrations } from '#store/migrate.ts'
import { openSqlite } from '#store/sqlite.ts'
import type { Tables } from '#store/tables.ts'
import { anArticle } from '#tests/support/builders.ts'

const FULL = { code: 'store', message: 'store :memory:: the disk is full: free some space' }
const LARGE = 'x'.repeat(100_000)

/** SQLite answers as on a full disk when a database would grow beyond its page count. */
async function aSmallDisk(pages: number) {
  const dialect = await openSqlite(':memory:')
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
  onTestFinished(() => db.destroy())
  const resize = (to: number) => sql.raw(`pragma max_page_count = ${to}`).execute(db)
  await resize(pages)
  return { db, resize }
}

test('a disk that fills up inside a transaction is told as such, and the store goes on', async () => {
  const { db, resize } = await aSmallDisk(1000)
  await applyMigrations(db, ':memory:')
  await resize(1)
  const articles = createArticlesStore(db)

  await expect(articles.saveNew([anArticle({ text: LARGE })])).rejects.toMatchObject(FULL)

  await resize(1000)
  expect(await articles.saveNew([anArticle({ text: LARGE })])).toBe(1)
})

test('a disk that fills up in a single statement is told as such', async () => {
  const { db } = await aSmallDisk(3)

  await expect(sql`create table t as select ${LARGE}`.execute(db)).rejects.toMatchObject(FULL)
})

test('a disk that fills up while the schema is made is told as such', async () => {
  const { db } = await aSmallDisk(3)

  await expect(applyMigrations(db, ':memory:')).rejects.toMatchObject(FULL)
})

test('what fails by itself inside a transaction is still rolled back', async () => {
  const { db } = await aSmallDisk(1000)
  await applyMigrations(db, ':memory:')
  const failing = db.transaction().execute(async (transaction) => {
    await sql`insert into lanes (platform, opens_at) values ('slack', 1)`.execute(transaction)
    throw new Error('changed our mind')
  })

  await expect(failing).rejects.toThrow('changed our mind')
  expect(await db.selectFrom('lanes').selectAll().execute()).toEqual([])
})

import { type Kysely, sql, type Transaction } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import { AppError } from '#domain/errors.ts'
import { nouns } from './migrations/0001-nouns.ts'
import { wishes } from './migrations/0002-wishes.ts'
import { waitingDeliveries } from './migrations/0003-waiting-deliveries.ts'
import { reports } from './migrations/0004-reports.ts'
import { digestOutcomes } from './migrations/0005-digest-outcomes.ts'
import { feedFetching } from './migrations/0006-feed-fetching.ts'
import { modelUsage } from './migrations/0007-model-usage.ts'
import { corrections } from './migrations/0008-corrections.ts'
import { askedStories } from './migrations/0009-asked-stories.ts'

/** In the order of their names. Append only: a released one is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-nouns': nouns,
  '0002-wishes': wishes,
  '0003-waiting-deliveries': waitingDeliveries,
  '0004-reports': reports,
  '0005-digest-outcomes': digestOutcomes,
  '0006-feed-fetching': feedFetching,
  '0007-model-usage': modelUsage,
  '0008-corrections': corrections,
  '0009-asked-stories': askedStories,
}

/**
 * Brings a database up to date and returns the names of the migrations that it applied: all of them or,
 * where one fails, none. Processes that open one file at once wait for each other. Throws
 * `AppError('store', …)` for a database of a newer Mujaz or of another program, and leaves it as it was.
 */
export async function applyMigrations<T>(db: Kysely<T>, path: string): Promise<string[]> {
  if ((await pendingMigrations(db, path)).length === 0) return []
  return db.transaction().execute((transaction) => migrateIn(transaction, path))
}

// The transaction takes the database's write lock when it begins: that is the lock across processes.
async function migrateIn<T>(transaction: Transaction<T>, path: string): Promise<string[]> {
  if ((await pendingMigrations(transaction, path)).length === 0) return []
  const provider = { getMigrations: async () => MIGRATIONS }
  const migrator = new Migrator({ db: transaction.withoutPlugins(), provider })
  const { error, results } = await migrator.migrateToLatest()
  // Already in one line that says what to do, such as a full disk.
  if (error instanceof AppError) throw error
  if (error !== undefined) {
    throw new AppError('store', `store ${path}: its schema could not be updated`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}

async function pendingMigrations<T>(db: Kysely<T>, path: string): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const ours = tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)
  if (!ours && tables.length > 0) {
    const message = 'it belongs to another program: choose another folder'
    throw new AppError('store', `store ${path}: ${message}`)
  }
  const applied = ours ? await appliedMigrations(db) : []
  const unknown = applied.find((name) => !Object.hasOwn(MIGRATIONS, name))
  if (unknown !== undefined) {
    const message = `its schema (${unknown}) is newer than this Mujaz: update Mujaz, or choose another folder`
    throw new AppError('store', `store ${path}: ${message}`)
  }
  return Object.keys(MIGRATIONS).filter((name) => !applied.includes(name))
}

async function appliedMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const table = sql.table(DEFAULT_MIGRATION_TABLE)
  const { rows } = await sql<{ name: string }>`select name from ${table} order by name`.execute(db)
  return rows.map((row) => row.name)
}

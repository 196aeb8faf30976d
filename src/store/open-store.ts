import { CamelCasePlugin, Kysely } from 'kysely'
import { createArticlesStore } from './articles-store.ts'
import { createAskedStore } from './asked-store.ts'
import { createCorrectionsStore } from './corrections-store.ts'
import { createDeliveriesStore } from './deliveries-store.ts'
import { createDigestsStore } from './digests-store.ts'
import { createEditionsStore } from './editions-store.ts'
import { createFeedsStore } from './feeds-store.ts'
import { createLeasesStore } from './leases-store.ts'
import { createLedgerStore } from './ledger-store.ts'
import { applyMigrations } from './migrate.ts'
import { createReadersStore } from './readers-store.ts'
import { createReportsStore } from './reports-store.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import { createStoriesStore } from './stories-store.ts'
import { createSubscriptionsStore } from './subscriptions-store.ts'
import type { Tables } from './tables.ts'
import { createUsageStore } from './usage-store.ts'

/**
 * Opens the store in a file (made with its folder where absent) or `:memory:`, and brings its schema up
 * to date. Several processes may have one file open. Throws `AppError('store', …)`, in one line that says
 * what to do, for a place that cannot hold it and for a file of a newer Mujaz or of another program.
 */
export async function openStore(path: string): Promise<Store> {
  const { db } = await openMigrated(path)
  return {
    feeds: createFeedsStore(db),
    articles: createArticlesStore(db),
    stories: createStoriesStore(db),
    editions: createEditionsStore(db),
    leases: createLeasesStore(db),
    usage: createUsageStore(db),
    corrections: createCorrectionsStore(db),
    asked: createAskedStore(db),
    subscriptions: createSubscriptionsStore(db),
    digests: createDigestsStore(db),
    deliveries: createDeliveriesStore(db),
    ledger: createLedgerStore(db),
    reports: createReportsStore(db),
    readers: createReadersStore(db),
    close: () => db.destroy(),
  }
}

/** Brings the file's schema up to date and returns what was applied; fails as `openStore` does. */
export async function migrate(path: string): Promise<readonly string[]> {
  const { db, applied } = await openMigrated(path)
  await db.destroy()
  return applied
}

async function openMigrated(
  path: string,
): Promise<{ db: Kysely<Tables>; applied: readonly string[] }> {
  const dialect = await openSqlite(path)
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
  try {
    return { db, applied: await applyMigrations(db, path) }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

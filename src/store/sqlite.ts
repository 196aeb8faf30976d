import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import { AppError } from '#domain/errors.ts'

// The only file that knows SQLite. Everything else speaks through Kysely.

/** How long one process waits for another one's write before it gives up. */
const BUSY_TIMEOUT_MS = 10_000

// Two processes that open a new file at once may both try to switch it to WAL, and SQLite answers
// the second with BUSY without asking the busy handler: so we ask again ourselves.
const OPEN_TRIES = 40
const OPEN_PAUSE_MS = 50

/** Primary result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5
const ADVICE: Readonly<Record<number, string>> = {
  [BUSY]: 'another process keeps it locked: stop that one, or try again',
  8: 'it is read-only: make the file and its folder writable',
  10: 'the disk failed: check it',
  11: 'the file is damaged: restore a backup',
  13: 'the disk is full: free some space',
  14: 'it cannot be opened: it must be a file in a writable folder',
  26: 'the file is no SQLite database: move it away, or choose another folder',
}

/**
 * Opens or creates a database file (its folder too) and returns the dialect for Kysely; `:memory:` keeps
 * nothing. Throws `AppError('store', …)`, in one line, where the place cannot hold a database.
 */
export function openSqlite(path: string): Dialect {
  const database = asStoreError(path, () => openDatabase(path))
  return new TransactionalSqliteDialect({ database: adapt(path, database) })
}

/** Runs `work`; what SQLite or the file system answers becomes an `AppError` that says what to do. */
export function asStoreError<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const advice = adviceFor(cause)
    if (advice === null) throw cause
    throw new AppError('store', `store ${path}: ${advice}`, { cause })
  }
}

/** True where the failure is that another process holds the lock. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === BUSY

function adviceFor(error: unknown): string | null {
  const code = primaryCode(error)
  if (code !== null) return ADVICE[code] ?? null
  const { syscall, message } = error as NodeJS.ErrnoException
  return syscall === undefined ? null : `${message}: choose another folder`
}

function primaryCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null
}

function openDatabase(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    useWal(database)
    database.exec('pragma synchronous = full; pragma foreign_keys = on')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function useWal(database: DatabaseSync): void {
  for (let tries = 1; ; tries++) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!isBusy(error) || tries === OPEN_TRIES) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, OPEN_PAUSE_MS)
    }
  }
}

function adapt(path: string, database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement: StatementSync = database.prepare(sql)
      const guard = <T>(work: () => T): T => asStoreError(path, work)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => guard(() => statement.all(...parameters.map(toSqlValue))),
        run: (parameters) => guard(() => statement.run(...parameters.map(toSqlValue))),
        iterate: (parameters) => statement.iterate(...parameters.map(toSqlValue)),
      }
    },
  }
}

// Postgres refuses NUL in text, and SQLite's own functions end a text at one. No text of ours needs it.
const toSqlValue = (value: unknown): SQLInputValue =>
  typeof value === 'string' ? value.replaceAll('\0', '') : (value as SQLInputValue)

class TransactionalSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  // A deferred transaction that writes after it has read fails at once beside another writer,
  // whatever the busy timeout: so each one takes the write lock when it begins.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
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
import { makeFolder } from '#lib/make-folder.ts'

// The only file that knows SQLite. Everything else speaks through Kysely.

// While another connection writes, SQLite answers BUSY. We ask again by ourselves: its own busy timeout
// blocks the whole process, and some calls (the switch to WAL) never use it.
const BUSY_TRIES = 1000
const BUSY_PAUSE_MS = 10

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
export async function openSqlite(path: string): Promise<Dialect> {
  const database = await patiently(path, () => openDatabase(path))
  return new MujazSqliteDialect(path, {
    database: adapt(database),
    isInTransaction: () => database.isTransaction,
  })
}

/** True where the failure is that another connection holds the lock. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === BUSY

/** What SQLite or the file system answered, as an `AppError` that says what to do; anything else as it is. */
export function toStoreError(path: string, cause: unknown): unknown {
  const advice = adviceFor(cause)
  return advice ? new AppError('store', `store ${path}: ${advice}`, { cause }) : cause
}

async function patiently<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || tries === BUSY_TRIES) throw toStoreError(path, error)
    }
    await setTimeout(BUSY_PAUSE_MS)
  }
}

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
  if (path !== ':memory:') makeFolder(dirname(path))
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const adapt = (database: DatabaseSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (sql) => {
    const statement = database.prepare(sql)
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...parameters.map(toSqlValue)),
      run: (parameters) => statement.run(...parameters.map(toSqlValue)),
      iterate: (parameters) => statement.iterate(...parameters.map(toSqlValue)),
    }
  },
})

// Postgres refuses NUL in text, and SQLite's own functions end a text at one. No text of ours needs it.
const toSqlValue = (value: unknown): SQLInputValue =>
  typeof value === 'string' ? value.replaceAll('\0', '') : (value as SQLInputValue)

interface DriverConfig extends SqliteDialectConfig {
  readonly isInTransaction: () => boolean
}

class MujazSqliteDialect extends SqliteDialect {
  readonly #path: string
  readonly #config: DriverConfig

  constructor(path: string, config: DriverConfig) {
    super(config)
    this.#path = path
    this.#config = config
  }

  override createDriver(): SqliteDriver {
    return new PatientSqliteDriver(this.#path, this.#config)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class PatientSqliteDriver extends SqliteDriver {
  readonly #path: string
  readonly #isInTransaction: () => boolean
  #patient: DatabaseConnection | undefined

  constructor(path: string, config: DriverConfig) {
    super(config)
    this.#path = path
    this.#isInTransaction = config.isInTransaction
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#patient ??= patient(this.#path, await super.acquireConnection())
    return this.#patient
  }

  // A deferred transaction that writes after it has read fails at once beside another writer, however
  // long it waits: so each one takes the write lock when it begins, and within it nothing is BUSY.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  // After some failures, a full disk among them, SQLite has rolled back by itself: to ask for it again
  // is an error, which would hide the first one.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection)
  }
}

const patient = (path: string, connection: DatabaseConnection): DatabaseConnection => ({
  executeQuery: (query) => patiently(path, () => connection.executeQuery(query)),
  streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
})

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

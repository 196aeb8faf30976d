import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '#domain/errors.ts'
import { makeFolder } from '#lib/make-folder.ts'
import { isBusy, toStoreError } from './sqlite.ts'

// A database that nobody refers to is closed by the garbage collector, and its lock goes with it.
const HELD = new Set<DatabaseSync>()

/**
 * Makes this process the only `run` on a data folder until `release()` or its end, a crash included:
 * the lock is an open transaction on a file of its own, and the system drops it with the process.
 * Throws `AppError('store', …)` where another process holds it. `:memory:` is nobody else's.
 */
export function acquireRunLock(dataFolder: string): { release(): void } {
  if (dataFolder === ':memory:') return { release: () => undefined }
  const path = join(dataFolder, 'run.lock')
  try {
    makeFolder(dataFolder)
    const database = lock(path)
    HELD.add(database)
    return {
      release: () => {
        HELD.delete(database)
        if (database.isOpen) database.close()
      },
    }
  } catch (cause) {
    if (!isBusy(cause)) throw toStoreError(path, cause)
    const message = `another "mujaz run" serves the data folder ${dataFolder}`
    throw new AppError('store', `${message}: stop it, or give this one its own --data`, { cause })
  }
}

function lock(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('begin exclusive')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

import { existsSync } from 'node:fs'
import { AppError } from '#domain/errors.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { storePath } from './open-app.ts'

/**
 * The store of a data folder that has one: a mistyped folder must not look like an empty service. Throws
 * `AppError('store')` where there is none, and fails as `openStore` does.
 */
export async function openExisting(dataFolder: string): Promise<Store> {
  const path = storePath(dataFolder)
  if (dataFolder !== ':memory:' && !existsSync(path)) {
    throw new AppError('store', `--data: there is no store at ${path}: name the service's folder`)
  }
  return openStore(path)
}

import { expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { openStore } from '#store/open-store.ts'
import { acquireRunLock } from '#store/run-lock.ts'
import { aFolder, aProcess } from './test-store.ts'

const HOLD_LOCK = new URL('./hold-lock.child.ts', import.meta.url)

test('a second run is refused while another process serves the folder', async () => {
  const folder = aFolder()
  await aProcess(HOLD_LOCK, folder).ready()

  expect(() => acquireRunLock(folder)).toThrow(AppError)
  expect(() => acquireRunLock(folder)).toThrow(/another "mujaz run" serves.*stop it, or/)
})

test('a crashed run leaves no lock behind', async () => {
  const folder = aFolder()
  const crashing = aProcess(HOLD_LOCK, folder)
  await crashing.ready()

  await crashing.kill()

  expect(() => acquireRunLock(folder).release()).not.toThrow()
})

test('a lock is refused within one process too, and free once released', () => {
  const folder = aFolder()
  const lock = acquireRunLock(folder)

  expect(() => acquireRunLock(folder)).toThrow(AppError)
  lock.release()
  lock.release()
  expect(() => acquireRunLock(folder).release()).not.toThrow()
})

test('the store beside a lock opens: brief and chat work beside run', async () => {
  const folder = aFolder()
  const lock = acquireRunLock(folder)

  const store = await openStore(`${folder}/mujaz.db`)

  expect(await store.feeds.all()).toEqual([])
  await store.close()
  lock.release()
})

test('a folder that cannot be made is told in one line', () => {
  expect(() => acquireRunLock('/proc/mujaz')).toThrow(/^store \/proc\/mujaz\/run\.lock: .+ folder$/)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'

/** A folder that is removed when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A store in a file (a fresh one where no path is given) that is closed when the test ends. */
export async function aStore(path = join(aFolder(), 'mujaz.db')): Promise<Store> {
  const store = await openStore(path)
  onTestFinished(() => store.close())
  return store
}

/** Another Node process that runs a script beside the tests; it is killed when the test ends. */
export function aProcess(script: URL, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['--expose-gc', script.pathname, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    /** Waits until the process has printed something: it is where its script wants it. */
    ready: async (): Promise<string> => String(await once(child.stdout, 'data')),
    /** Ends it as a crash would: no handler of its own runs. */
    kill: async (): Promise<void> => {
      child.kill('SIGKILL')
      await ended
    },
    /** What it printed by its end; its errors are told where it failed. */
    output: async (): Promise<string> => {
      const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr), ended])
      if (child.exitCode !== 0) throw new Error(`exit code ${child.exitCode}: ${errors}`)
      return printed
    },
  }
}

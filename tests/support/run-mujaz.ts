import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..', '..')
const WAIT_MS = 30_000

/** Empty variables win over those of an operator's `.env`, so that no test ever talks to a real platform. */
const NOTHING_SET = {
  TELEGRAM_BOT_TOKEN: '',
  TELEGRAM_API_ROOT: '',
  SLACK_BOT_TOKEN: '',
  SLACK_APP_TOKEN: '',
  SLACK_API_URL: '',
  OPENAI_API_KEY: '',
  OPENAI_BASE_URL: '',
  OPENAI_MODEL: '',
  LOG_LEVEL: '',
  LANG: 'C.UTF-8',
}

interface Options {
  readonly env?: Readonly<Record<string, string>>
  /** Written to standard input, which is then closed; absent: an empty one, `open`: the test writes to it. */
  readonly input?: string | Uint8Array | 'open'
}

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A whole `mujaz` process that runs now. */
export interface RunningMujaz {
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<Ended>
  write(text: string): void
  endInput(): void
  kill(signal: NodeJS.Signals): void
  /** Closes our end of its standard output, as `head` does when it has enough. */
  closeOutput(): void
  /** Resolves once standard output or error contains the words; rejects after 30 s or when it ends without. */
  waitForText(words: string): Promise<void>
}

const started = new Set<ChildProcess>()
const folders = new Set<string>()

/** A new folder of this test's own; `cleanUp` removes it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-e2e-'))
  folders.add(folder)
  return folder
}

/** For `afterAll`: ends what a failed test has left running, and removes the folders. */
export function cleanUp(): void {
  for (const child of started) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  folders.clear()
}

/** Starts `bin/mujaz.js` with this very Node, an environment of its own and piped streams. */
export function startMujaz(words: readonly string[], options: Options = {}): RunningMujaz {
  const { env = {}, input = '' } = options
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'mujaz.js'), ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...NOTHING_SET, ...env },
  })
  started.add(child)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8')
    child[name].on('data', (text: string) => {
      output[name] += text
    })
  }
  // It may end without having read its input.
  child.stdin.on('error', () => undefined)
  if (input !== 'open') child.stdin.end(input)
  const ended = new Promise<Ended>((end) => {
    child.on('close', (code) => {
      started.delete(child)
      end({ code, ...output })
    })
  })
  return {
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    ended,
    write: (text) => void child.stdin.write(text),
    endInput: () => void child.stdin.end(),
    kill: (signal) => void child.kill(signal),
    closeOutput: () => void child.stdout.destroy(),
    waitForText: (words) => waitForText(child, output, words),
  }
}

/** Runs a command to its end. */
export const runMujaz = (words: readonly string[], options: Options = {}): Promise<Ended> =>
  startMujaz(words, options).ended

type Output = { readonly stdout: string; readonly stderr: string }

function waitForText(child: ChildProcess, output: Output, words: string): Promise<void> {
  return new Promise((found, fail) => {
    const end = () => {
      clearTimeout(timer)
      child.stdout?.off('data', look)
      child.stderr?.off('data', look)
      child.off('close', giveUp)
    }
    const look = () => {
      if (!(output.stdout.includes(words) || output.stderr.includes(words))) return
      end()
      found()
    }
    const giveUp = () => {
      end()
      fail(new Error(`"${words}" never came:\n${output.stdout}\n${output.stderr}`))
    }
    const timer = setTimeout(giveUp, WAIT_MS)
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.on('close', giveUp)
    look()
  })
}

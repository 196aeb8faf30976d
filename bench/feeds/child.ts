import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** As `npm start` starts the service. */
const AS_THE_SERVICE = ['--max-semi-space-size=8', '--max-old-space-size=1024']

/** A process of the bench that answers each line with a line of JSON. */
export interface Child {
  ask(word: string): Promise<unknown>
  /** The next line that it says by itself. */
  listen(): Promise<unknown>
  end(): void
}

/** Starts a script in a process of its own: what it takes is then its alone. */
export function startChild(script: URL, args: readonly string[]): Child {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [...AS_THE_SERVICE, fileURLToPath(script), ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const listen = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`${script.pathname} ended before it answered`)
    return JSON.parse(String(value))
  }
  return {
    listen,
    ask: (word) => {
      child.stdin.write(`${word}\n`)
      return listen()
    },
    end: () => child.stdin.end(),
  }
}

/** The other side: answers each line of standard input, and returns at its end. */
export async function answerLines(answer: (word: string) => Promise<unknown>): Promise<void> {
  for await (const word of createInterface(process.stdin)) {
    process.stdout.write(`${JSON.stringify(await answer(word))}\n`)
  }
}

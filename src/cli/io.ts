import type { Readable } from 'node:stream'

/** Everything of the process that a command may touch. */
export interface Io {
  /** Data. */
  readonly out: (text: string) => void
  /** Everything else. */
  readonly err: (text: string) => void
  readonly input: Readable
  readonly env: Readonly<Record<string, string | undefined>>
  readonly terminal: {
    readonly isOutput: boolean
    readonly isInput: boolean
    /** Whether somebody watches standard error: progress is shown there. */
    readonly isError: boolean
    readonly columns: number
  }
  /** From now on SIGHUP calls the listener; until then it ends the process. */
  readonly onHangup: (listener: () => void) => void
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly stop: AbortSignal
  /** Details are asked for (--verbose). */
  readonly isVerbose?: boolean
}

/** Runs a command and returns its exit code: 0 done, 1 failed. Usage and configuration mistakes are thrown. */
export type Command = (args: readonly string[], io: Io) => Promise<number>

/** Tells the operator a line on standard error; the lines of a log end by themselves. */
export const sayTo =
  (io: Io) =>
  (line: string): void =>
    io.err(line.endsWith('\n') ? line : `${line}\n`)

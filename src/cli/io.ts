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
    readonly columns: number
  }
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly stop: AbortSignal
}

/** Runs a command and returns its exit code: 0 done, 1 failed. Usage and configuration mistakes are thrown. */
export type Command = (args: readonly string[], io: Io) => Promise<number>

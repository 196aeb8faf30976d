import { Readable } from 'node:stream'
import type { Io } from '#cli/io.ts'

/** A process of the test's own; what a command tells it is kept. */
export function memoryIo(
  over: { input?: string; isError?: boolean; stop?: AbortSignal } = {},
): Io & { readonly told: { out: string; err: string } } {
  const told = { out: '', err: '' }
  return {
    told,
    out: (text) => {
      told.out += text
    },
    err: (text) => {
      told.err += text
    },
    input: Readable.from([over.input ?? '']),
    // Empty ones win over an operator's `.env`.
    env: {
      TELEGRAM_BOT_TOKEN: '',
      SLACK_BOT_TOKEN: '',
      SLACK_APP_TOKEN: '',
      OPENAI_API_KEY: '',
    },
    terminal: { isOutput: false, isInput: false, isError: over.isError ?? false, columns: 80 },
    onHangup: () => undefined,
    stop: over.stop ?? new AbortController().signal,
  }
}

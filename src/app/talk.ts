import type { Readable, Writable } from 'node:stream'
import { runConsoleChat } from '#chat/console/chat.ts'
import type { Language } from '#domain/language.ts'
import type { App } from './open-app.ts'
import { consoleOptions, type Terminal } from './print.ts'

export interface Talk {
  readonly input: Readable
  readonly output: Writable
  /** The reader's name: each has settings of its own. */
  readonly reader: string
  readonly language: Language
  readonly terminal: Terminal & { readonly isInput: boolean }
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

/** The bot in a terminal or a pipe. Feeds that are due are read first, so that a new machine has something to tell. */
export async function talk(app: App, options: Talk): Promise<void> {
  const report = await app.refresh('due')
  if (report.failures.length > 0) {
    options.say(
      `${report.failures.length} of ${report.checked} feeds could not be read ("npm run -s mujaz -- doctor" tells which)`,
    )
  }
  await runConsoleChat({
    deps: { services: app.services, texts: app.texts, log: app.log },
    input: options.input,
    output: options.output,
    isInteractive: options.terminal.isInput && options.terminal.isOutput,
    reader: options.reader,
    language: options.language,
    rendering: consoleOptions(options.terminal),
    signal: options.signal,
  })
}

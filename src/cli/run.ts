import { serve } from '#app/serve.ts'
import { AppError } from '#domain/errors.ts'
import { systemClock } from '#lib/clock.ts'
import { readDataFolder } from './data-folder.ts'
import { type Command, type Io, sayTo } from './io.ts'
import { noPositionals, readOptions } from './options.ts'
import { readConfig } from './places.ts'

/** `mujaz run`: the service, until Ctrl-C or SIGTERM. SIGHUP has it read its files again. */
export const run: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    data: { type: 'string', default: 'data' },
    feeds: { type: 'string' },
  })
  noPositionals(positionals)
  const dataFolder = readDataFolder(values.data)
  const config = readConfig(io, values.feeds)
  const outside = { clock: systemClock, dataFolder, say: sayTo(io), signal: io.stop }
  await serve(config, outside, (reload) =>
    io.onHangup(() => readAgain(io, () => reload(readConfig(io, values.feeds)))),
  )
  return 0
}

/** A mistake in a file changes nothing, and is told in one line: the first of several, and how many more. */
function readAgain(io: Io, read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const [first, ...others] = error.message.split('\n')
    const more = others.length > 0 ? ` (and ${others.length} more: "mujaz doctor" lists them)` : ''
    sayTo(io)(`Mujaz goes on with its old configuration: ${first}${more}`)
  }
}

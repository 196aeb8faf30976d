import { serve } from '#app/serve.ts'
import { systemClock } from '#lib/clock.ts'
import { readDataFolder } from './data-folder.ts'
import { type Command, sayTo } from './io.ts'
import { noPositionals, readOptions } from './options.ts'
import { readConfig } from './places.ts'

/** `mujaz run`: the service, until Ctrl-C or SIGTERM. */
export const run: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    data: { type: 'string', default: 'data' },
    feeds: { type: 'string' },
  })
  noPositionals(positionals)
  const dataFolder = readDataFolder(values.data)
  const config = readConfig(io, values.feeds)
  await serve(config, { clock: systemClock, dataFolder, say: sayTo(io), signal: io.stop })
  return 0
}

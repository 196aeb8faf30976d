import { openApp } from '#app/open-app.ts'
import { serve } from '#app/serve.ts'
import { systemClock } from '#lib/clock.ts'
import type { Command } from './io.ts'
import { noPositionals, readOptions } from './options.ts'
import { readConfig } from './places.ts'

/** `mujaz run`: the service, until Ctrl-C or SIGTERM. */
export const run: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    data: { type: 'string', default: 'data' },
    feeds: { type: 'string' },
  })
  noPositionals(positionals)
  const config = readConfig(io, values.feeds)
  const say = (line: string) => io.err(line.endsWith('\n') ? line : `${line}\n`)
  const outside = { clock: systemClock, dataFolder: values.data, say }
  await serve(() => openApp(config, outside), { ...outside, signal: io.stop })
  return 0
}

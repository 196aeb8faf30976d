import { Writable } from 'node:stream'
import { openApp } from '#app/open-app.ts'
import { talk } from '#app/talk.ts'
import { systemClock } from '#lib/clock.ts'
import { readDataFolder } from './data-folder.ts'
import { type Command, sayTo } from './io.ts'
import { noPositionals, notEmpty, oneOf, readOptions } from './options.ts'
import { readConfig } from './places.ts'

/** `mujaz chat`: the bot in this terminal; reads lines from a pipe too. */
export const chat: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    lang: { type: 'string' },
    as: { type: 'string', default: 'me' },
    data: { type: 'string', default: 'data' },
    feeds: { type: 'string' },
  })
  noPositionals(positionals)
  const language = values.lang === undefined ? null : oneOf('lang', values.lang, ['en', 'ar'])
  const reader = notEmpty('as', values.as)
  const dataFolder = readDataFolder(values.data)
  const config = readConfig(io, values.feeds)
  const say = sayTo(io)
  const outside = { clock: systemClock, dataFolder, say, signal: io.stop }
  const app = await openApp(config, outside)
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      io.out(String(chunk))
      done()
    },
  })
  try {
    await talk(app, {
      input: io.input,
      output,
      reader,
      language: language ?? (io.env['LANG']?.startsWith('ar') ? 'ar' : 'en'),
      terminal: { ...io.terminal, env: io.env },
      signal: io.stop,
      say,
    })
  } finally {
    await app.close()
  }
  return 0
}

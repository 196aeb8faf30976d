import { FORMATS, type Format, printEditions } from '#app/print.ts'
import { type BriefWish, readWish, WISH_OPTIONS, withEditions } from './brief-wish.ts'
import type { Command, Io } from './io.ts'
import { noPositionals, oneOf, readOptions } from './options.ts'
import { tellEditions } from './tell-editions.ts'

/** `mujaz brief`. */
export const brief: Command = (args, io) => {
  const { values, positionals } = readOptions(args, {
    ...WISH_OPTIONS,
    format: { type: 'string', default: 'text' },
  })
  noPositionals(positionals)
  const format = oneOf('format', values.format, FORMATS)
  return writeBrief(io, readWish(io, values), format)
}

/** Refreshes, writes and prints. 1 where every feed failed and nothing was there to write from. */
export const writeBrief = (io: Io, wish: BriefWish, format: Format): Promise<number> =>
  withEditions(io, wish, async (app, editions) => {
    const terminal = { ...io.terminal, env: io.env }
    io.out(printEditions(editions, format, { render: app.render, terminal }))
    tellEditions(io, editions)
  })

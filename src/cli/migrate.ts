import { migrateStore } from '#app/open-app.ts'
import { readDataFolder } from './data-folder.ts'
import type { Command } from './io.ts'
import { noPositionals, readOptions } from './options.ts'

/** `mujaz migrate`. */
export const migrate: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, { data: { type: 'string', default: 'data' } })
  noPositionals(positionals)
  const applied = await migrateStore(readDataFolder(values.data))
  io.out(applied.length === 0 ? 'The store is up to date.\n' : `Applied: ${applied.join(', ')}\n`)
  return 0
}

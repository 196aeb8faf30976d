import type { Command, CommandContext } from '#chat/command-context.ts'
import { addToList, type Entry, type NamedList, removeFromList } from '#chat/named-list.ts'

/** Puts companies on the watchlist: their items come first in each part. Alone, it shows the list. */
export const watchCommand: Command = async (context) => [
  await addToList(context, watchlistOf(context)),
]

/** Takes companies from the watchlist. Alone, it shows the list. */
export const unwatchCommand: Command = async (context) => [
  await removeFromList(context, watchlistOf(context)),
]

function watchlistOf({ services, address, subscription, language }: CommandContext): NamedList {
  const { directory } = services
  const toEntry = (id: string): Entry => ({ key: id, label: directory.companyName(id, language) })
  return {
    id: 'watch',
    add: 'watch',
    remove: 'unwatch',
    entries: (subscription?.watch ?? []).map(toEntry),
    find: (name) => directory.findCompanies(name).map(({ id }) => toEntry(id)),
    save: (watch) => services.changeSettings(address, { watch }),
  }
}

import type { Command, CommandContext } from '#chat/command-context.ts'
import { addToList, type Entry, type NamedList, removeFromList } from '#chat/named-list.ts'
import type { Mute } from '#domain/subscription.ts'

/** Leaves companies, sources or topics out of the reader's briefs. Alone, it shows the list. */
export const muteCommand: Command = async (context) => [await addToList(context, mutesOf(context))]

/** Takes mutes back. Alone, it shows the list. */
export const unmuteCommand: Command = async (context) => [
  await removeFromList(context, mutesOf(context)),
]

function mutesOf({ services, address, subscription, language, texts }: CommandContext): NamedList {
  const { directory } = services
  const own = subscription?.mutes ?? []
  const toEntry = (mute: Mute): Entry => {
    const name = directory.muteName(mute, language)
    const label = mute.kind === 'company' ? name : texts(language, `mute-${mute.kind}`, { name })
    return { key: directory.muteKey(mute), label }
  }
  // A source that is not read any more has its key from the list alone.
  const byKey = new Map(own.map((mute) => [directory.muteKey(mute), mute]))
  return {
    id: 'mute',
    add: 'mute',
    remove: 'unmute',
    entries: own.map(toEntry),
    find: (name) => directory.findMutes(name).map(toEntry),
    save: (keys) => {
      const mutes = keys.flatMap((key) => byKey.get(key) ?? directory.findMutes(key).slice(0, 1))
      return services.changeSettings(address, { mutes })
    },
  }
}

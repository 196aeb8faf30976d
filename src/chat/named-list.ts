import type { Button } from '#domain/rich-text.ts'
import { fitsButton, inRows } from './brief-buttons.ts'
import { type CommandContext, quoteInput, say } from './command-context.ts'
import type { CommandName } from './command-words.ts'
import type { Reply } from './reply.ts'

/** Entries of one list, and so the most names that one message is read for. */
const MOST_ENTRIES = 50
const BUTTONS_A_ROW = 2

/** One name on a reader's list. */
export interface Entry {
  /** What stands for it in a button's command. */
  readonly key: string
  readonly label: string
}

/** A list that a reader keeps by names: the watchlist, the mutes. */
export interface NamedList {
  /** Its texts are `watch-added`, `watch-gone` and so on. */
  readonly id: 'watch' | 'mute'
  readonly add: CommandName
  readonly remove: CommandName
  readonly entries: readonly Entry[]
  /** What a name may mean. */
  find(name: string): readonly Entry[]
  /** Saves the whole list. */
  save(keys: readonly string[]): Promise<unknown>
}

interface Sorted {
  readonly known: readonly Entry[]
  readonly unclear: readonly { readonly name: string; readonly candidates: readonly Entry[] }[]
  readonly unknown: readonly string[]
}

/** Adds what the names mean, asks where one may mean several, and shows the list with what was done. */
export async function addToList(context: CommandContext, list: NamedList): Promise<Reply> {
  const { names, left } = namesIn(context.rest)
  const sorted = sortNames(names, list.find)
  const had = new Set(list.entries.map((entry) => entry.key))
  const fresh = sorted.known.filter((entry) => !had.has(entry.key))
  const added = fresh.slice(0, Math.max(0, MOST_ENTRIES - list.entries.length))
  const entries = [...list.entries, ...added]
  if (added.length > 0) await list.save(entries.map((entry) => entry.key))
  return showList(
    context,
    { ...list, entries },
    {
      added,
      had: sorted.known.filter((entry) => had.has(entry.key)),
      full: fresh.slice(added.length),
      left,
      ...sorted,
    },
  )
}

/** Takes what the names mean from the list, and shows it with what was done. */
export async function removeFromList(context: CommandContext, list: NamedList): Promise<Reply> {
  const own = new Map(list.entries.map((entry) => [entry.key, entry]))
  const find = (name: string) => list.find(name).filter((entry) => own.has(entry.key))
  const { names, left } = namesIn(context.rest)
  const sorted = sortNames(names, (name) => {
    const exact = own.get(name)
    return exact ? [exact] : find(name)
  })
  const gone = sorted.known
  const entries = list.entries.filter((entry) => !gone.some(({ key }) => key === entry.key))
  if (gone.length > 0) await list.save(entries.map((entry) => entry.key))
  const absent = sorted.unknown
  return showList(context, { ...list, entries }, { gone, absent, left, unclear: sorted.unclear })
}

/** `NVDA, أرامكو` or a name a line; each once, as many as a list holds, and how many more there are. */
function namesIn(text: string): { readonly names: readonly string[]; readonly left: number } {
  const typed = text.split(/[,،;؛\n]+/).map((name) => name.trim())
  const all = [...new Set(typed.filter((name) => name !== ''))]
  const names = all.slice(0, MOST_ENTRIES)
  return { names, left: all.length - names.length }
}

function sortNames(names: readonly string[], find: NamedList['find']): Sorted {
  const found = names.map((name) => ({ name, candidates: find(name) }))
  const known = found.flatMap(({ candidates: [only, ...more] }) =>
    only && more.length === 0 ? only : [],
  )
  return {
    known: [...new Map(known.map((entry) => [entry.key, entry])).values()],
    unclear: found.filter(({ candidates }) => candidates.length > 1),
    unknown: found.flatMap(({ name, candidates }) => (candidates.length === 0 ? name : [])),
  }
}

interface Done extends Partial<Sorted> {
  readonly added?: readonly Entry[]
  readonly had?: readonly Entry[]
  readonly full?: readonly Entry[]
  readonly gone?: readonly Entry[]
  readonly absent?: readonly string[]
  /** How many names were not read. */
  readonly left: number
}

/** The outcomes that have a line, in the order of their lines. */
const OUTCOMES = ['added', 'had', 'full', 'gone'] as const

function showList(context: CommandContext, list: NamedList, done: Done): Reply {
  const { texts, language } = context
  const joined = (names: readonly string[]) => names.join(language === 'ar' ? '، ' : ', ')
  const labels = (entries: readonly Entry[]) => entries.map((entry) => entry.label)
  const line = (outcome: string, names: readonly string[]) =>
    names.length === 0 ? [] : [say(context, `${list.id}-${outcome}`, { names: joined(names) })]
  const quoted = (names: readonly string[]) =>
    names.map((name) => texts(language, 'quoted', { text: quoteInput(name) }))
  const unclear = done.unclear ?? []
  const lines = [
    ...OUTCOMES.flatMap((outcome) => line(outcome, labels(done[outcome] ?? []))),
    ...line('absent', quoted(done.absent ?? [])),
    ...line('unknown', quoted(done.unknown ?? [])),
    ...(done.left > 0
      ? [say(context, 'names-left', { count: done.left, most: MOST_ENTRIES })]
      : []),
    ...unclear.map(({ name }) => say(context, 'which-one', { text: quoteInput(name) })),
  ]
  const act = done.gone ? list.remove : list.add
  const choices = unclear.flatMap(({ candidates }) => candidates.map(toButton(act)))
  const removals = list.entries.map((entry) =>
    toButton(list.remove)({
      ...entry,
      label: texts(language, 'button-remove', { name: entry.label }),
    }),
  )
  // A question comes alone: its buttons would drown among those of the list.
  const buttons = choices.length > 0 ? choices : removals
  const now =
    list.entries.length === 0
      ? say(context, `${list.id}-empty`)
      : say(context, `${list.id}-now`, {
          names: joined(labels(list.entries)),
          count: list.entries.length,
        })
  return {
    text: [...lines, ...(choices.length > 0 ? [] : [now])],
    buttons: inRows(
      buttons.filter(({ command }) => fitsButton(command)),
      BUTTONS_A_ROW,
    ),
    replaces: true,
  }
}

const toButton =
  (command: CommandName) =>
  ({ key, label }: Entry): Button => ({ label, command: `${command} ${key}` })

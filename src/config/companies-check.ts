import { z } from 'zod'
import { quote } from './mistakes.ts'

// Entries as they stand: one wrong key must not hide what else is wrong.
const looseText = z.string().nullable().catch(null)
const looseTexts = z.array(z.string()).catch([])
const looseEntry = z
  .object({
    name: looseText,
    ticker: looseText,
    ar: looseText,
    parent: looseText,
    aliases: looseTexts,
    variants: looseTexts,
  })
  .catch({ name: null, ticker: null, ar: null, parent: null, aliases: [], variants: [] })
const looseFile = z.object({ companies: z.array(looseEntry).catch([]) }).catch({ companies: [] })

interface Entry extends z.infer<typeof looseEntry> {
  readonly id: string | null
  readonly index: number
}

/**
 * What is wrong between the entries of a registry, a line each: an id that two have, a parent that
 * is no entry or leads back to its child, a form that two companies share although neither is the
 * other's parent. Looks at every entry that has a name or a ticker, whatever else is wrong in it.
 */
export function checkRegistry(raw: unknown): readonly string[] {
  const entries = looseFile
    .parse(raw)
    .companies.map((entry, index) => ({ ...entry, id: entry.ticker ?? entry.name, index }))
  const byId = new Map<string, Entry>()
  const twins: string[] = []
  for (const entry of entries) {
    if (entry.id === null) continue
    const twin = byId.get(entry.id)
    if (twin === undefined) byId.set(entry.id, entry)
    else {
      twins.push(
        `companies[${entry.index}]: expected an id (the ticker, else the name) that no other entry has, got ${quote(entry.id)}, which is also that of companies[${twin.index}]`,
      )
    }
  }
  return [
    ...twins,
    ...entries.flatMap((entry) => checkParent(entry, byId)),
    ...findSharedForms(entries),
  ]
}

function checkParent(entry: Entry, byId: ReadonlyMap<string, Entry>): readonly string[] {
  if (entry.parent === null) return []
  const place = `companies[${entry.index}].parent`
  const parent = byId.get(entry.parent)
  if (parent === undefined) {
    return [
      `${place}: expected the id (the ticker, else the name) of an entry, got ${quote(entry.parent)}`,
    ]
  }
  const seen = new Set<Entry>()
  let owner: Entry | undefined = parent
  while (owner !== undefined && !seen.has(owner)) {
    if (owner.id === entry.id) {
      return [`${place}: expected an owner that it does not own itself, got ${quote(entry.parent)}`]
    }
    seen.add(owner)
    owner = owner.parent === null ? undefined : byId.get(owner.parent)
  }
  return []
}

function findSharedForms(entries: readonly Entry[]): readonly string[] {
  const first = new Map<string, Entry>()
  return entries.flatMap((entry) =>
    [...formsOf(entry)].flatMap((form) => {
      const other = first.get(form)
      if (other === undefined) first.set(form, entry)
      if (other === undefined || isKin(entry, other)) return []
      return [
        `companies[${entry.index}]: expected names that no other entry has, got ${quote(form)}, which companies[${other.index}] (${quote(other.id ?? '')}) has too and which is no parent of it`,
      ]
    }),
  )
}

const formsOf = ({ name, ticker, ar, aliases, variants }: Entry): ReadonlySet<string> =>
  new Set(
    [name, ticker, ar, ...aliases, ...variants]
      .filter((form) => form !== null)
      .map((form) => form.normalize('NFC')),
  )

/** Twins of one id have been reported as such: their forms would only say it again. */
const isKin = (one: Entry, other: Entry): boolean =>
  one.id === other.id || one.parent === other.id || other.parent === one.id

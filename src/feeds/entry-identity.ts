import { cleanLink } from './article-link.ts'
import type { PlainEntry } from './parsed-feed.ts'

/** What makes an entry the same one when it is read again. */
export type Identify = (entry: PlainEntry) => string

/**
 * Names entries by their id (guid, Atom id, `rdf:about`), then by their address, then by their title and date.
 * Some feeds give all their items one guid, or one address such as the home page: what several different entries
 * share, or what is the feed's own address, names none of them. Tracking parameters are no part of a name.
 */
export function createIdentify(
  entries: readonly PlainEntry[],
  linkOf: (entry: PlainEntry) => string,
  ownAddresses: readonly string[],
): Identify {
  const own = new Set(['', ...ownAddresses.map((address) => cleanLink(address, '') || address)])
  const idOf = ({ id }: PlainEntry) => cleanLink(id, '') || id
  const sharedIds = findShared(entries, idOf, linkOf)
  const isUsableId = (id: string) => !own.has(id) && !sharedIds.has(id)
  const withoutId = entries.filter((entry) => !isUsableId(idOf(entry)))
  const sharedLinks = findShared(withoutId, linkOf, ({ title }) => title)
  return (entry) => {
    const id = idOf(entry)
    if (isUsableId(id)) return id
    const link = linkOf(entry)
    if (!own.has(link) && !sharedLinks.has(link)) return link
    return JSON.stringify([entry.title, entry.publishedAt])
  }
}

/** The names that stand for entries of which `proof` shows that they are not the same. */
function findShared(
  entries: readonly PlainEntry[],
  nameOf: (entry: PlainEntry) => string,
  proof: (entry: PlainEntry) => string,
): ReadonlySet<string> {
  const seen = new Map<string, string>()
  const shared = new Set<string>()
  for (const entry of entries) {
    const name = nameOf(entry)
    const known = seen.get(name)
    if (known !== undefined && known !== proof(entry)) shared.add(name)
    seen.set(name, proof(entry))
  }
  return shared
}

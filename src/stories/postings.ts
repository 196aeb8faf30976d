import type { Instant } from '#domain/time.ts'
import type { Corpus, Profile } from './corpus.ts'
import type { TermView } from './term-views.ts'

// These limits keep the cost of a look-up the same however many articles there are.
const MOST_ASKED = {
  lede: 16,
  concepts: 16,
  companies: 16,
  figures: 12,
  exactFigures: 12,
  nameKeys: 12,
} as const
const POSTED_VIEWS = Object.keys(MOST_ASKED) as (keyof typeof MOST_ASKED & TermView)[]
// The oldest articles of a common term drop out: their stories are the least likely to grow.
const MAX_POSTINGS = 16

interface Posted {
  readonly publishedAt: Instant
  readonly profile: Profile
}

/** Which articles have a term: the newest of each, so that the order in which they came does not matter. */
export interface Postings<T extends Posted> {
  add(entry: T): void
  remove(entry: T): void
  /** What shares rare terms with an article, each counted once a term by how rare it is. */
  tally<Group>(profile: Profile, groupOf: (entry: T) => Group): Map<Group, number>
}

/** Empty postings, whose queries ask for the rarest terms of a corpus. */
export function createPostings<T extends Posted>(corpus: Corpus): Postings<T> {
  const entries = new Map<number, T[]>()
  return {
    add: (entry) => {
      for (const term of postedTerms(entry.profile)) {
        const posted = entries.get(term)
        if (posted === undefined) entries.set(term, [entry])
        else post(posted, entry)
      }
    },
    remove: (entry) => {
      for (const term of postedTerms(entry.profile)) {
        const left = entries.get(term)?.filter((one) => one !== entry) ?? []
        if (left.length > 0) entries.set(term, left)
        else entries.delete(term)
      }
    },
    tally: (profile, groupOf) => {
      type Group = ReturnType<typeof groupOf>
      const tally = new Map<Group, number>()
      for (const { term, weight } of askedTerms(profile, corpus))
        for (const group of new Set((entries.get(term) ?? []).map(groupOf)))
          tally.set(group, (tally.get(group) ?? 0) + weight)
      return tally
    },
  }
}

function post<T extends Posted>(posted: T[], entry: T): void {
  let at = posted.length
  while (at > 0 && isNewer(posted[at - 1], entry)) at -= 1
  posted.splice(at, 0, entry)
  if (posted.length > MAX_POSTINGS) posted.shift()
}

const isNewer = (a: Posted | undefined, b: Posted): boolean =>
  a !== undefined &&
  (a.publishedAt > b.publishedAt ||
    (a.publishedAt === b.publishedAt && a.profile.article.id > b.profile.article.id))

const postedTerms = ({ views }: Profile): number[] =>
  POSTED_VIEWS.flatMap((view) => [...new Set(views[view])])

/** The rarest terms of each view. */
function askedTerms({ views }: Profile, corpus: Corpus) {
  const inOrder = (a: number, b: number): number => (corpus.textOf(a) < corpus.textOf(b) ? -1 : 1)
  return POSTED_VIEWS.flatMap((view) =>
    Array.from(new Set(views[view]), (term) => ({ term, weight: corpus.inverseFrequency(term) }))
      .sort((a, b) => b.weight - a.weight || inOrder(a.term, b.term))
      .slice(0, MOST_ASKED[view]),
  )
}

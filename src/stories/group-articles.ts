import type { Article } from '#domain/article.ts'
import type { Clock } from '#domain/ports.ts'
import { HOUR_MS, type Instant } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import { createDescriber, type DescribeArticle, type Vocabulary } from './features.ts'
import { type Changes, createGrouping, type Grouping } from './grouping.ts'

interface GroupDeps extends Vocabulary {
  readonly store: Pick<Store, 'articles' | 'stories'>
  readonly clock: Clock
}

interface GroupRun {
  readonly feedIds: readonly string[]
  /** How far back articles are placed and stories may still grow. */
  readonly horizonMs: number
}

/** What one run did. */
interface GroupReport {
  readonly placed: number
  readonly stories: number
}

/** Places every article of the horizon that has no story yet. Runs follow one another. */
type Grouper = (run: GroupRun) => Promise<GroupReport>

/** What a grouper keeps between its runs. */
interface Memory {
  readonly grouping: Grouping
  /** It holds the stories that were told since then … */
  readonly since: Instant
  /** … and what was first seen before. */
  readonly readUntil: Instant
}

// Another process may have seen an article by a clock that is behind, and placed it later.
const OVERLAP_MS = HOUR_MS
const ARTICLES_READ_AT_ONCE = 500

/**
 * A grouper that remembers the stories of the horizon, so that a run costs what is new. The first run,
 * and one that finds another process to have moved articles of a story that it touches, reads them from
 * the store. A run that finds no new article changes nothing, so it may be repeated, and after a
 * crash the next one places what the last did not.
 */
export function createGrouper(deps: GroupDeps): Grouper {
  const describe = createDescriber(deps)
  let memory: Memory | null = null
  const runOnce = async (run: GroupRun): Promise<GroupReport> => {
    // What fails midway leaves a memory that nobody can trust.
    const known = memory
    memory = null
    const remembered = await placeNew(await recall(known, run, { ...deps, describe }), run)
    if (remembered !== null) return remembered
    const anew = await placeNew(await recall(null, run, { ...deps, describe }), run)
    return anew ?? { placed: 0, stories: 0 }
  }
  const placeNew = async (state: Memory, run: GroupRun): Promise<GroupReport | null> => {
    const { store, clock } = deps
    const { feedIds } = run
    const unplaced = await store.articles.unplaced({
      from: state.since,
      to: clock.now() + 1,
      feedIds,
    })
    const changes = state.grouping.place(unplaced.map(describe))
    if (!(await isAsStored(changes, store))) return null
    await store.stories.save(changes.stories)
    memory = state
    return { placed: unplaced.length, stories: changes.stories.length }
  }
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const next = last.then(() => runOnce(run))
    last = next.catch(() => {})
    return next
  }
}

interface Reading extends GroupDeps {
  readonly describe: DescribeArticle
}

/** What is remembered, brought up to date; read anew where it does not reach back far enough. */
async function recall(known: Memory | null, run: GroupRun, reading: Reading): Promise<Memory> {
  const { store, clock } = reading
  const readUntil = clock.now()
  const since = readUntil - run.horizonMs
  const isUsable = known !== null && known.since <= since
  const grouping = isUsable ? known.grouping : createGrouping()
  const ids = isUsable
    ? await store.articles.placedSince({ from: since, seenFrom: known.readUntil - OVERLAP_MS })
    : (await store.stories.since(since)).flatMap(({ articleIds }) => articleIds)
  const missing = ids.filter((id) => !grouping.holds(id))
  for (let at = 0; at < missing.length; at += ARTICLES_READ_AT_ONCE) {
    const articles = await store.articles.find(missing.slice(at, at + ARTICLES_READ_AT_ONCE))
    grouping.restore(articles.flatMap((article) => placedOf(article, reading.describe)))
  }
  grouping.forgetBefore(since)
  return { grouping, since, readUntil }
}

const placedOf = (article: Article, describe: DescribeArticle) =>
  article.storyId === null ? [] : [{ storyId: article.storyId, features: describe(article) }]

/** Whether the stories that are about to change stand in the store as they were remembered. */
async function isAsStored({ before }: Changes, store: GroupDeps['store']): Promise<boolean> {
  const stored = await store.stories.members([...before.keys()])
  return [...before].every(([storyId, ids]) => {
    const members = new Set(stored.get(storyId))
    return members.size === ids.length && ids.every((id) => members.has(id))
  })
}

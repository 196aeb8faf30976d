import { existsSync } from 'node:fs'
import { openRecords, storePath } from '#app/records.ts'
import { type Feed, type FeedState, keptAddress } from '#domain/feed.ts'
import { toIso } from '#domain/time.ts'
import { readDataFolder } from './data-folder.ts'
import { type FeedsTask, readFeedsConfig } from './feeds-task.ts'
import { printable } from './printable.ts'

const DATA = 'data'

/** `mujaz feeds list`: each feed of the list and what the store remembers of it. */
export async function listFeeds(task: FeedsTask): Promise<number> {
  const { values, io } = task
  const { feeds } = readFeedsConfig(task)
  const states = await readStates(values.data)
  const rows = feeds.map((feed) => rowOf(feed, states.get(feed.id)))
  io.out(values.json === true ? `${JSON.stringify(rows, null, 2)}\n` : rows.map(lineOf).join(''))
  return 0
}

/** None where the service has not run yet; a folder that somebody names must hold a store. */
async function readStates(folder: string | undefined): Promise<ReadonlyMap<string, FeedState>> {
  const data = readDataFolder(folder ?? DATA)
  if (folder === undefined && !existsSync(storePath(data))) return new Map()
  const records = await openRecords(data)
  try {
    return new Map((await records.feeds.all()).map((state) => [state.id, state]))
  } finally {
    await records.close()
  }
}

function rowOf(feed: Feed, stored: FeedState | undefined) {
  // What was learnt of another address says nothing of this one.
  const state = stored?.url === feed.url ? stored : undefined
  const { id, url, publisher, family, language, tier, topics, enabled, fullText } = feed
  return {
    ...{ id, url, publisher, family, language, tier, topics, enabled, fullText },
    lastSuccessAt: state?.lastSuccessAt ? toIso(state.lastSuccessAt) : null,
    // A feed that is gone has none: it is asked again once its address changes.
    nextCheckAt: state && enabled && state.failure !== 'gone' ? toIso(state.nextCheckAt) : null,
    failures: state?.failures ?? 0,
    failure: state?.failure ?? null,
    lastError: state?.lastError ?? null,
    polledAt: state ? keptAddress(state) : null,
  }
}

function lineOf(row: ReturnType<typeof rowOf>): string {
  const words = [
    row.id.padEnd(32),
    row.language,
    row.enabled ? 'on ' : 'off',
    row.lastSuccessAt === null ? 'never read' : `read ${row.lastSuccessAt}`,
    ...(row.nextCheckAt === null ? [] : [`next ${row.nextCheckAt}`]),
    ...(row.failures === 0 ? [] : [`failed ${row.failures} in a row: ${row.lastError}`]),
    ...(row.polledAt === null ? [] : [`moved to ${row.polledAt}`]),
    row.publisher,
  ]
  return `${printable(words.join('  '))}\n`
}

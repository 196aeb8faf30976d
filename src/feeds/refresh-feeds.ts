import type { Feed } from '#domain/feed.ts'
import { type Instant, MINUTE_MS } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import { type Backlog, createBacklog } from './backlog.ts'
import { createHostQueue, type HostQueue } from './host-queue.ts'
import { jitterMs, NEVER } from './next-check.ts'
import {
  type BusyHost,
  hostOf,
  type PollDeps,
  type PollEnd,
  polledAddress,
  pollFeed,
} from './poll-feed.ts'
import type { Poll } from './poll-state.ts'
import { createTally, type RefreshReport, type Tally } from './refresh-report.ts'
import { withoutRepeats } from './repeats.ts'
import { createPollSaver, type PollSaver } from './save-polls.ts'

/** Most of them wait for a slow server. */
export const FETCHES_AT_ONCE = 64
const FETCHES_A_HOST = 2
/** Feeds claimed at a time, so that several machines share them. */
const FEEDS_A_CLAIM = 500
/** More are claimed beyond that only where all that wait are for hosts that are busy. */
const MAX_CLAIMED = 2000
/** Bytes of fetched documents that wait to be read, beyond which no other fetch begins. */
const MAX_BACKLOG = 8 * 2 ** 20
const LEASE_MS = 10 * MINUTE_MS
/** Later than any next check and any lease: "whenever it is due"; but a feed that is gone never is. */
const WHENEVER: Instant = NEVER - 1

export interface RefreshDeps extends PollDeps {
  readonly store: Pick<Store, 'feeds' | 'articles'>
  readonly feeds: readonly Feed[]
  /** Between two polls of a feed that names no interval of its own. */
  readonly everyMinutes: number
  /** Every enabled feed now, due or not, leased or not: for a one-off command. */
  readonly force?: boolean
}

interface Round {
  readonly deps: RefreshDeps
  readonly signal: AbortSignal
  /** Enabled feeds that were not claimed yet. */
  readonly unclaimed: Feed[]
  readonly queue: HostQueue<Poll>
  /** Enabled feeds by the host of their configured address. */
  readonly feedsOf: () => ReadonlyMap<string, readonly Feed[]>
  readonly busyHosts: Map<string, Instant>
  readonly backlog: Backlog
  readonly saver: PollSaver<PollEnd>
}

/**
 * Polls feeds until none is due and stores their new articles. A feed that fails is told in the report and polled
 * again later; it never stops the others. After an abort it returns what was done so far: leases end by themselves.
 */
export async function refreshFeeds(deps: RefreshDeps, signal: AbortSignal): Promise<RefreshReport> {
  const enabled = deps.feeds.filter((feed) => feed.enabled)
  await deps.store.feeds.sync(enabled, deps.clock.now())
  const tally = createTally()
  const round: Round = {
    deps,
    signal,
    unclaimed: [...enabled],
    queue: createHostQueue<Poll>(FETCHES_A_HOST, (poll) => hostOf(polledAddress(poll))),
    feedsOf: once(() => Map.groupBy(enabled, ({ url }) => hostOf(url))),
    busyHosts: new Map(),
    backlog: createBacklog(MAX_BACKLOG),
    saver: createPollSaver<PollEnd>(deps.store, tally),
  }
  const next = createNext(round)
  const lane = async () => {
    for (let poll = await next(); poll !== null; poll = await next()) {
      await runPoll(round, poll, tally)
      round.queue.release(poll)
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: FETCHES_AT_ONCE }, lane))
  await round.saver.end()
  for (const end of lanes) if (end.status === 'rejected') throw end.reason
  return tally.report()
}

/** Hands out the next poll; null where there is none any more, or after an abort. */
function createNext(round: Round): () => Promise<Poll | null> {
  const { queue, unclaimed, signal, backlog } = round
  let claiming: Promise<void> | null = null
  const more = async (): Promise<boolean> => {
    if (unclaimed.length > 0 && queue.size < MAX_CLAIMED) {
      claiming ??= claimSome(round).finally(() => {
        claiming = null
      })
    }
    // Also where another lane is claiming the last of them: what it brings is for all.
    if (claiming !== null) {
      await claiming
      return true
    }
    if (queue.size === 0) return false
    await queue.released()
    return true
  }
  return async () => {
    await backlog.room()
    while (!signal.aborted) {
      const poll = queue.take()
      if (poll !== null || !(await more())) return poll
    }
    return null
  }
}

async function claimSome(round: Round): Promise<void> {
  const { deps, queue, unclaimed, busyHosts } = round
  const some = new Map(unclaimed.splice(0, FEEDS_A_CLAIM).map((feed) => [feed.id, feed]))
  const now = deps.clock.now()
  const states = await deps.store.feeds.claimDue({
    ids: [...some.keys()],
    now: deps.force === true ? WHENEVER : now,
    leaseUntil: now + LEASE_MS,
    limit: some.size,
  })
  for (const state of states) {
    const feed = some.get(state.id)
    if (feed === undefined) continue
    queue.add({ feed, state, everyMinutes: feed.everyMinutes ?? deps.everyMinutes })
  }
  const unwelcome = [...busyHosts].map(([host, until]) => ({ polls: queue.drop(host), until }))
  for (const { polls, until } of unwelcome) await putOff(deps, polls.map(feedOf), until)
}

/** One feed, whose unforeseen errors end here: they are its own failure. */
async function runPoll(round: Round, poll: Poll, tally: Tally): Promise<void> {
  const { deps, signal, saver, backlog } = round
  try {
    const end = await pollFeed({ ...deps, backlog }, poll, signal)
    if (end.busy !== null) await leaveAlone(round, end.busy)
    await saver.add(await withoutRepeats(deps.store.articles, end, deps.clock.now()))
  } catch (error) {
    if (!signal.aborted) tally.onLost({ poll }, error)
  }
}

/** A host that has too many requests gets none from its other feeds either. */
async function leaveAlone(round: Round, { host, until }: BusyHost): Promise<void> {
  const { deps, queue, busyHosts } = round
  busyHosts.set(host, until)
  const claimed = queue.drop(host).map(feedOf)
  const configured = round.feedsOf().get(host) ?? []
  await putOff(deps, [...new Set([...claimed, ...configured])], until)
}

async function putOff(deps: RefreshDeps, feeds: readonly Feed[], until: Instant): Promise<void> {
  if (feeds.length === 0) return
  const checks = feeds.map(({ id, everyMinutes = deps.everyMinutes }) => ({
    id,
    nextCheckAt: until + wholeMinutes(jitterMs(id, everyMinutes)),
  }))
  await deps.store.feeds.postpone(checks)
}

const feedOf = ({ feed }: Poll): Feed => feed

/** Most rounds never ask. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

// Feeds that are put off to the same instant are put off in one statement.
const wholeMinutes = (ms: number): number => Math.ceil(ms / MINUTE_MS) * MINUTE_MS

import { createDirectory } from '#chat/directory.ts'
import type { FeedHealth, Services } from '#chat/services.ts'
import { asTheyStand } from '#domain/correction.ts'
import type { Feed, FeedState } from '#domain/feed.ts'
import type { Clock } from '#domain/ports.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import type { ReaderRecord } from '#store/store.ts'
import type { App } from './open-app.ts'

/** Corrections that are older are told no more. */
const CORRECTED_FOR_MS = 14 * DAY_MS
/** Reports of one chat within a day. */
const MOST_REPORTS = 20

type Reading = Pick<
  Services,
  | 'directory'
  | 'defaultZone'
  | 'findEdition'
  | 'correctionsOf'
  | 'reportItem'
  | 'feedHealth'
  | 'exportData'
  | 'isKnown'
  | 'forget'
  | 'isAdmitted'
  | 'takesInvites'
  | 'join'
>

/** What the commands that read, and those of the readers' rights, may ask of the rest. */
export function createReading(
  { store, config, feeds, access }: Pick<App, 'store' | 'config' | 'feeds' | 'access'>,
  clock: Clock,
): Reading {
  return {
    directory: createDirectory(config.companies, feeds),
    defaultZone: config.settings.subscription.zone,
    findEdition: (id) => store.editions.find(id),
    correctionsOf: async (articles) => {
      const found = await store.corrections.since(clock.now() - CORRECTED_FOR_MS)
      return asTheyStand(found).filter(({ before }) =>
        before.articles.some((id) => articles.includes(id)),
      )
    },
    reportItem: async ({ platform, chat }, { editionId, item, claim, reason }) => {
      const now = clock.now()
      const id = `r${shortHash(platform, chat, editionId, String(item))}`
      const today = await store.reports.since({ platform, chat }, now - DAY_MS)
      const others = today.filter((report) => report.id !== id)
      if (others.length >= MOST_REPORTS) return false
      const about = { editionId, item, claim, reason }
      await store.reports.save({ id, platform, chat, ...about, isOpen: true, createdAt: now })
      return true
    },
    feedHealth: async () => healthOf(feeds, await store.feeds.all(), clock.now()),
    exportData: (address) => store.readers.find(address),
    isKnown: async (address) => isKnown(await store.readers.find(address)),
    forget: (address) => store.readers.forget(address),
    isAdmitted: access.isAdmitted,
    takesInvites: access.takesInvites,
    join: access.join,
  }
}

const isKnown = ({ subscription, digests, asked, reports, admittedAt }: ReaderRecord): boolean =>
  subscription !== null || digests.length + asked.length + reports.length > 0 || admittedAt !== null

function healthOf(feeds: readonly Feed[], all: readonly FeedState[], now: Instant): FeedHealth {
  const publishers = new Map(feeds.map((feed) => [feed.id, feed.publisher]))
  const states = all.filter((state) => publishers.has(state.id))
  const read = states.flatMap((state) => state.lastSuccessAt ?? [])
  const failing = states
    .filter((state) => state.failures > 0)
    .toSorted((a, b) => b.failures - a.failures || (a.id < b.id ? -1 : 1))
  return {
    total: feeds.length,
    fresh: read.filter((at) => at > now - DAY_MS).length,
    newestAt: read.length > 0 ? Math.max(...read) : null,
    failing: failing.flatMap((state) => publishers.get(state.id) ?? []),
  }
}

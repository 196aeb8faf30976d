import type { Article } from '#domain/article.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Feed, FeedState } from '#domain/feed.ts'
import type { Report } from '#domain/report.ts'
import type { Story } from '#domain/story.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import type { DigestOutcome, ToldStory } from '#domain/told-story.ts'
import type { AskedReply, AskedStore } from './asked-store.ts'
import type { CorrectionsStore } from './corrections-store.ts'
import type { EditionsStore } from './editions-store.ts'
import type { LeasesStore } from './leases-store.ts'
import type { UsageStore } from './usage-store.ts'

/** A digest about to be stored: its messages, and the slot that it answers. */
export interface NewDigest {
  readonly id: string
  readonly subscription: Subscription
  /** The local date and time of the slot, `2025-01-27` and `08:00`: unique per subscription. */
  readonly localDate: string
  readonly slot: string
  readonly editionIds: readonly string[]
  /** What it tells of each story, one entry a story, and the ids of the corrections that it tells. */
  readonly told: readonly ToldStory[]
  readonly corrections: readonly string[]
  /** None where there was no news and the reader does not want to hear of that. */
  readonly deliveries: readonly Delivery[]
  /** The subscription's next slot, written in the same transaction. */
  readonly nextRunAt: Instant
  readonly madeAt: Instant
}

export interface FeedsStore {
  /**
   * Makes a state for each feed that has none, and a new one where its address has changed. A feed that is
   * gone and not among these is forgotten, so that it is polled again once it is back.
   */
  sync(feeds: readonly Feed[], now: Instant): Promise<void>
  /** Up to `limit` due feeds among `ids`, leased until `leaseUntil` so that nobody else takes them. */
  claimDue(request: {
    ids: readonly string[]
    now: Instant
    leaseUntil: Instant
    limit: number
  }): Promise<FeedState[]>
  /** Saves what polls learnt and ends their leases, in one transaction. */
  save(...states: readonly FeedState[]): Promise<void>
  /** Puts next checks off and ends the leases; a check that is later already stays. */
  postpone(checks: readonly Pick<FeedState, 'id' | 'nextCheckAt'>[]): Promise<void>
  all(): Promise<FeedState[]>
}

export interface ArticlesStore {
  /** Saves those whose id is new; returns how many. */
  saveNew(articles: readonly Article[]): Promise<number>
  /** Published in `from`…`to` (inclusive, exclusive) by the named feeds, oldest first, then by id. */
  published(request: { from: Instant; to: Instant; feedIds: readonly string[] }): Promise<Article[]>
  /** Those of them that have no story yet. */
  unplaced(request: { from: Instant; to: Instant; feedIds: readonly string[] }): Promise<Article[]>
  /** The ids of articles of any feed that have a story, published since `from` and first seen since `seenFrom`. */
  placedSince(request: { from: Instant; seenFrom: Instant }): Promise<string[]>
  /** Those that are stored, each once, in the order of the ids. */
  find(ids: readonly string[]): Promise<Article[]>
}

export interface StoriesStore {
  /**
   * Stories with an article published at or after `since`, oldest first, then by id; their articles by
   * time of publication, then by id. A story that has lost its last article to another is not told.
   */
  since(since: Instant): Promise<Story[]>
  /** Which articles the named stories have now, by story. One that has none is not told. */
  members(storyIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /**
   * Saves new and grown stories, and points their articles at them, in one transaction. An article
   * is in one story: the last one saved with it. Throws where an article is not stored.
   */
  save(stories: readonly Story[]): Promise<void>
}

export interface SubscriptionsStore {
  find(address: ChatAddress): Promise<Subscription | null>
  /**
   * By id, or else by chat, so that a chat never has two. One that is not active takes along what is
   * pending for it: those messages become `blocked`.
   */
  save(subscription: Subscription): Promise<void>
  /** Active ones whose slot has come, the longest due first. */
  due(now: Instant, limit: number): Promise<Subscription[]>
  /** All of them, the oldest first. */
  all(): Promise<Subscription[]>
  /**
   * Writes only the next slot, and only where the subscription is active and all of it is as it was
   * read; returns whether it did.
   */
  reschedule(read: Subscription, nextRunAt: Instant): Promise<boolean>
  /** The platform refuses us there: the chat's subscription and its pending messages become `blocked`. */
  block(address: ChatAddress): Promise<void>
  /**
   * A chat got a new id: its subscription and its messages follow; where they did already, nothing is left
   * to do. False where the new one has a subscription of its own; the old one is then blocked.
   */
  move(from: ChatAddress, chat: string): Promise<boolean>
}

export interface DigestsStore {
  /**
   * The digest, its deliveries and the subscription's next slot in one transaction.
   * False where that slot already has its digest, unless it is kept as missed (then only the next slot is written), and
   * where the subscription was stopped or changed since it was read (then nothing is).
   */
  save(digest: NewDigest): Promise<boolean>
  /**
   * What was told to this subscription in digests made since then, of which a message went or may go out:
   * an entry for each story of each digest.
   */
  toldStories(subscriptionId: string, since: Instant): Promise<ToldStory[]>
  /** Keeps slots that came and went without a digest; one that has a digest keeps it. */
  recordMissed(
    subscriptionId: string,
    slots: readonly Pick<NewDigest, 'id' | 'localDate' | 'slot'>[],
    now: Instant,
  ): Promise<void>
  /** The messages of the newest digest of a chat, in order. */
  lastOf(address: ChatAddress): Promise<Delivery[]>
}

/** A message that waits, and where it goes. */
export type WaitingDelivery = Pick<Delivery, 'id' | 'chat'>

export interface DeliveriesStore {
  /**
   * The next due `pending` message of each chat of a platform, the longest due first: a chat's messages
   * come in order, so that one waits while an earlier one is pending or being sent. None while the
   * platform's lane is held.
   */
  findDue(
    platform: Delivery['platform'],
    now: Instant,
    limit: number,
  ): Promise<readonly WaitingDelivery[]>
  /**
   * Turns a message that `findDue` would still find to `sending`, commits, and returns it; null where it
   * would not, as when another process was faster.
   */
  claim(id: string, now: Instant): Promise<Delivery | null>
  /**
   * What became of a message: its state, attempts, due time, id and error; where it goes and what it says
   * stay as they are. One that goes back to `pending` after its reader has stopped becomes `blocked`; one
   * whose reader was forgotten meanwhile is left alone.
   */
  save(delivery: Delivery): Promise<void>
  /** After a crash: every `sending` message of a platform becomes `unknown`. Returns how many. */
  abandonSending(platform: Delivery['platform']): Promise<number>
  /** Whether the last message of that chat, before this one, of which anything may have arrived is `unknown`. */
  followsUnknown(delivery: Delivery): Promise<boolean>
  /** A pending message is not due before `until`. */
  postpone(id: string, until: Instant): Promise<void>
  /** Nothing of a platform is claimed before `opensAt`. */
  holdLane(platform: Delivery['platform'], opensAt: Instant): Promise<void>
  counts(): Promise<Readonly<Record<Delivery['state'], number>>>
}

/** A slot that came and went without a digest. */
interface MissedSlot extends ChatAddress {
  readonly localDate: string
  readonly slot: string
  readonly missedAt: Instant
}

/** Which part of the ledger is looked at; what is absent leaves nothing out. */
export interface LedgerFilter {
  readonly ids?: readonly string[]
  readonly states?: readonly Delivery['state'][]
  readonly address?: ChatAddress
}

/** The ledger as an operator sees and mends it. */
export interface LedgerStore {
  /** The newest `limit` messages, newest first. */
  list(filter: LedgerFilter, limit: number): Promise<Delivery[]>
  /** The newest `limit` missed slots, newest first. */
  missed(address: ChatAddress | null, limit: number): Promise<MissedSlot[]>
  /**
   * Makes a `failed` or `unknown` message due now, with all its attempts before it. Null where it is neither
   * (any more), else as it is then: `blocked` where its subscription is not active.
   */
  retry(id: string, now: Instant): Promise<Delivery | null>
  /** Gives a `pending` message up: `failed`. Null where it is not pending (any more). */
  drop(id: string): Promise<Delivery | null>
}

export interface ReportsStore {
  /** One report for each id: a later reason takes the place of an earlier one and opens it again. */
  save(report: Report): Promise<void>
  /** A chat's reports made since then, open or closed, oldest first. */
  since(address: ChatAddress, since: Instant): Promise<Report[]>
  /** The operators' queue: open ones of all chats, oldest first. */
  open(): Promise<Report[]>
  /** False where there is no open report of that id. */
  close(id: string): Promise<boolean>
}

/** All that is stored of one chat. */
export interface ReaderRecord {
  readonly subscription: Subscription | null
  readonly digests: readonly {
    readonly localDate: string
    readonly slot: string
    readonly outcome: DigestOutcome
    readonly editionIds: readonly string[]
    /** What became of each message, in order. */
    readonly messages: readonly Delivery['state'][]
  }[]
  /** The replies to what it asked for. */
  readonly asked: readonly Pick<AskedReply, 'editionId' | 'askedAt'>[]
  readonly reports: readonly Report[]
  readonly admittedAt: Instant | null
}

export interface ReadersStore {
  /** Lets a chat in for good; one that is in already keeps its time. */
  admit(address: ChatAddress, now: Instant): Promise<void>
  isAdmitted(address: ChatAddress): Promise<boolean>
  /** All chats that were let in. */
  admitted(): Promise<ChatAddress[]>
  find(address: ChatAddress): Promise<ReaderRecord>
  /** Deletes all that `find` tells of a chat, in one transaction. */
  forget(address: ChatAddress): Promise<void>
}

/** The only way in and out of the database. Instants are epoch milliseconds. */
export interface Store {
  readonly feeds: FeedsStore
  readonly articles: ArticlesStore
  readonly stories: StoriesStore
  readonly editions: EditionsStore
  readonly leases: LeasesStore
  readonly usage: UsageStore
  readonly corrections: CorrectionsStore
  readonly asked: AskedStore
  readonly subscriptions: SubscriptionsStore
  readonly digests: DigestsStore
  readonly deliveries: DeliveriesStore
  readonly ledger: LedgerStore
  readonly reports: ReportsStore
  readonly readers: ReadersStore
  close(): Promise<void>
}

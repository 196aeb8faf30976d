import type { Article } from '#domain/article.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Edition } from '#domain/edition.ts'
import type { Feed, FeedState } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import type { Story } from '#domain/story.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'

/** A digest about to be stored: its messages, and the slot that it answers. */
export interface NewDigest {
  readonly id: string
  readonly subscription: Subscription
  /** The local date and time of the slot, `2025-01-27` and `08:00`: unique per subscription. */
  readonly localDate: string
  readonly slot: string
  readonly editionIds: readonly string[]
  /** Ids of the stories told, so that the next digest leaves them out. */
  readonly storyIds: readonly string[]
  readonly deliveries: readonly Delivery[]
  /** The subscription's next slot, written in the same transaction. */
  readonly nextRunAt: Instant
  readonly madeAt: Instant
}

export interface FeedsStore {
  /** Makes a state for each feed that has none. */
  sync(feeds: readonly Feed[], now: Instant): Promise<void>
  /** Up to `limit` due feeds among `ids`, leased until `leaseUntil` so that nobody else takes them. */
  claimDue(request: {
    ids: readonly string[]
    now: Instant
    leaseUntil: Instant
    limit: number
  }): Promise<FeedState[]>
  /** Saves what a poll learnt and ends its lease. */
  save(state: FeedState): Promise<void>
  all(): Promise<FeedState[]>
}

export interface ArticlesStore {
  /** Saves those whose id is new; returns how many. */
  saveNew(articles: readonly Article[]): Promise<number>
  /** Published in `from`…`to` (inclusive, exclusive) by the named feeds, oldest first, then by id. */
  published(request: { from: Instant; to: Instant; feedIds: readonly string[] }): Promise<Article[]>
  /** Those that are stored, each once, in the order of the ids. */
  find(ids: readonly string[]): Promise<Article[]>
}

export interface StoriesStore {
  /**
   * Stories with an article published at or after `since`, oldest first, then by id; their articles by
   * time of publication, then by id. A story that has lost its last article to another is not told.
   */
  since(since: Instant): Promise<Story[]>
  /**
   * Saves new and grown stories, and points their articles at them, in one transaction. An article
   * is in one story: the last one saved with it. Throws where an article is not stored.
   */
  save(stories: readonly Story[]): Promise<void>
}

export interface EditionsStore {
  find(id: string): Promise<Edition | null>
  /** The edition of a language and window; the first written where there are several. */
  findWindow(language: Language, from: Instant, to: Instant): Promise<Edition | null>
  /** Keeps the first one written under an id and returns it: two writers end with one edition. */
  save(edition: Edition, now: Instant): Promise<Edition>
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
   * Writes only the next slot, and only where the subscription is active and its slot is the one that
   * was read; returns whether it did.
   */
  reschedule(read: Pick<Subscription, 'id' | 'nextRunAt'>, nextRunAt: Instant): Promise<boolean>
  /** The platform refuses us there: the chat's subscription and its pending messages become `blocked`. */
  block(address: ChatAddress): Promise<void>
  /**
   * A chat got a new id: its subscription and its messages follow. False where the new one has a
   * subscription of its own already; the old one is then blocked.
   */
  move(from: ChatAddress, chat: string): Promise<boolean>
}

export interface DigestsStore {
  /**
   * The digest, its deliveries and the subscription's next slot in one transaction.
   * False where that slot already has its digest (then only the next slot is written), and where the
   * subscription was stopped or rescheduled since it was read (then nothing is).
   */
  save(digest: NewDigest): Promise<boolean>
  /** Stories told to this subscription in digests made since then, of which a message went or may go out. */
  toldStories(subscriptionId: string, since: Instant): Promise<ReadonlySet<string>>
  /** The messages of the newest digest of a chat, in order. */
  lastOf(address: ChatAddress): Promise<Delivery[]>
}

export interface DeliveriesStore {
  /**
   * Turns the next due `pending` message of a platform to `sending`, commits, and returns it.
   * A chat's messages come in order: one waits while an earlier one is pending or being sent.
   * Null too while the platform's lane is held.
   */
  claimNext(platform: Delivery['platform'], now: Instant): Promise<Delivery | null>
  /** A message that goes back to `pending` after its reader has stopped becomes `blocked`. */
  save(delivery: Delivery): Promise<void>
  /** After a crash: every `sending` message of a platform becomes `unknown`. Returns how many. */
  abandonSending(platform: Delivery['platform']): Promise<number>
  /** Whether the last message of that chat, before this one, of which anything may have arrived is `unknown`. */
  followsUnknown(delivery: Delivery): Promise<boolean>
  /** Nothing of a platform is claimed before `opensAt`. */
  holdLane(platform: Delivery['platform'], opensAt: Instant): Promise<void>
  counts(): Promise<Readonly<Record<Delivery['state'], number>>>
}

/** The only way in and out of the database. Instants are epoch milliseconds. */
export interface Store {
  readonly feeds: FeedsStore
  readonly articles: ArticlesStore
  readonly stories: StoriesStore
  readonly editions: EditionsStore
  readonly subscriptions: SubscriptionsStore
  readonly digests: DigestsStore
  readonly deliveries: DeliveriesStore
  close(): Promise<void>
}

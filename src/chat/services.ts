import type { Delivery } from '#domain/delivery.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'

/** What commands need of the rest of Mujaz. `app.ts` supplies it. */
export interface Services {
  now(): Instant
  /** The newest edition in a language, written first where there is none or it is over an hour old. */
  currentEdition(language: Language): Promise<Edition>
  findSubscription(address: ChatAddress): Promise<Subscription | null>
  /** Makes it active with the settings' defaults where the chat has none; fills `nextRunAt`. */
  subscribe(address: ChatAddress, wish: SubscriptionWish): Promise<Subscription>
  /** Stops it; null where the chat had no active one. */
  stop(address: ChatAddress): Promise<Subscription | null>
  /** Remembers the languages of a chat, subscribed or not. */
  setLanguages(address: ChatAddress, languages: readonly Language[]): Promise<Subscription>
  /** The messages of the chat's newest digest, in order; empty where there is none. */
  lastDigest(address: ChatAddress): Promise<readonly Delivery[]>
}

/** What a reader asked for; what is absent keeps its value or gets the default. */
export interface SubscriptionWish {
  readonly time?: string
  readonly zone?: string
  readonly languages?: readonly Language[]
}

import type { Company } from '#domain/company.ts'
import type { Correction } from '#domain/correction.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Report } from '#domain/report.ts'
import type { ChatAddress, SettingsChange, Subscription } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import type { Directory } from './directory.ts'

/** What commands need of the rest of Mujaz. `app.ts` supplies it. */
export interface Services {
  now(): Instant
  /** The newest edition in a language, written first where there is none or it is over an hour old. */
  currentEdition(language: Language): Promise<Edition>
  findSubscription(address: ChatAddress): Promise<Subscription | null>
  /** What a chat has chosen, and the settings' defaults for the rest; one that is new is not saved. */
  settingsOf(address: ChatAddress): Promise<Subscription>
  /** The registry of companies. */
  readonly companies: readonly Company[]
  /** Makes it active, with the settings' defaults for what the chat never chose; ends a pause. */
  subscribe(address: ChatAddress, change: SettingsChange): Promise<Subscription>
  /** Remembers what a chat chose, subscribed or not; an active one gets its next slot by it. */
  changeSettings(address: ChatAddress, change: SettingsChange): Promise<Subscription>
  /** Nothing is sent by itself before `until`, or until `resume` where it is null; null where it is not active or paused. */
  pause(address: ChatAddress, until: Instant | null): Promise<Subscription | null>
  /** Ends a pause; null where there is none. */
  resume(address: ChatAddress): Promise<Subscription | null>
  /** Stops it; null where the chat had none that is active or paused. */
  stop(address: ChatAddress): Promise<Subscription | null>
  /** Whom and what readers may name. */
  readonly directory: Directory
  /** The zone in which times are told to who has chosen none. */
  readonly defaultZone: string
  findEdition(id: string): Promise<Edition | null>
  /** The corrections of these days that take back a figure of one of these articles, as they stand by now. */
  correctionsOf(articles: readonly string[]): Promise<readonly Correction[]>
  /** Keeps what a reply tells a chat, so that its figures can be corrected. */
  keepTold(address: ChatAddress, copy: Edition): Promise<void>
  /** Keeps a report for the operators. False where this chat has made too many today. */
  reportItem(
    address: ChatAddress,
    report: Pick<Report, 'editionId' | 'item' | 'claim' | 'reason'>,
  ): Promise<boolean>
  feedHealth(): Promise<FeedHealth>
  /** All that is stored of a chat, in a form that can be printed as JSON. */
  exportData(address: ChatAddress): Promise<object>
  /** Whether anything is stored of a chat. */
  isKnown(address: ChatAddress): Promise<boolean>
  /** Deletes all that is stored of a chat, and of the topics of a forum. */
  forget(address: ChatAddress): Promise<void>
  /** Whether the settings let this chat use the bot. */
  isAdmitted(address: ChatAddress): Promise<boolean>
  /** Whether an invite code can let a chat in; else only the operators can. */
  takesInvites(): boolean
  /** Lets a chat in by its invite code; after a few wrong ones it is `refused` for an hour. */
  join(address: ChatAddress, code: string): Promise<'admitted' | 'wrong' | 'refused'>
  /** The platform has closed a chat to us: its subscription, and those of its topics, are `blocked`. */
  block(address: ChatAddress): Promise<void>
  /** A chat has a new id: all that is stored of it follows, once. */
  move(address: ChatAddress, chat: string): Promise<void>
  /** The messages of the chat's newest digest, in order; empty where there is none. */
  lastDigest(address: ChatAddress): Promise<readonly Delivery[]>
}

/** How the feeds do that are to be read. */
export interface FeedHealth {
  readonly total: number
  /** Those read within the last day. */
  readonly fresh: number
  /** The newest successful check of any; null where there was none. */
  readonly newestAt: Instant | null
  /** Publishers of those whose last check failed, the longest failing first. */
  readonly failing: readonly string[]
}

import type { Delivery } from '#domain/delivery.ts'
import type { FeedState, Tier } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import type { DayUsage } from '#domain/model-usage.ts'
import type { Platform, SubscriptionStatus } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import type { DigestOutcome } from '#domain/told-story.ts'

// The tables as the newest migration leaves them; column names are snake_case in the database.
// Columns that hold JSON are strings here and go through json.ts.

interface FeedStateRow extends FeedState {
  /** Nobody else may take the feed before then. */
  readonly leasedUntil: Instant
}

export interface ArticleRow {
  readonly id: string
  readonly feedId: string
  readonly publisher: string
  readonly family: string
  readonly tier: Tier
  readonly zone: string
  readonly language: Language
  readonly title: string
  readonly text: string
  readonly url: string
  readonly publishedAt: Instant
  readonly firstSeenAt: Instant
  readonly companies: string
  readonly storyId: string | null
  readonly revisedAt: Instant | null
}

/** Another text of an article: the newest of its house, or the one before where the newest was taken over. */
interface ArticleRevisionRow {
  readonly articleId: string
  readonly title: string
  readonly text: string
  readonly seenAt: Instant
}

interface CorrectionRow {
  readonly id: string
  readonly storyId: string
  readonly body: string
  readonly foundAt: Instant
  /** 1 once all who had the old figure in a lead were written to. */
  readonly isPassedOn: 0 | 1
  /** How often it was to be passed on again. */
  readonly reopened: number
}

interface ToldCorrectionRow {
  readonly correctionId: string
  readonly subscriptionId: string
  readonly digestId: string
}

interface StoryRow {
  readonly id: string
  readonly firstAt: Instant
  readonly lastAt: Instant
}

interface EditionRow {
  readonly id: string
  readonly language: Language
  readonly fromAt: Instant
  readonly toAt: Instant
  readonly body: string
  readonly createdAt: Instant
}

export interface SubscriptionRow {
  readonly id: string
  readonly platform: Platform
  readonly chat: string
  readonly status: SubscriptionStatus
  readonly languages: string
  readonly times: string
  readonly days: string
  readonly zone: string
  readonly watch: string
  /** The wishes that are neither places nor times, together. */
  readonly wishes: string
  readonly pausedUntil: Instant | null
  readonly nextRunAt: Instant | null
  readonly createdAt: Instant
}

interface DigestRow {
  readonly id: string
  readonly subscriptionId: string
  readonly localDate: string
  readonly slot: string
  readonly outcome: DigestOutcome
  readonly editionIds: string
  readonly madeAt: Instant
}

interface DigestStoryRow {
  readonly digestId: string
  readonly storyId: string
  /** What was told of the story, beside its id. */
  readonly told: string
}

/** What a reply to who asked for a brief told of a story. */
interface AskedStoryRow extends Omit<DigestStoryRow, 'digestId'> {
  readonly replyId: string
  readonly platform: Platform
  readonly chat: string
  readonly editionId: string
  readonly askedAt: Instant
}

export interface DeliveryRow extends Omit<Delivery, 'body' | 'buttons'> {
  readonly body: string
  readonly buttons: string
  /** Its place among all messages ever queued for its chat. */
  readonly queued: number
  /** Its place among all messages of its chat whose sending has begun; null before. */
  readonly turn: number | null
}

export interface ReportRow {
  readonly id: string
  readonly platform: Platform
  readonly chat: string
  readonly editionId: string
  readonly item: number
  readonly claim: string
  readonly reason: string | null
  readonly state: 'open' | 'closed'
  readonly createdAt: Instant
}

interface AdmissionRow {
  readonly platform: Platform
  readonly chat: string
  readonly admittedAt: Instant
}

interface LaneRow {
  readonly platform: Platform
  /** Nothing is sent before then. */
  readonly opensAt: Instant
}

interface EditionLeaseRow {
  readonly id: string
  readonly holder: string
  /** Nobody else may write the edition before then. */
  readonly leasedUntil: Instant
}

export interface Tables {
  readonly feedStates: FeedStateRow
  readonly articles: ArticleRow
  readonly stories: StoryRow
  readonly editions: EditionRow
  readonly subscriptions: SubscriptionRow
  readonly digests: DigestRow
  readonly digestStories: DigestStoryRow
  readonly deliveries: DeliveryRow
  readonly lanes: LaneRow
  readonly reports: ReportRow
  readonly admissions: AdmissionRow
  readonly modelUsage: DayUsage
  readonly editionLeases: EditionLeaseRow
  readonly articleRevisions: ArticleRevisionRow
  readonly corrections: CorrectionRow
  readonly toldCorrections: ToldCorrectionRow
  readonly askedStories: AskedStoryRow
}

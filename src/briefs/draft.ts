import type { Bucket } from '#domain/company.ts'
import type { Edition } from '#domain/edition.ts'
import type { Problem } from '#domain/figure.ts'
import type { Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { RankedStory } from '#domain/story.ts'
import type { Instant } from '#domain/time.ts'

/** What a writer works from: one window, one language, the stories in order of rank. */
export interface Assignment {
  readonly language: Language
  readonly from: Instant
  readonly to: Instant
  readonly stories: readonly RankedStory[]
  /** Articles that give orders to programs: what is left of them in the stories is the extractive writer's alone. */
  readonly flagged?: Edition['flagged']
}

interface Quote {
  readonly articleId: string
  /** Verbatim words of the article's title or text. */
  readonly text: string
}

/** A claim as a writer proposes it; `assembleEdition` checks it. */
export interface DraftItem {
  readonly part: 'lead' | Part
  readonly text: string
  readonly kind: 'reported' | 'inferred'
  readonly storyId: string
  /** One to three articles; they are the evidence. */
  readonly cites: readonly string[]
  readonly quotes: readonly Quote[]
  /** Winners only. */
  readonly bucket?: Bucket
  /** A dated event to watch, `2025-02-26`. */
  readonly date?: string
}

/** What became of an item that a model proposed. */
export interface Verdict {
  readonly part: 'lead' | Part | null
  /** As the model wrote it first. */
  readonly text: string
  /** `repaired`: its second version passed; `replaced`: neither did, and a source's own sentence has its place. */
  readonly outcome: 'kept' | 'repaired' | 'replaced' | 'dropped'
  /** Of the first version; empty where it was kept. */
  readonly problems: readonly string[]
}

export interface Draft {
  readonly writer: 'extract' | 'model'
  readonly model: string | null
  readonly promptVersion: string | null
  /** The lead first, then part by part, the best first. */
  readonly items: readonly DraftItem[]
  /** Items that the writer itself threw away. They count as dropped. */
  readonly rejected: number
  /** What the check found in those. */
  readonly problems: readonly Problem[]
  /** One for each item that a model proposed, in reading order; none of the extractive writer's. */
  readonly verdicts: readonly Verdict[]
  readonly usage: {
    readonly promptTokens: number
    readonly completionTokens: number
    readonly calls: number
    readonly costUsd: number | null
  }
}

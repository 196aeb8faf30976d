import type { Language } from '#domain/language.ts'
import type { Instant } from '#domain/time.ts'

/** A sentence or two that a writer wants to publish, with the articles that it stands on. */
export interface Claim {
  readonly text: string
  readonly language: Language
  /** Ids of articles. */
  readonly cites: readonly string[]
}

/** An article as the check reads it: title and text are evidence, the publisher's name is not. */
export interface Evidence {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly text: string
  readonly publishedAt: Instant
  /** IANA zone or offset (`+03:00`) in which its weekdays and "yesterday" are read. */
  readonly zone: string
}

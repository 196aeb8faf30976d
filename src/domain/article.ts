import type { Tier } from './feed.ts'
import type { Language } from './language.ts'
import type { Instant } from './time.ts'

/** One cleaned item of a feed. Texts are plain: no markup, no bidi or zero-width marks. */
export interface Article {
  /** `a` and 12 hex digits of a hash of the feed's id and the item's identity: the same each time it is read. */
  readonly id: string
  readonly feedId: string
  readonly publisher: string
  readonly family: string
  readonly tier: Tier
  readonly zone: string
  readonly language: Language
  readonly title: string
  readonly text: string
  /** http or https; empty where the item had no usable link. */
  readonly url: string
  readonly publishedAt: Instant
  readonly firstSeenAt: Instant
  /** Ids of the registry (`Company.id`) named in title or text, most mentioned first. */
  readonly companies: readonly string[]
  /** The story that it was placed in; null until it is grouped. */
  readonly storyId: string | null
  /** When its house had replaced a figure in it and we took its new text over; absent: never. */
  readonly revisedAt?: Instant
}

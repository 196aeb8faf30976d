import type { Article } from './article.ts'
import type { Instant } from './time.ts'

/** Articles on one event, across outlets and languages. */
export interface Story {
  /** `s` and the hash of its first article's id; kept for good, and the older one after a merge. */
  readonly id: string
  readonly articleIds: readonly string[]
  readonly firstAt: Instant
  readonly lastAt: Instant
}

/** The parts of a rank, each 0…1, and the score made of them, 0…100. Higher is earlier in the brief. */
export interface Rank {
  readonly score: number
  readonly materiality: number
  readonly corroboration: number
  readonly authority: number
  readonly salience: number
  readonly theme: number
  readonly recency: number
}

/** A story and all its articles that the store holds, oldest first, then by id. */
export interface StoryWithArticles {
  readonly story: Story
  readonly articles: readonly Article[]
}

/** A story in its place in the brief. */
export interface RankedStory extends StoryWithArticles {
  readonly rank: Rank
  /** How many publisher families report it. */
  readonly families: number
}

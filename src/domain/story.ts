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

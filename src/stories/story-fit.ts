import type { Instant } from '#domain/time.ts'
import type { Profile } from './corpus.ts'
import { type Comparison, joinScore } from './join-score.ts'
import type { JoinWeights } from './weights.ts'

/** A report in the index. */
export interface Member {
  readonly profile: Profile
  readonly publishedAt: Instant
  cluster: Cluster
}

/** A story in the index: its reports by time, then id. */
export interface Cluster {
  readonly id: string
  readonly members: Member[]
}

export interface Home {
  readonly cluster: Cluster
  /** How surely the article belongs there, 0…1. */
  readonly score: number
}

/** When an article is of a story, and two stories are one. Scores of 0…1. */
export interface JoinRule {
  readonly weights: JoinWeights
  /** An article joins the story that it fits best, if it fits that at least so well. */
  readonly join: number
  /** How much the closest report counts; the rest is the mean of all. */
  readonly closestShare: number
  /** Shared companies and figures this strong outweigh unlike words. */
  readonly clearAcross: number
  /** An article must fit two stories at least so well to make them one … */
  readonly merge: number
  /** … and their own reports must on the whole be at least so much alike. */
  readonly mergeMean: number
}

export interface Fit extends Pick<Comparison, 'corpus' | 'vectorsOf'> {
  readonly rule: JoinRule
}

const MAX_MEMBERS_COMPARED = 16
const MAX_MEMBERS_MERGED = 8

/**
 * How well an article fits a story, 0…1. Judged by the reports in the article's own language; by the
 * others where they are clearer, or alone.
 */
export function fitOf(article: Profile, { members }: Cluster, fit: Fit): number {
  const { language } = article.article
  const recent = members.slice(-MAX_MEMBERS_COMPARED).map(({ profile }) => profile)
  const isOwn = (member: Profile): boolean => member.article.language === language
  const own = recent.filter(isOwn)
  const others = recent.filter((member) => !isOwn(member))
  const across = likeness(article, others, fit)
  if (own.length === 0) return across
  return Math.max(likeness(article, own, fit), across >= fit.rule.clearAcross ? across : 0)
}

function likeness(
  article: Profile,
  members: readonly Profile[],
  { rule: { weights, closestShare }, ...compared }: Fit,
): number {
  const scores = members.map((member) => joinScore(article, member, { ...compared, weights }))
  const closest = Math.max(0, ...scores)
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
  return closest === 1 ? 1 : closestShare * closest + (1 - closestShare) * mean
}

/**
 * Whether two stories that one article fits are one: it fits both closely, and their own reports
 * are on the whole alike.
 */
export function areOneStory(home: Home, other: Home, { rule, ...compared }: Fit): boolean {
  if (Math.min(home.score, other.score) < rule.merge) return false
  const [mine, theirs] = [home, other].map(({ cluster }) =>
    cluster.members.slice(-MAX_MEMBERS_MERGED).map(({ profile }) => profile),
  )
  const scores = (mine ?? []).flatMap((a) =>
    (theirs ?? []).map((b) => joinScore(a, b, { ...compared, weights: rule.weights })),
  )
  return scores.reduce((sum, score) => sum + score, 0) >= rule.mergeMean * scores.length
}

import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Tier } from '#domain/feed.ts'
import type { BriefedStory, Rank, RankedStory, StoryWithArticles } from '#domain/story.ts'
import { HOUR_MS, type Instant } from '#domain/time.ts'
import { createNameFinder, type NameFinder } from '#language/names.ts'
import { corroborationOf, familiesOf } from './corroboration.ts'
import { materialityOf } from './materiality.ts'
import { noveltyOf } from './novelty.ts'
import { themeOf } from './theme.ts'

export interface RankContext {
  readonly now: Instant
  /** The window of the brief. */
  readonly from: Instant
  readonly to: Instant
  /** What earlier editions told, by story. */
  readonly briefed: ReadonlyMap<string, BriefedStory>
  /** The registry of names. */
  readonly companies: readonly Company[]
}

/** The parts of a rank before they are made a score. */
export type RankParts = Omit<Rank, 'score'>

const WEIGHTS: Readonly<Record<keyof RankParts, number>> = {
  materiality: 0.27,
  corroboration: 0.18,
  authority: 0.09,
  salience: 0.13,
  theme: 0.13,
  recency: 0.09,
  novelty: 0.11,
}
// What a story keeps of its score when it has nothing of the frame: news that is merely fresh and loud stays at the bottom.
const OFF_TOPIC_SHARE = 0.2
const FULL_TOPIC = 0.5

const AUTHORITY: Readonly<Record<Tier, number>> = { 1: 1, 2: 0.75, 3: 0.5, 4: 0.25 }
const MIN_HALF_LIFE_MS = 18 * HOUR_MS
const HALF_LIFE_OF_WINDOW = 0.75
const MIN_HORIZON_MS = 72 * HOUR_MS
// One loud report must not outweigh all others of its story.
const BEST_ARTICLE_SHARE = 0.7
const MAX_ARTICLES_READ = 40

/**
 * Ranks stories for an investor's brief: score descending, then id. Every part is 0…1 and kept,
 * and a story's score rises with each of them. The same stories give the same ranks in whatever
 * order they and their articles come.
 */
export function rankStories(
  stories: readonly StoryWithArticles[],
  context: RankContext,
): RankedStory[] {
  const finder = createNameFinder(context.companies)
  return stories
    .map((story) => rankStory(story, context, finder))
    .sort((a, b) => b.rank.score - a.rank.score || (a.story.id < b.story.id ? -1 : 1))
}

function rankStory(told: StoryWithArticles, context: RankContext, finder: NameFinder): RankedStory {
  const articles = [...told.articles].sort(
    (a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1),
  )
  const read = articles.slice(-MAX_ARTICLES_READ)
  const parts: RankParts = {
    materiality: bestAndMean(read.map((article) => materialityOf(article, finder))),
    corroboration: corroborationOf(read),
    authority: Math.max(0, ...articles.map(({ tier }) => AUTHORITY[tier])),
    salience: salienceOf(read, finder),
    theme: bestAndMean(read.map((article) => themeOf(article, finder))),
    recency: recencyOf(told.story.lastAt, context),
    novelty: noveltyOf(read, context.briefed.get(told.story.id)),
  }
  return {
    story: told.story,
    articles,
    rank: { score: scoreOf(parts), ...parts },
    families: familiesOf(articles),
  }
}

/** 0…100, higher with each part. */
export function scoreOf(parts: RankParts): number {
  const names = Object.keys(WEIGHTS) as (keyof RankParts)[]
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * parts[name], 0)
  const mean = (parts.theme + parts.salience) / 2
  const topic = Math.min(1, Math.max(parts.theme, mean) / FULL_TOPIC)
  return 100 * sum * (OFF_TOPIC_SHARE + (1 - OFF_TOPIC_SHARE) * topic)
}

function bestAndMean(values: readonly number[]): number {
  if (values.length === 0) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return BEST_ARTICLE_SHARE * Math.max(...values) + (1 - BEST_ARTICLE_SHARE) * mean
}

/** Whether headlines name companies of the registry, and how many, half each. */
function salienceOf(articles: readonly Article[], finder: NameFinder): number {
  const named = articles.map(({ title, language }) =>
    finder
      .find(title, language)
      .map((mention) => mention.company)
      .filter(({ kind }) => kind === 'company' || kind === 'product')
      .map(({ id, parent }) => parent ?? id),
  )
  if (named.length === 0) return 0
  const share = named.filter((ids) => ids.length > 0).length / named.length
  const breadth = 1 - 1 / (1 + new Set(named.flat()).size)
  return 0.5 * share + 0.5 * breadth
}

/** Halves with the age of the newest report; 0 beyond the horizon. */
function recencyOf(lastAt: Instant, { now, from, to }: RankContext): number {
  const windowMs = to - from
  const ageMs = Math.max(0, Math.min(now, to) - lastAt)
  if (ageMs > Math.max(MIN_HORIZON_MS, windowMs)) return 0
  return 0.5 ** (ageMs / Math.max(MIN_HALF_LIFE_MS, HALF_LIFE_OF_WINDOW * windowMs))
}

import type { Article } from './article.ts'
import type { Language } from './language.ts'
import type { Instant } from './time.ts'
import type { ToldFigure } from './told-story.ts'

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
  readonly novelty: number
}

/** What earlier editions have told of a story. */
export interface BriefedStory {
  /** Ids of all the articles that it had by then. */
  readonly articles: ReadonlySet<string>
  readonly figures: readonly ToldFigure[]
}

/** A story and all its articles that the store holds, oldest first, then by id. */
export interface StoryWithArticles {
  readonly story: Story
  readonly articles: readonly Article[]
}

/** A story in its place in the brief. */
export interface RankedStory extends StoryWithArticles {
  readonly rank: Rank
  /** How many publisher families report it; roundups and live blogs do not count. */
  readonly families: number
}

const MIN_THEME = 0.3
const MIN_THEME_WITH_COMPANIES = 0.12
const MIN_SALIENCE = 0.3

/**
 * Whether a story belongs in a brief at all: its words are the frame's, or its headlines name
 * companies of the registry and some of its words are. Football and recipes do not pass.
 */
export const isOnTopic = ({ theme, salience }: Rank): boolean =>
  theme >= MIN_THEME || (theme >= MIN_THEME_WITH_COMPANIES && salience >= MIN_SALIENCE)

/**
 * A story's headline: of its most authoritative article in that language, the earliest of equals.
 * Where no source tells it in the language, the headline is in the other one, as published.
 */
export function storyTitle({ articles }: StoryWithArticles, language: Language): string {
  const own = articles.filter((article) => article.language === language)
  const [first] = [...(own.length > 0 ? own : articles)].sort(
    (a, b) => a.tier - b.tier || a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1),
  )
  return first?.title ?? ''
}

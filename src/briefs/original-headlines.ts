import type { Article } from '#domain/article.ts'
import type { Bucket } from '#domain/company.ts'
import { PARTS, type Part } from '#domain/frame.ts'
import type { RankedStory } from '#domain/story.ts'
import type { Assignment, DraftItem } from './draft.ts'
import { findBucket } from './find-bucket.ts'
import { type Candidate, figureKeys } from './find-candidates.ts'
import { tellsNews } from './fitness.ts'
import { readParts } from './score-parts.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_HEADLINES_PER_PART = 2
const MAX_STORIES = 25
const LEDE_LENGTH = 400

interface Told {
  readonly part: Part
  /** What the part tells in the edition's own language. */
  readonly told: readonly Candidate[]
}

/**
 * The stories of a part that no source tells in the edition's language: each as its headline, untouched.
 * Renderers quote and link it under a line that says so (they see that the cited article is in another language).
 * One whose names and figures an item of the part has told already is left out.
 */
export function originalHeadlines(
  assignment: Assignment,
  desk: WritingDesk,
  { part, told }: Told,
): DraftItem[] {
  return assignment.stories
    .slice(0, MAX_STORIES)
    .filter((story) => story.articles.every((a) => a.language !== assignment.language))
    .flatMap((story) => headlineOf(story, desk, told))
    .filter((item) => item.part === part)
    .slice(0, MAX_HEADLINES_PER_PART)
}

function headlineOf(
  { story, articles }: RankedStory,
  desk: WritingDesk,
  told: readonly Candidate[],
): DraftItem[] {
  const [best] = [...articles].sort((a, b) => a.tier - b.tier || a.publishedAt - b.publishedAt)
  if (!best || !tellsNews(best.title) || isTold(best, desk, told)) return []
  if (desk.breaksRules(best.title, best.language)) return []
  const place = placeOf(best, desk)
  if (place === null) return []
  return [
    {
      ...place,
      text: best.title,
      kind: 'reported',
      storyId: story.id,
      cites: [best.id],
      quotes: [{ articleId: best.id, text: best.title }],
    },
  ]
}

function isTold(article: Article, desk: WritingDesk, told: readonly Candidate[]): boolean {
  const names = desk.nameCompanies(article.title, article.language)
  const figures = figureKeys(article.title, article.language)
  return (
    names.length > 0 &&
    told.some(
      (item) =>
        names.every((id) => item.companies.some((company) => company.id === id)) &&
        [...figures].every((figure) => item.figures.has(figure)),
    )
  )
}

function placeOf(article: Article, desk: WritingDesk): { part: Part; bucket?: Bucket } | null {
  const lede = `${article.title}\n${article.text.slice(0, LEDE_LENGTH)}`
  const companies = desk.names.find(lede, article.language).map((mention) => mention.company)
  const bucket = findBucket(lede, article.language, companies)
  const scores = { ...readParts(lede, article.language).scores, ...(bucket ? {} : { winners: 0 }) }
  const part = PARTS.reduce((best, next) => (scores[next] > scores[best] ? next : best))
  if (scores[part] === 0) return null
  return part === 'winners' && bucket ? { part, bucket } : { part }
}

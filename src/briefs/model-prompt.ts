import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import { toIso } from '#domain/time.ts'
import { glossaryTermsIn } from '#language/glossary.ts'
import type { Assignment } from './draft.ts'
import { figureTable } from './figure-table.ts'
import { fillPrompt, type Prompt } from './prompt-file.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_TEXT_LENGTH = 2_500
const MAX_TERMS = 60
const MAX_PROBLEMS = 8
const MAX_ITEM_LENGTH = 4_000
const MAX_ARTICLES_PER_STORY = 5
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'Arabic' }

/** The articles that a model is given, by their labels A1…A60. */
export type Labelled = ReadonlyMap<string, LabelledArticle>

interface LabelledArticle {
  readonly article: Article
  readonly storyId: string
  /** The story's own label, S1…. */
  readonly story: string
}

/** The best stories' articles, the most authoritative of each first, as many as the limit lets in. */
export function labelArticles({ stories }: Assignment, limit: number): Labelled {
  const chosen = stories
    .flatMap(({ story, articles }, index) =>
      [...articles]
        .sort((a, b) => a.tier - b.tier || a.publishedAt - b.publishedAt)
        .slice(0, MAX_ARTICLES_PER_STORY)
        .map((article) => ({ article, storyId: story.id, story: `S${index + 1}` })),
    )
    .slice(0, limit)
  return new Map(chosen.map((entry, index) => [`A${index + 1}`, entry]))
}

export interface PromptContext {
  readonly prompt: Prompt
  readonly desk: WritingDesk
  readonly maxItemsPerPart: number
  readonly fence: (articles: string) => string
}

/** The instructions, the same for every edition and language. */
export const systemPrompt = ({ prompt, maxItemsPerPart }: PromptContext): string =>
  fillPrompt(prompt.system, { maxItems: String(maxItemsPerPart) })

/**
 * What the model reads after its instructions. All of it but the last line is the same in both languages,
 * so that an endpoint can reuse what it has read.
 */
export function userPrompt(
  { from, to, language }: Assignment,
  articles: Labelled,
  { prompt, desk, fence }: PromptContext,
): string {
  const lines = [...articles].map(([label, entry]) => articleLine(label, entry, desk)).join('\n')
  const terms = glossaryTermsIn(lines, desk.glossary).slice(0, MAX_TERMS)
  return fillPrompt(prompt.user, {
    from: toIso(from),
    to: toIso(to),
    fence: fence(lines),
    articles: lines,
    words: [...terms, ...namesIn(articles, desk)].map(({ en, ar }) => `${en}: ${ar}`).join('\n'),
    language: LANGUAGE_NAMES[language],
  })
}

/** An item of an answer that failed, and all that is wrong with it. */
export interface Failing {
  readonly item: unknown
  readonly problems: readonly string[]
}

/** What the model reads behind its first prompt where items failed: what it wrote, and what is wrong with it. */
export function repairPrompt(
  failing: readonly Failing[],
  { language }: Assignment,
  { prompt, fence }: PromptContext,
): string {
  const items = failing.map(({ item, problems }) =>
    JSON.stringify({ item: cut(item), problems: problems.slice(0, MAX_PROBLEMS) }),
  )
  return fillPrompt(prompt.repair, {
    fence: fence(items.join('\n')),
    items: items.join('\n'),
    language: LANGUAGE_NAMES[language],
  })
}

// What has no shape may have any size.
function cut(item: unknown): unknown {
  const json = JSON.stringify(item) ?? 'null'
  return json.length <= MAX_ITEM_LENGTH ? item : json.slice(0, MAX_ITEM_LENGTH)
}

function articleLine(id: string, { article, story }: LabelledArticle, desk: WritingDesk): string {
  const text = article.text.slice(0, MAX_TEXT_LENGTH)
  return JSON.stringify({
    id,
    story,
    publisher: article.publisher,
    language: article.language,
    published: dayAndTime(article),
    title: article.title,
    text,
    figures: figureTable(article, `${article.title}\n${text}`, desk),
  })
}

// With its weekday and in the publisher's zone, as the check will read "Monday" and "yesterday".
const dayAndTime = ({ publishedAt, zone }: Article): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  }).format(publishedAt)

function namesIn(articles: Labelled, desk: WritingDesk): { en: string; ar: string }[] {
  const ids = new Set([...articles.values()].flatMap(({ article }) => article.companies))
  return desk.companies
    .filter((company) => ids.has(company.id))
    .map((company) => ({ en: company.name, ar: company.ar }))
}

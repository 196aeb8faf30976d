import { createHash } from 'node:crypto'
import { assembleEdition } from '#briefs/assemble.ts'
import type { Assignment, Draft } from '#briefs/draft.ts'
import { writeWithModel } from '#briefs/model-writer.ts'
import type { Prompt } from '#briefs/prompt-file.ts'
import type { WritingDesk } from '#briefs/writing-desk.ts'
import type { Article } from '#domain/article.ts'
import type { Edition, Item } from '#domain/edition.ts'
import { PARTS } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { LanguageModel } from '#domain/ports.ts'
import { DAY_MS } from '#domain/time.ts'
import type { Finding } from '#language/finding.ts'
import type { Fact, GoldenStory } from './golden-story.ts'

/** What an eval works with. */
export interface Bench {
  readonly desk: WritingDesk
  readonly prompt: Prompt
  readonly lint: (text: string) => readonly Finding[]
  readonly maxArticles: number
  readonly maxItemsPerPart: number
  readonly signal: AbortSignal
  /** Hears in one line what went wrong and cost no edition. */
  readonly say: (line: string) => void
}

/** What a model made of one story in one language. */
export interface StoryResult {
  readonly story: string
  readonly language: Language
  readonly verdicts: Draft['verdicts']
  readonly items: readonly Item[]
  readonly covered: readonly Fact[]
  readonly missed: readonly Fact[]
  /** Of the Arabic lint, in all items; none in English. */
  readonly findings: readonly Finding[]
  readonly usage: Draft['usage']
}

/** Writes and checks an edition of one story as the service does. Throws what the model throws. */
export async function runStory(
  golden: GoldenStory,
  language: Language,
  { model, bench }: { readonly model: LanguageModel; readonly bench: Bench },
): Promise<StoryResult> {
  const { desk } = bench
  const assignment = assignmentOf(golden, language, desk)
  const draft = await writeWithModel(assignment, {
    ...bench,
    model,
    fence: (articles) => createHash('sha256').update(articles).digest('hex').slice(0, 18),
    onTrouble: bench.say,
  })
  const edition = assembleEdition(`e-${golden.id}`, assignment, draft, desk)
  const items = itemsOf(edition)
  const isCovered = (fact: Fact) => items.some((item) => carries(item, fact, { desk, language }))
  return {
    story: golden.id,
    language,
    verdicts: draft.verdicts,
    items,
    covered: golden.facts.filter(isCovered),
    missed: golden.facts.filter((fact) => !isCovered(fact)),
    findings: language === 'ar' ? items.flatMap(({ text }) => bench.lint(text)) : [],
    usage: draft.usage,
  }
}

const itemsOf = ({ lead, sections }: Edition): Item[] => [
  ...(lead ? [lead] : []),
  ...PARTS.flatMap((part) => sections[part]),
]

interface Reader {
  readonly desk: WritingDesk
  readonly language: Language
}

function carries({ text, figures, companies }: Item, fact: Fact, { desk, language }: Reader) {
  const named = [...companies, ...desk.nameCompanies(text, language)]
  return (
    figures.some(({ value, unit }) => value === fact.value && unit === fact.unit) &&
    fact.names.every((name) => named.includes(name))
  )
}

// Alone in its window a story is the best of it, whatever its rank.
const RANK = {
  score: 70,
  materiality: 1,
  corroboration: 1,
  authority: 1,
  salience: 1,
  theme: 1,
  recency: 1,
  novelty: 1,
}

function assignmentOf(golden: GoldenStory, language: Language, desk: WritingDesk): Assignment {
  const to = Date.parse(golden.to)
  const articles = golden.articles.map((article): Article => {
    const publishedAt = Date.parse(article.at)
    const { language: own, title, text, publisher, zone, tier } = article
    return {
      id: `${golden.id}-${article.id}`,
      feedId: publisher,
      publisher,
      family: publisher,
      tier,
      zone,
      language: own,
      title,
      text,
      url: `https://${golden.id}.sample.example/${article.id}`,
      publishedAt,
      firstSeenAt: publishedAt,
      companies: desk.nameCompanies(`${title}\n${text}`, own),
      storyId: golden.id,
    }
  })
  const times = articles.map(({ publishedAt }) => publishedAt)
  const story = {
    id: golden.id,
    articleIds: articles.map(({ id }) => id),
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
  }
  const ranked = { story, articles, rank: RANK, families: articles.length }
  return { language, from: to - DAY_MS, to, stories: [ranked] }
}

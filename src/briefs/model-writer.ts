import type { Article } from '#domain/article.ts'
import { AppError } from '#domain/errors.ts'
import { PARTS } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { LanguageModel } from '#domain/ports.ts'
import { toIso } from '#domain/time.ts'
import { detectLanguage } from '#language/detect.ts'
import { glossaryTermsIn } from '#language/glossary.ts'
import type { Assignment, Draft, DraftItem } from './draft.ts'
import { MODEL_SCHEMA, type ModelItem, parseModelEdition } from './model-schema.ts'
import { fillPrompt, type Prompt } from './prompt-file.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_TEXT_LENGTH = 2_500
const MAX_TERMS = 60
const MAX_ARTICLES_PER_STORY = 5
const MAX_ITEMS_PER_PART = 8
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'Arabic' }
const ORDER = ['lead', ...PARTS] as const

export interface ModelWriter {
  readonly model: LanguageModel
  readonly prompt: Prompt
  readonly desk: WritingDesk
  readonly maxArticles: number
  /** A word that no article can guess. */
  readonly fence: () => string
  readonly signal: AbortSignal
}

/**
 * One call writes the edition. Throws `AppError('model')` where the model fails or its answer is no edition.
 * Articles go in under the ids A1…A60, and only those ids come out again; what the answer claims is checked
 * by `assembleEdition`, like every writer's.
 */
export async function writeWithModel(assignment: Assignment, writer: ModelWriter): Promise<Draft> {
  const articles = chooseArticles(assignment, writer.maxArticles)
  const reply = await writer.model.complete({
    system: writer.prompt.system,
    user: fillPrompt(writer.prompt.user, promptValues(assignment, articles, writer)),
    schema: MODEL_SCHEMA,
    signal: writer.signal,
  })
  const edition = parseModelEdition(reply.text)
  if (edition === null) throw new AppError('model', "the model's answer is no edition")
  const items = edition.items
    .filter((item) => isPrintable(item, assignment.language, writer.desk))
    .flatMap((item) => toDraftItem(item, articles, assignment))
    .filter((item, index, all) => isWithinFrame(item, index, all))
    .sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part))
  return {
    writer: 'model',
    model: reply.model,
    promptVersion: writer.prompt.version,
    items,
    rejected: edition.rejected + edition.items.length - items.length,
    usage: {
      promptTokens: reply.promptTokens,
      completionTokens: reply.completionTokens,
      calls: 1,
    },
  }
}

type Numbered = ReadonlyMap<string, { readonly article: Article; readonly storyId: string }>

function chooseArticles(assignment: Assignment, limit: number): Numbered {
  const chosen = assignment.stories
    .flatMap(({ story, articles }) =>
      [...articles]
        .sort((a, b) => a.tier - b.tier || a.publishedAt - b.publishedAt)
        .slice(0, MAX_ARTICLES_PER_STORY)
        .map((article) => ({ article, storyId: story.id })),
    )
    .slice(0, limit)
  return new Map(chosen.map((entry, index) => [`A${index + 1}`, entry]))
}

function promptValues(assignment: Assignment, articles: Numbered, writer: ModelWriter) {
  const lines = [...articles].map(([id, { article, storyId }]) =>
    JSON.stringify({
      id,
      story: storyId,
      publisher: article.publisher,
      language: article.language,
      published: toIso(article.publishedAt),
      title: article.title,
      text: article.text.slice(0, MAX_TEXT_LENGTH),
    }),
  )
  const texts = lines.join('\n')
  const terms = glossaryTermsIn(texts, writer.desk.glossary).slice(0, MAX_TERMS)
  const names = namesIn(articles, writer.desk)
  return {
    from: toIso(assignment.from),
    to: toIso(assignment.to),
    fence: writer.fence(),
    articles: texts,
    words: [...terms, ...names].map(({ en, ar }) => `${en}: ${ar}`).join('\n'),
    language: LANGUAGE_NAMES[assignment.language],
  }
}

function namesIn(articles: Numbered, desk: WritingDesk): { en: string; ar: string }[] {
  const ids = new Set([...articles.values()].flatMap(({ article }) => article.companies))
  return desk.companies
    .filter((company) => ids.has(company.id))
    .map((company) => ({ en: company.name, ar: company.ar }))
}

const FORBIDDEN = /https?:|www\.|[<>{}[\]`*|]|\]\(/u

function isPrintable(item: ModelItem, language: Language, desk: WritingDesk): boolean {
  return (
    item.text.trim() !== '' &&
    !FORBIDDEN.test(item.text) &&
    detectLanguage(item.text) === language &&
    !desk.breaksRules(item.text, language)
  )
}

function toDraftItem(item: ModelItem, articles: Numbered, assignment: Assignment): DraftItem[] {
  const first = articles.get(item.cites[0] ?? '')
  if (!first || (item.part === 'winners' && item.bucket === null)) return []
  // An id that we never gave out stays in the list, so that the check finds and names it.
  const idOf = (label: string) => articles.get(label)?.article.id ?? label
  return [
    {
      part: item.part,
      text: item.text.trim(),
      kind: item.kind,
      storyId: first.storyId,
      cites: [...new Set(item.cites.map(idOf))],
      quotes: item.quotes.map(({ article, text }) => ({ articleId: idOf(article), text })),
      ...(item.part === 'winners' && item.bucket ? { bucket: item.bucket } : {}),
      ...(item.part === 'watch' && isDateAfter(item.date, assignment) ? { date: item.date } : {}),
    },
  ]
}

// One lead, and no part longer than a reader would scroll.
function isWithinFrame({ part }: DraftItem, index: number, all: readonly DraftItem[]): boolean {
  const before = all.slice(0, index).filter((item) => item.part === part).length
  return before < (part === 'lead' ? 1 : MAX_ITEMS_PER_PART)
}

// A date that is none, or that has passed, is left out: the item can stand without it.
const isDateAfter = (date: string | null, { to }: Assignment): date is string =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) && Date.parse(date) >= to

import { AppError } from '#domain/errors.ts'
import { PARTS } from '#domain/frame.ts'
import type { LanguageModel } from '#domain/ports.ts'
import { DAY_MS } from '#domain/time.ts'
import { cleanText } from '#language/normalise.ts'
import type { Assignment, Draft, DraftItem } from './draft.ts'
import { findEventDate } from './find-event-date.ts'
import { isPrintable } from './is-printable.ts'
import { type Labelled, labelArticles, userPrompt } from './model-prompt.ts'
import { MODEL_SCHEMA, type ModelItem, parseModelEdition } from './model-schema.ts'
import type { Prompt } from './prompt-file.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_ITEMS_PER_PART = 8
const ORDER = ['lead', ...PARTS] as const

export interface ModelWriter {
  readonly model: LanguageModel
  readonly prompt: Prompt
  readonly desk: WritingDesk
  readonly maxArticles: number
  /** A word that no article can guess; the same for the same articles, or an endpoint reads them anew. */
  readonly fence: (articles: string) => string
  readonly signal: AbortSignal
}

/**
 * One call writes the edition. Throws `AppError('model')` where the model fails or its answer is no edition.
 * Articles go in under the labels A1…A60, and only those come out again; what the answer claims is checked
 * by `assembleEdition`, like every writer's.
 */
export async function writeWithModel(assignment: Assignment, writer: ModelWriter): Promise<Draft> {
  const articles = labelArticles(assignment, writer.maxArticles)
  const reply = await writer.model.complete({
    system: writer.prompt.system,
    user: userPrompt(assignment, articles, writer),
    schema: MODEL_SCHEMA,
    signal: writer.signal,
  })
  const edition = parseModelEdition(reply.text)
  if (edition === null) throw new AppError('model', "the model's answer is no edition")
  const items = edition.items
    .map((item) => ({ ...item, text: printedText(item.text, assignment, writer.desk) }))
    .filter((item) => isPrintable(item.text, assignment.language, writer.desk))
    .flatMap((item) => toDraftItem(item, articles, assignment))
    .filter(isWithinFrame)
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

// One line without invisible marks, in the desk's spelling.
const printedText = (text: string, { language }: Assignment, desk: WritingDesk): string =>
  desk.normalise(cleanText(text).replace(/\s+/gu, ' ').trim(), language)

function toDraftItem(item: ModelItem, articles: Labelled, assignment: Assignment): DraftItem[] {
  const first = articles.get(item.cites[0] ?? '')
  if (!first || isOutOfPlace(item, assignment)) return []
  // A label that we never gave out stays in the list, so that the check finds and names it: it is no article's id.
  const idOf = (label: string) => articles.get(label)?.article.id ?? label
  return [
    {
      part: item.part,
      text: item.text,
      kind: item.kind,
      storyId: first.storyId,
      cites: [...new Set(item.cites.map(idOf))],
      quotes: item.quotes.map(({ article, text }) => ({ articleId: idOf(article), text })),
      ...(item.part === 'winners' && item.bucket ? { bucket: item.bucket } : {}),
      ...(isDateBorneOut(item, articles, assignment) ? { date: item.date } : {}),
    },
  ]
}

// Winners are told by bucket, only what to watch may be a question, and nobody can watch for what is over.
const isOutOfPlace = ({ part, text, bucket, date }: ModelItem, { to }: Assignment): boolean =>
  (part === 'winners' && bucket === null) ||
  (part !== 'watch' && /[?؟]/u.test(text)) ||
  (part === 'watch' && isDate(date) && Date.parse(date) < startOfDay(to))

const isDate = (date: string | null): date is string =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date)

const startOfDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS

// The date stands beside the text, where the check does not see it: the item's own words or its quotes must
// name the same day. Without it the item can still stand.
function isDateBorneOut(
  item: ModelItem,
  articles: Labelled,
  { language, to }: Assignment,
): item is ModelItem & { date: string } {
  if (item.part !== 'watch' || !isDate(item.date)) return false
  const first = articles.get(item.cites[0] ?? '')?.article
  const told = [
    ...(first ? [{ text: item.text, article: { ...first, language } }] : []),
    ...item.quotes.flatMap(({ article: label, text }) => {
      const article = articles.get(label)?.article
      return article ? [{ text, article }] : []
    }),
  ]
  return told.some(
    ({ text, article }) => findEventDate(text, article, startOfDay(to)) === item.date,
  )
}

// One lead, no part longer than a reader would scroll, nothing twice.
function isWithinFrame(item: DraftItem, index: number, all: readonly DraftItem[]): boolean {
  const before = all.slice(0, index)
  const limit = item.part === 'lead' ? 1 : MAX_ITEMS_PER_PART
  return (
    before.filter(({ part }) => part === item.part).length < limit &&
    !before.some(({ text }) => text === item.text)
  )
}

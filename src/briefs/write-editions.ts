import type { Article } from '#domain/article.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { isOnTopic, type RankedStory, type StoryWithArticles } from '#domain/story.ts'
import type { Instant } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import type { Store } from '#store/store.ts'
import { assembleEdition } from './assemble.ts'
import { disagreementItems } from './disagreement-items.ts'
import type { Assignment, Draft } from './draft.ts'
import { writeExtract } from './extract-writer.ts'
import type { WritingDesk } from './writing-desk.ts'

// Under this share of surviving items the model's edition is not worth reading.
const MIN_SURVIVING = 0.6

/** `auto` is the model where there is one. */
export type WriterChoice = 'auto' | 'extract' | 'model'

export interface EditionRequest {
  readonly language: Language
  readonly from: Instant
  readonly to: Instant
  readonly writer: WriterChoice
  /**
   * Articles published before `from`, but since then, are told too where they were first seen so late that
   * the edition before cannot have them. Absent: none are.
   */
  readonly late?: { readonly publishedSince: Instant; readonly seenSince: Instant }
}

/** A model with its prompt. */
interface ModelDesk {
  /** Changes with the model and with the prompt: their editions are other editions. */
  readonly version: string
  /** Throws `AppError('model', …)` when the model fails. */
  write(assignment: Assignment): Promise<Draft>
}

export interface EditionDeps {
  readonly store: Pick<Store, 'articles' | 'editions'>
  readonly desk: WritingDesk
  readonly feedIds: readonly string[]
  readonly maxItemsPerPart: number
  readonly rank: (
    stories: readonly StoryWithArticles[],
    window: { readonly from: Instant; readonly to: Instant },
  ) => RankedStory[]
  /** Null where no model is configured. */
  readonly model: ModelDesk | null
  readonly clock: { now(): Instant }
  /** Hears why a model's edition was not used: one line. */
  readonly onFallback: (reason: string) => void
}

/**
 * Writes the edition of a window in one language and stores it. The same inputs give the same edition id,
 * and the first edition written under an id is the one that everybody gets.
 * When the model fails or too little of its text survives the check, the extractive writer serves.
 */
export async function writeEdition(deps: EditionDeps, request: EditionRequest): Promise<Edition> {
  const { language, from, to } = request
  const articles = await findArticles(deps, request)
  const stories = deps.rank(toStories(articles), { from, to }).filter(({ rank }) => isOnTopic(rank))
  const assignment = { language, from, to, stories }
  const idOf = (writer: string) => editionId(assignment, articles, `${writer} ${deps.desk.version}`)
  const model = request.writer === 'extract' ? null : deps.model
  const byModel = model ? await writeModelled(deps, assignment, model, idOf(model.version)) : null
  return byModel ?? writeExtractive(deps, assignment, idOf('extract'))
}

async function findArticles(
  { store, feedIds }: EditionDeps,
  { from, to, late }: EditionRequest,
): Promise<Article[]> {
  if (!late) return store.articles.published({ from, to, feedIds })
  const { publishedSince, seenSince } = late
  const found = await store.articles.published({ from: publishedSince, to, feedIds })
  return found.filter(
    ({ publishedAt, firstSeenAt }) => publishedAt >= from || firstSeenAt >= seenSince,
  )
}

async function writeExtractive(
  deps: EditionDeps,
  assignment: Assignment,
  id: string,
): Promise<Edition> {
  const written = await deps.store.editions.find(id)
  if (written) return written
  const draft = writeExtract(assignment, deps.desk, deps.maxItemsPerPart)
  const edition = assembleEdition(id, assignment, draft, deps.desk)
  return deps.store.editions.save(edition, deps.clock.now())
}

/** The model's edition, paid for once; null where it failed, so that a later call may try again. */
async function writeModelled(
  deps: EditionDeps,
  assignment: Assignment,
  model: ModelDesk,
  id: string,
): Promise<Edition | null> {
  if (assignment.stories.length === 0) return null
  const written = await deps.store.editions.find(id)
  if (written) return written
  try {
    const draft = await model.write(assignment)
    const items = [...disagreementItems(assignment, deps.desk), ...draft.items]
    const edition = assembleEdition(id, assignment, { ...draft, items }, deps.desk)
    const { kept, dropped } = edition.verified
    if (kept > 0 && kept / (kept + dropped) >= MIN_SURVIVING) {
      return deps.store.editions.save(edition, deps.clock.now())
    }
    deps.onFallback(`the check kept ${kept} of ${kept + dropped} items of the model's edition`)
  } catch (error) {
    deps.onFallback(error instanceof Error ? error.message : String(error))
  }
  return null
}

function toStories(articles: readonly Article[]): StoryWithArticles[] {
  const byStory = Map.groupBy(
    articles.filter((article) => article.storyId !== null),
    (article) => article.storyId ?? '',
  )
  return [...byStory].map(([id, members]) => ({
    story: {
      id,
      articleIds: members.map((article) => article.id),
      firstAt: Math.min(...members.map((article) => article.publishedAt)),
      lastAt: Math.max(...members.map((article) => article.publishedAt)),
    },
    articles: members,
  }))
}

const editionId = (
  { language, from, to }: Assignment,
  articles: readonly Article[],
  writer: string,
): string =>
  `e${shortHash(language, String(from), String(to), writer, ...articles.map((article) => article.id))}`

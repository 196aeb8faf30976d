import type { Article } from '#domain/article.ts'
import type { Correction } from '#domain/correction.ts'
import type { Edition } from '#domain/edition.ts'
import { AppError } from '#domain/errors.ts'
import type { Language } from '#domain/language.ts'
import {
  type BriefedStory,
  isOnTopic,
  type RankedStory,
  type StoryWithArticles,
} from '#domain/story.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import type { Store } from '#store/store.ts'
import { assembleEdition } from './assemble.ts'
import { briefedIn } from './briefed-stories.ts'
import { disagreementItems } from './disagreement-items.ts'
import type { Assignment, Draft, Verdict } from './draft.ts'
import { writeExtract } from './extract-writer.ts'
import { withinShares } from './publisher-share.ts'
import { screenArticles, storiesForModel } from './screen-articles.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'
import type { WritingDesk } from './writing-desk.ts'

/** Corrections that may bear on articles of a window were found since so long before it. */
export const CORRECTED_FOR_MS = 14 * DAY_MS
/** Editions before this one whose stories are no news any more. */
const MAX_BRIEFED = 6
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

type Window = Pick<EditionRequest, 'from' | 'to'>

/** A model with its prompt. */
export interface ModelDesk extends OnceDeps {
  /** Changes with the model and with the prompt: their editions are other editions. */
  readonly version: string
  /** Throws `AppError('model', …)` when the model fails, or has not answered when the signal ends. */
  write(assignment: Assignment, signal: AbortSignal): Promise<Draft>
}

export interface EditionDeps {
  readonly store: Pick<Store, 'articles' | 'corrections' | 'editions' | 'leases'>
  readonly desk: WritingDesk
  readonly feedIds: readonly string[]
  readonly maxItemsPerPart: number
  readonly rank: (
    stories: readonly StoryWithArticles[],
    context: Window & { readonly briefed: ReadonlyMap<string, BriefedStory> },
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
  const corrections = await deps.store.corrections.since(from - CORRECTED_FOR_MS)
  const found = withoutOldFigures(await findArticles(deps, request), corrections)
  const { articles, flagged } = screenArticles(found)
  const briefed = briefedIn(await deps.store.editions.endedBy(language, from, MAX_BRIEFED))
  const ranked = deps.rank(toStories(articles), { from, to, briefed })
  const stories = ranked.filter(({ rank }) => isOnTopic(rank))
  const assignment = { language, from, to, stories, flagged }
  const idOf = (writer: string) => editionId(assignment, found, `${writer} ${deps.desk.version}`)
  const model = request.writer === 'extract' ? null : deps.model
  const forModel = { ...assignment, stories: storiesForModel(stories, flagged) }
  const byModel = model ? await writeModelled(deps, forModel, model, idOf(model.version)) : null
  return byModel ?? writeExtractive(deps, assignment, idOf('extract'))
}

// What still tells a figure that was corrected would tell it to a reader once more.
function withoutOldFigures(
  articles: readonly Article[],
  corrections: readonly Correction[],
): Article[] {
  const old = new Set(
    corrections.flatMap(({ before, after }) =>
      before.articles.filter((id) => !after.articles.includes(id)),
    ),
  )
  return articles.filter(({ id }) => !old.has(id))
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
  try {
    return await writeOnce(id, { store: deps.store, ...model }, async (signal) => {
      const draft = await model.write(assignment, signal)
      const edition = editionOf(id, assignment, draft, deps.desk)
      return deps.store.editions.save(edition, deps.clock.now())
    })
  } catch (error) {
    deps.onFallback(error instanceof Error ? error.message : String(error))
    return null
  }
}

/** Throws `AppError('model')` where too little of the model's own text has survived the check. */
function editionOf(id: string, assignment: Assignment, draft: Draft, desk: WritingDesk): Edition {
  const kept = draft.verdicts.filter(({ outcome }) => isSurvivor(outcome)).length
  const proposed = kept + draft.rejected
  const all = [...disagreementItems(assignment, desk), ...draft.items]
  const items = withinShares(all, assignment.stories)
  const edition = assembleEdition(id, assignment, { ...draft, items }, desk)
  if (kept === 0 || kept / proposed < MIN_SURVIVING || edition.verified.kept === 0) {
    throw new AppError(
      'model',
      `the check kept ${kept} of ${proposed} items of the model's edition`,
    )
  }
  return edition
}

const isSurvivor = (outcome: Verdict['outcome']): boolean =>
  outcome === 'kept' || outcome === 'repaired'

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
  `e${shortHash(language, String(from), String(to), writer, ...articles.map(({ id, revisedAt }) => `${id}${revisedAt ?? ''}`))}`

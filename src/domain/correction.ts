import { z } from 'zod'
import { UNITS } from './figure.ts'
import type { Mute } from './subscription.ts'
import type { ToldFigure, ToldStory } from './told-story.ts'

const source = z.strictObject({
  article: z.string(),
  publisher: z.string(),
  /** Empty where the article had no usable link. */
  url: z.string(),
})

const side = z.strictObject({
  /** As a source writes it. */
  text: z.string(),
  value: z.number(),
  unit: z.enum(UNITS),
  currency: z.string().exactOptional(),
  noun: z.string().exactOptional(),
  /** Whether it is what something rose or fell to. */
  isLevel: z.boolean(),
  /** Those that state it, or did; the first of each house, the earliest first. */
  sources: z.array(source).min(1),
  /** All articles that state it, or did. */
  articles: z.array(z.string()).min(1),
})

/**
 * A figure that no longer holds. `corrected`: a house has replaced its own; `converged`: several houses have
 * told another one since, and none but the first stands by it.
 */
export const correctionSchema = z.strictObject({
  /**
   * `k` and a hash of what is corrected into what: one correction, however often it is found. `-2` and so on: the figure
   * had been put back, and was corrected once more.
   */
  id: z.string(),
  kind: z.enum(['corrected', 'converged']),
  story: z.string(),
  /** Whose figure it is: an id of the registry. */
  owner: z.string(),
  /** The owner and its brands. */
  companies: z.array(z.string()),
  metric: z.string().nullable(),
  direction: z.enum(['up', 'down']).nullable(),
  /** `2025-01-27`, `2024-Q4` and so on; empty where no source says. */
  date: z.string(),
  before: side,
  after: side,
  foundAt: z.number(),
})

export type Correction = z.infer<typeof correctionSchema>
export type CorrectionSide = Correction['before']

/**
 * What a correction that a reader gets has told them of its story: the new figure may be corrected in its turn. Who had
 * the old one from no digest has not been told the story by it.
 */
export const toldOf = (correction: Correction, byDigest: readonly ToldStory[]): ToldStory => {
  const { story, companies, after, foundAt } = correction
  const { unit, value, currency, articles } = after
  const money = currency === undefined ? {} : { currency }
  return {
    story,
    articles,
    figures: [{ unit, value, ...money, cites: articles, companies }],
    until: foundAt,
    ...(wasTold(correction, byDigest) === null ? { isAsked: true as const } : {}),
  }
}

/** Whether a reader was told the figure that a correction takes back, and whether in a lead. */
export function wasTold(
  { before, companies }: Correction,
  told: readonly ToldStory[],
): 'lead' | 'item' | null {
  const isOld = (figure: ToldFigure, cites: readonly string[]): boolean =>
    figure.unit === before.unit &&
    figure.value === before.value &&
    figure.currency === before.currency &&
    (figure.companies ?? companies).some((id) => companies.includes(id)) &&
    (figure.cites ?? cites).some((id) => before.articles.includes(id))
  const old = told.flatMap(({ articles, figures }) =>
    figures.filter((figure) => isOld(figure, articles)),
  )
  if (old.length === 0) return null
  return old.some(({ isLead }) => isLead) ? 'lead' : 'item'
}

/**
 * Whether a reader is owed a correction for what they were told, and whether for a lead. A mute silences what comes by
 * itself; what they asked for by hand is corrected all the same.
 */
export const owedFor = (
  correction: Correction,
  told: readonly ToldStory[],
  { mutes, topicsOf }: { readonly mutes: readonly Mute[]; readonly topicsOf: TopicsOf },
): 'lead' | 'item' | null =>
  wasTold(
    correction,
    isMuted(correction, mutes, topicsOf) ? told.filter(({ isAsked }) => isAsked) : told,
  )

type TopicsOf = (publisher: string) => readonly string[]

/** Whether a reader wants nothing of a correction's company, or of any house that gives the new figure. */
function isMuted(
  { owner, after }: Correction,
  mutes: readonly Mute[],
  topicsOf: TopicsOf,
): boolean {
  const has = (kind: Mute['kind'], id: string) =>
    mutes.some((mute) => mute.kind === kind && mute.id === id)
  return (
    has('company', owner) ||
    after.sources.every(
      ({ publisher }) =>
        has('publisher', publisher) || topicsOf(publisher).some((topic) => has('topic', topic)),
    )
  )
}

/**
 * Corrections as they stand by now: one whose new figure was corrected in its turn tells the newest, one that was
 * taken back altogether is left out, and of those that say the same the newest stays.
 */
export function asTheyStand(corrections: readonly Correction[]): Correction[] {
  const inTime = [...corrections].sort((a, b) => a.foundAt - b.foundAt || (a.id < b.id ? -1 : 1))
  const standing = new Map<string, Correction>()
  for (const [at, correction] of inTime.entries()) {
    const after = followed(correction, inTime.slice(at + 1))
    const { owner, metric, direction, date, before } = correction
    if (after.value === before.value) continue
    const subject = [owner, metric, direction, date, before.unit, before.currency, before.noun]
    const key = JSON.stringify([...subject, before.value, after.value])
    const older = standing.get(key)?.before.articles ?? []
    // Who was told the old figure by any of the articles that stated it then is owed the one that stays.
    const articles = [...new Set([...older, ...before.articles])]
    standing.set(key, { ...correction, before: { ...before, articles }, after })
  }
  return [...standing.values()]
}

/** What a corrected figure has become by what was found later, in its order. */
function followed(correction: Correction, later: readonly Correction[]): CorrectionSide {
  let latest = correction
  for (const next of later) {
    if (isNext(latest, next)) latest = { ...latest, after: next.after }
  }
  return latest.after
}

/**
 * A correction that a house has just made, among those that are known: under an id of its own where it is known, but
 * its figure has been put back or corrected on since.
 */
export function asNew(correction: Correction, known: readonly Correction[]): Correction {
  const { id, after } = correction
  const same = known.filter((one) => one.id === id || one.id.startsWith(`${id}-`))
  const last = same.toSorted((a, b) => a.foundAt - b.foundAt).at(-1)
  if (last === undefined) return correction
  const later = known
    .filter(({ foundAt }) => foundAt > last.foundAt)
    .toSorted((a, b) => a.foundAt - b.foundAt)
  if (followed(last, later).value === after.value) return correction
  return { ...correction, id: `${id}-${same.length + 1}` }
}

const isNext = (now: Correction, next: Correction): boolean =>
  now.owner === next.owner &&
  now.metric === next.metric &&
  now.direction === next.direction &&
  now.date === next.date &&
  now.after.unit === next.before.unit &&
  now.after.currency === next.before.currency &&
  now.after.value === next.before.value

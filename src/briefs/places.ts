import type { Problem } from '#domain/figure.ts'
import { PARTS } from '#domain/frame.ts'
import type { DraftItem, Verdict } from './draft.ts'
import type { Failing } from './model-prompt.ts'
import type { Misshapen, ModelAnswer, ModelItem } from './model-schema.ts'
import { fitsShare, mayLead } from './publisher-share.ts'
import { replaceItems, type Wanted } from './replace-items.ts'
import { type ReviewContext, reviewItem } from './review-item.ts'

const ORDER: readonly Place['part'][] = ['lead', ...PARTS, null]

/** A place that a model's answer fills in the frame, and what stands there by now. */
export interface Place {
  /** Null where the answer does not say. */
  readonly part: Verdict['part']
  /** What the model wrote there first; null where it has not the shape of an item. */
  readonly proposed: ModelItem | null
  readonly raw: unknown
  /** `failing`: what fails the check and may be repaired or replaced. */
  readonly outcome: Verdict['outcome'] | 'failing'
  readonly item: DraftItem | null
  readonly problems: readonly string[]
  readonly found: readonly Problem[]
}

export interface PlacesContext extends ReviewContext {
  readonly maxItemsPerPart: number
}

/** The places of an answer in reading order. What the frame has no room for, and what says a thing twice, is dropped. */
export function placesOf(answer: ModelAnswer, context: PlacesContext): Place[] {
  const places = [
    ...answer.items.map((item) => reviewed(item, context)),
    ...answer.misshapen.map(withoutShape),
  ].sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part))
  const fitting: Place[] = []
  for (const place of places) {
    const reason = place.item && whyUnfit(place.item, fitting, context)
    fitting.push(reason ? { ...place, item: null, outcome: 'dropped', problems: [reason] } : place)
  }
  return fitting
}

function reviewed(proposed: ModelItem, context: PlacesContext): Place {
  const { draft, problems, found } = reviewItem(proposed, context)
  const outcome = draft ? 'kept' : 'failing'
  return { part: proposed.part, proposed, raw: proposed, outcome, item: draft, problems, found }
}

const withoutShape = ({ part, raw, problems }: Misshapen): Place => ({
  part,
  proposed: null,
  raw,
  outcome: 'failing',
  item: null,
  problems,
  found: [],
})

// One lead, no part longer than a reader would scroll, nothing twice.
function whyUnfit(
  draft: DraftItem,
  others: readonly Place[],
  { maxItemsPerPart, assignment: { stories } }: PlacesContext,
): string | null {
  const { part, text, storyId } = draft
  const items = others.flatMap(({ item }) => item ?? [])
  const limit = part === 'lead' ? 1 : maxItemsPerPart
  if (items.filter((item) => item.part === part).length >= limit) return `${part} is full`
  if (part === 'lead' && !stories.some((told) => told.story.id === storyId && mayLead(told)))
    return 'the lead rests on a single source'
  if (!fitsShare(draft, items, stories)) return `${part} has two items of this publisher alone`
  return items.some((item) => item.text === text) ? 'another item says the same' : null
}

/** What goes back to the model. */
export const failingOf = (places: readonly Place[]): Failing[] =>
  places
    .filter(({ outcome }) => outcome === 'failing')
    .map(({ raw, problems }) => ({ item: raw, problems }))

/**
 * Puts the items of a second answer that pass in the places of their part that failed, in order. Where none does, a
 * winner whose other side alone was at fault stands without it.
 */
export function repairPlaces(
  places: readonly Place[],
  answer: ModelAnswer | null,
  context: PlacesContext,
): Place[] {
  const left = (answer?.items ?? []).flatMap((item) => reviewItem(item, context).draft ?? [])
  const repaired = [...places]
  for (const [at, place] of places.entries()) {
    if (place.outcome !== 'failing') continue
    const fits = (item: DraftItem) =>
      [null, item.part].includes(place.part) && whyUnfit(item, repaired, context) === null
    const found = left.findIndex(fits)
    const [item] = found < 0 ? withoutCounter(place, context).filter(fits) : left.splice(found, 1)
    if (item) repaired[at] = { ...place, item, outcome: 'repaired' }
  }
  return repaired
}

function withoutCounter({ proposed }: Place, context: PlacesContext): DraftItem[] {
  if (proposed === null || proposed.counter === null) return []
  const { draft } = reviewItem({ ...proposed, counter: null }, context)
  return draft ? [draft] : []
}

/** Gives the places that still fail to sentences of the sources; where there is none for a place, it is dropped. */
export function replacePlaces(places: readonly Place[], context: PlacesContext): Place[] {
  const open = places.filter(({ outcome, part }) => outcome === 'failing' && part !== null)
  const told = places.flatMap(({ item }) => item ?? [])
  const found = replaceItems(
    open.flatMap((place) => wantedAt(place, context)),
    { ...context, told },
  )
  const replaced: Place[] = []
  for (const place of places) {
    const at = open.indexOf(place)
    const item = at < 0 ? null : (found[at] ?? null)
    const isFit = item !== null && whyUnfit(item, [...places, ...replaced], context) === null
    if (isFit) replaced.push({ ...place, item, outcome: 'replaced' })
    else replaced.push(place.outcome === 'failing' ? { ...place, outcome: 'dropped' } : place)
  }
  return replaced
}

function wantedAt({ part, proposed }: Place, { articles }: PlacesContext): Wanted[] {
  if (part === null) return []
  const storyId = articles.get(proposed?.cites[0] ?? '')?.storyId
  const bucket = proposed?.bucket
  return [{ part, ...(storyId ? { storyId } : {}), ...(bucket ? { bucket } : {}) }]
}

import { asTheyStand, type Correction, owedFor, toldOf } from '#domain/correction.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { itemsOf, wishesOf } from '#domain/narrow-edition.ts'
import type { Message, RichText } from '#domain/rich-text.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import type { ToldStory } from '#domain/told-story.ts'
import type { NewDigest, Store } from '#store/store.ts'
import { chooseItems } from './choose.ts'
import type { MessagesOf, RenderDeps } from './copy-messages.ts'
import { endOfQuiet } from './quiet-hours.ts'
import type { Slot } from './schedule.ts'
import { byDigests, byStory, correctedSince, TOLD_FOR_MS, toldIn } from './told-stories.ts'

export interface ComposeDeps {
  readonly store: Pick<Store, 'digests' | 'corrections' | 'asked'>
  /** Found within the time in which a story counts as told. */
  readonly corrections: readonly Correction[]
  readonly renderCorrections: (corrections: readonly Correction[], language: Language) => RichText
  readonly messagesOf: MessagesOf
  readonly renderNothingNew: (language: Language) => RichText
  readonly split: RenderDeps['split']
  readonly topicsOf: (publisher: string) => readonly string[]
  readonly maxPerPart: number
}

interface Occasion {
  readonly id: string
  readonly subscription: Subscription
  readonly slot: Slot
  readonly now: Instant
  /** In the order of the reader's languages. */
  readonly editions: readonly Edition[]
}

/**
 * The digest of a subscription at a slot: what was wrong in an earlier one, then a copy of each edition by the
 * reader's wishes, without what they were told before. Where nothing is left it says so in a line a language, or
 * has no message at all.
 */
export async function composeDigest(
  deps: ComposeDeps,
  { id, subscription, slot, now, editions }: Occasion,
): Promise<Omit<NewDigest, 'nextRunAt'>> {
  const since = now - TOLD_FOR_MS
  const before = await deps.store.digests.toldStories(subscription.id, since)
  // What a reader asked for by hand comes in the digest all the same: only what was wrong in it counts here.
  const asked = await deps.store.asked.storiesTold(subscription, since)
  const digested = byDigests(before)
  const told = byStory(digested)
  const wishes = wishesOf(subscription, deps.topicsOf)
  const copies = editions
    .map((edition) => chooseItems(edition, { ...wishes, told, maxPerPart: deps.maxPerPart }))
    .filter(({ copy }) => itemsOf(copy).length > 0)
  const toldNow = toldIn(copies.map(({ copy }) => copy))
  // An edition that was written before the correction may tell the old figure even now.
  const corrections =
    correctedSince(asked, now) < since
      ? await deps.store.corrections.since(correctedSince(asked, now))
      : deps.corrections
  const owed = await owedTo({ ...deps, corrections }, subscription, [
    ...before,
    ...asked,
    ...toldNow,
  ])
  const corrected = owed.map((correction) => toldOf(correction, [...digested, ...toldNow]))
  const messages = [
    ...correctionMessages(deps, subscription, owed),
    ...copies.flatMap((copy) => deps.messagesOf(copy, subscription)),
  ]
  const all = messages.length > 0 ? messages : nothingNew(deps, subscription)
  return {
    id,
    subscription,
    localDate: slot.localDate,
    slot: slot.slot,
    editionIds: editions.map((edition) => edition.edition.id),
    told: [...byStory([...toldNow, ...corrected]).values()],
    corrections: owed.map((correction) => correction.id),
    deliveries: deliveriesOf(id, subscription, { messages: all, now }),
    madeAt: now,
  }
}

type Owing = Pick<ComposeDeps, 'store' | 'corrections' | 'topicsOf'>

/** The corrections of what a reader was told, as they stand by now, that they have not been told of. */
async function owedTo(
  { store, corrections, topicsOf }: Owing,
  { id, mutes }: Subscription,
  told: readonly ToldStory[],
): Promise<Correction[]> {
  const wanted = asTheyStand(corrections).filter(
    (correction) => owedFor(correction, told, { mutes, topicsOf }) !== null,
  )
  if (wanted.length === 0) return []
  const had = await store.corrections.toldTo(id)
  return wanted.filter((correction) => !had.includes(correction.id))
}

/** Corrections in messages that fit a subscription's platform, in each of its languages. */
export function correctionMessages(
  { renderCorrections, split }: Pick<ComposeDeps, 'renderCorrections' | 'split'>,
  { platform, languages }: Subscription,
  corrections: readonly Correction[],
): Message[] {
  if (corrections.length === 0) return []
  const texts = languages.map((language) => renderCorrections(corrections, language))
  return texts.flatMap((text) => split(platform, text) ?? []).map((text) => ({ text, buttons: [] }))
}

function nothingNew(
  deps: ComposeDeps,
  { platform, languages, tellsNothingNew }: Subscription,
): Message[] {
  if (!tellsNothingNew) return []
  const texts = deps.split(platform, languages.flatMap(deps.renderNothingNew)) ?? []
  return texts.map((text) => ({ text, buttons: [] }))
}

/** The messages of a digest as they wait in the ledger. */
export const deliveriesOf = (
  digestId: string,
  subscription: Subscription,
  { messages, now }: { readonly messages: readonly Message[]; readonly now: Instant },
): Delivery[] =>
  messages.map(({ text, buttons }, position) => ({
    id: `${digestId}-${position}`,
    digestId,
    position,
    platform: subscription.platform,
    chat: subscription.chat,
    body: text,
    buttons,
    state: 'pending',
    attempts: 0,
    // A late one may have been made within the quiet hours.
    dueAt: endOfQuiet(now, subscription),
    messageId: null,
    lastError: null,
  }))

import type { Delivery } from '#domain/delivery.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { itemsOf, wishesOf } from '#domain/narrow-edition.ts'
import type { Message, RichText } from '#domain/rich-text.ts'
import type { Subscription } from '#domain/subscription.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import type { NewDigest, Store } from '#store/store.ts'
import { chooseItems } from './choose.ts'
import type { MessagesOf, RenderDeps } from './copy-messages.ts'
import { endOfQuiet } from './quiet-hours.ts'
import type { Slot } from './schedule.ts'
import { byStory, toldIn } from './told-stories.ts'

/** A story told within this time is told again only for what is new in it. */
const TOLD_FOR_MS = 14 * DAY_MS

export interface ComposeDeps {
  readonly store: Pick<Store, 'digests'>
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
 * The digest of a subscription at a slot: a copy of each edition by the reader's wishes, without what they
 * were told before. Where nothing is left it says so in a line a language, or has no message at all.
 */
export async function composeDigest(
  deps: ComposeDeps,
  { id, subscription, slot, now, editions }: Occasion,
): Promise<Omit<NewDigest, 'nextRunAt'>> {
  const told = byStory(await deps.store.digests.toldStories(subscription.id, now - TOLD_FOR_MS))
  const wishes = wishesOf(subscription, deps.topicsOf)
  const copies = editions
    .map((edition) => chooseItems(edition, { ...wishes, told, maxPerPart: deps.maxPerPart }))
    .filter(({ copy }) => itemsOf(copy).length > 0)
  const messages =
    copies.length > 0
      ? copies.flatMap((copy) => deps.messagesOf(copy, subscription))
      : nothingNew(deps, subscription)
  return {
    id,
    subscription,
    localDate: slot.localDate,
    slot: slot.slot,
    editionIds: editions.map((edition) => edition.edition.id),
    told: toldIn(copies.map(({ copy }) => copy)),
    deliveries: messages.map((message, position) => ({
      ...newDelivery(id, subscription, now),
      id: `${id}-${position}`,
      position,
      body: message.text,
      buttons: message.buttons,
    })),
    madeAt: now,
  }
}

function nothingNew(
  deps: ComposeDeps,
  { platform, languages, tellsNothingNew }: Subscription,
): Message[] {
  if (!tellsNothingNew) return []
  const texts = deps.split(platform, languages.flatMap(deps.renderNothingNew)) ?? []
  return texts.map((text) => ({ text, buttons: [] }))
}

const newDelivery = (
  digestId: string,
  subscription: Subscription,
  now: Instant,
): Omit<Delivery, 'id' | 'position' | 'body' | 'buttons'> => ({
  digestId,
  platform: subscription.platform,
  chat: subscription.chat,
  state: 'pending',
  attempts: 0,
  // A late one may have been made within the quiet hours.
  dueAt: endOfQuiet(now, subscription),
  messageId: null,
  lastError: null,
})

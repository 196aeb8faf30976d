import { itemsOf } from '#domain/narrow-edition.ts'
import type { Buttons, Message, RichText } from '#domain/rich-text.ts'
import type { Platform, Subscription } from '#domain/subscription.ts'
import type { Copy } from './choose.ts'

/** Copies whose messages are remembered; most readers of an edition share a few. */
const MAX_REMEMBERED = 200

export interface RenderDeps {
  /** Depends on the copy and on the subscription's parts. */
  readonly render: (copy: Copy, subscription: Subscription) => RichText
  /** Those under the last message of a copy. */
  readonly buttonsFor: (copy: Copy) => Buttons
  /** Into messages that fit the platform; null where no messenger serves it now. */
  readonly split: (platform: Platform, text: RichText) => readonly RichText[] | null
}

/** A copy in messages that fit a subscription's platform, its buttons under the last one. */
export type MessagesOf = (copy: Copy, subscription: Subscription) => readonly Message[]

/** Renders each copy once for all who get the same: thousands may, at one hour. */
export function createMessagesOf({ render, buttonsFor, split }: RenderDeps): MessagesOf {
  const remembered = new Map<string, readonly Message[]>()
  const write: MessagesOf = (copy, subscription) => {
    const texts = split(subscription.platform, render(copy, subscription)) ?? []
    return texts.map((text, at) => ({
      text,
      buttons: at === texts.length - 1 ? buttonsFor(copy) : [],
    }))
  }
  return (copy, subscription) => {
    const key = keyOf(copy, subscription)
    const messages = remembered.get(key) ?? write(copy, subscription)
    if (remembered.size >= MAX_REMEMBERED) remembered.clear()
    remembered.set(key, messages)
    return messages
  }
}

const keyOf = ({ whole, copy, hasMore, news }: Copy, { platform, parts }: Subscription): string =>
  JSON.stringify([
    platform,
    parts,
    whole.edition.id,
    hasMore,
    copy.lead?.id ?? null,
    itemsOf(copy).map((item) => item.id),
    [...news],
  ])

import type { Messenger } from '#domain/ports.ts'
import type { Block, Message, RichText } from '#domain/rich-text.ts'

/** One answer to a reader, to be sent by itself. */
export interface Reply extends Message {
  /** Takes the place of the message whose button was pressed, where there is one. */
  readonly replaces?: true
}

/** A reply without buttons. */
export const plainReply = (...text: readonly Block[]): Reply => ({ text, buttons: [] })

/** The messages that a reply makes on a platform: its buttons stand under the last one. */
export function messagesOf(
  messenger: Pick<Messenger, 'split'>,
  { text, buttons }: Message,
): Message[] {
  const texts: readonly RichText[] = messenger.split(text)
  return texts.map((part, at) => ({ text: part, buttons: at === texts.length - 1 ? buttons : [] }))
}

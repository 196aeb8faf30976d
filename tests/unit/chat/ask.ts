import { type AnswerDeps, answer, type Incoming } from '#chat/answer.ts'
import type { Reply } from '#chat/reply.ts'
import { createTexts } from '#chat/texts.ts'
import type { Edition } from '#domain/edition.ts'
import type { RichText } from '#domain/rich-text.ts'
import { memoryLog, memoryServices } from '#tests/support/memory-services.ts'

const texts = createTexts()

/** The words of a text, a line for each block. */
const written = (text: RichText): string =>
  text.map((block) => block.spans.map((span) => span.text).join('')).join('\n')

/** The commands of all buttons of some replies. */
export const commandsOf = (replies: readonly Reply[]): string[] =>
  replies.flatMap((reply) => reply.buttons.flat().map((button) => button.command))

/** A chat with a fresh store: `reply` gives its answers, `ask` their words, messages apart by `---`. */
export function aChat() {
  const services = memoryServices()
  const log = memoryLog()
  const deps: AnswerDeps = { services, texts, log }
  const address = { platform: 'telegram', chat: '1001' } as const
  const reply = (text: string, incoming: Partial<Incoming> = {}) =>
    answer(deps, { address, text, clientLanguage: 'en', ...incoming })
  const ask = async (text: string, incoming: Partial<Incoming> = {}) =>
    (await reply(text, incoming)).map((one) => written(one.text)).join('\n---\n')
  return { services, log, reply, ask, address }
}

/** A chat whose readers get one edition, `e1`, in either language. */
export function aChatWith(edition: Edition) {
  const chat = aChat()
  chat.services.edition = async (language) => ({
    ...edition,
    edition: { ...edition.edition, language },
  })
  chat.services.memory.editions.set('e1', edition)
  return chat
}

import { type AnswerDeps, answer, type Incoming } from '#chat/answer.ts'
import type { Reply } from '#chat/reply.ts'
import { createTexts } from '#chat/texts.ts'
import type { Language } from '#domain/language.ts'
import type { Subscription } from '#domain/subscription.ts'
import { memoryLog, memoryServices } from '#tests/support/memory-services.ts'

const texts = createTexts()
const address = { platform: 'telegram', chat: '1001' } as const

/** A private chat with a fresh store, whose reader types and presses. */
export function aChat(clientLanguage: Language = 'en') {
  const services = memoryServices()
  const deps: AnswerDeps = { services, texts, log: memoryLog() }
  const send = (text: string, more: Partial<Incoming> = {}) =>
    answer(deps, { address, text, clientLanguage, ...more })
  let shown: readonly Reply[] = []
  return {
    services,
    send,
    /** What the chat has, once it has something. */
    saved: (): Subscription | undefined => services.saved.get('telegram:1001'),
    /** The last reply to a typed line. */
    async type(text: string, more: Partial<Incoming> = {}): Promise<Reply> {
      shown = await send(text, more)
      return lastOf(shown)
    },
    /** The last reply to the button that is shown with that label, ticked or not. */
    async press(label: string): Promise<Reply> {
      const buttons = shown.flatMap((reply) => reply.buttons.flat())
      const button = buttons.find((one) => one.label.replace(/^✓ /, '') === label)
      if (!button) throw new Error(`no button ${label} in ${buttons.map((one) => one.label)}`)
      shown = await send(button.command, { isButton: true })
      return lastOf(shown)
    },
  }
}

function lastOf(replies: readonly Reply[]): Reply {
  const reply = replies.at(-1)
  if (!reply) throw new Error('silence')
  return reply
}

/** The plain lines of a reply. */
export const linesOf = ({ text }: Reply): string =>
  text.map((block) => block.spans.map((span) => span.text).join('')).join('\n')

export const labelsOf = ({ buttons }: Reply): readonly string[] =>
  buttons.flat().map(({ label }) => label)

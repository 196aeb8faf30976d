import { LANGUAGES, type Language } from '#domain/language.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { say } from './command-context.ts'
import type { ParsedCommand } from './parse-command.ts'
import { plainReply, type Reply } from './reply.ts'
import type { Services } from './services.ts'
import type { Texts } from './texts.ts'

interface Visitor {
  readonly services: Pick<Services, 'isAdmitted' | 'join'>
  readonly texts: Texts
  readonly address: ChatAddress
  /** To be spoken first; the other one follows. */
  readonly language: Language
  readonly command: ParsedCommand
}

/**
 * Null where a chat may use the bot, also because its `/join CODE` or `/start CODE` has just let it
 * in. Else the one sentence, in both languages, that a stranger gets.
 */
export async function answerAtDoor(visitor: Visitor): Promise<Reply | null> {
  const { services, address, command } = visitor
  if (await services.isAdmitted(address)) return null
  const hasCode = (command.name === 'join' || command.name === 'start') && command.rest !== ''
  if (!hasCode) return sayInBoth(visitor, 'access-closed')
  const result = await services.join(address, command.rest)
  return result === 'admitted' ? null : sayInBoth(visitor, `access-${result}`)
}

const sayInBoth = ({ texts, address, language }: Visitor, id: string): Reply =>
  plainReply(
    ...LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language)).map((one) =>
      say({ texts, address, language: one }, id),
    ),
  )

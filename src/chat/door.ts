import { LANGUAGES, type Language } from '#domain/language.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { say } from './command-context.ts'
import type { CommandName } from './command-words.ts'
import type { ParsedCommand } from './parse-command.ts'
import { plainReply, type Reply } from './reply.ts'
import type { Services } from './services.ts'
import { isOwnPayload } from './start-payload.ts'
import type { Texts } from './texts.ts'

interface Visitor {
  readonly services: Pick<
    Services,
    'isAdmitted' | 'isKnown' | 'join' | 'takesInvites' | 'companies'
  >
  readonly texts: Texts
  readonly address: ChatAddress
  /** To be spoken first; the other one follows. */
  readonly language: Language
  readonly command: ParsedCommand
}

/** What who is put out may still ask of what is stored of them. */
const RIGHTS: readonly unknown[] = [
  'stop',
  'privacy',
  'export',
  'forget_me',
] satisfies CommandName[]

/**
 * Null where a chat may use the bot or asks for its rights, also because its `/join CODE` or `/start CODE` has just let it
 * in; a payload of our own links is no code. Else the one sentence, in both languages, that a stranger gets.
 */
export async function answerAtDoor(visitor: Visitor): Promise<Reply | null> {
  const { services, address, command } = visitor
  if (await services.isAdmitted(address)) return null
  if (RIGHTS.includes(command.name) && (await services.isKnown(address))) return null
  if (!services.takesInvites()) return sayInBoth(visitor, 'access-listed')
  if (!hasCode(visitor)) return sayInBoth(visitor, 'access-closed')
  const result = await services.join(address, command.rest)
  return result === 'admitted' ? null : sayInBoth(visitor, `access-${result}`)
}

const hasCode = ({ services, command: { name, rest } }: Visitor): boolean =>
  rest !== '' && (name === 'join' || (name === 'start' && !isOwnPayload(services.companies, rest)))

const sayInBoth = ({ texts, address, language }: Visitor, id: string): Reply =>
  plainReply(
    ...LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language)).map((one) =>
      say({ texts, address, language: one }, id),
    ),
  )

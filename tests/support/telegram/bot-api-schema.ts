import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'

/** The objects that the server sends; what they are made of comes with them. */
export const OBJECTS = [
  'TelegramUpdate',
  'TelegramMessage',
  'TelegramUser',
  'TelegramChatFullInfo',
  'TelegramChatMember',
  'TelegramBotCommand',
  'TelegramBotName',
  'TelegramBotDescription',
  'TelegramBotShortDescription',
] as const

export type TelegramObject = (typeof OBJECTS)[number]

export const SCHEMA_FILE = join(import.meta.dirname, '../../fixtures/telegram/bot-api.schema.json')

export const SCHEMA_ID = 'bot-api'

let ajv: Ajv | undefined

/** What is wrong with an object of the Bot API, with the path to it; null when nothing is. */
export function wrongWith(object: TelegramObject, value: unknown): string | null {
  ajv ??= new Ajv({ strict: false }).addSchema(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')))
  const isRight = ajv.getSchema(`${SCHEMA_ID}#/definitions/${object}`)
  if (!isRight) throw new Error(`The schema has no ${object}: run its test with -u`)
  // As a client gets it: what is undefined is not sent.
  if (isRight(JSON.parse(JSON.stringify(value)))) return null
  return `${object}: ${ajv.errorsText(isRight.errors, { dataVar: '' })}`
}

import type { Environment } from './config.ts'
import { quote, type Reading, show, toReading } from './mistakes.ts'

/** Process variables, or those of a `.env` file. */
export type Variables = Readonly<Record<string, string | undefined>>

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
const DEFAULT_MODEL = 'gpt-4.1-mini'

const TOKENS = {
  telegramToken: 'TELEGRAM_BOT_TOKEN',
  slackBotToken: 'SLACK_BOT_TOKEN',
  slackAppToken: 'SLACK_APP_TOKEN',
  openaiApiKey: 'OPENAI_API_KEY',
} as const

const ADDRESSES = {
  telegramApiRoot: 'TELEGRAM_API_ROOT',
  slackApiUrl: 'SLACK_API_URL',
  openaiBaseUrl: 'OPENAI_BASE_URL',
} as const

/**
 * Reads the variables that `.env.example` names; an empty one counts as absent. A malformed
 * address or level and half a pair of Slack tokens are mistakes, in which no token is ever shown.
 */
export function parseEnvironment(variables: Variables): Reading<Environment> {
  const find = (name: string): string | undefined => variables[name]?.trim() || undefined
  const level = find('LOG_LEVEL') ?? 'info'
  const logLevel = LOG_LEVELS.find((known) => known === level)
  const inviteCode = find('MUJAZ_INVITE_CODE')
  const model = find('OPENAI_MODEL') ?? (find('OPENAI_API_KEY') ? DEFAULT_MODEL : undefined)
  const mistakes = [
    ...Object.values(TOKENS).flatMap((name) => checkToken(name, find(name))),
    ...Object.values(ADDRESSES).flatMap((name) => checkAddress(name, find(name))),
    ...checkInviteCode(inviteCode),
    ...checkSlackPair(find('SLACK_BOT_TOKEN'), find('SLACK_APP_TOKEN')),
    ...(logLevel === undefined
      ? [`LOG_LEVEL: expected one of ${LOG_LEVELS.join(', ')}, got ${quote(level)}`]
      : []),
  ]
  const present = Object.entries({ ...TOKENS, ...ADDRESSES }).flatMap(([key, name]) => {
    const value = find(name)
    return value === undefined ? [] : [[key, value] as const]
  })
  const environment: Environment = {
    ...Object.fromEntries(present),
    ...(model === undefined ? {} : { openaiModel: model }),
    ...(inviteCode === undefined ? {} : { inviteCode }),
    logLevel: logLevel ?? 'info',
  }
  return toReading(environment, mistakes)
}

function checkToken(name: string, value: string | undefined): readonly string[] {
  // A token goes into an address or a header: a stray space or line break would only fail later.
  return value === undefined || /^[\x21-\x7e]+$/.test(value)
    ? []
    : [`${name}: expected a token without spaces or other unusual characters (it is not shown)`]
}

/** What a deep link of Telegram can carry, and long enough not to be guessed. */
function checkInviteCode(value: string | undefined): readonly string[] {
  return value === undefined || /^[\w-]{8,58}$/.test(value)
    ? []
    : ['MUJAZ_INVITE_CODE: expected 8 to 58 letters, digits, _ or - (it is not shown)']
}

function checkAddress(name: string, value: string | undefined): readonly string[] {
  if (value === undefined) return []
  const url = /^https?:\/\//i.test(value) ? URL.parse(value) : null
  return url !== null && url.username === '' && url.password === ''
    ? []
    : [`${name}: expected an http or https address, got ${show(value)}`]
}

function checkSlackPair(bot: string | undefined, app: string | undefined): readonly string[] {
  if ((bot === undefined) === (app === undefined)) return []
  const [set, missing] =
    bot === undefined
      ? ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN']
      : ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']
  return [`${missing}: expected a token, because ${set} is set and Slack needs both; got nothing`]
}

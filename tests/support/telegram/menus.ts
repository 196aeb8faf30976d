import { badRequest, type CallParams, ok, type TelegramResponse } from './calls.ts'

const COMMAND = /^[a-z0-9_]{1,32}$/
const COMMANDS = 100
const DESCRIPTION_UNITS = 256

/** The texts of a bot's own profile, and how long each may be. */
const PROFILE = { Name: 64, Description: 512, ShortDescription: 120 } as const
const FIELDS = {
  Name: 'name',
  Description: 'description',
  ShortDescription: 'short_description',
} as const

/** The bot's menus, each for a scope and a language, and its name and descriptions in each language. */
export class Menus {
  private readonly menus = new Map<string, unknown>()
  private readonly profile = new Map<string, string>()

  setCommands(params: CallParams): TelegramResponse {
    const commands = params.commands as readonly { command: string; description: string }[]
    if (commands.length > COMMANDS) return badRequest('BOT_COMMANDS_TOO_MUCH')
    if (!commands.every(({ command }) => COMMAND.test(command)))
      return badRequest('BOT_COMMAND_INVALID')
    const isLong = commands.some(({ description }) => description.length > DESCRIPTION_UNITS)
    if (isLong || commands.some(({ description }) => description === ''))
      return badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    this.menus.set(menuKey(params), commands)
    return ok(true)
  }

  getCommands(params: CallParams): TelegramResponse {
    return ok(this.menus.get(menuKey(params)) ?? [])
  }

  deleteCommands(params: CallParams): TelegramResponse {
    this.menus.delete(menuKey(params))
    return ok(true)
  }

  /** `setMyName`, `setMyDescription`, `setMyShortDescription` and those that get them; null for others. */
  answerProfile(method: string, params: CallParams): TelegramResponse | null {
    const [, verb, what] = /^(set|get)My(Name|Description|ShortDescription)$/.exec(method) ?? []
    if (what === undefined) return null
    const kind = what as keyof typeof PROFILE
    const field = FIELDS[kind]
    const key = `${kind} ${params.language_code ?? ''}`
    if (verb === 'get') {
      return ok({ [field]: this.profile.get(key) ?? this.profile.get(`${kind} `) ?? '' })
    }
    const text = String(params[field] ?? '')
    if (text.length > PROFILE[kind]) return badRequest(`bot ${field} is too long`)
    this.profile.set(key, text)
    return ok(true)
  }
}

interface Scope {
  readonly type?: string
  readonly chat_id?: unknown
  readonly user_id?: unknown
}

function menuKey({ scope, language_code }: CallParams): string {
  const { type = 'default', chat_id = '', user_id = '' } = (scope ?? {}) as Scope
  return [type, chat_id, user_id, language_code ?? ''].join(' ')
}

import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { MessageEntity } from 'grammy/types'

const LIBRARY = '@prebuilt-tdlib/linux-x64-glibc/package.json'

/** Telegram's own library, used without a client: it reads texts, and neither writes nor connects. */
export interface Tdlib {
  /** What a client finds in a text by itself: commands, cashtags, hashtags, mentions, addresses. */
  findEntities(text: string): MessageEntity[]
  /** What Telegram reads in a text with formatting in HTML; throws its words for what is wrong. */
  parseHtml(html: string): { text: string; entities: MessageEntity[] }
}

let loaded: Tdlib | null | undefined

/** The library of this platform; null where it is not installed, as its package is optional. */
export function findTdlib(): Tdlib | null {
  if (loaded === undefined) loaded = loadTdlib()
  return loaded
}

function loadTdlib(): Tdlib | null {
  const require = createRequire(import.meta.url)
  const libdir = findFolder(require)
  if (libdir === null) return null
  const tdl = require('tdl') as typeof import('tdl')
  tdl.configure({ libdir, verbosityLevel: 0 })
  const execute = tdl.execute as (request: object) => TdlibAnswer
  return {
    findEntities: (text) => entitiesOf(execute({ _: 'getTextEntities', text })),
    parseHtml: (text) => {
      const parse_mode = { _: 'textParseModeHTML' }
      const answer = execute({ _: 'parseTextEntities', text, parse_mode })
      if (answer._ === 'error') throw new Error(answer.message)
      return { text: answer.text ?? '', entities: entitiesOf(answer) }
    },
  }
}

function findFolder(require: NodeJS.Require): string | null {
  try {
    return dirname(require.resolve(LIBRARY))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

interface TdlibAnswer {
  readonly _: string
  readonly message?: string
  readonly text?: string
  readonly entities?: readonly TdlibEntity[]
}

interface TdlibEntity {
  readonly offset: number
  readonly length: number
  readonly type: { readonly _: string; readonly url?: string }
}

// As the Bot API names them; it knows no others of those that we meet.
const TYPES: Readonly<Record<string, string>> = {
  Bold: 'bold',
  Italic: 'italic',
  Code: 'code',
  TextUrl: 'text_link',
  BlockQuote: 'blockquote',
  ExpandableBlockQuote: 'expandable_blockquote',
  BotCommand: 'bot_command',
  Cashtag: 'cashtag',
  Hashtag: 'hashtag',
  Mention: 'mention',
  Url: 'url',
  EmailAddress: 'email',
  PhoneNumber: 'phone_number',
}

const entitiesOf = ({ entities = [] }: TdlibAnswer): MessageEntity[] =>
  entities.flatMap(({ offset, length, type }) => {
    const name = TYPES[type._.replace('textEntityType', '')]
    if (name === undefined) return []
    const { url } = type
    return [{ type: name, offset, length, ...(url !== undefined && { url }) } as MessageEntity]
  })

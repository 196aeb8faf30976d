import type { Api } from 'grammy'
import type { BotCommand, BotCommandScope } from 'grammy/types'
import type { CommandName } from '#chat/command-words.ts'
import type { Texts } from '#chat/texts.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'

const READING: readonly CommandName[] = ['brief', 'winners', 'shock', 'defense', 'risks', 'next']
const CHOOSING: readonly CommandName[] = [
  'subscribe',
  'schedule',
  'settings',
  'watch',
  'mute',
  'lang',
  'pause',
  'resume',
  'stop',
]
const READER: readonly CommandName[] = [
  ...READING,
  'last',
  ...CHOOSING,
  'status',
  'sources',
  'channel',
  'privacy',
  'help',
]
const GROUP: readonly CommandName[] = [...READING, 'last', 'status', 'help']
const GROUP_ADMIN: readonly CommandName[] = [...READING, 'last', ...CHOOSING, 'status', 'help']

type Scope = Extract<
  BotCommandScope['type'],
  'default' | 'all_private_chats' | 'all_group_chats' | 'all_chat_administrators'
>

const MENUS: Readonly<Record<Scope, readonly CommandName[]>> = {
  default: READER,
  all_private_chats: READER,
  all_group_chats: GROUP,
  all_chat_administrators: GROUP_ADMIN,
}

/** English is what Telegram shows to every language that has nothing of its own. */
const forLanguage = (language: Language): { language_code?: 'ar' } =>
  language === 'ar' ? { language_code: 'ar' } : {}

/**
 * Sets the menus of commands for each kind of chat and the bot's descriptions, in both languages, where
 * they are not so already. Rejects where Telegram refuses; a stop ends it.
 */
export async function setMenus(api: Api, texts: Texts, signal: AbortSignal): Promise<void> {
  const steps = LANGUAGES.flatMap((language) => [
    ...(Object.keys(MENUS) as Scope[]).map((type) => () => setMenu(api, texts, { type, language })),
    () => setDescriptions(api, texts, language),
  ])
  for (const step of steps) {
    if (signal.aborted) return
    await step()
  }
}

async function setMenu(
  api: Api,
  texts: Texts,
  { type, language }: { readonly type: Scope; readonly language: Language },
): Promise<void> {
  const place = { scope: { type }, ...forLanguage(language) }
  const wanted = MENUS[type].map((command) => ({
    command,
    description: texts(language, `menu-${command}`),
  }))
  if (!isSame(await api.getMyCommands(place), wanted)) await api.setMyCommands(wanted, place)
}

const isSame = (one: readonly BotCommand[], other: readonly BotCommand[]): boolean =>
  one.length === other.length &&
  one.every(
    ({ command, description }, at) =>
      command === other[at]?.command && description === other[at]?.description,
  )

async function setDescriptions(api: Api, texts: Texts, language: Language): Promise<void> {
  const code = forLanguage(language)
  const long = texts(language, 'profile-description')
  const { description } = await api.getMyDescription(code)
  if (description !== long) await api.setMyDescription(long, code)
  const short = texts(language, 'profile-short')
  const { short_description } = await api.getMyShortDescription(code)
  if (short_description !== short) await api.setMyShortDescription(short, code)
}

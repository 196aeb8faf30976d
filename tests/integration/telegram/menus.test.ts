import { expect, test } from 'vitest'
import { createApi } from '#chat/telegram/api.ts'
import { setMenus } from '#chat/telegram/menus.ts'
import { createTexts } from '#chat/texts.ts'
import { telegramError } from '#tests/support/fake-telegram.ts'
import { aBot } from './a-bot.ts'

const texts = createTexts()
const signal = new AbortController().signal

test('each kind of chat has its menu and its descriptions, in both languages', async () => {
  const { telegram, callsOf, quiet } = await aBot()
  await telegram.waitForCall(() => callsOf('setMyShortDescription').length === 2)
  const menus = callsOf('setMyCommands').map(({ params }) => ({
    scope: (params.scope as { type: string }).type,
    language: params.language_code,
    commands: (params.commands as { command: string; description: string }[]).map(
      ({ command }) => command,
    ),
    text: JSON.stringify(params.commands),
  }))
  expect(menus.map(({ scope, language }) => `${scope} ${language}`)).toEqual([
    'default undefined',
    'all_private_chats undefined',
    'all_group_chats undefined',
    'all_chat_administrators undefined',
    'default ar',
    'all_private_chats ar',
    'all_group_chats ar',
    'all_chat_administrators ar',
  ])
  const [, reader, group, admins] = menus
  expect(reader?.commands).toEqual(expect.arrayContaining(['subscribe', 'settings', 'channel']))
  expect(group?.commands).not.toContain('settings')
  expect(admins?.commands).toEqual(expect.arrayContaining([...(group?.commands ?? []), 'settings']))
  expect(menus[5]?.text).toContain(texts('ar', 'menu-subscribe'))
  const short = callsOf('setMyShortDescription').map(({ params }) => params.short_description)
  expect(short).toEqual([texts('en', 'profile-short'), texts('ar', 'profile-short')])
  expect(callsOf('setMyDescription')).toHaveLength(2)
  await quiet()
})

test('a restart changes nothing that is as it should be, and mends what is not', async () => {
  const { telegram, callsOf } = await aBot()
  await telegram.waitForCall(() => callsOf('setMyShortDescription').length === 2)
  const api = createApi(telegram)
  const sets = () => telegram.calls.filter(({ method }) => method.startsWith('setMy')).length
  const before = sets()
  await setMenus(api, texts, signal)
  expect(sets()).toBe(before)
  await api.setMyCommands([{ command: 'old', description: 'Old' }], { language_code: 'ar' })
  await setMenus(api, texts, signal)
  expect(sets()).toBe(before + 2)
  expect(await api.getMyCommands({ language_code: 'ar' })).not.toContainEqual(
    expect.objectContaining({ command: 'old' }),
  )
})

test('menus that Telegram refuses hold up no reader', async () => {
  const { telegram, next, log, quiet } = await aBot()
  telegram.failNext('getMyDescription', telegramError(429, 'Too Many', { retry_after: 9 }))
  expect((await next(() => telegram.writePrivately({ text: '/help' }))).text).toContain('Mujaz')
  await telegram.waitForCall(({ method }) => method === 'getMyDescription')
  await quiet()
  expect(log.lines.map(({ message }) => message)).toContain(
    'The menus of commands could not be set',
  )
})

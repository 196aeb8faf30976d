import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type FakeTelegram,
  startFakeTelegram,
  type TelegramResponse,
  telegramError,
} from '#tests/support/fake-telegram.ts'
import { findTdlib } from '#tests/support/tdlib.ts'
import { SCHEMA_FILE, wrongWith } from '#tests/support/telegram/bot-api-schema.ts'
import { generateSchema } from '#tests/support/telegram/generate-schema.ts'

let telegram: FakeTelegram
beforeEach(async () => {
  telegram = await startFakeTelegram()
})
afterEach(() => telegram.stop())

async function call(method: string, params: object = {}): Promise<TelegramResponse> {
  const answer = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
    method: 'POST',
    body: JSON.stringify(params),
  })
  return (await answer.json()) as TelegramResponse
}

const send = (over: object = {}) => call('sendMessage', { chat_id: 7, text: 'Hello', ...over })
const updates = async (params: object = {}) =>
  (await call('getUpdates', params)).result as Record<string, Record<string, unknown>>[]
const keyboard = (text: string, callback_data: string) => ({
  reply_markup: { inline_keyboard: [[{ text, callback_data }]] },
})
const words = ({ error_code, description }: TelegramResponse) => `${error_code} ${description}`
const lastSent = () => telegram.sent.at(-1) as FakeTelegram['sent'][number]

test('the schema is that of the types of the Bot API (write it anew with `vitest -u`)', async () => {
  await expect(generateSchema()).toMatchFileSnapshot(SCHEMA_FILE)
})

test('a broken update is refused, with the place where it is broken', () => {
  const message = { message_id: 1, date: 1, chat: { id: 1, type: 'private' }, text: 'x' }
  expect(() => telegram.push({ message: { ...message, txt: 'x' } })).toThrow('/message')
  expect(() => telegram.push({ message: { ...message, chat: { id: '1' } } })).toThrow('chat')
  expect(() => telegram.push({ mesage: message })).toThrow('additional properties')
  expect(() => telegram.push({ message })).not.toThrow()
})

test('every method of a bot is answered with what the Bot API promises', async () => {
  telegram.addChat({ id: -5, members: { 7: 'creator', 8: 'administrator', 9: 'restricted' } })
  const about = (method: string, user_id?: number) => call(method, { chat_id: -5, user_id })
  const answers = [
    await call('getMe'),
    await send({ ...keyboard('Settings', 'settings') }),
    await call('editMessageText', { chat_id: 7, message_id: 1, text: 'New' }),
    await call('editMessageReplyMarkup', { chat_id: 7, message_id: 1, ...keyboard('A', 'a') }),
    await about('getChat'),
    await about('getChatMember', 7),
    await about('getChatMember', 8),
    await about('getChatMember', 9),
    await about('getChatMember', 10),
    await about('getChatMember', 42),
    await about('getChatAdministrators'),
    await about('sendChatAction'),
    await about('leaveChat'),
    await call('setMyDescription', { description: 'A brief' }),
    await call('getMyDescription'),
    await call('setMyShortDescription', { short_description: 'A brief' }),
    await call('getMyShortDescription'),
    await call('getMyName'),
  ]
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
  expect(words(await about('sendChatAction'))).toBe(
    '403 Forbidden: bot is not a member of the supergroup chat',
  )
  expect(words(await call('noSuchMethod'))).toBe('404 Not Found: method not found')
})

test('a result that the Bot API does not know is told', () => {
  expect(wrongWith('TelegramMessage', { message_id: 1, date: 1 })).toContain("'chat'")
  expect(wrongWith('TelegramChatMember', { status: 'owner', user: {} })).not.toBeNull()
})

test.each([
  ['an empty text', { text: ' \n' }, 'message text is empty'],
  ['a long text', { text: 'x'.repeat(4097) }, 'message is too long'],
  [
    'an entity beyond the end',
    { entities: [{ type: 'bold', offset: 3, length: 3 }] },
    "can't parse",
  ],
  [
    'entities that cross',
    {
      entities: [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'italic', offset: 2, length: 3 },
      ],
    },
    "can't parse entities",
  ],
  [
    'code in bold',
    {
      entities: [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'code', offset: 1, length: 2 },
      ],
    },
    "can't parse entities",
  ],
  [
    'a quote in a quote',
    {
      entities: [
        { type: 'blockquote', offset: 0, length: 5 },
        { type: 'expandable_blockquote', offset: 1, length: 2 },
      ],
    },
    "can't parse entities",
  ],
  ['65 bytes in a button', keyboard('A', 'ا'.repeat(32).concat('a')), 'BUTTON_DATA_INVALID'],
  ['a topic that is not there', { chat_id: -2, message_thread_id: 5 }, 'message thread not found'],
])('%s is refused in the words of Telegram', async (_name, over, expected) => {
  expect(words(await send(over))).toContain(`400 Bad Request: ${expected}`)
  expect(telegram.sent).toEqual([])
})

test('a message is edited in place, and an edit that changes nothing or finds nothing is refused', async () => {
  await send(keyboard('A', 'a'))
  const edit = (over: object) =>
    call('editMessageText', { chat_id: 7, message_id: 1, text: 'New', ...over })
  expect((await edit({})).ok).toBe(true)
  expect(telegram.sent).toMatchObject([{ text: 'New', buttons: [], edits: 1 }])
  expect(words(await edit({}))).toContain('400 Bad Request: message is not modified: specified new')
  expect(words(await edit({ message_id: 99 }))).toContain('message to edit not found')
  telegram.writePrivately({ text: 'hi', chat: 7 })
  expect(words(await edit({ message_id: 2 }))).toContain("message can't be edited")
  telegram.deleteMessage(lastSent())
  expect(words(await edit({ text: 'Newer' }))).toContain('message to edit not found')
})

test('a pressed button comes as a callback query, which is answered once and not too late', async () => {
  await send(keyboard('Settings', 'settings'))
  const id = telegram.press(lastSent(), 'Settings')
  expect(await updates()).toMatchObject([
    { callback_query: { id, data: 'settings', from: { id: 7 }, message: { message_id: 1 } } },
  ])
  const answer = () => call('answerCallbackQuery', { callback_query_id: id })
  expect((await answer()).ok).toBe(true)
  expect(words(await answer())).toContain('400 Bad Request: query is too old')
  const late = telegram.press(lastSent(), 'Settings')
  telegram.expirePresses()
  expect(words(await call('answerCallbackQuery', { callback_query_id: late }))).toContain('too old')
  expect(() => telegram.press(lastSent(), 'Nothing')).toThrow('No button')
})

test('menus are kept for each scope and language', async () => {
  const commands = [{ command: 'brief', description: 'The brief' }]
  const scope = { type: 'chat', chat_id: 7 }
  await call('setMyCommands', { commands, scope, language_code: 'ar' })
  const get = async (params: object) => (await call('getMyCommands', params)).result
  expect(await get({ scope, language_code: 'ar' })).toEqual(commands)
  expect(await get({ scope })).toEqual([])
  await call('deleteMyCommands', { scope, language_code: 'ar' })
  expect(await get({ scope, language_code: 'ar' })).toEqual([])
  const wrong = [{ command: 'موجز', description: 'x' }]
  expect(words(await call('setMyCommands', { commands: wrong }))).toContain('BOT_COMMAND_INVALID')
})

test('channels, anonymous administrators and topics write as they do on Telegram', async () => {
  telegram.postInChannel({ text: 'post' })
  telegram.writeInGroup({ text: '/brief', isAnonymous: true })
  telegram.writeInGroup({ text: '/brief', thread: 5 })
  const [post, anonymous, topic] = await updates()
  expect(post).toMatchObject({ channel_post: { chat: { type: 'channel' } } })
  expect(anonymous).toMatchObject({
    message: { from: { id: 1087968824, is_bot: true }, sender_chat: { id: -2002 } },
  })
  expect(topic).toMatchObject({ message: { message_thread_id: 5, is_topic_message: true } })
  const answer = () => send({ chat_id: -2002, message_thread_id: 5 })
  expect((await answer()).ok).toBe(true)
  telegram.closeTopic(-2002, 5)
  expect(words(await answer())).toContain('message thread not found')
})

test('a blocked bot is told so, and by whom; any refusal of a chat stays until it is taken back', async () => {
  telegram.setBot(7, 'kicked')
  expect(words(await send())).toBe('403 Forbidden: bot was blocked by the user')
  expect(await updates()).toMatchObject([
    { my_chat_member: { from: { id: 7 }, new_chat_member: { status: 'kicked' } } },
  ])
  telegram.setBot(7, 'member')
  const refusal = { ok: false, error_code: 403, description: 'Forbidden: user is deactivated' }
  telegram.refuseChat(7, refusal)
  expect(await send()).toEqual(refusal)
  expect(await send()).toEqual(refusal)
  telegram.refuseChat(7, null)
  expect((await send()).ok).toBe(true)
})

test('a group that became a supergroup says where it went, and both chats are told', async () => {
  telegram.migrate(-5, -1005)
  expect((await send({ chat_id: -5 })).parameters).toEqual({ migrate_to_chat_id: -1005 })
  telegram.announceMigration(-5, -1005)
  expect(await updates()).toMatchObject([
    { message: { chat: { id: -5, type: 'group' }, migrate_to_chat_id: -1005 } },
    { message: { chat: { id: -1005 }, migrate_from_chat_id: -5 } },
  ])
})

test('updates come by offset, only of the kinds asked for, and several times if told', async () => {
  telegram.writePrivately({ text: 'one' })
  telegram.setBot(7, 'kicked')
  const only = { allowed_updates: ['my_chat_member'] }
  const [first, ...none] = await updates(only)
  expect(first).toMatchObject({ update_id: 501 })
  expect(none).toEqual([])
  expect(await updates({ offset: 502 })).toEqual([])
  telegram.push({ my_chat_member: first?.['my_chat_member'] }, 5)
  expect((await updates({ offset: 502 })).map((update) => update['update_id'])).toEqual(
    Array(5).fill(502),
  )
})

test('limits are enforced in all, for a chat and for a group, and say how long to wait', async () => {
  let now = 0
  telegram.enforceLimits(() => now)
  for (let chat = 1; chat <= 30; chat += 1) expect((await send({ chat_id: chat })).ok).toBe(true)
  expect(words(await send({ chat_id: 31 }))).toBe('429 Too Many Requests: retry after 1')
  now = 1001
  expect((await send({ chat_id: 31 })).ok).toBe(true)
  expect(await send({ chat_id: 31 })).toMatchObject({ parameters: { retry_after: 1 } })
  for (let at = 0; at < 20; at += 1) {
    now += 1001
    expect((await send({ chat_id: -9 })).ok).toBe(true)
  }
  now += 1001
  expect(await send({ chat_id: -9 })).toMatchObject({ parameters: { retry_after: 40 } })
  expect((await send({ chat_id: 9 })).ok).toBe(true)
})

describe('failures', () => {
  test('a socket dropped before the call is taken leaves no message; after it, one', async () => {
    telegram.failNext('sendMessage', { kind: 'drop-untaken' })
    await expect(send()).rejects.toThrow()
    expect(telegram.sent).toEqual([])
    telegram.failNext('sendMessage', { kind: 'drop' })
    await expect(send()).rejects.toThrow()
    expect(telegram.sent).toHaveLength(1)
  })

  test('a slow answer is the usual one, and errors come in the order of asking', async () => {
    telegram.failNext('sendMessage', { kind: 'slow', ms: 5 })
    telegram.failNext('sendMessage', telegramError(500, 'Internal Server Error'))
    telegram.failNext('sendMessage', telegramError(401, 'Unauthorized'))
    const answers = [await send(), await send(), await send()]
    expect(answers.map(({ error_code }) => error_code)).toEqual([undefined, 500, 401])
    expect(telegram.sent).toHaveLength(1)
  })
})

test.skipIf(findTdlib() === null)(
  'what readers write is marked as their clients mark it',
  async () => {
    telegram.writePrivately({ text: 'see /brief and $NVDA' })
    const [update] = await updates()
    expect(update?.['message']?.['entities']).toEqual([
      { type: 'bot_command', offset: 4, length: 6 },
      { type: 'cashtag', offset: 15, length: 5 },
    ])
  },
)

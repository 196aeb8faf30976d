import { expect, test } from 'vitest'
import { createTexts } from '#chat/texts.ts'
import type { FakeTelegram } from '#tests/support/fake-telegram.ts'
import { Chats } from '#tests/support/telegram/chats.ts'
import { memberObject, userOf } from '#tests/support/telegram/members.ts'
import { aBot, seen } from './a-bot.ts'

const texts = createTexts()
const CHANNEL = -1_001_234_567_890
const OWNER = 1001
const STRANGER = 1002

const aChannel = {
  id: CHANNEL,
  type: 'channel',
  title: 'Gulf Desk',
  username: 'gulfdesk',
  members: { [OWNER]: 'creator', [STRANGER]: 'member' },
} as const

const labelsOf = (message: FakeTelegram['sent'][number]) =>
  message.buttons.flat().map(({ text }) => text)
const commandsOf = (message: FakeTelegram['sent'][number]) =>
  message.buttons.flat().map((button) => ('callback_data' in button ? button.callback_data : ''))

test('its owner subscribes a channel by buttons and by words, in the private chat', async () => {
  const { telegram, next, nextCall, saved } = await aBot()
  telegram.addChat(aChannel)
  const panel = await next(() => telegram.writePrivately({ text: '/channel @gulfdesk' }))
  expect(panel.chat).toBe(String(OWNER))
  expect(seen(panel)).toContain('Channel “Gulf Desk”')
  await nextCall('editMessageText', () => telegram.press(panel, 'Language'))
  await nextCall('editMessageText', () => telegram.press(panel, 'العربية'))
  expect(saved(CHANNEL)?.languages).toEqual(['ar'])
  expect(seen(panel)).toContain(texts('ar', 'channel-about', { title: 'Gulf Desk' }))
  await nextCall('editMessageText', () => telegram.press(panel, texts('ar', 'button-back')))
  const subscribed = await next(() => telegram.press(panel, texts('ar', 'button-subscribe')))
  expect(seen(subscribed)).toContain('الاشتراك سارٍ')
  expect(saved(CHANNEL)).toMatchObject({ status: 'active', chat: String(CHANNEL) })
  await next(() => telegram.writePrivately({ text: 'قناة @gulfdesk schedule 09:30 Dubai' }))
  expect(saved(CHANNEL)).toMatchObject({ times: ['09:30'], zone: 'Asia/Dubai' })
  expect(saved(OWNER)).toBeUndefined()
  expect(telegram.sent.filter(({ chat }) => chat === String(CHANNEL))).toEqual([])
})

test('what its owner reads of its brief in the private chat is kept for that chat, which alone sees it', async () => {
  const { telegram, next, services } = await aBot()
  telegram.addChat(aChannel)
  await next(() => telegram.writePrivately({ text: '/channel @gulfdesk brief' }))
  expect(services.memory.told.map(({ chat }) => chat)).toEqual([String(OWNER)])
})

test('every button for a channel fits Telegram, and the commands in its texts name it', async () => {
  const { telegram, next } = await aBot()
  telegram.addChat(aChannel)
  for (const menu of ['', ' settings zone', ' settings times', ' brief', ' setup days']) {
    const shown = await next(() => telegram.writePrivately({ text: `/channel @gulfdesk${menu}` }))
    expect(commandsOf(shown).length, menu).toBeGreaterThan(2)
    for (const command of commandsOf(shown)) {
      expect(command).toMatch(/^ch -1001234567890 /u)
      expect(Buffer.byteLength(command)).toBeLessThanOrEqual(64)
    }
  }
  const zones = await next(() =>
    telegram.writePrivately({ text: '/channel @gulfdesk settings zone' }),
  )
  expect(labelsOf(zones)).toContain('New York')
  expect(seen(zones)).toContain('Any other city: /channel @gulfdesk schedule Singapore')
  const status = await next(() => telegram.writePrivately({ text: '/channel @gulfdesk status' }))
  const code = status.entities.filter(({ type }) => type === 'code')
  expect(code.map(({ offset, length }) => status.text.slice(offset, offset + length))).toEqual([
    '/channel @gulfdesk subscribe',
  ])
})

test.each([
  ['who does not administer it', { bot: 'administrator' }, STRANGER, 'Only an administrator'],
  ['a bot that may not post', { bot: 'member' }, OWNER, 'This bot cannot post in the channel'],
  ['a bot that was never added', { bot: 'left' }, OWNER, 'No channel “@gulfdesk” can be found'],
  ['a group', { type: 'supergroup' }, OWNER, '“@gulfdesk” is not a channel'],
] as const)('%s sets nothing up', async (_name, more, user, words) => {
  const { telegram, next, saved } = await aBot()
  telegram.addChat({ ...aChannel, ...more })
  const refused = await next(() =>
    telegram.writePrivately({ text: '/channel @gulfdesk subscribe 08:00 Riyadh', chat: user }),
  )
  expect(seen(refused)).toContain(words)
  expect(saved(CHANNEL)).toBeUndefined()
})

test.each([
  ['the bot', 1, 'This bot cannot post in the channel'],
  ['its administrator', 2, 'Only an administrator who may post'],
])('an administrator without the right to post is none: %s', async (_who, asked, words) => {
  const { telegram, next, saved } = await aBot()
  telegram.addChat(aChannel)
  const admin = memberObject(userOf(OWNER), 'administrator', new Chats().add(aChannel))
  for (const can_post_messages of [asked === 2, false]) {
    const response = { ok: true, result: { ...admin, can_post_messages } }
    telegram.failNext('getChatMember', { kind: 'error', response })
  }
  const refused = await next(() =>
    telegram.writePrivately({ text: '/channel @gulfdesk subscribe 08:00 Riyadh' }),
  )
  expect(seen(refused)).toContain(words)
  expect(saved(CHANNEL)).toBeUndefined()
})

test('a button that has no room for its channel is left out', async () => {
  const { telegram, next, callsOf } = await aBot()
  telegram.addChat(aChannel)
  const text = `/channel @gulfdesk /brif ${'x'.repeat(50)}`
  const suggestion = await next(() => telegram.writePrivately({ text }))
  expect(seen(suggestion)).toContain('Did you mean /channel @gulfdesk brief?')
  expect(suggestion.buttons).toEqual([])
  expect(callsOf('sendMessage')).toHaveLength(1)
})

test('the proof is asked for each time: who was put out changes nothing any more', async () => {
  const { telegram, next, saved, callsOf } = await aBot()
  telegram.addChat(aChannel)
  const menu = await next(() =>
    telegram.writePrivately({ text: '/channel @gulfdesk settings length' }),
  )
  telegram.addChat({ ...aChannel, members: { [OWNER]: 'left' } })
  const refused = await next(() => telegram.press(menu, 'short'))
  expect(seen(refused)).toContain('Only an administrator')
  expect(saved(CHANNEL)).toBeUndefined()
  expect(callsOf('getChatMember')).toHaveLength(4)
})

test('a button that somebody made up proves nothing', async () => {
  const { telegram, next, saved } = await aBot()
  telegram.addChat(aChannel)
  const refused = await next(() =>
    telegram.push({
      callback_query: {
        id: 'forged',
        from: { id: STRANGER, is_bot: false, first_name: 'S' },
        chat_instance: '1',
        data: `ch ${CHANNEL} stop`,
        message: {
          message_id: 1,
          date: 1,
          chat: { id: STRANGER, type: 'private', first_name: 'S' },
          text: 'x',
        },
      },
    }),
  )
  expect(seen(refused)).toContain('Only an administrator')
  expect(saved(CHANNEL)).toBeUndefined()
})

test('a forwarded post of a channel opens its settings; of another chat it is a message like any', async () => {
  const { telegram, next } = await aBot()
  telegram.addChat(aChannel)
  const forward = (origin: object) => ({
    message: {
      message_id: 1,
      date: 1,
      chat: { id: OWNER, type: 'private', first_name: 'R' },
      from: { id: OWNER, is_bot: false, first_name: 'R' },
      text: 'A post',
      forward_origin: origin,
    },
  })
  const chat = { id: CHANNEL, type: 'channel', title: 'Gulf Desk' }
  const panel = await next(() =>
    telegram.push(forward({ type: 'channel', date: 1, chat, message_id: 5 })),
  )
  expect(seen(panel)).toContain('Channel “Gulf Desk”')
  const help = await next(() =>
    telegram.push(forward({ type: 'hidden_user', date: 1, sender_user_name: 'X' })),
  )
  expect(seen(help)).toContain('That is not one of the commands')
})

test('who makes the bot an administrator of a channel is told how to begin', async () => {
  const { telegram, next, saved } = await aBot()
  telegram.addChat({ ...aChannel, bot: 'left' })
  const begin = await next(() => telegram.setBot(CHANNEL, 'administrator', OWNER))
  expect(begin.chat).toBe(String(OWNER))
  expect(seen(begin)).toContain('can post in the channel “Gulf Desk”')
  const panel = await next(() => telegram.press(begin, 'Set up my briefs'))
  expect(seen(panel)).toContain('Channel “Gulf Desk”')
  await next(() => telegram.press(panel, 'Subscribe'))
  expect(saved(CHANNEL)).toMatchObject({ status: 'active' })
  telegram.setBot(CHANNEL, 'member', OWNER)
  const status = await next(() => telegram.writePrivately({ text: '/channel @gulfdesk status' }))
  expect(seen(status)).toContain('This bot cannot post')
  await expect.poll(() => saved(CHANNEL)).toMatchObject({ status: 'blocked', nextRunAt: null })
})

test('/channel alone says how, and what a channel posts is never a command', async () => {
  const { telegram, next, saved, quiet, callsOf } = await aBot()
  telegram.addChat(aChannel)
  const how = await next(() => telegram.writePrivately({ text: '/channel' }))
  expect(seen(how)).toContain('make this bot an administrator')
  telegram.postInChannel({ text: '/subscribe 08:00 Riyadh', chat: CHANNEL })
  await quiet()
  expect(saved(CHANNEL)).toBeUndefined()
  expect(telegram.sent.filter(({ chat }) => chat === String(CHANNEL))).toEqual([])
  expect(callsOf('getUpdates')[0]?.params.allowed_updates).toEqual([
    'message',
    'callback_query',
    'my_chat_member',
  ])
})

test('where Telegram does not say who asks, the reader is told to try again', async () => {
  const { telegram, next, saved } = await aBot()
  telegram.addChat(aChannel)
  telegram.failNext('getChatMember', { kind: 'drop' })
  const sorry = await next(() =>
    telegram.writePrivately({ text: '/channel @gulfdesk subscribe 08:00 Riyadh' }),
  )
  expect(seen(sorry)).toContain('could not be handled at the moment')
  expect(saved(CHANNEL)).toBeUndefined()
})

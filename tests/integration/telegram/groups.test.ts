import { expect, test } from 'vitest'
import { createAdmins } from '#chat/telegram/admins.ts'
import { createApi } from '#chat/telegram/api.ts'
import { MINUTE_MS } from '#domain/time.ts'
import { aSubscription } from '#tests/support/builders.ts'
import { telegramError } from '#tests/support/fake-telegram.ts'
import { aBot, seen } from './a-bot.ts'

const GROUP = -2002
const ADMIN = 77
const BYSTANDER = 78
const SUBSCRIBE = '/subscribe 08:00 Riyadh'

const aGroup = { id: GROUP, members: { [ADMIN]: 'creator', [BYSTANDER]: 'member' } } as const

test('only administrators of a group subscribe it, also anonymous ones; the others are told', async () => {
  const { telegram, next, saved, callsOf } = await aBot()
  telegram.addChat(aGroup)
  const refused = await next(() => telegram.writeInGroup({ text: SUBSCRIBE, user: BYSTANDER }))
  expect(seen(refused)).toMatch(/^Only the administrators of this group may change what it gets/)
  expect(saved(GROUP)).toBeUndefined()
  await next(() => telegram.writeInGroup({ text: SUBSCRIBE, isAnonymous: true }))
  expect(saved(GROUP)).toMatchObject({ status: 'active', times: ['08:00'] })
  await next(() => telegram.writeInGroup({ text: '/schedule 09:00', user: ADMIN }))
  expect(saved(GROUP)).toMatchObject({ times: ['09:00'] })
  expect(callsOf('getChatMember').map(({ params }) => params.user_id)).toEqual([BYSTANDER, ADMIN])
})

test('who speaks for another chat is no administrator of the group', async () => {
  const { telegram, next, saved } = await aBot()
  telegram.addChat(aGroup)
  const refused = await next(() =>
    telegram.push({
      message: {
        message_id: 70,
        date: 1,
        chat: { id: GROUP, type: 'supergroup', title: 'Desk' },
        from: { id: 136_817_688, is_bot: true, first_name: 'Channel' },
        sender_chat: { id: -3003, type: 'channel', title: 'Elsewhere' },
        text: SUBSCRIBE,
      },
    }),
  )
  expect(seen(refused)).toContain('Only the administrators')
  expect(saved(GROUP)).toBeUndefined()
})

test('a post that a channel shares with its group is no command', async () => {
  const { telegram, quiet } = await aBot()
  telegram.addChat(aGroup)
  const channel = { id: -3003, type: 'channel', title: 'Elsewhere' }
  telegram.push({
    message: {
      message_id: 70,
      date: 1,
      chat: { id: GROUP, type: 'supergroup', title: 'Desk' },
      from: { id: 777_000, is_bot: false, first_name: 'Telegram' },
      sender_chat: channel,
      is_automatic_forward: true,
      text: '/brief',
    },
  })
  await quiet()
  expect(telegram.sent.filter(({ chat }) => chat === String(GROUP))).toEqual([])
})

test('anybody in a group may read, and nobody is asked about for it', async () => {
  const { telegram, next, callsOf } = await aBot()
  telegram.addChat(aGroup)
  const brief = await next(() => telegram.writeInGroup({ text: '/brief', user: BYSTANDER }))
  expect(seen(brief)).toContain('AI, chips and defence')
  expect(callsOf('getChatMember')).toEqual([])
})

test('where Telegram does not say who may, nothing changes', async () => {
  const { telegram, next, saved } = await aBot()
  telegram.addChat(aGroup)
  telegram.failNext('getChatMember', telegramError(400, 'Bad Request: member list is inaccessible'))
  const sorry = await next(() => telegram.writeInGroup({ text: SUBSCRIBE, user: ADMIN }))
  expect(seen(sorry)).toContain('Something went wrong on our side')
  expect(saved(GROUP)).toBeUndefined()
  await next(() => telegram.writeInGroup({ text: SUBSCRIBE, user: ADMIN }))
  expect(saved(GROUP)).toMatchObject({ status: 'active' })
})

test('who administers a group is asked once a minute, and again after a failure', async () => {
  const { telegram, callsOf } = await aBot()
  telegram.addChat(aGroup)
  const clock = { at: 0, now: () => clock.at }
  const admins = createAdmins(createApi(telegram), clock)
  telegram.failNext('getChatMember', telegramError(500, 'Internal Server Error'))
  await expect(admins.isAdmin(GROUP, ADMIN)).rejects.toThrow('500')
  const both = await Promise.all([admins.isAdmin(GROUP, ADMIN), admins.isAdmin(GROUP, ADMIN)])
  clock.at = MINUTE_MS - 1
  expect([...both, await admins.isAdmin(GROUP, ADMIN)]).toEqual([true, true, true])
  expect(callsOf('getChatMember')).toHaveLength(2)
  clock.at = MINUTE_MS
  telegram.addChat({ id: GROUP, members: { [ADMIN]: 'member' } })
  expect(await admins.isAdmin(GROUP, ADMIN)).toBe(false)
  expect(callsOf('getChatMember')).toHaveLength(3)
})

test('an answer to a message of the bot is heard where it is a command or a time, and only there', async () => {
  const { telegram, next, saved, quiet } = await aBot()
  telegram.addChat(aGroup)
  const me = { id: 42, is_bot: true, first_name: 'Mujaz', username: 'MujazTestBot' }
  const other = { id: 43, is_bot: true, first_name: 'Other' }
  const reply = (text: string, to: object, more: object = {}) => {
    const message = {
      date: 1,
      chat: { id: GROUP, type: 'supergroup', title: 'Desk' },
      from: { id: ADMIN, is_bot: false, first_name: 'A' },
      text,
    }
    const earlier = { ...message, message_id: 3, text: 'x', from: to, ...more }
    telegram.push({ message: { ...message, message_id: 4, reply_to_message: earlier } })
  }
  await next(() => telegram.writeInGroup({ text: SUBSCRIBE, user: ADMIN }))
  await next(() => reply('07:15', me))
  expect(saved(GROUP)?.times).toEqual(['07:15'])
  await next(() => reply('الإعدادات', me))
  const count = telegram.sent.length
  reply('Interesting, and what of Intel?', me)
  reply('settings', other)
  reply('settings', me, { forum_topic_created: { name: 'Chips', icon_color: 1 } })
  await quiet()
  expect(telegram.sent.filter(({ chat }) => chat === String(GROUP))).toHaveLength(count)
})

test('a topic has its own subscription, and is answered in place', async () => {
  const { telegram, next, nextCall, saved, callsOf } = await aBot()
  telegram.addChat({ ...aGroup, topics: [9, 10] })
  const inTopic = await next(() =>
    telegram.writeInGroup({ text: SUBSCRIBE, user: ADMIN, thread: 9 }),
  )
  expect(inTopic).toMatchObject({ chat: String(GROUP), thread: 9 })
  expect(saved(`${GROUP}/9`)).toMatchObject({ status: 'active' })
  expect([saved(GROUP), saved(`${GROUP}/10`)]).toEqual([undefined, undefined])
  const panel = await next(() => telegram.press(inTopic, 'Settings', { user: ADMIN }))
  expect(panel.thread).toBe(9)
  await nextCall('editMessageText', () => telegram.press(panel, 'Length', { user: ADMIN }))
  await nextCall('editMessageText', () => telegram.press(panel, 'short', { user: ADMIN }))
  expect(saved(`${GROUP}/9`)?.length).toBe('short')
  const general = await next(() => telegram.writeInGroup({ text: '/status', user: ADMIN }))
  expect(general.thread).toBeNull()
  expect(seen(general)).toContain('No scheduled briefs come here')
  expect(callsOf('sendChatAction')[0]?.params.message_thread_id).toBe(9)
})

test('a long answer comes in parts, all in the topic, its buttons under the last', async () => {
  const { telegram, services, next } = await aBot()
  telegram.addChat({ ...aGroup, topics: [9] })
  services.exportData = async () => ({ texts: Array.from({ length: 300 }, () => 'a brief text') })
  await next(() => telegram.writeInGroup({ text: '/export', user: ADMIN, thread: 9 }))
  const sent = await telegram.waitForSent(3)
  expect(sent.every(({ thread, text }) => thread === 9 && text.length <= 4096)).toBe(true)
})

const MOVED = -100_500

test.each(['the notice first', 'a message first'])(
  'a group that becomes a supergroup takes its subscription along: %s',
  async (order) => {
    const { telegram, services, next, saved, quiet } = await aBot()
    telegram.addChat({ ...aGroup, type: 'group' })
    const subscription = aSubscription({ chat: String(GROUP), times: ['06:30'] })
    services.saved.set(`telegram:${GROUP}`, subscription)
    telegram.migrate(GROUP, MOVED)
    // A delivery that met the move has taken it along already.
    if (order === 'a message first') {
      await services.move({ platform: 'telegram', chat: String(GROUP) }, String(MOVED))
    }
    telegram.announceMigration(GROUP, MOVED)
    const status = await next(() => telegram.writeInGroup({ text: '/status', chat: MOVED }))
    expect(seen(status)).toContain('The next brief comes on')
    await quiet()
    expect(saved(GROUP)).toBeUndefined()
    expect(saved(MOVED)).toMatchObject({ status: 'active', times: ['06:30'] })
    expect(telegram.sent.filter(({ chat }) => chat === String(MOVED))).toHaveLength(1)
  },
)

import { expect, onTestFinished, test } from 'vitest'
import { createTelegramMessenger } from '#chat/telegram/send.ts'
import { deliverDue } from '#digests/deliver.ts'
import type { DeliveryState } from '#domain/delivery.ts'
import { HOUR_MS, type Instant } from '#domain/time.ts'
import { createLog } from '#lib/log.ts'
import { aStore } from '#tests/integration/store/test-store.ts'
import { aDelivery, aDigest, aSubscription, aText, NOW } from '#tests/support/builders.ts'
import {
  startFakeTelegram,
  type TelegramFailure,
  telegramError,
} from '#tests/support/fake-telegram.ts'

const BUTTONS = [[{ label: 'More', command: 'more d1' }]]
const BODY = [
  { kind: 'title', language: 'en', spans: [{ text: 'Mujaz' }] },
  ...aText('first'),
] as const

/** Two messages of one chat, sent through every hour of a day; the first ones are refused. */
async function aDayOf(refusals: readonly TelegramFailure[], chat = '-1001') {
  const [telegram, store] = [await startFakeTelegram(), await aStore(':memory:')]
  onTestFinished(() => telegram.stop())
  for (const refusal of refusals) telegram.failNext('sendMessage', refusal)
  const subscription = aSubscription({ chat, nextRunAt: NOW })
  await store.subscriptions.save(subscription)
  const deliveries = [
    aDelivery({ id: 'first', chat, body: BODY, buttons: BUTTONS }),
    aDelivery({ id: 'second', chat, position: 1, body: aText('second') }),
  ]
  await store.digests.save(aDigest({ subscription, deliveries }))
  const clock = { at: NOW as Instant, now: () => clock.at }
  const deps = {
    store,
    clock,
    messenger: createTelegramMessenger(telegram),
    log: createLog('silent', [], () => undefined),
    isAdmitted: async () => true,
    missingNote: () => ({ kind: 'note', language: 'en', spans: [{ text: 'missing' }] }) as const,
  }
  for (; clock.at < NOW + 24 * HOUR_MS; clock.at += HOUR_MS) {
    await deliverDue(deps, new AbortController().signal)
  }
  const address = { platform: 'telegram', chat } as const
  return {
    posts: telegram.calls.map(({ params }) => params as Readonly<Record<string, unknown>>),
    states: (await store.digests.lastOf(address)).map(({ state }): DeliveryState => state),
    subscription: (await store.subscriptions.find(address))?.status,
  }
}

test.each([
  [403, 'Forbidden: bot was blocked by the user'],
  [403, 'Forbidden: user is deactivated'],
  [403, 'Forbidden: bot was kicked from the group chat'],
  [403, 'Forbidden: bot was kicked from the supergroup chat'],
  [403, 'Forbidden: bot was kicked from the channel chat'],
  [403, 'Forbidden: bot is not a member of the group chat'],
  [403, 'Forbidden: bot is not a member of the supergroup chat'],
  [403, 'Forbidden: bot is not a member of the channel chat'],
  [403, "Forbidden: bot can't initiate conversation with a user"],
  [403, "Forbidden: bot can't send messages to bots"],
  [403, "Forbidden: bots can't send messages to bots"],
  [403, 'Forbidden: the group chat was deleted'],
  [403, 'Forbidden: not enough rights to send text messages to the chat'],
  [403, 'Forbidden: a reason that nobody has seen yet'],
  [400, 'Bad Request: chat not found'],
  [400, 'Bad Request: user not found'],
  [400, 'Bad Request: group chat was deactivated'],
  [400, 'Bad Request: group chat was deleted'],
  [400, 'Bad Request: group chat was upgraded to a supergroup chat'],
  [400, 'Bad Request: have no rights to send a message'],
  [400, 'Bad Request: not enough rights to send text messages to the chat'],
  [400, 'Bad Request: need administrator rights in the channel chat'],
  [400, 'Bad Request: bot is not a member of the channel chat'],
  [400, 'Bad Request: PEER_ID_INVALID'],
  [400, 'Bad Request: CHAT_ID_INVALID'],
  [400, 'Bad Request: CHANNEL_INVALID'],
  [400, 'Bad Request: CHANNEL_PRIVATE'],
  [400, 'Bad Request: CHAT_RESTRICTED'],
  [400, 'Bad Request: CHAT_ADMIN_REQUIRED'],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
  [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN'],
  [400, 'Bad Request: CHAT_GUEST_SEND_FORBIDDEN'],
  [400, 'Bad Request: USER_BANNED_IN_CHANNEL'],
  [400, 'Bad Request: USER_IS_BLOCKED'],
  [400, 'Bad Request: USER_IS_BOT'],
  [400, 'Bad Request: USER_DEACTIVATED'],
  [400, 'Bad Request: INPUT_USER_DEACTIVATED'],
  [400, 'Bad Request: ALLOW_PAYMENT_REQUIRED_50'],
  [400, 'Bad Request: PRIVACY_PREMIUM_REQUIRED'],
])('%i %s: one call, and the chat is closed', async (code, description) => {
  const { posts, states, subscription } = await aDayOf([telegramError(code, description)])

  expect(posts).toHaveLength(1)
  expect(states).toEqual(['blocked', 'blocked'])
  expect(subscription).toBe('blocked')
})

test.each([
  'Bad Request: message thread not found',
  'Bad Request: TOPIC_CLOSED',
  'Bad Request: TOPIC_DELETED',
  'Bad Request: TOPIC_ID_INVALID',
])('%s: one call to the topic, and none to the rest of the forum', async (description) => {
  const { posts, states, subscription } = await aDayOf([telegramError(400, description)], '-1001/7')

  expect(posts).toMatchObject([{ chat_id: '-1001', message_thread_id: 7 }])
  expect(states).toEqual(['blocked', 'blocked'])
  expect(subscription).toBe('blocked')
})

test.each([
  [400, 'Bad Request: message is too long'],
  [400, 'Bad Request: MESSAGE_TOO_LONG'],
  [400, 'Bad Request: message text is empty'],
  [400, 'Bad Request: text must be encoded in UTF-8'],
  [400, 'Bad Request: wrong HTTP URL specified'],
  [400, 'Bad Request: a reason that nobody has seen yet'],
  [413, 'Request Entity Too Large'],
])('%i %s: one call, and the chat goes on', async (code, description) => {
  const { posts, states, subscription } = await aDayOf([telegramError(code, description)])

  expect(posts.map(({ text }) => String(text).includes('second'))).toEqual([false, true])
  expect(states).toEqual(['failed', 'sent'])
  expect(subscription).toBe('active')
})

test.each([
  "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 7",
  'Bad Request: can\'t parse MessageEntity: field "offset" must be of type Number',
  'Bad Request: ENTITY_BOUNDS_INVALID',
  'Bad Request: ENTITY_TEXTURL_INVALID',
  'Bad Request: ENTITIES_TOO_LONG',
  'Bad Request: URL_INVALID',
])('%s: once more as plain text, with its buttons', async (description) => {
  const { posts, states } = await aDayOf([telegramError(400, description)])

  expect(posts).toHaveLength(3)
  expect(posts[0]?.['entities']).not.toEqual([])
  expect(posts[1]).toMatchObject({ text: posts[0]?.['text'], entities: [] })
  expect(posts[1]?.['reply_markup']).toEqual(posts[0]?.['reply_markup'])
  expect(states).toEqual(['sent', 'sent'])
})

test.each([
  'Bad Request: BUTTON_DATA_INVALID',
  'Bad Request: BUTTON_TYPE_INVALID',
  'Bad Request: BUTTON_URL_INVALID',
  'Bad Request: REPLY_MARKUP_INVALID',
  'Bad Request: reply markup is too long',
  'Bad Request: inline keyboard expected',
  "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
])('%s: once more without buttons, with its formatting', async (description) => {
  const { posts, states } = await aDayOf([telegramError(400, description)])

  expect(posts).toHaveLength(3)
  expect(posts[0]).toMatchObject({
    reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'more d1' }]] },
  })
  expect(posts[1]).not.toHaveProperty('reply_markup')
  expect(posts[1]?.['entities']).toEqual(posts[0]?.['entities'])
  expect(states).toEqual(['sent', 'sent'])
})

test('formatting and buttons that are rejected one after the other cost one call each', async () => {
  const { posts, states } = await aDayOf([
    telegramError(400, 'Bad Request: BUTTON_DATA_INVALID'),
    telegramError(400, 'Bad Request: ENTITY_BOUNDS_INVALID'),
    telegramError(400, 'Bad Request: ENTITY_BOUNDS_INVALID'),
  ])

  expect(posts).toHaveLength(4)
  expect(states).toEqual(['failed', 'sent'])
})

test('a message to the general topic of a forum names no topic', async () => {
  const { posts, states } = await aDayOf([], '-1001/1')

  expect(posts).toHaveLength(2)
  expect(posts.every((post) => post['chat_id'] === '-1001')).toBe(true)
  expect(posts.some((post) => 'message_thread_id' in post)).toBe(false)
  expect(states).toEqual(['sent', 'sent'])
})

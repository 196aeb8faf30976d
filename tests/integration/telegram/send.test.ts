import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTelegramMessenger } from '#chat/telegram/send.ts'
import type { SendResult } from '#domain/delivery.ts'
import { aText } from '#tests/support/builders.ts'
import {
  type FakeTelegram,
  startFakeTelegram,
  type TelegramFailure,
  type TelegramResponse,
  telegramError,
} from '#tests/support/fake-telegram.ts'

let telegram: FakeTelegram
beforeEach(async () => {
  telegram = await startFakeTelegram()
})
afterEach(() => telegram.stop())

const address = { platform: 'telegram', chat: '-1002' } as const
const send = (token = telegram.token, apiRoot = telegram.apiRoot): Promise<SendResult> =>
  createTelegramMessenger({ token, apiRoot }).send(address, {
    text: [
      {
        kind: 'paragraph',
        language: 'ar',
        spans: [{ text: 'هوى سهم ' }, { text: 'Nvidia', link: 'https://wire.example/a' }],
      },
    ],
    buttons: [],
  })
const posts = () => telegram.calls.filter((call) => call.method === 'sendMessage')

test('a message goes out once, with its entities and without a link preview', async () => {
  expect(await send()).toEqual({ kind: 'sent', messageId: '1' })
  expect(telegram.sent).toMatchObject([
    { chat: '-1002', entities: [{ type: 'text_link', url: 'https://wire.example/a' }] },
  ])
  expect(posts().map((call) => call.params.link_preview_options)).toEqual([{ is_disabled: true }])
})

test.each<[string, TelegramFailure, SendResult]>([
  [
    'a rate limit',
    telegramError(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
    { kind: 'rate-limited', retryAfterMs: 7000 },
  ],
  [
    'a reader who blocked the bot',
    telegramError(403, 'Forbidden: bot was blocked by the user'),
    { kind: 'blocked', reason: '403 Forbidden: bot was blocked by the user' },
  ],
  [
    'a group that put the bot out',
    telegramError(403, 'Forbidden: bot was kicked from the supergroup chat'),
    { kind: 'blocked', reason: '403 Forbidden: bot was kicked from the supergroup chat' },
  ],
  [
    'a chat that is not there',
    telegramError(400, 'Bad Request: chat not found'),
    { kind: 'blocked', reason: '400 Bad Request: chat not found' },
  ],
  [
    'a group where the bot may not write',
    telegramError(400, 'Bad Request: not enough rights to send text messages to the chat'),
    {
      kind: 'blocked',
      reason: '400 Bad Request: not enough rights to send text messages to the chat',
    },
  ],
  [
    'a message that Telegram will not have',
    telegramError(400, 'Bad Request: message is too long'),
    { kind: 'rejected', reason: '400 Bad Request: message is too long' },
  ],
  [
    'a group that became a supergroup',
    telegramError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: -1009,
    }),
    { kind: 'moved', chat: '-1009' },
  ],
  [
    'a failure inside Telegram',
    telegramError(500, 'Internal Server Error'),
    { kind: 'unknown', reason: '500 Internal Server Error' },
  ],
  ['a dropped connection', { kind: 'drop' }, { kind: 'unknown', reason: 'UND_ERR_SOCKET' }],
  [
    'the page of a gateway',
    { kind: 'html' },
    { kind: 'unknown', reason: 'no usable answer from Telegram' },
  ],
  [
    'JSON that is none of its answers',
    { kind: 'error', response: {} as TelegramResponse },
    { kind: 'unknown', reason: 'no usable answer from Telegram' },
  ],
])('%s is told for what it is, after one POST', async (_name, failure, result) => {
  telegram.failNext('sendMessage', failure)
  expect(await send()).toEqual(result)
  expect(posts()).toHaveLength(1)
})

test('a wrong token is told as such, whatever its form', async () => {
  expect(await send('999:another')).toMatchObject({ kind: 'unauthorized' })
  telegram.failNext('sendMessage', telegramError(404, 'Not Found'))
  expect(await send()).toMatchObject({ kind: 'unauthorized' })
})

test('a refused connection and a host that is not there are certainly not sent', async () => {
  const { apiRoot } = telegram
  await telegram.stop()
  expect(await send(telegram.token, apiRoot)).toEqual({ kind: 'not-sent', reason: 'ECONNREFUSED' })
  expect(await send(telegram.token, 'http://no-such-host.invalid')).toMatchObject({
    kind: 'not-sent',
  })
})

test('formatting that Telegram rejects is sent once more as plain text', async () => {
  telegram.failNext('sendMessage', telegramError(400, "Bad Request: can't parse entities: offset"))
  expect(await send()).toMatchObject({ kind: 'sent' })
  expect(posts()).toHaveLength(2)
  expect(telegram.sent.map((message) => message.entities)).toEqual([[]])
})

test('formatting rejected twice is rejected', async () => {
  const failure = telegramError(400, "Bad Request: can't parse entities: offset")
  telegram.failNext('sendMessage', failure)
  telegram.failNext('sendMessage', failure)
  expect(await send()).toMatchObject({ kind: 'rejected' })
  expect(posts()).toHaveLength(2)
})

test('no result holds the token', async () => {
  const { apiRoot } = telegram
  const failures: TelegramFailure[] = [{ kind: 'drop' }, { kind: 'html' }, telegramError(400, 'x')]
  for (const failure of failures) telegram.failNext('sendMessage', failure)
  const results = [await send(), await send(), await send()]
  await telegram.stop()
  results.push(await send(telegram.token, apiRoot))
  expect(results).toHaveLength(4)
  expect(JSON.stringify(results)).not.toContain('fake-token')
})

test('a text over the limit is split, and every part is taken', async () => {
  const messenger = createTelegramMessenger(telegram)
  const parts = messenger.split(aText('chip '.repeat(3000)))
  const results: SendResult[] = []
  for (const part of parts) results.push(await messenger.send(address, { text: part, buttons: [] }))
  expect(results.map((result) => result.kind)).toEqual(['sent', 'sent', 'sent', 'sent'])
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSlackMessenger } from '#chat/slack/send.ts'
import type { SendResult } from '#domain/delivery.ts'
import type { Messenger } from '#domain/ports.ts'
import type { RichText } from '#domain/rich-text.ts'
import { aText } from '#tests/support/builders.ts'
import { type FakeSlack, startFakeSlack } from '#tests/support/fake-slack.ts'
import { shownText } from '#tests/support/slack-checks.ts'
import type { SlackFailure } from '#tests/support/slack-http.ts'

let slack: FakeSlack
let messenger: Messenger

beforeAll(async () => {
  slack = await startFakeSlack()
  messenger = createSlackMessenger(slack)
})
afterAll(() => slack.close())
beforeEach(() => slack.requests.splice(0))

const send = (chat = slack.channels.joined, text: RichText = aText()): Promise<SendResult> =>
  messenger.send({ platform: 'slack', chat }, { text, buttons: [] })

test('a message goes out once, with its id, blocks and text, and without previews', async () => {
  const arabic: RichText = [
    { kind: 'title', language: 'ar', spans: [{ text: 'الخلاصة' }] },
    {
      kind: 'bullet',
      language: 'ar',
      spans: [
        { text: 'هوى سهم إنفيديا (NVDA) 17% ' },
        { text: 'المصدر', link: 'https://a.example/?q=1&r=2' },
      ],
    },
  ]
  const result = await send(slack.channels.joined, arabic)
  expect(result).toMatchObject({ kind: 'sent', messageId: expect.stringMatching(/^\d+\.\d+$/) })
  const [message] = slack.posted
  expect(message).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' })
  expect(shownText(message?.blocks ?? [])).toBe(
    '\u200f\u2067الخلاصة\u2069\n\u200f\u2067• هوى سهم إنفيديا (\u2066NVDA\u2069) \u206617%\u2069 المصدر\u2069',
  )
  expect(message?.text).toContain('<https://a.example/?q=1&amp;r=2|المصدر>')
  expect(slack.requests).toHaveLength(1)
})

test('a reader is reached by their own id', async () => {
  expect(await send(slack.reader)).toMatchObject({ kind: 'sent' })
})

test('a channel that is closed to the bot is blocked', async () => {
  const { closed, archived } = slack.channels
  expect(await send(closed)).toEqual({ kind: 'blocked', reason: 'not_in_channel' })
  expect(await send(archived)).toEqual({ kind: 'blocked', reason: 'is_archived' })
  expect(await send('C0NOSUCH01')).toEqual({ kind: 'blocked', reason: 'channel_not_found' })
  expect(slack.requests).toHaveLength(3)
})

const says = (error: string, more: object = {}): SlackFailure => ({ kind: 'error', error, more })

const FAILURES: readonly [string, SlackFailure, SendResult][] = [
  ['429', { kind: 'rate-limit', retryAfter: '7' }, { kind: 'rate-limited', retryAfterMs: 7000 }],
  ['429 without a time', { kind: 'rate-limit' }, { kind: 'rate-limited', retryAfterMs: 30_000 }],
  [
    '429 with a date',
    { kind: 'rate-limit', retryAfter: 'Wed, 1 Jan' },
    { kind: 'rate-limited', retryAfterMs: 30_000 },
  ],
  ['a limit with status 200', says('rate_limited'), { kind: 'rate-limited', retryAfterMs: 30_000 }],
  [
    'a read-only channel',
    says('restricted_action_read_only_channel'),
    { kind: 'blocked', reason: 'restricted_action_read_only_channel' },
  ],
  [
    'a closed messages tab',
    says('messages_tab_disabled'),
    { kind: 'blocked', reason: 'messages_tab_disabled' },
  ],
  ['a revoked token', says('token_revoked'), { kind: 'unauthorized', reason: 'token_revoked' }],
  ['a removed bot', says('account_inactive'), { kind: 'unauthorized', reason: 'account_inactive' }],
  [
    'a missing scope',
    says('missing_scope', { needed: 'chat:write' }),
    { kind: 'unauthorized', reason: 'missing_scope (needs chat:write)' },
  ],
  ['a catastrophe', says('fatal_error'), { kind: 'unknown', reason: 'fatal_error' }],
  [
    'an unavailable service',
    says('service_unavailable'),
    { kind: 'not-sent', reason: 'service_unavailable' },
  ],
  [
    'an argument it does not take',
    says('invalid_arguments'),
    { kind: 'rejected', reason: 'invalid_arguments' },
  ],
  ['status 503', { kind: 'status', status: 503 }, { kind: 'unknown', reason: 'HTTP 503' }],
  [
    'status 404 of a proxy',
    { kind: 'status', status: 404 },
    { kind: 'not-sent', reason: 'HTTP 404' },
  ],
  [
    "a gateway's page",
    { kind: 'html' },
    { kind: 'unknown', reason: 'no usable answer from Slack' },
  ],
]

test.each(FAILURES)(
  '%s is told as what it is, after one request',
  async (_name, failure, expected) => {
    slack.failNext('chat.postMessage', failure)
    expect(await send()).toEqual(expected)
    expect(slack.requests).toHaveLength(1)
  },
)

test('a dropped connection leaves it unknown whether the message went out, and nothing is sent again', async () => {
  slack.failNext('chat.postMessage', { kind: 'drop' })
  expect(await send()).toEqual({ kind: 'unknown', reason: 'UND_ERR_SOCKET' })
  expect(slack.requests).toHaveLength(1)
})

test('a refused connection is certainly not sent', async () => {
  const gone = await startFakeSlack()
  const nobody = createSlackMessenger(gone)
  await gone.close()
  const result = await nobody.send(
    { platform: 'slack', chat: 'C1' },
    { text: aText(), buttons: [] },
  )
  expect(result).toEqual({ kind: 'not-sent', reason: 'ECONNREFUSED' })
})

test('a name that no server has is certainly not sent', async () => {
  const nowhere = createSlackMessenger({ ...slack, apiUrl: 'http://slack.invalid/api/' })
  const result = await nowhere.send(
    { platform: 'slack', chat: 'C1' },
    { text: aText(), buttons: [] },
  )
  expect(result).toMatchObject({ kind: 'not-sent' })
})

test('a wrong token stops the lane, and no result holds a token', async () => {
  const wrong = createSlackMessenger({ ...slack, botToken: 'xoxb-wrong-secret' })
  const result = await wrong.send({ platform: 'slack', chat: 'C1' }, { text: aText(), buttons: [] })
  expect(result).toEqual({ kind: 'unauthorized', reason: 'invalid_auth' })
  const none = createSlackMessenger({ ...slack, botToken: '' })
  expect(
    await none.send({ platform: 'slack', chat: 'C1' }, { text: aText(), buttons: [] }),
  ).toEqual({
    kind: 'unauthorized',
    reason: 'not_authed',
  })
})

test('blocks that Slack rejects are sent once more as text, and no third time', async () => {
  slack.failNext('chat.postMessage', says('invalid_blocks'))
  expect(await send()).toMatchObject({ kind: 'sent' })
  expect(slack.requests.map((one) => one.params.blocks !== undefined)).toEqual([true, false])
  slack.requests.splice(0)
  slack.failNext('chat.postMessage', says('msg_too_long'))
  slack.failNext('chat.postMessage', says('msg_too_long'))
  expect(await send()).toEqual({ kind: 'rejected', reason: 'msg_too_long' })
  expect(slack.requests).toHaveLength(2)
})

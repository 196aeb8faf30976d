import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sendReplies } from '#chat/send-replies.ts'
import { createTelegramPace } from '#chat/telegram/pace.ts'
import { createTelegramMessenger } from '#chat/telegram/send.ts'
import { type DeliverDeps, deliverDue, recoverLane } from '#digests/deliver.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Messenger } from '#domain/ports.ts'
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '#domain/time.ts'
import { monotonicClock } from '#lib/clock.ts'
import { createLog } from '#lib/log.ts'
import { aFolder, aStore } from '#tests/integration/store/test-store.ts'
import { aDelivery, aDigest, aSubscription, aText, NOW } from '#tests/support/builders.ts'
import { startFakeTelegram, telegramError } from '#tests/support/fake-telegram.ts'

const SIGNAL = new AbortController().signal
const LIMITED = telegramError(429, 'Too Many Requests: retry after 7', { retry_after: 7 })

/** The service's way to Telegram: one messenger for the broadcast and for replies, with its pace. */
async function aBroadcast() {
  const telegram = await startFakeTelegram()
  onTestFinished(() => telegram.stop())
  const store = await aStore(join(aFolder(), 'mujaz.db'))
  const clock = { at: NOW as Instant, now: () => clock.at }
  const messenger = createTelegramMessenger({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    pace: createTelegramPace(monotonicClock),
  })
  const log = createLog('silent', [], () => undefined)
  const deps: DeliverDeps = {
    store,
    messenger,
    clock,
    log,
    isAdmitted: async () => true,
    missingNote: () => ({ kind: 'note', language: 'en', spans: [{ text: 'one missing' }] }),
  }
  return {
    telegram,
    store,
    messenger,
    queue: async (chat: string, ...texts: readonly string[]) => {
      const subscription = aSubscription({ id: `sub-${chat}`, chat, nextRunAt: NOW })
      await store.subscriptions.save(subscription)
      const deliveries = texts.map((text, position) => {
        const id = `${chat}-${position}`
        return aDelivery({ id, digestId: chat, chat, position, body: aText(text) })
      })
      await store.digests.save(aDigest({ id: chat, subscription, deliveries }))
    },
    deliver: (at: Instant = NOW, parts: Partial<Messenger> = {}) => {
      clock.at = at
      return deliverDue({ ...deps, messenger: { ...messenger, ...parts } }, SIGNAL)
    },
    recover: () => recoverLane(deps),
    reply: (chat: string, text: string) =>
      sendReplies({ messenger, log, signal: SIGNAL }, { platform: 'telegram', chat }, [
        { text: aText(text), buttons: [] },
      ]),
    posts: () => telegram.calls.map(({ params }) => `${params.chat_id}: ${plain(params.text)}`),
    states: async (chat: string): Promise<Delivery['state'][]> =>
      (await store.digests.lastOf({ platform: 'telegram', chat })).map(({ state }) => state),
  }
}

const plain = (text: unknown): string => String(text).replace(/[\u200e\u200f\u2066-\u2069]/g, '')

test('a dropped socket is one POST and an unknown message, whatever comes after', async () => {
  const { telegram, queue, deliver, recover, posts, states } = await aBroadcast()
  await queue('1', 'lost')
  telegram.failNext('sendMessage', { kind: 'drop' })

  await deliver()
  await recover()
  for (let hour = 1; hour <= 48; hour++) await deliver(NOW + hour * HOUR_MS)

  expect(posts()).toEqual(['1: lost'])
  expect(await states('1')).toEqual(['unknown'])
})

test('several messages are under way at once, never two of one chat, each stored before its call', async () => {
  const { store, queue, deliver, messenger, posts } = await aBroadcast()
  for (const chat of ['1', '2', '3']) await queue(chat, 'one', 'two')
  const underWay: string[] = []
  const seen: string[] = []
  const answers = Promise.withResolvers<void>()

  const send: Messenger['send'] = async (address, message) => {
    underWay.push(address.chat)
    const { sending } = await store.deliveries.counts()
    seen.push(`${underWay.toSorted().join()} of ${sending}`)
    // The first of each chat wait for one another: one at a time, they would wait for ever.
    if (underWay.length === 3) answers.resolve()
    await answers.promise
    const result = await messenger.send(address, message)
    underWay.splice(underWay.indexOf(address.chat), 1)
    return result
  }

  await deliver(NOW, { send })

  expect(seen).toContain('1,2,3 of 3')
  for (const chat of ['1', '2', '3']) {
    expect(posts().filter((post) => post.startsWith(chat))).toEqual([
      `${chat}: one`,
      `${chat}: two`,
    ])
  }
})

test('retry_after=7: nothing of the broadcast for 7 s, while a command is answered', async () => {
  const { telegram, queue, deliver, reply, posts } = await aBroadcast()
  await queue('1', 'one')
  telegram.failNext('sendMessage', LIMITED)
  await deliver()
  await queue('2', 'two')

  for (let ms = 0; ms < 7 * SECOND_MS; ms += 250) await deliver(NOW + ms)
  await reply('2', 'the answer')
  await deliver(NOW + 7 * SECOND_MS - 1)
  expect(posts()).toEqual(['1: one', '2: the answer'])
  await deliver(NOW + 7 * SECOND_MS)

  expect(posts().slice(2).toSorted()).toEqual(['1: one', '2: two'])
})

test('of two refusals side by side, the longer wait holds', async () => {
  const { queue, deliver, posts } = await aBroadcast()
  for (const chat of ['1', '2', '3']) await queue(chat, 'one')
  const both = Promise.withResolvers<void>()
  const calls: string[] = []

  const send: Messenger['send'] = async ({ chat }) => {
    calls.push(chat)
    if (calls.length === 3) both.resolve()
    await both.promise
    return { kind: 'rate-limited', retryAfterMs: Number(chat === '2' ? 9 : 3) * SECOND_MS }
  }

  await deliver(NOW, { send })
  await deliver(NOW + 8 * SECOND_MS)

  expect(calls).toHaveLength(3)
  expect(posts()).toEqual([])
})

test('a message that was taken when another was refused is not sent, and waits again', async () => {
  const { store, queue, deliver, posts, states } = await aBroadcast()
  for (const chat of ['1', '2']) await queue(chat, 'one')
  const refused = Promise.withResolvers<void>()
  const calls: string[] = []
  const waits = [0, 5]
  // The second message is taken, has to wait a moment, and the first is refused in it.
  const pace = {
    waitMs: (chat: string) => {
      const waitMs = chat === '2' ? (waits.shift() ?? 0) : 0
      if (waitMs > 0) refused.resolve()
      return waitMs
    },
    count: () => undefined,
    takeReply: async () => undefined,
  }
  const send: Messenger['send'] = async ({ chat }) => {
    calls.push(chat)
    await refused.promise
    return { kind: 'rate-limited', retryAfterMs: 7 * SECOND_MS }
  }

  await deliver(NOW, { send, pace })

  expect(calls).toEqual(['1'])
  expect(await store.deliveries.counts()).toMatchObject({ pending: 2, sending: 0 })
  await deliver(NOW + 7 * SECOND_MS)
  expect(posts().toSorted()).toEqual(['1: one', '2: one'])
  expect(await states('2')).toEqual(['sent'])
})

test('a reply goes out in the middle of a broadcast, not at its end', async () => {
  const { telegram, queue, deliver, reply, posts } = await aBroadcast()
  for (let chat = 1; chat <= 60; chat++) await queue(`${chat}`, 'news')
  const delivered = deliver()
  await telegram.waitForSent(10)

  await reply('999', 'the answer')

  const place = posts().indexOf('999: the answer')
  await delivered
  expect(posts()).toHaveLength(61)
  expect(place).toBeGreaterThanOrEqual(10)
  expect(place).toBeLessThan(20)
})

const MOVED = telegramError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
  migrate_to_chat_id: -1009,
})

test('a group that has moved, told by the refusal first: one more call, and all of it follows', async () => {
  const { telegram, store, queue, deliver, posts, states } = await aBroadcast()
  await queue('-5', 'one', 'two')
  telegram.failNext('sendMessage', MOVED)

  await deliver()
  // The service message comes after it.
  await store.subscriptions.move({ platform: 'telegram', chat: '-5' }, '-1009')
  await deliver(NOW + HOUR_MS)

  expect(posts()).toEqual(['-5: one', '-1009: one', '-1009: two'])
  expect(await states('-1009')).toEqual(['sent', 'sent'])
  const moved = { platform: 'telegram', chat: '-1009' } as const
  expect(await store.subscriptions.find(moved)).toMatchObject({ id: 'sub--5', status: 'active' })
})

test('a group that has moved, told by the service message first: no call to the old one', async () => {
  const { store, queue, deliver, posts, states } = await aBroadcast()
  await queue('-5', 'one', 'two')
  await store.subscriptions.move({ platform: 'telegram', chat: '-5' }, '-1009')

  await deliver()

  expect(posts()).toEqual(['-1009: one', '-1009: two'])
  expect(await states('-1009')).toEqual(['sent', 'sent'])
})

test('a group that moves while a message to it is under way, told by both: one more call', async () => {
  const { telegram, store, queue, deliver, messenger, posts, states } = await aBroadcast()
  await queue('-5', 'one', 'two')
  telegram.failNext('sendMessage', MOVED)

  const send: Messenger['send'] = async (address, message) => {
    if (address.chat === '-5') await store.subscriptions.move(address, '-1009')
    return messenger.send(address, message)
  }

  await deliver(NOW, { send })

  expect(posts()).toEqual(['-5: one', '-1009: one', '-1009: two'])
  expect(await states('-1009')).toEqual(['sent', 'sent'])
})

test('stopped while the pace holds a message back: it stays pending and is sent by the next call', async () => {
  const { telegram, store, queue, messenger, deliver, posts } = await aBroadcast()
  await queue('1', 'one', 'two')
  const stop = new AbortController()
  const lane: DeliverDeps = {
    store,
    messenger,
    clock: { now: () => NOW },
    log: createLog('silent', [], () => undefined),
    isAdmitted: async () => true,
    missingNote: () => ({ kind: 'note', language: 'en', spans: [{ text: 'one missing' }] }),
  }
  const stopped = deliverDue(lane, stop.signal)
  await telegram.waitForSent(1)
  stop.abort()
  await stopped
  expect(await store.deliveries.counts()).toMatchObject({ sent: 1, pending: 1, sending: 0 })

  await deliver(NOW + MINUTE_MS)

  expect(posts()).toEqual(['1: one', '1: two'])
})

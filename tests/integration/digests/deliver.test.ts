import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { type DeliverDeps, deliverDue, recoverLane } from '#digests/deliver.ts'
import type { Delivery, SendResult } from '#domain/delivery.ts'
import type { RichText } from '#domain/rich-text.ts'
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '#domain/time.ts'
import { createLog } from '#lib/log.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { aFolder, aProcess, aStore } from '#tests/integration/store/test-store.ts'
import { aDelivery, aDigest, aSubscription, aText, NOW } from '#tests/support/builders.ts'

const SENT: SendResult = { kind: 'sent', messageId: '1' }
const SIGNAL = new AbortController().signal
const SEND_AND_HANG = new URL('./send-and-hang.child.ts', import.meta.url)

/** A reader of a chat with one digest, a message for each text. */
async function queue(store: Store, chat: string, ...texts: readonly string[]): Promise<void> {
  const subscription = aSubscription({ id: `sub-${chat}`, chat, nextRunAt: NOW })
  await store.subscriptions.save(subscription)
  const deliveries = texts.map((text, position) =>
    aDelivery({ id: `${chat}-${position}`, digestId: chat, chat, position, body: aText(text) }),
  )
  await store.digests.save(aDigest({ id: chat, subscription, deliveries }))
}

const textOf = (message: RichText): string =>
  message.flatMap((block) => block.spans.map((span) => span.text)).join(' / ')

type Answer = (chat: string, text: string) => SendResult | Promise<SendResult>

/** The step with a platform that answers as told; `now` may be moved. */
function aLane(store: Store, answer: Answer, changes: Partial<DeliverDeps> = {}) {
  const calls: string[] = []
  const logged: string[] = []
  const lane = { now: NOW as Instant, calls, logged }
  const deps: DeliverDeps = {
    store,
    clock: { now: () => lane.now },
    log: createLog('info', [], (line) => void logged.push(line)),
    isAdmitted: async () => true,
    missingNote: (language) => ({ kind: 'note', language, spans: [{ text: 'one missing' }] }),
    messenger: {
      platform: 'telegram',
      split: (message) => (textOf(message).length > 100 ? [message, message] : [message]),
      send: async ({ chat }, message) => {
        calls.push(`${chat}: ${textOf(message.text)}`)
        return answer(chat, textOf(message.text))
      },
    },
    ...changes,
  }
  return {
    ...lane,
    deliver: (now = NOW, signal = SIGNAL) => {
      lane.now = now
      return deliverDue(deps, signal)
    },
    recover: () => recoverLane(deps),
  }
}

const ofChat = (chat: string, calls: readonly string[]): string[] =>
  calls.filter((call) => call.startsWith(`${chat}:`))

const stateOf = async (store: Store, chat: string): Promise<Delivery['state'][]> =>
  (await store.digests.lastOf({ platform: 'telegram', chat })).map((delivery) => delivery.state)

test('every due message is sent once, in the order of its chat', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one', 'two', 'three')
  await queue(store, 'b', 'four')
  const lane = aLane(store, () => SENT)

  await lane.deliver()
  await lane.deliver(NOW + HOUR_MS)

  expect(ofChat('a', lane.calls)).toEqual(['a: one', 'a: two', 'a: three'])
  expect(ofChat('b', lane.calls)).toEqual(['b: four'])
  expect(await store.deliveries.counts()).toMatchObject({ sent: 4, pending: 0 })
})

test('a message is sending in the store, committed, before the call', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const store = await aStore(path)
  const other = await aStore(path)
  await queue(store, 'a', 'one')
  const seen: number[] = []
  const lane = aLane(store, async () => {
    seen.push((await other.deliveries.counts()).sending)
    return SENT
  })

  await lane.deliver()

  expect(seen).toEqual([1])
})

test('a rate limit holds the whole lane and is no attempt', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one')
  await queue(store, 'b', 'two')
  let isLimited = true
  const lane = aLane(store, () =>
    isLimited ? { kind: 'rate-limited', retryAfterMs: 30 * SECOND_MS } : SENT,
  )

  await lane.deliver()
  isLimited = false
  await lane.deliver(NOW + 29 * SECOND_MS)
  expect(lane.calls).toEqual(['a: one'])
  await lane.deliver(NOW + 30 * SECOND_MS)

  expect(lane.calls.slice(1).sort()).toEqual(['a: one', 'b: two'])
  expect(await store.digests.lastOf({ platform: 'telegram', chat: 'a' })).toMatchObject([
    { state: 'sent', attempts: 1 },
  ])
})

test('a rate limit of no time at all ends the call: we never hammer a platform', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one')
  const lane = aLane(store, () => ({ kind: 'rate-limited', retryAfterMs: 0 }))

  await lane.deliver()

  expect(lane.calls).toHaveLength(1)
})

test('a message that did not go out waits alone, keeps its order, and is given up after seven', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one', 'two')
  await queue(store, 'b', 'three')
  const lane = aLane(store, (_, message) =>
    message === 'one' ? { kind: 'not-sent', reason: 'refused' } : SENT,
  )

  await lane.deliver()
  expect(lane.calls).toEqual(['a: one', 'b: three'])
  for (let minute = 1; minute <= 120; minute++) await lane.deliver(NOW + minute * MINUTE_MS)

  expect(lane.calls.filter((call) => call === 'a: one')).toHaveLength(7)
  expect(lane.calls.at(-1)).toBe('a: two')
  expect(await stateOf(store, 'a')).toEqual(['failed', 'sent'])
})

test('a moved chat is followed at once, with its subscription and its other messages', async () => {
  const store = await aStore()
  await queue(store, 'old', 'one', 'two')
  const lane = aLane(store, (chat) => (chat === 'old' ? { kind: 'moved', chat: 'new' } : SENT))

  await lane.deliver()

  expect(lane.calls).toEqual(['old: one', 'new: one', 'new: two'])
  expect(await stateOf(store, 'new')).toEqual(['sent', 'sent'])
  expect(await store.subscriptions.find({ platform: 'telegram', chat: 'new' })).not.toBeNull()
})

test('a chat that moves on and on is sent to twice, not for ever', async () => {
  const store = await aStore()
  await queue(store, 'old', 'one')
  const lane = aLane(store, (chat) => ({ kind: 'moved', chat: `${chat}+` }))

  await lane.deliver()

  expect(lane.calls).toEqual(['old: one', 'old+: one'])
  expect(await stateOf(store, 'old+')).toEqual(['failed'])
})

test('a chat that moved to one with its own subscription gets nothing twice', async () => {
  const store = await aStore()
  await queue(store, 'old', 'one', 'two')
  await queue(store, 'new', 'one')
  const lane = aLane(store, (chat) => (chat === 'old' ? { kind: 'moved', chat: 'new' } : SENT))

  await lane.deliver()

  expect(lane.calls.filter((call) => call.startsWith('new'))).toEqual(['new: one'])
  expect(await stateOf(store, 'old')).toEqual(['blocked', 'blocked'])
})

test('a chat that blocks us loses its subscription and its messages; the others go on', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one', 'two')
  await queue(store, 'b', 'three')
  const lane = aLane(store, (chat) => (chat === 'a' ? { kind: 'blocked', reason: '403' } : SENT))

  await lane.deliver()

  expect(lane.calls).toEqual(['a: one', 'b: three'])
  expect(await stateOf(store, 'a')).toEqual(['blocked', 'blocked'])
  expect((await store.subscriptions.find({ platform: 'telegram', chat: 'a' }))?.status).toBe(
    'blocked',
  )
})

test('a rejected message fails alone', async () => {
  const store = await aStore()
  await queue(store, 'a', 'bad', 'good')
  const lane = aLane(store, (_, message) =>
    message === 'bad' ? { kind: 'rejected', reason: '400' } : SENT,
  )

  await lane.deliver()

  expect(await stateOf(store, 'a')).toEqual(['failed', 'sent'])
})

test('a refused token stops the lane, is told once, and marks no chat; a new start tries again', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one')
  await queue(store, 'b', 'two')
  const lane = aLane(store, () => ({ kind: 'unauthorized', reason: '401' }))

  for (let second = 0; second < 60; second++) await lane.deliver(NOW + second * SECOND_MS)

  expect(lane.calls).toHaveLength(1)
  expect(lane.logged.filter((line) => line.includes('refuses our token'))).toHaveLength(1)
  expect(await store.deliveries.counts()).toMatchObject({ pending: 2 })
  const mended = aLane(store, () => SENT)
  await mended.recover()
  await mended.deliver(NOW + HOUR_MS)
  expect(mended.calls).toHaveLength(2)
})

test.each<[string, Answer]>([
  ['an unknown result', () => ({ kind: 'unknown', reason: 'reset' })],
  ['an exception', () => Promise.reject(new Error('https://api.example/bot12345:SECRET/send'))],
])('after %s a message is never sent again', async (_, answer) => {
  const store = await aStore()
  await queue(store, 'a', 'one')
  const lane = aLane(store, answer)

  for (let hour = 0; hour < 48; hour++) await lane.deliver(NOW + hour * HOUR_MS)
  await lane.recover()

  expect(lane.calls).toHaveLength(1)
  expect(await stateOf(store, 'a')).toEqual(['unknown'])
  expect(
    JSON.stringify(await store.digests.lastOf({ platform: 'telegram', chat: 'a' })),
  ).not.toContain('SECRET')
})

test('the next message of that chat says once that one may be missing; other chats hear nothing', async () => {
  const store = await aStore()
  await queue(store, 'a', 'lost', 'two', 'three')
  await queue(store, 'b', 'four')
  const lane = aLane(store, (_, message) =>
    message === 'lost' ? { kind: 'unknown', reason: 'reset' } : SENT,
  )

  await lane.deliver()

  expect(ofChat('a', lane.calls)).toEqual(['a: lost', 'a: one missing / two', 'a: three'])
  expect(ofChat('b', lane.calls)).toEqual(['b: four'])
})

test('a result that could not be stored is unknown in the next call of the same process', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const store = await aStore(path)
  await queue(store, 'a', 'one', 'two')
  const disk = new DatabaseSync(path)
  onTestFinished(() => disk.close())
  disk.exec(`create trigger full before update on deliveries when new.state = 'sent'
    begin select raise(abort, 'disk full'); end`)
  const lane = aLane(store, () => SENT)

  await expect(lane.deliver()).rejects.toThrow('disk full')
  expect(await stateOf(store, 'a')).toEqual(['sending', 'pending'])
  disk.exec('drop trigger full')
  await lane.deliver(NOW + SECOND_MS)

  expect(lane.calls).toEqual(['a: one', 'a: one missing / two'])
  expect(await stateOf(store, 'a')).toEqual(['unknown', 'sent'])
})

test('a platform that is back after seconds gets the message within seconds', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one')
  let isUp = false
  const lane = aLane(store, () => (isUp ? SENT : { kind: 'not-sent', reason: 'ECONNREFUSED' }))

  await lane.deliver()
  isUp = true
  await lane.deliver(NOW + 5 * SECOND_MS)

  expect(await stateOf(store, 'a')).toEqual(['sent'])
})

test('a note that was not sent is told with the next try', async () => {
  const store = await aStore()
  await queue(store, 'a', 'lost', 'two')
  const answers: SendResult[] = [
    { kind: 'unknown', reason: 'reset' },
    { kind: 'not-sent', reason: 'refused' },
    SENT,
  ]
  const lane = aLane(store, () => answers.shift() ?? SENT)

  await lane.deliver()
  await lane.deliver(NOW + HOUR_MS)

  expect(lane.calls).toEqual(['a: lost', 'a: one missing / two', 'a: one missing / two'])
  expect(await store.digests.lastOf({ platform: 'telegram', chat: 'a' })).toMatchObject([
    { state: 'unknown' },
    { state: 'sent', body: aText('two') },
  ])
})

test('a note that would not fit into its message is left out, and the message still goes once', async () => {
  const store = await aStore()
  const long = 'x'.repeat(95)
  await queue(store, 'a', 'lost', long)
  const lane = aLane(store, (_, message) =>
    message === 'lost' ? { kind: 'unknown', reason: 'reset' } : SENT,
  )

  await lane.deliver()

  expect(lane.calls).toEqual(['a: lost', `a: ${long}`])
})

test('when aborted, the message that is being sent ends and no other begins', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one', 'two')
  const stop = new AbortController()
  const lane = aLane(store, () => {
    stop.abort()
    return SENT
  })

  await lane.deliver(NOW, stop.signal)

  expect(lane.calls).toEqual(['a: one'])
  expect(await stateOf(store, 'a')).toEqual(['sent', 'pending'])
})

/** A platform that keeps each POST's text and never answers, until told to. */
async function aPlatform() {
  const posts: string[] = []
  const waiting: ServerResponse[] = []
  let isAnswering = false
  const server = createServer(async (request, response) => {
    posts.push(await text(request))
    server.emit('post')
    if (isAnswering) response.end('7')
    else waiting.push(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    posts,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posted: () => once(server, 'post'),
    answer: () => {
      isAnswering = true
    },
  }
}

test('a process killed in the middle of a send has posted once, and nobody posts it again', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const store = await aStore(path)
  await queue(store, 'a', 'one', 'two')
  const platform = await aPlatform()
  const posted = platform.posted()
  const dying = aProcess(SEND_AND_HANG, path, platform.url)
  await posted

  expect(await stateOf(store, 'a')).toEqual(['sending', 'pending'])
  await dying.kill()
  platform.answer()
  await aProcess(SEND_AND_HANG, path, platform.url).output()
  await aProcess(SEND_AND_HANG, path, platform.url).output()

  expect(platform.posts).toEqual(['one', 'one may be missing / two'])
  expect(await stateOf(store, 'a')).toEqual(['unknown', 'sent'])
})

type Fate = SendResult | 'throws' | 'dies'
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fate>(SENT) },
  fc.constantFrom<Fate[]>(
    { kind: 'rate-limited', retryAfterMs: 90 * SECOND_MS },
    { kind: 'not-sent', reason: 'refused' },
    { kind: 'rejected', reason: '400' },
    { kind: 'unauthorized', reason: '401' },
    { kind: 'unknown', reason: 'reset' },
    'throws',
    'dies',
  ),
)
const kindOf = (one: Fate): string => (typeof one === 'string' ? one : one.kind)
const MAYBE_LOST = ['unknown', 'throws', 'dies']

/** A platform that lives through the given fates, and writes down each broken promise that it sees. */
function aCriticalPlatform(fates: readonly Fate[]) {
  const script = [...fates]
  const ends = new Map<string, string>()
  const broken: string[] = []
  let died = Promise.withResolvers<void>()
  const check = (key: string, message: string): void => {
    const before = [...ends].filter(([id, end]) => id[0] === key[0] && end !== 'rejected')
    const isAfterLoss = MAYBE_LOST.includes(before.at(-1)?.[1] ?? '')
    if (ends.has(key)) broken.push(`${key} came again after ${ends.get(key)}`)
    if (message.startsWith('one missing') !== isAfterLoss) broken.push(`${key}: wrong note`)
    if ([...ends.keys()].some((id) => id[0] === key[0] && id > key)) broken.push(`${key} came late`)
  }
  const send: Answer = (chat, message) => {
    const next = script.shift() ?? SENT
    const key = `${chat}${message.at(-1)}`
    check(key, message)
    if (['sent', 'rejected', ...MAYBE_LOST].includes(kindOf(next))) ends.set(key, kindOf(next))
    if (next === 'throws') throw new Error('broken')
    if (next !== 'dies') return next
    died.resolve()
    return new Promise(() => undefined)
  }
  return {
    send,
    ends,
    broken,
    /** Resolves where the process dies in the middle of a send. */
    death: (): Promise<string> => {
      died = Promise.withResolvers()
      return died.promise.then(() => 'dead')
    },
  }
}

test('whatever the platform answers and whenever we die: no message twice, in order, no loss untold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 40 }), async (fates) => {
      const store = await openStore(':memory:')
      for (const chat of ['a', 'b']) await queue(store, chat, '1', '2', '3', '4')
      const platform = aCriticalPlatform(fates)
      const lane = aLane(store, platform.send)

      for (let minute = 0; minute < 500; minute++) {
        const run = lane.deliver(NOW + minute * MINUTE_MS)
        if ((await Promise.race([run, platform.death()])) === 'dead') await lane.recover()
      }

      expect(platform.broken).toEqual([])
      expect(await store.deliveries.counts()).toMatchObject({ sending: 0, pending: 0 })
      expect(new Set(lane.calls.map((call) => call[0] + String(call.at(-1)))).size).toBe(8)
      await store.close()
    }),
    { numRuns: 60 },
  )
})

test('what waits is not sent within a pause that has an end, and what is made after it is', async () => {
  const store = await aStore()
  await queue(store, 'a', 'before')
  const reader = await store.subscriptions.find({ platform: 'telegram', chat: 'a' })
  if (!reader) throw new Error('no subscription')
  const until = NOW + HOUR_MS
  const paused = { ...reader, pausedUntil: until, nextRunAt: until }
  await store.subscriptions.save(paused)
  expect(await stateOf(store, 'a')).toEqual(['blocked'])

  const after = aDelivery({ id: 'later-0', digestId: 'later', chat: 'a', dueAt: until })
  const digest = { id: 'later', localDate: '2025-01-29', madeAt: until, deliveries: [after] }
  await store.digests.save(aDigest({ ...digest, subscription: paused }))
  const now = await store.subscriptions.find({ platform: 'telegram', chat: 'a' })
  // A pause that is over stops nothing, whatever else is saved.
  await store.subscriptions.save({ ...paused, ...now, watch: ['NVDA'] })
  const lane = aLane(store, () => SENT)
  await lane.deliver(until)

  expect(lane.calls).toHaveLength(1)
  expect(await store.deliveries.counts()).toMatchObject({ blocked: 1, sent: 1, pending: 0 })
})

test('what waits for a chat that is not admitted any more is blocked with the reason', async () => {
  const store = await aStore()
  await queue(store, 'a', 'one', 'two')
  await queue(store, 'b', 'three')
  const lane = aLane(store, () => SENT, { isAdmitted: async ({ chat }) => chat !== 'a' })

  await lane.deliver()

  expect(lane.calls).toEqual(['b: three'])
  expect(await store.digests.lastOf({ platform: 'telegram', chat: 'a' })).toMatchObject([
    { state: 'blocked', lastError: 'the chat may not use the bot any more' },
    { state: 'blocked', attempts: 0 },
  ])
})

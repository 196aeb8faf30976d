import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPace } from '#chat/pace.ts'
import { createSlackPace } from '#chat/slack/pace.ts'
import { createTelegramPace } from '#chat/telegram/pace.ts'
import type { Pace } from '#domain/ports.ts'
import { monotonicClock } from '#lib/clock.ts'

/** A broadcast to the chats, each message as early as the pace lets it; returns when each left. */
function broadcast(
  create: (clock: { now(): number }) => Pace,
  chats: readonly string[],
  lateness: readonly number[] = [0],
): number[] {
  let now = 0
  const pace = create({ now: () => now })
  return chats.map((chat, at) => {
    for (let waitMs = pace.waitMs(chat); waitMs > 0; waitMs = pace.waitMs(chat)) now += waitMs
    now += lateness[at % lateness.length] ?? 0
    pace.count(chat)
    return now
  })
}

const readers = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}`)
const many = (count: number, chat: string) => Array.from({ length: count }, () => chat)

/** The shortest time from a message to the one so many later. */
const shortest = (times: readonly number[], count: number): number =>
  Math.min(...times.slice(count).map((time, at) => time - (times[at] ?? 0)))

test('whatever comes between, no second holds more than thirty messages to Telegram', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 20 }), (lateness) => {
      const times = broadcast(createTelegramPace, readers(300), lateness)
      expect(shortest(times, 30)).toBeGreaterThanOrEqual(1000)
    }),
  )
})

test('a broadcast to Telegram that nothing holds up uses over 99% of what it may', () => {
  const times = broadcast(createTelegramPace, readers(3001))

  expect(3000 / ((times.at(-1) ?? 0) / 1000)).toBeGreaterThan(30 * 0.99)
})

test('a chat gets one message a second, and a group no more than twenty a minute', () => {
  expect(shortest(broadcast(createTelegramPace, many(5, '7')), 1)).toBeGreaterThan(1000)
  const group = broadcast(createTelegramPace, many(61, '-100'))
  expect(shortest(group, 1)).toBeGreaterThan(1000)
  expect(shortest(group, 20)).toBeGreaterThan(60_000)
  // A private chat has no limit a minute.
  expect(shortest(broadcast(createTelegramPace, many(61, '7')), 20)).toBeLessThan(30_000)
})

test('the topics of a forum share the pace of their group; other chats do not wait for it', () => {
  const pace = createTelegramPace({ now: () => 0 })
  pace.count('-100/5')

  expect(pace.waitMs('-100/6')).toBeGreaterThan(1000)
  expect(pace.waitMs('-100')).toBeGreaterThan(1000)
  expect(pace.waitMs('-1001')).toBe(0)
})

test('a chat that has had nothing for minutes may have a message at once', () => {
  let now = 0
  const pace = createTelegramPace({ now: () => now })
  for (const chat of many(20, '-100')) pace.count(chat)
  expect(pace.waitMs('-100')).toBeGreaterThan(60_000)
  now = 300_000
  pace.count('1')

  expect(pace.waitMs('-100')).toBe(0)
})

test('Slack gets one message a second to a channel, and other channels meanwhile', () => {
  const pace = createSlackPace({ now: () => 0 })
  pace.count('C1')

  expect(pace.waitMs('C1')).toBeGreaterThan(1000)
  expect(pace.waitMs('C2')).toBe(0)
})

const oneIn50Ms = { overall: [{ count: 1, ms: 50 }], chatOf: String, perChat: () => [] }

test('a reply takes the next place, and broadcasts wait until it has', async () => {
  let now = 0
  const pace = createPace(oneIn50Ms, { now: () => now })
  pace.count('1')
  now = 49
  const reply = pace.takeReply('2')
  now = 50
  expect(pace.waitMs('3')).toBeGreaterThan(0)

  await reply

  expect(pace.waitMs('3')).toBe(50)
})

test('a reply does not wait for the pace of its own chat, and counts for it', async () => {
  const perChat = () => [{ count: 1, ms: 60_000 }]
  const pace = createPace({ ...oneIn50Ms, perChat }, monotonicClock)

  await pace.takeReply('1')
  await pace.takeReply('1')

  expect(pace.waitMs('1')).toBeGreaterThan(50_000)
})

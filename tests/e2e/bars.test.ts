import { afterAll, expect, test } from 'vitest'
import { DAY_MS } from '#domain/time.ts'
import { aDelivery, aDigest, aSubscription, aText } from '#tests/support/builders.ts'
import { startFakeTelegram, telegramError } from '#tests/support/fake-telegram.ts'
import { runKills } from '#tests/support/kill-bar.ts'
import { cleanUp, startMujaz } from '#tests/support/run-mujaz.ts'
import { newScene, type Scene, waitForLedger, withStore } from '#tests/support/service-scene.ts'

afterAll(cleanUp)

test('killed twenty times in a broadcast: nothing is posted twice, all is sent or known as unknown', {
  timeout: 240_000,
}, async () => {
  const outcome = await runKills({ deliveries: 5_000, kills: 20, seed: 28_012_025 })

  expect(outcome).toMatchObject({ killed: 20, twice: [], invented: [], forgotten: [] })
  const { sent = 0, unknown = 0 } = outcome.states
  expect(sent + unknown).toBe(5_000)
  expect(unknown).toBeGreaterThan(0)
  // Each kill loses what was under way at most.
  expect(unknown).toBeLessThanOrEqual(20 * 31)
})

/** What a lane has under way at most. */
const CALLS_AT_ONCE = 30
const CHATS = 120
const textOf = (chat: number) => `the message of chat ${chat}`

/** A message that is due in each of the chats, and no digest for a day. */
const queueMessages = (scene: Scene) =>
  withStore(scene, async (store) => {
    for (let chat = 1; chat <= CHATS; chat++) {
      const nextRunAt = Date.now() + DAY_MS
      const subscription = aSubscription({ id: `sub-${chat}`, chat: `${chat}`, nextRunAt })
      await store.subscriptions.save(subscription)
      const address = { digestId: `d${chat}`, chat: `${chat}` }
      const delivery = aDelivery({ id: `m${chat}`, ...address, body: aText(textOf(chat)) })
      await store.digests.save(
        aDigest({ id: `d${chat}`, subscription, deliveries: [delivery], nextRunAt: nextRunAt + 1 }),
      )
    }
  })

test('told to wait 7 seconds: the broadcast makes no call until then, while a command is answered', async () => {
  const telegram = await startFakeTelegram()
  const scene = newScene()
  await queueMessages(scene)
  const limited = { retry_after: 7 }
  telegram.failNext('sendMessage', telegramError(429, 'Too Many Requests: retry after 7', limited))
  const env = { TELEGRAM_API_ROOT: telegram.apiRoot, TELEGRAM_BOT_TOKEN: telegram.token }
  const service = startMujaz(scene.words, { env })
  const broadcast = () => telegram.calls.filter(({ params }) => Number(params.chat_id) <= CHATS)
  await telegram.waitForCall(({ response }) => response?.error_code === 429)
  const refusedAt = performance.now()

  telegram.writePrivately({ text: '/help', chat: 1001 })
  await telegram.waitForCall(
    ({ method, params, response }) =>
      [method, params.chat_id, response?.ok].join() === 'sendMessage,1001,true',
  )
  const before = broadcast().length
  await telegram.waitForCall(() => broadcast().length > before)

  // Calls that were under way beside the refused one, and nothing else.
  expect(before).toBeLessThanOrEqual(CALLS_AT_ONCE)
  expect(performance.now() - refusedAt).toBeGreaterThan(6_900)
  service.kill('SIGTERM')
  expect(await service.ended).toMatchObject({ code: 0 })
  await telegram.stop()
})

test('stopped in the middle of a broadcast: what is under way is finished, and the rest comes once after the next start', async () => {
  const telegram = await startFakeTelegram()
  const scene = newScene()
  await queueMessages(scene)
  const env = { TELEGRAM_API_ROOT: telegram.apiRoot, TELEGRAM_BOT_TOKEN: telegram.token }
  const first = startMujaz(scene.words, { env })
  await telegram.waitForSent(30)

  first.kill('SIGTERM')

  expect(await first.ended).toMatchObject({ code: 0 })
  const sentByFirst = telegram.sent.length
  expect(sentByFirst).toBeLessThan(CHATS)
  await waitForLedger(scene, { sent: sentByFirst, pending: CHATS - sentByFirst, sending: 0 })
  const second = startMujaz(scene.words, { env })
  await waitForLedger(scene, { sent: CHATS, pending: 0, sending: 0, unknown: 0 })
  second.kill('SIGTERM')
  expect(await second.ended).toMatchObject({ code: 0 })
  const read = telegram.sent.map(({ chat, text }) => `${chat}: ${text}`)
  const expected = Array.from({ length: CHATS }, (_, at) => `${at + 1}: ${textOf(at + 1)}`)
  expect(read.toSorted()).toEqual(expected.toSorted())
  await telegram.stop()
})

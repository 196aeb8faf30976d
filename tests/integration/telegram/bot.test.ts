import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTelegram, type TelegramBot } from '#chat/telegram/bot.ts'
import { createTexts } from '#chat/texts.ts'
import { AppError } from '#domain/errors.ts'
import { anEdition } from '#tests/support/builders.ts'
import {
  type FakeTelegram,
  startFakeTelegram,
  type TelegramCall,
  telegramError,
} from '#tests/support/fake-telegram.ts'
import { memoryLog, memoryServices } from '#tests/support/memory-services.ts'

const texts = createTexts()
let telegram: FakeTelegram
let services: ReturnType<typeof memoryServices>
let log: ReturnType<typeof memoryLog>
let bots: TelegramBot[]

beforeEach(async () => {
  telegram = await startFakeTelegram()
  services = memoryServices()
  log = memoryLog()
  bots = []
})
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()))
  await telegram.stop()
})

async function start(token = telegram.token): Promise<TelegramBot> {
  const bot = await startTelegram({
    token,
    apiRoot: telegram.apiRoot,
    deps: { services, texts, log },
    signal: new AbortController().signal,
  })
  bots.push(bot)
  return bot
}

const polls = (call: TelegramCall) => call.method === 'getUpdates'

test('a reader subscribes, in English and in Arabic, and is answered in that language', async () => {
  await start()
  telegram.writePrivately({ text: '/subscribe 08:00 Asia/Riyadh', chat: 1 })
  telegram.writePrivately({ text: 'اشترك 7:30 دبي', chat: 2, language: 'ar' })
  const sent = await telegram.waitForSent(2)
  const toOne = sent.find((message) => message.chat === '1')
  const toTwo = sent.find((message) => message.chat === '2')
  expect(toOne?.text).toContain('Subscribed: every day at 08:00, Riyadh time')
  expect(toTwo?.text).toContain('\u200f\u2067الاشتراك سارٍ')
  expect(services.saved.get('telegram:1')).toMatchObject({ status: 'active', zone: 'Asia/Riyadh' })
  expect(services.saved.get('telegram:2')).toMatchObject({ times: ['07:30'], zone: 'Asia/Dubai' })
})

test('a brief comes with its sources as links', async () => {
  await start()
  telegram.writePrivately({ text: '/brief ar' })
  const [brief] = await telegram.waitForSent(1)
  expect(brief?.text).toContain('موجز الذكاء الاصطناعي')
  expect(brief?.entities.map((entity) => entity.type)).toContain('text_link')
})

test('in a group, only commands for this bot are answered', async () => {
  await start()
  telegram.writeInGroup({ text: 'brief us please' })
  telegram.writeInGroup({ text: '/brief@AnotherBot' })
  telegram.writeInGroup({ text: '/weather' })
  telegram.writeInGroup({ text: '/help@mujaztestbot' })
  const sent = await telegram.waitForSent(1)
  await bots[0]?.stop()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ chat: '-2002' })
  expect(sent[0]?.text).toContain('What Mujaz can do')
})

test('a sticker gets a polite line, and an album one for all its pictures', async () => {
  await start()
  const chat = { id: 7, type: 'private', first_name: 'R' }
  const from = { id: 7, is_bot: false, first_name: 'R' }
  const sticker = {
    file_id: 'x',
    file_unique_id: 'x',
    type: 'regular',
    width: 512,
    height: 512,
    is_animated: false,
    is_video: false,
  }
  telegram.push({ message: { message_id: 1, date: 1, chat, from, sticker } })
  expect((await telegram.waitForSent(1))[0]?.text).toBe(
    'Only text messages are read here. What Mujaz can do: /help',
  )
  const photo = [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }]
  for (const message_id of [2, 3, 4]) {
    telegram.push({ message: { message_id, date: 1, chat, from, photo, media_group_id: 'a' } })
  }
  telegram.writePrivately({ text: '/help', chat: 7 })
  expect((await telegram.waitForSent(3)).slice(2)).toMatchObject([{ chat: '7' }])
  expect(telegram.sent[2]?.text).toMatch(/^What Mujaz can do/)
})

test('what other bots write, what is edited and what Telegram notes is passed over', async () => {
  await start()
  const chat = { id: 7, type: 'private', first_name: 'R' }
  const from = { id: 7, is_bot: false, first_name: 'R' }
  const bot = { id: 8, is_bot: true, first_name: 'Robot' }
  telegram.push({ message: { message_id: 1, date: 1, chat, from: bot, text: '/help' } })
  const edited = { message_id: 2, date: 1, edit_date: 2, chat, from, text: '/help' }
  telegram.push({ edited_message: edited })
  telegram.push({ message: { message_id: 3, date: 1, chat, from, pinned_message: edited } })
  telegram.writePrivately({ text: '/help', chat: 9 })
  await telegram.waitForSent(1)
  await bots[0]?.stop()
  expect(telegram.sent.map((message) => message.chat)).toEqual(['9'])
})

test('a wrong token is one line at the start, without the token', async () => {
  const failed = await start('987654:a-wrong-token-with-a-secret-in-it').catch((error) => error)
  expect(failed).toBeInstanceOf(AppError)
  expect(failed).toMatchObject({ code: 'platform' })
  expect(failed.message).toMatch(
    /^Telegram refuses the token \(401 Unauthorized\): check TELEGRAM_BOT_TOKEN/,
  )
  expect(JSON.stringify([failed.message, String(failed.cause), log.lines])).not.toContain('secret')
  expect(telegram.calls).toHaveLength(1)
})

test('a second poller takes turns with this one, and the bot goes on', async () => {
  await start()
  await telegram.waitForCall(polls)
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/getUpdates`)
  await telegram.waitForCall((call) => call.response?.error_code === 409)
  telegram.writePrivately({ text: '/help' })
  expect(await telegram.waitForSent(1)).toHaveLength(1)
  expect(log.lines.map((line) => line.message)).toContain(
    'Another instance polls with this Telegram token; trying again',
  )
})

test('a token that is revoked while it runs ends the polling with one line', async () => {
  const bot = await start()
  await telegram.waitForCall(polls)
  telegram.failNext('getUpdates', telegramError(401, 'Unauthorized'))
  telegram.writePrivately({ text: '/help' })
  await telegram.waitForSent(1)
  await telegram.waitForCall((call) => call.response?.error_code === 401)
  await bot.stop()
  expect(log.lines.filter((line) => line.level === 'error').map((line) => line.message)).toEqual([
    expect.stringContaining('Telegram refuses the token'),
  ])
})

test('a failing command reaches the reader as one sentence, and the next one is answered', async () => {
  await start()
  services.edition = () => Promise.reject(new TypeError('a bug'))
  telegram.writePrivately({ text: '/brief' })
  telegram.writePrivately({ text: '/help' })
  const sent = await telegram.waitForSent(2)
  expect(sent.map((message) => message.text.split('\n')[0])).toEqual([
    'Something went wrong on our side. Please try again in a few minutes.',
    'What Mujaz can do',
  ])
})

test('a chat that waits for its brief holds up no other', async () => {
  await start()
  const written = Promise.withResolvers<ReturnType<typeof anEdition>>()
  services.edition = () => written.promise
  telegram.writePrivately({ text: '/brief', chat: 1 })
  telegram.writePrivately({ text: '/help', chat: 2 })
  expect(await telegram.waitForSent(1)).toMatchObject([{ chat: '2' }])
  written.resolve(anEdition())
  expect((await telegram.waitForSent(2))[1]).toMatchObject({ chat: '1' })
})

test('a stop waits for the answer that is being given, and confirms what was taken', async () => {
  const bot = await start()
  const written = Promise.withResolvers<ReturnType<typeof anEdition>>()
  const asked = Promise.withResolvers<void>()
  services.edition = () => {
    asked.resolve()
    return written.promise
  }
  telegram.writePrivately({ text: '/brief' })
  await asked.promise
  let hasStopped = false
  const stopped = bot.stop().then(() => {
    hasStopped = true
  })
  const confirmed = await telegram.waitForCall((call) => polls(call) && call.params.limit === 1)
  expect(confirmed.params.offset).toBe(501)
  expect(hasStopped).toBe(false)
  written.resolve(anEdition())
  await stopped
  expect(telegram.sent).toHaveLength(1)
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/getMe`)
  expect(telegram.calls.at(-1)?.method).toBe('getMe')
})

test('a reply that hits the rate limit is sent when it is over; one to a moved group follows it', async () => {
  await start()
  telegram.failNext('sendMessage', telegramError(429, 'Too Many Requests', { retry_after: 0 }))
  telegram.writePrivately({ text: '/help' })
  expect(await telegram.waitForSent(1)).toMatchObject([{ chat: '1001' }])
  telegram.failNext(
    'sendMessage',
    telegramError(400, 'Bad Request: upgraded', { migrate_to_chat_id: -1009 }),
  )
  telegram.writeInGroup({ text: '/help' })
  expect((await telegram.waitForSent(2))[1]).toMatchObject({ chat: '-1009' })
})

test('the bot starts without a network and answers once there is one', async () => {
  telegram.failNext('getMe', { kind: 'drop' })
  telegram.failNext('getMe', { kind: 'drop' })
  await start()
  telegram.writePrivately({ text: '/help' })
  expect(await telegram.waitForSent(1)).toHaveLength(1)
  expect(log.lines.filter((line) => line.level === 'warn').length).toBeGreaterThanOrEqual(2)
  expect(JSON.stringify(log.lines)).not.toContain('fake-token')
})

test('a caller’s signal stops the bot as stop() does', async () => {
  const caller = new AbortController()
  const bot = await startTelegram({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    deps: { services, texts, log },
    signal: caller.signal,
  })
  await telegram.waitForCall(polls)
  caller.abort()
  await bot.stop()
  expect(telegram.calls.filter(polls).at(-1)?.params.limit).toBe(1)
})

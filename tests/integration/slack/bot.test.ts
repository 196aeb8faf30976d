import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SlackBot, startSlack } from '#chat/slack/bot.ts'
import { createTexts } from '#chat/texts.ts'
import { AppError } from '#domain/errors.ts'
import type { RichText } from '#domain/rich-text.ts'
import { stripBidi } from '#language/bidi.ts'
import { aDelivery, anEdition, aText } from '#tests/support/builders.ts'
import { type CommandReply, type FakeSlack, startFakeSlack } from '#tests/support/fake-slack.ts'
import { memoryLog, memoryServices } from '#tests/support/memory-services.ts'
import { shownText } from '#tests/support/slack-checks.ts'

const texts = createTexts()
let slack: FakeSlack
let services: ReturnType<typeof memoryServices>
let log: ReturnType<typeof memoryLog>
let bots: SlackBot[]

beforeEach(async () => {
  slack = await startFakeSlack()
  services = memoryServices()
  log = memoryLog()
  bots = []
})
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()))
  await slack.close()
})

async function start(over: { botToken?: string; appToken?: string } = {}): Promise<SlackBot> {
  const { apiUrl, botToken, appToken } = slack
  const deps = { services, texts, log }
  const { signal } = new AbortController()
  const bot = await startSlack({ apiUrl, botToken, appToken, deps, signal, ...over })
  bots.push(bot)
  return bot
}

const shown = (reply: CommandReply | undefined): string => stripBidi(shownText(reply?.blocks ?? []))

/** What the reader reads after the command. */
async function command(text: string, channel?: string): Promise<string> {
  const id = slack.pushCommand({ text, ...(channel && { channel }) })
  return shown(await slack.waitFor(() => slack.replies.find((one) => one.envelope === id)))
}

const messages = () => log.lines.map((line) => line.message)

test('a reader subscribes a channel, in English and in Arabic, and the reply says where briefs go', async () => {
  await start()
  const { joined } = slack.channels
  const english = await command('subscribe 08:00 Asia/Riyadh')
  expect(english).toContain('Subscribed: every day at 08:00, Riyadh time')
  expect(english).toContain('Another time: /brief subscribe 17:30 Europe/London')
  expect(english).toContain('The briefs come to this channel.')
  expect(services.saved.get(`slack:${joined}`)).toMatchObject({ zone: 'Asia/Riyadh' })
  await command('lang ar')
  const arabic = await command('اشترك 7:30 دبي')
  expect(arabic).toContain('يصل الموجز إلى هذه القناة.')
  expect(services.saved.get(`slack:${joined}`)).toMatchObject({
    times: ['07:30'],
    languages: ['ar'],
  })
})

test('where the bot is no member, the reader subscribes for themselves and learns how to invite it', async () => {
  await start()
  const { open, closed, direct } = slack.channels
  for (const channel of [open, closed]) {
    const reply = await command('subscribe', channel)
    expect(reply).toContain('mujaz is not a member of this channel')
    expect(reply).toContain('first type /invite @mujaz, then /brief subscribe')
  }
  expect(await command('اشترك', open)).toContain('لم يُضَف mujaz إلى هذه القناة')
  expect(await command('subscribe', direct)).toContain('The briefs come to your direct messages.')
  expect([...services.saved.keys()]).toEqual([`slack:${slack.reader}`])
  expect(await command('stop', closed)).toContain('Stopped: no more scheduled briefs.')
})

test('the words after the command choose what is done, in both languages', async () => {
  await start()
  expect(await command('')).toContain('AI, chips and defence')
  expect(await command('ar')).toContain('موجز الذكاء الاصطناعي')
  expect(await command('العربية')).toContain('موجز الذكاء الاصطناعي')
  expect(await command('help')).toContain('What Mujaz can do')
  expect(await command('مساعدة')).toContain('ما يقدّمه «موجز»')
  expect(await command('last')).toContain('No scheduled brief has been sent here yet')
  expect(await command('what is &lt;new&gt;?')).toContain('That is not one of the commands')
  const both = slack.pushCommand({ text: 'both' })
  await slack.waitFor(() => slack.replies.filter((one) => one.envelope === both).length === 2)
})

test('replies are for the reader alone, without previews, and with links', async () => {
  await start()
  await command('')
  expect(slack.replies[0]).toMatchObject({ response_type: 'ephemeral', unfurl_links: false })
  const links = JSON.stringify(slack.replies[0]?.blocks).match(/"type":"link"/g)
  expect(links?.length).toBeGreaterThan(0)
  expect(slack.posted).toEqual([])
})

test('a command is acknowledged before its work, and once', async () => {
  await start()
  const gate = Promise.withResolvers<void>()
  services.edition = async (language) => {
    await gate.promise
    return anEdition({ edition: { language } })
  }
  const id = slack.pushCommand({ text: '' })
  await slack.waitFor(() => slack.acks.includes(id))
  expect(slack.replies).toEqual([])
  gate.resolve()
  await slack.waitFor(() => slack.replies.length === 1)
  expect(slack.acks).toEqual([id])
})

test('a reader who waits for a brief holds up no other reader', async () => {
  await start()
  const gate = Promise.withResolvers<void>()
  services.edition = async (language) => {
    await gate.promise
    return anEdition({ edition: { language } })
  }
  slack.pushCommand({ text: '', user: 'U0SLOW' })
  expect(await command('help')).toContain('What Mujaz can do')
  gate.resolve()
})

test('what does not fit five replies goes to the direct messages', async () => {
  await start()
  const digest = [1, 2, 3, 4, 5, 6].map((n) => aDelivery({ body: aText(`Part ${n}`) }))
  services.digests.set(`slack:${slack.channels.joined}`, digest)
  slack.pushCommand({ text: 'last' })
  await slack.waitFor(() => slack.posted.length === 1)
  expect(slack.replies.map(shown)).toEqual(['Part 1', 'Part 2', 'Part 3', 'Part 4', 'Part 5'])
  expect(slack.posted[0]).toMatchObject({ channel: slack.reader, text: 'Part 6' })
})

test('a direct message is answered there, about the same subscription as the command', async () => {
  await start()
  slack.pushMessage({ text: 'اشترك 8:00 الرياض' })
  await slack.waitFor(() => slack.posted.length === 1)
  expect(slack.posted[0]?.channel).toBe(slack.channels.direct)
  expect(stripBidi(slack.posted[0]?.text ?? '')).toContain('بتوقيت الرياض')
  expect(await command('توقف', slack.channels.direct)).toContain('أُوقف الاشتراك')
})

test('messages of bots, edits and channels are not answered', async () => {
  const bot = await start()
  slack.pushMessage({ text: 'help' }, { bot_id: 'B0BOT00001' })
  slack.pushMessage({ text: 'help' }, { subtype: 'message_changed' })
  slack.pushMessage({ text: 'help' }, { channel_type: 'channel' })
  slack.pushMessage({ text: 'help' })
  await slack.waitFor(() => slack.posted.length > 0 && slack.acks.length === 4)
  await bot.stop()
  expect(slack.posted).toHaveLength(1)
})

test('a failure of ours or of Slack reaches the reader as one sentence', async () => {
  await start()
  services.edition = () => Promise.reject(new AppError('model', 'no model'))
  expect(await command('')).toContain('The brief could not be written at the moment')
  slack.failNext('conversations.info', { kind: 'error', error: 'internal_error' })
  expect(await command('subscribe')).toBe(
    'The message could not be handled at the moment. Please try again in a few minutes.',
  )
  slack.failNext('conversations.info', { kind: 'drop' })
  expect(await command('اشترك')).toContain('تعذّرت معالجة الرسالة الآن')
  expect([...services.saved.keys()]).toEqual([])
})

test('a subscription that was made is said to be made, whatever fails after it', async () => {
  await start()
  const { findSubscription, subscribe } = services
  services.subscribe = async (...args) => {
    const saved = await subscribe(...args)
    services.findSubscription = () => Promise.reject(new Error('gone'))
    return saved
  }
  expect(await command('subscribe')).toContain('Subscribed: every day')
  services.findSubscription = findSubscription
})

test('a reply whose blocks are refused comes as text', async () => {
  await start()
  slack.failNext('reply', { kind: 'status', status: 400 })
  slack.pushCommand({ text: 'help' })
  const reply = await slack.waitFor(() => slack.replies[0])
  expect(reply.blocks).toEqual([])
  expect(reply.text).toContain('What Mujaz can do')
})

test('a reply that cannot be given goes to the log, without an address, and the bot goes on', async () => {
  await start()
  slack.failNext('reply', { kind: 'drop' })
  slack.pushCommand({ text: 'help' })
  expect(await command('help')).toContain('What Mujaz can do')
  expect(log.lines).toContainEqual({
    level: 'error',
    message: 'A Slack message could not be answered',
    fields: { reason: 'UND_ERR_SOCKET' },
  })
})

test('a wrong token of either kind is one line at the start, without the token', async () => {
  const wrong = [
    [
      { botToken: 'xoxb-wrong-secret' },
      /^Slack refuses the bot token \(invalid_auth\): check SLACK_BOT_TOKEN/,
    ],
    [
      { appToken: 'xapp-wrong-secret' },
      /^Slack refuses the app token \(invalid_auth\): check SLACK_APP_TOKEN/,
    ],
    [
      { botToken: slack.appToken, appToken: slack.botToken },
      /^Slack refuses the bot token \(not_allowed_token_type\)/,
    ],
  ] as const
  for (const [tokens, message] of wrong) {
    const failed = await start(tokens).catch((error) => error)
    expect(failed).toBeInstanceOf(AppError)
    expect(failed).toMatchObject({ code: 'platform', message: expect.stringMatching(message) })
    expect(JSON.stringify([failed.message, failed.cause, log.lines])).not.toContain('secret')
  }
  expect(slack.requests.map((one) => one.method)).toEqual([
    'auth.test',
    'auth.test',
    'apps.connections.open',
    'auth.test',
  ])
})

test('a lost connection is opened again, whether it breaks or Slack asks for it', async () => {
  await start()
  slack.dropSockets()
  await slack.waitFor(() => slack.greeted === 2)
  expect(await command('help')).toContain('What Mujaz can do')
  slack.push({ type: 'disconnect', reason: 'refresh_requested' })
  await slack.waitFor(() => slack.greeted === 3)
  expect(await command('help')).toContain('What Mujaz can do')
})

test('connecting again may fail, and is tried until it succeeds', async () => {
  await start()
  slack.failNext('apps.connections.open', { kind: 'status', status: 500 })
  slack.dropSockets()
  await slack.waitFor(() => slack.greeted === 2)
  expect(messages().filter((one) => one.startsWith('Slack cannot be connected to'))).toHaveLength(1)
})

test('a token that is revoked while it runs ends the connecting with one line', async () => {
  await start()
  slack.failNext('apps.connections.open', { kind: 'error', error: 'account_inactive' })
  slack.dropSockets()
  const errors = () => log.lines.filter((line) => line.level === 'error').length
  await expect.poll(errors, { timeout: 10_000 }).toBe(1)
  expect(messages().join()).toContain('Slack refuses the app token (account_inactive)')
  expect(slack.requests.filter((one) => one.method === 'apps.connections.open')).toHaveLength(2)
})

test('without a network the bot starts, and says so', async () => {
  const { apiUrl, botToken, appToken } = await startFakeSlack().then(async (gone) => {
    await gone.close()
    return gone
  })
  const deps = { services, texts, log }
  const { signal } = new AbortController()
  bots.push(await startSlack({ apiUrl, botToken, appToken, deps, signal }))
  expect(messages()).toContain('Slack is not reachable yet')
  expect(messages()).toContain('Slack cannot be connected to; trying again')
})

test('nothing that comes over the socket ends the process', async () => {
  await start()
  const rubbish = [
    null,
    7,
    [],
    {},
    { type: 'events_api', envelope_id: 'a' },
    { type: 'events_api', envelope_id: 'b', payload: { event: { type: 'error' } } },
    { type: 'slash_commands', envelope_id: 'c', payload: null },
    { type: 'slash_commands', envelope_id: 'd', payload: { command: '/brief' } },
    { type: 'interactive', envelope_id: 'e', payload: { type: 'block_actions' } },
  ]
  for (const message of rubbish) slack.push(message)
  expect(await command('help')).toContain('What Mujaz can do')
  expect(slack.openSockets).toBe(1)
})

test('stopping waits for the answer that is being given, and closes the socket', async () => {
  const bot = await start()
  const gate = Promise.withResolvers<void>()
  services.edition = async (language) => {
    await gate.promise
    return anEdition({ edition: { language } })
  }
  const id = slack.pushCommand({ text: '' })
  await slack.waitFor(() => slack.acks.includes(id))
  const stopped = bot.stop()
  await slack.waitFor(() => slack.openSockets === 0)
  expect(slack.replies).toEqual([])
  gate.resolve()
  await stopped
  expect(slack.replies).toHaveLength(1)
  await bot.stop()
})

test('no token and no words of a reader are in the log', async () => {
  await start()
  slack.dropSockets()
  await slack.waitFor(() => slack.greeted === 2)
  await command('help')
  slack.failNext('reply', { kind: 'drop' })
  slack.pushCommand({ text: 'private words' })
  await expect.poll(() => log.lines.some((line) => line.level === 'error')).toBe(true)
  const told = JSON.stringify(log.lines)
  for (const secret of [slack.botToken, slack.appToken, 'ticket-', 'private words', '/commands/']) {
    expect(told).not.toContain(secret)
  }
})

test('a long brief is cut into replies that Slack takes', async () => {
  await start()
  const long: RichText = Array.from({ length: 60 }, (_, n) => ({
    kind: 'paragraph',
    language: 'ar',
    spans: [{ text: `${n} ${'رقائق '.repeat(60)}` }],
  }))
  services.digests.set(`slack:${slack.channels.joined}`, [aDelivery({ body: long })])
  slack.pushCommand({ text: 'last' })
  await slack.waitFor(() => shown(slack.replies.at(-1)).includes('59 رقائق'))
  expect(slack.replies.length).toBeGreaterThan(1)
})

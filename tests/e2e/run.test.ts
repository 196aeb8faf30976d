import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, test, vi } from 'vitest'
import { nextSlot } from '#digests/schedule.ts'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { aSubscription } from '#tests/support/builders.ts'
import { startFakeSlack } from '#tests/support/fake-slack.ts'
import { type FakeTelegram, startFakeTelegram } from '#tests/support/fake-telegram.ts'
import { startFeedServer, waitForRequest } from '#tests/support/feed-server.ts'
import { rssOfNews, writeFeedsFile } from '#tests/support/feeds-file.ts'
import { cleanUp, newFolder, runMujaz, startMujaz } from '#tests/support/run-mujaz.ts'
import {
  makeDue,
  minutesAgo,
  newScene,
  readersOf,
  type Scene,
  waitForLedger,
  withStore,
} from '#tests/support/service-scene.ts'

const ENGLISH = 1001
const ARABIC = 1002
const WRONG_TOKEN = '654321:another-token-than-the-server-knows-01234'

afterAll(cleanUp)

const startOn = (telegram: FakeTelegram, scene: Scene, token = telegram.token) =>
  startMujaz(scene.words, {
    env: { TELEGRAM_API_ROOT: telegram.apiRoot, TELEGRAM_BOT_TOKEN: token },
  })

const addressOf = (chat: number) => ({ platform: 'telegram', chat: String(chat) }) as const

/** The slot that the shipped settings give a reader. */
const lastMorning = () =>
  nextSlot(
    { times: ['08:00'], days: [1, 2, 3, 4, 5, 6, 7], zone: 'Asia/Riyadh' },
    Date.now() - DAY_MS,
  ).at

// Each has its own service, servers and folder, and they mostly wait for ticks: so they run side by side.
describe.concurrent('the service', () => {
  test('gives readers in both languages each digest exactly once, until they stop', async ({
    expect,
  }) => {
    const telegram = await startFakeTelegram()
    const scene = newScene()
    const { readBy, nextMessage, write } = readersOf(telegram)
    const service = startOn(telegram, scene)
    await service.waitForText('serves Telegram')
    const welcome = await write(ENGLISH, '/start')
    expect(welcome).toContain('Mujaz is a brief for investors')
    // The first edition waits for the first poll.
    expect(welcome).toContain('$589 billion')
    // The first question of the wizard comes by itself.
    await telegram.waitForCall(() => readBy(ENGLISH).length === 2)
    const subscribed = await write(ENGLISH, '/subscribe 8:00 London')
    expect(subscribed).toContain('Subscribed: every day at 08:00')
    expect(await write(ARABIC, 'اشترك ٨:٠٠ الرياض', 'ar')).toContain('الاشتراك سارٍ')

    const slot = minutesAgo(1)
    const english = await nextMessage(ENGLISH, async () => {
      await makeDue(scene, addressOf(ENGLISH), slot)
      await makeDue(scene, addressOf(ARABIC), slot)
    })
    expect(english).toContain('$589 billion')
    await waitForLedger(scene, { sent: 2, sending: 0, pending: 0 })
    expect(readBy(ARABIC).at(-1)).toContain('589 مليار دولار')

    // The same slot again, as after a crash, brings nothing; the other's next slot shows that a tick has run.
    const before = readBy(ENGLISH)
    const nothingNew = await nextMessage(ARABIC, async () => {
      await makeDue(scene, addressOf(ENGLISH), slot)
      await makeDue(scene, addressOf(ARABIC), minutesAgo(0))
    })
    expect(nothingNew).toContain('لا جديد')
    expect(readBy(ENGLISH)).toEqual(before)
    await waitForLedger(scene, { sent: 3, sending: 0, pending: 0 })

    expect(await write(ENGLISH, '/stop')).toContain('Stopped: no more scheduled briefs')
    const stopped = await withStore(scene, (store) => store.subscriptions.find(addressOf(ENGLISH)))
    expect(stopped).toMatchObject({ status: 'stopped', nextRunAt: null })

    service.kill('SIGTERM')
    const ended = await service.ended
    await telegram.stop()
    expect(ended).toMatchObject({ code: 0, stdout: '' })
    expect(ended.stderr).toContain('Mujaz has stopped.')
    expect(ended.stderr).not.toContain(telegram.token)
    await waitForLedger(scene, { sending: 0 })
  })

  test('leaves a message unknown that was being sent when it was killed, and never sends it again', async ({
    expect,
  }) => {
    const telegram = await startFakeTelegram()
    const scene = newScene()
    const first = minutesAgo(1)
    const subscription = aSubscription({ times: [first.time], zone: 'UTC', nextRunAt: first.at })
    await withStore(scene, (store) => store.subscriptions.save(subscription))
    telegram.failNext('sendMessage', { kind: 'silence' })
    const killed = startOn(telegram, scene)
    await telegram.waitForCall(({ method }) => method === 'sendMessage')

    const second = await startMujaz(scene.words).ended
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toMatch(/^mujaz: another "mujaz run" serves the data folder .+\n$/u)

    killed.kill('SIGKILL')
    expect(await killed.ended).toMatchObject({ code: null })
    await waitForLedger(scene, { sending: 1 })

    const service = startOn(telegram, scene)
    await service.waitForText('serves Telegram')
    await waitForLedger(scene, { unknown: 1, sending: 0 })
    const next = await readersOf(telegram).nextMessage(ENGLISH, () =>
      makeDue(scene, addressOf(ENGLISH), minutesAgo(0)),
    )
    expect(next).toContain('may not have reached you: /last')
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(2)
    await waitForLedger(scene, { unknown: 1, sent: 1, sending: 0, pending: 0 })
    service.kill('SIGTERM')
    expect(await service.ended).toMatchObject({ code: 0 })
    await telegram.stop()
  })

  test('goes on for Slack where Telegram refuses its token, and shows no token', async ({
    expect,
  }) => {
    const [telegram, slack] = await Promise.all([startFakeTelegram(), startFakeSlack()])
    const scene = newScene()
    const service = startMujaz(scene.words, {
      env: {
        TELEGRAM_API_ROOT: telegram.apiRoot,
        TELEGRAM_BOT_TOKEN: WRONG_TOKEN,
        SLACK_API_URL: slack.apiUrl,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
      },
    })
    await service.waitForText('serves Slack')
    slack.pushCommand({ text: 'subscribe 08:00 Asia/Riyadh' })
    await slack.waitFor(() => slack.replies.length > 0)
    const address = { platform: 'slack', chat: slack.channels.joined } as const
    await makeDue(scene, address, minutesAgo(1))
    await waitForLedger(scene, { sent: 1, sending: 0, pending: 0 })
    await makeDue(scene, address, minutesAgo(0))
    await waitForLedger(scene, { sent: 2, sending: 0, pending: 0 })
    expect(slack.posted.map(({ channel }) => channel)).toEqual([address.chat, address.chat])
    expect(JSON.stringify(slack.posted[0])).toContain('589 billion')
    expect(JSON.stringify(slack.posted[1])).toContain('nothing new')

    service.kill('SIGTERM')
    const ended = await service.ended
    await Promise.all([telegram.stop(), slack.close()])
    expect(ended).toMatchObject({ code: 0, stdout: '' })
    const refusals = ended.stderr.split('\n').filter((line) => line.startsWith('Telegram'))
    expect(refusals).toEqual([expect.stringMatching(/^Telegram is not served: .*BOT_TOKEN/u)])
    expect(telegram.calls.map(({ method }) => method)).toEqual(['getMe'])
    for (const token of [WRONG_TOKEN, slack.botToken, slack.appToken]) {
      expect(ended.stderr).not.toContain(token)
    }
  })

  test('polls and writes editions without tokens, and says how to talk to it', async ({
    expect,
  }) => {
    const scene = newScene(lastMorning() - HOUR_MS)
    const service = startMujaz(scene.words)
    await service.waitForText('npm run chat')
    await withStore(scene, (store) =>
      vi.waitFor(
        async () => {
          const to = lastMorning()
          const edition = await store.editions.findWindow('en', to - DAY_MS, to)
          expect(edition?.edition).toMatchObject({ language: 'en', writer: 'extract' })
          expect(edition?.lead?.text).toContain('$589 billion')
        },
        { timeout: 20_000, interval: 100 },
      ),
    )
    service.kill('SIGINT')
    expect(await service.ended).toMatchObject({ code: 0, stdout: '' })
  })

  test('does not wait for a model that hangs, and leaves the edition to the next start', async ({
    expect,
  }) => {
    const scene = newScene(lastMorning() - HOUR_MS)
    const model = await startFeedServer()
    model.answer('/v1/chat/completions', () => undefined)
    const env = { OPENAI_BASE_URL: `${model.origin}/v1`, OPENAI_API_KEY: 'sk-a-key-of-the-tests' }
    const service = startMujaz(scene.words, { env })
    await waitForRequest(model, '/v1/chat/completions')
    service.kill('SIGTERM')
    const ended = await service.ended
    await model.close()
    expect(ended).toMatchObject({ code: 0, stdout: '' })
    expect(ended.stderr).not.toMatch(/tick failed|extractive writer wrote/u)
    const to = lastMorning()
    const edition = await withStore(scene, (store) =>
      store.editions.findWindow('en', to - DAY_MS, to),
    )
    expect(edition).toBeNull()
  })

  test('reads its files again on SIGHUP: the new ones where they are right, else the old ones', async ({
    expect,
  }) => {
    const scene = newScene()
    const feeds = scene.words[2] ?? ''
    const folder = dirname(feeds)
    const service = startMujaz(scene.words)
    await service.waitForText('npm run chat')

    writeFileSync(feeds, 'feeds:\n  - id: Wire\n    url: ftp://wire.example\n')
    service.kill('SIGHUP')
    await service.waitForText('goes on with its old configuration')
    const told = service.stderr().split('\n')
    expect(told.filter((line) => line.includes('old configuration'))).toEqual([
      expect.stringMatching(/^Mujaz goes on .+feeds\.yaml: feeds\[0\].+ \(and \d+ more: .+\)$/u),
    ])

    const item = { title: 'AMD cuts its outlook', text: 'AMD cut its outlook.' }
    const publishedAt = Date.now() - HOUR_MS
    writeFileSync(join(folder, 'new.xml'), rssOfNews([{ ...item, publishedAt }]))
    writeFeedsFile(folder, [{ id: 'new-wire', url: 'new.xml' }])
    service.kill('SIGHUP')
    await service.waitForText('has read its configuration again: 1 feeds')
    await withStore(scene, (store) =>
      vi.waitFor(
        async () => {
          const window = { from: publishedAt - HOUR_MS, to: Date.now() }
          const articles = await store.articles.published({ ...window, feedIds: ['new-wire'] })
          expect(articles.map(({ title }) => title)).toEqual(['AMD cuts its outlook'])
        },
        { timeout: 20_000, interval: 100 },
      ),
    )
    service.kill('SIGTERM')
    expect(await service.ended).toMatchObject({ code: 0, stdout: '' })
  })

  test('stops before it makes anything where the environment or a file is wrong', async ({
    expect,
  }) => {
    const scene = newScene()
    const feeds = `${newFolder()}/feeds.yaml`
    writeFileSync(feeds, 'feeds: [')
    const [half, broken] = await Promise.all([
      runMujaz(scene.words, { env: { SLACK_BOT_TOKEN: 'xoxb-one-without-the-other' } }),
      runMujaz(['run', '--feeds', feeds, '--data', scene.data]),
    ])
    expect(half).toMatchObject({ code: 2, stdout: '' })
    expect(half.stderr).toMatch(/^mujaz: environment: SLACK_APP_TOKEN: .+\n$/u)
    expect(half.stderr).not.toContain('xoxb')
    expect(broken).toMatchObject({ code: 2, stdout: '' })
    expect(broken.stderr).toMatch(/^mujaz: \S+feeds\.yaml: line 1, column \d+: .+\n/u)
    expect(existsSync(scene.data)).toBe(false)
  })
})

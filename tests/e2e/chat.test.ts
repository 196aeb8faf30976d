import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#store/open-store.ts'
import { rssOfNews, writeFeedsFile } from '#tests/support/feeds-file.ts'
import { cleanUp, newFolder, runMujaz, startMujaz } from '#tests/support/run-mujaz.ts'

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

let feeds: string
let folder: string

beforeAll(() => {
  folder = newFolder()
  const publishedAt = Date.now() - 3 * 3_600_000
  const english = {
    title: 'Nvidia sheds a record sum',
    text: 'Nvidia lost $589 billion of market value on Monday.',
    publishedAt,
  }
  const arabic = {
    title: 'إنفيديا تفقد 589 مليار دولار',
    text: 'خسر سهم إنفيديا 589 مليار دولار من القيمة السوقية.',
    publishedAt,
  }
  writeFileSync(join(folder, 'en.xml'), rssOfNews([english]))
  writeFileSync(join(folder, 'ar.xml'), rssOfNews([arabic]))
  feeds = writeFeedsFile(folder, [
    { id: 'wire', url: 'en.xml' },
    { id: 'arab-wire', url: 'ar.xml', language: 'ar' },
    { id: 'gone', url: 'gone.xml' },
  ])
})
afterAll(cleanUp)

test('the bot answers each line of a pipe in English, and keeps what the reader chose', async () => {
  const data = join(folder, 'english')
  const words = ['chat', '--feeds', feeds, '--data', data, '--as', 'sara']
  const input = '/help\n\n/subscribe 08:00 Asia/Riyadh\n/brief\nbanana\n'
  const ended = await runMujaz(words, { input })
  expect(ended.code).toBe(0)
  expect(ended.stderr).toMatch(/^1 of 3 feeds could not be read \(.+\)\n$/u)
  const places = [
    'What Mujaz can do',
    'Subscribed: every day at 08:00, Riyadh time',
    '$589 billion',
    'Not investment advice',
    'That is not one of the commands',
  ].map((text) => ended.stdout.indexOf(text))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  const store = await openStore(join(data, 'mujaz.db'))
  const kept = await store.subscriptions.find({ platform: 'console', chat: 'sara' })
  await store.close()
  expect(kept).toMatchObject({ status: 'active', times: ['08:00'], zone: 'Asia/Riyadh' })
})

test('the bot speaks Arabic to one who asks for it, without marks in a pipe', async () => {
  const words = ['chat', '--feeds', feeds, '--data', join(folder, 'arabic'), '--lang', 'ar']
  const input = 'مساعدة\r\nاشترك ٧:٣٠ دبي\r\nموجز\r\n/quit\r\n/help\r\n'
  const ended = await runMujaz(words, { input })
  expect(ended.code).toBe(0)
  expect(ended.stdout).toContain('الاشتراك سارٍ')
  expect(ended.stdout).toContain('589 مليار دولار')
  expect(ended.stdout).toContain('هذا الموجز ليس نصيحة استثمارية')
  expect(ended.stdout).not.toMatch(MARKS)
  // After /quit nothing is read.
  expect(ended.stdout.split('ما يقدّمه «موجز»')).toHaveLength(2)
})

test('the wizard, a pause and the quiet hours are kept', async () => {
  const data = join(folder, 'wizard')
  const words = ['chat', '--feeds', feeds, '--data', data, '--as', 'omar']
  const input = '/start\n1\n3\n2\n2\n/setup done\n/quiet 22:00-06:00\n/pause 3d\n/settings\n'
  const ended = await runMujaz(words, { input })
  expect(ended.code).toBe(0)
  expect(ended.stdout).toContain(
    'Subscribed: Sunday to Thursday at 08:00 and 17:30, Dubai time, in English.',
  )
  expect(ended.stdout).toContain('Quiet hours: from 22:00 to 06:00')
  const store = await openStore(join(data, 'mujaz.db'))
  const kept = await store.subscriptions.find({ platform: 'console', chat: 'omar' })
  await store.close()
  expect(kept).toMatchObject({ status: 'active', quiet: { from: '22:00', to: '06:00' } })
  expect(kept?.nextRunAt).toBeGreaterThanOrEqual(kept?.pausedUntil ?? Number.POSITIVE_INFINITY)
})

test('a talk whose input stays open ends with /quit, and on SIGTERM', async () => {
  const talks = ['quit', 'term'].map((name) => {
    const words = ['chat', '--feeds', feeds, '--data', join(folder, name)]
    return startMujaz(words, { input: 'open' })
  })
  for (const talk of talks) talk.write('/help\n')
  await Promise.all(talks.map((talk) => talk.waitForText('What Mujaz can do')))
  talks[0]?.write('/quit\n')
  talks[1]?.kill('SIGTERM')
  const ends = await Promise.all(talks.map((talk) => talk.ended))
  expect(ends.map(({ code }) => code)).toEqual([0, 0])
})

test('output that nobody reads any more ends a talk without a failure', async () => {
  const talk = startMujaz(['chat', '--feeds', feeds, '--data', ':memory:'], { input: 'open' })
  talk.write('/help\n')
  await talk.waitForText('What Mujaz can do')
  talk.closeOutput()
  talk.write('/help\n')
  expect((await talk.ended).code).toBe(0)
})

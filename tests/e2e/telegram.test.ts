import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createTexts } from '#chat/texts.ts'
import { stripBidi } from '#language/bidi.ts'
import { type FakeTelegram, startFakeTelegram } from '#tests/support/fake-telegram.ts'
import { cleanUp, startMujaz } from '#tests/support/run-mujaz.ts'
import {
  makeDue,
  minutesAgo,
  newScene,
  type Scene,
  waitForLedger,
  withStore,
} from '#tests/support/service-scene.ts'

const texts = createTexts()
const arabic = (id: string): string => texts('ar', id)

type Shown = FakeTelegram['sent'][number]

const READER = 1001
const BYSTANDER = 1002
const GROUP = -1_001_111_111_111
const TOPIC = 9
const CHANNEL = -1_002_222_222_222

afterAll(cleanUp)

const addressOf = (chat: number | string) => ({ platform: 'telegram', chat: String(chat) }) as const

const seen = ({ text }: Shown): string => stripBidi(text)
const labelsOf = ({ buttons }: Shown): string[] => buttons.flat().map(({ text }) => text)

/** A whole `mujaz run` whose readers are on a Telegram of the test's own. */
async function aService() {
  const telegram = await startFakeTelegram()
  const scene = newScene()
  const service = startMujaz(scene.words, {
    env: { TELEGRAM_API_ROOT: telegram.apiRoot, TELEGRAM_BOT_TOKEN: telegram.token },
  })
  onTestFinished(async () => {
    service.kill('SIGTERM')
    await service.ended
    await telegram.stop()
  })
  await service.waitForText('serves Telegram')
  return { telegram, scene, ...clientOf(telegram), find: finderIn(scene) }
}

const finderIn = (scene: Scene) => (chat: number | string) =>
  withStore(scene, (store) => store.subscriptions.find(addressOf(chat)))

/** What happens on a reader's screen after what they do. */
function clientOf(telegram: FakeTelegram) {
  /** The messages that `act` brings, once there are so many. */
  async function read(count: number, act: () => unknown): Promise<readonly Shown[]> {
    const before = telegram.sent.length
    await act()
    return (await telegram.waitForSent(before + count)).slice(before)
  }
  async function readOne(act: () => unknown): Promise<Shown> {
    const [message] = await read(1, act)
    if (!message) throw new Error('silence')
    return message
  }
  /** Presses a button and waits until its message has changed in place. */
  async function change(message: Shown, label: string, user?: number): Promise<void> {
    const { edits } = message
    telegram.press(message, label, user === undefined ? {} : { user })
    await telegram.waitForCall(() => message.edits > edits)
  }
  return { read, readOne, change }
}

const countOf = (telegram: FakeTelegram, method: string): number =>
  telegram.calls.filter((call) => call.method === method).length

test('an Arabic reader subscribes in five taps, gets each brief once and asks about it by buttons', async () => {
  const { telegram, scene, read, readOne, change, find } = await aService()
  const [welcome, wizard] = await read(2, () =>
    telegram.writePrivately({ text: '/start', language: 'ar' }),
  )
  if (!(welcome && wizard)) throw new Error('silence')
  expect(seen(welcome)).toContain('589 مليار دولار')
  // The language, before the open, Sunday to Thursday, the city, no company.
  const taps = [arabic('language-ar'), '8:00', 'الأحد', 'الرياض', arabic('button-skip')]
  for (const tap of taps) {
    await change(wizard, labelsOf(wizard).find((label) => label.includes(tap)) ?? tap)
  }
  expect(seen(wizard)).toContain('من الأحد إلى الخميس، الساعة 8:00 صباحًا')
  expect(await find(READER)).toMatchObject({
    status: 'active',
    languages: ['ar'],
    times: ['08:00'],
    days: [1, 2, 3, 4, 7],
    zone: 'Asia/Riyadh',
  })
  expect(countOf(telegram, 'sendMessage')).toBe(2)
  expect(countOf(telegram, 'answerCallbackQuery')).toBe(taps.length)

  const panel = await readOne(() => telegram.press(wizard, arabic('button-settings')))
  for (const tap of [arabic('button-watch'), 'إنفيديا', arabic('button-back')]) {
    await change(panel, tap)
  }
  expect(seen(panel)).toContain('إنفيديا')
  expect(await find(READER)).toMatchObject({ watch: ['NVDA'] })

  const brief = await readOne(() => makeDue(scene, addressOf(READER), minutesAgo(1)))
  await waitForLedger(scene, { sent: 1, sending: 0, pending: 0 })
  expect(seen(brief)).toContain('589 مليار دولار')
  expect(labelsOf(brief)).toEqual(
    ['sources', 'wrong', 'settings'].map((name) => arabic(`button-${name}`)),
  )
  const sources = await readOne(() => telegram.press(brief, arabic('button-sources')))
  expect(seen(sources)).toContain('Sample arab-wire')
  const which = await readOne(() => telegram.press(brief, arabic('button-wrong')))
  expect(seen(which)).toContain(arabic('wrong-which'))
  await change(which, '1')
  expect(seen(which)).toContain(arabic('wrong-done'))
  const reports = await withStore(scene, (store) => store.reports.open())
  expect(reports).toMatchObject([{ ...addressOf(READER), item: 1 }])
  expect(brief.edits).toBe(0)
  expect(countOf(telegram, 'sendMessage')).toBe(6)
})

test('a group, a topic of it and a channel are set up by those who may, and get the brief', async () => {
  const { telegram, scene, read, readOne, change, find } = await aService()
  telegram.addChat({
    id: GROUP,
    title: 'Desk',
    bot: 'left',
    topics: [TOPIC],
    members: { [READER]: 'administrator', [BYSTANDER]: 'member' },
  })
  const welcome = await readOne(() => telegram.setBot(GROUP, 'member', READER))
  telegram.press(welcome, 'Set up my briefs', { user: BYSTANDER })
  await telegram.waitForCall(() => welcome.edits === 1)
  const refused = () =>
    telegram.calls.find(({ method, params }) => method === 'answerCallbackQuery' && params.text)
  telegram.press(welcome, 'English', { user: BYSTANDER, language: 'ar' })
  await telegram.waitForCall(() => refused() !== undefined)
  expect(refused()?.params.text).toBe(arabic('not-permitted'))
  expect(await find(GROUP)).toBeNull()
  await change(welcome, 'English', READER)
  await readOne(() =>
    telegram.writeInGroup({ chat: GROUP, text: '/subscribe 08:00 Riyadh', isAnonymous: true }),
  )
  expect(await find(GROUP)).toMatchObject({ status: 'active', languages: ['en'] })

  const inTopic = await readOne(() =>
    telegram.writeInGroup({
      chat: GROUP,
      thread: TOPIC,
      user: READER,
      text: '/subscribe 09:00 Riyadh ar',
    }),
  )
  expect(inTopic.thread).toBe(TOPIC)

  telegram.addChat({
    id: CHANNEL,
    type: 'channel',
    title: 'Gulf Desk',
    username: 'gulfdesk',
    members: { [READER]: 'creator' },
  })
  const refusal = await readOne(() =>
    telegram.writePrivately({ text: '/channel @gulfdesk subscribe', chat: BYSTANDER }),
  )
  expect(seen(refusal)).toContain('Only an administrator')
  const panel = await readOne(() => telegram.writePrivately({ text: '/channel @gulfdesk' }))
  await readOne(() => telegram.press(panel, 'Subscribe'))
  expect(await find(CHANNEL)).toMatchObject({ status: 'active' })
  expect(await find(READER)).toBeNull()

  const briefs = await read(3, async () => {
    for (const chat of [GROUP, `${GROUP}/${TOPIC}`, CHANNEL]) {
      await makeDue(scene, addressOf(chat), minutesAgo(1))
    }
  })
  await waitForLedger(scene, { sent: 3, sending: 0, pending: 0 })
  expect(briefs.map(({ chat, thread }) => [chat, thread])).toEqual(
    expect.arrayContaining([
      [String(GROUP), null],
      [String(GROUP), TOPIC],
      [String(CHANNEL), null],
    ]),
  )
  expect(telegram.sent.filter(({ chat }) => chat === String(CHANNEL))).toHaveLength(1)
})

import { expect, onTestFinished, test } from 'vitest'
import { renderCorrections } from '#chat/correction-text.ts'
import { startSlack } from '#chat/slack/bot.ts'
import { createSlackMessenger } from '#chat/slack/send.ts'
import { createTexts } from '#chat/texts.ts'
import { deliverDue } from '#digests/deliver.ts'
import { passOnCorrections } from '#digests/pass-on-corrections.ts'
import type { Language } from '#domain/language.ts'
import type { Subscription } from '#domain/subscription.ts'
import { HOUR_MS } from '#domain/time.ts'
import { stripBidi } from '#language/bidi.ts'
import { fixedClock } from '#lib/clock.ts'
import { ASKED, REVISED } from '#tests/integration/digests/asking-world.ts'
import { aCorrectionWorld, editionWith } from '#tests/integration/digests/correction-world.ts'
import { SLOT } from '#tests/integration/digests/digest-world.ts'
import { servicesOn } from '#tests/integration/store/test-services.ts'
import { startFakeSlack } from '#tests/support/fake-slack.ts'
import { memoryLog } from '#tests/support/memory-services.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'
import { shownText } from '#tests/support/slack-checks.ts'

const companies = shippedCompanies()
const texts = createTexts()
const signal = new AbortController().signal
const SAID = /^Correction\n.*fall in Broadcom shares.*17\.4%, not 14\.7%.*Sample Chip Journal/su
const SAID_IN_ARABIC = /^تصويب\n.*17\.4%.*14\.7%.*Sample Chip Journal/su

/** A workspace of which a channel and a reader have subscribed, with the bot in it. */
async function aWorkspace(wishes: Partial<Subscription> = {}) {
  const slack = await startFakeSlack()
  onTestFinished(() => slack.close())
  const { joined } = slack.channels
  const reader = { platform: 'slack', nextRunAt: SLOT, ...wishes } as const
  const world = await aCorrectionWorld(
    { ...reader, id: 'channel', chat: joined },
    { ...reader, id: 'reader', chat: slack.reader },
  )
  const edition = editionWith('lead')
  await world.store.editions.save(edition, ASKED)
  const around = { companies, editionFor: async () => edition }
  const services = servicesOn(world.store, fixedClock(ASKED), around)
  const { apiUrl, botToken, appToken } = slack
  const deps = { services, texts, log: memoryLog() }
  const bot = await startSlack({ apiUrl, botToken, appToken, deps, signal })
  onTestFinished(() => bot.stop())
  return {
    ...world,
    edition,
    /** What the reader alone is shown who types the command in the channel. */
    async ask(text: string) {
      const id = slack.pushCommand({ text })
      const reply = await slack.waitFor(() => slack.replies.find((one) => one.envelope === id))
      return stripBidi(shownText(reply.blocks ?? []))
    },
    /** The house corrects its figure, and the bot sends what that makes due. */
    async correct() {
      const now = SLOT + HOUR_MS
      await world.revise(now, REVISED)
      const clock = fixedClock(now)
      const messenger = createSlackMessenger(slack)
      const passing: Parameters<typeof passOnCorrections>[0] = {
        ...world.deps,
        clock,
        split: (_, text) => messenger.split(text),
        renderCorrections: (found, language) =>
          renderCorrections(found, { texts, language, companies }),
      }
      await passOnCorrections(passing, signal)
      const missingNote = (language: Language) => ({ kind: 'note', language, spans: [] }) as const
      await deliverDue({ ...passing, messenger, isAdmitted: async () => true, missingNote }, signal)
    },
    /** What was posted to the channel, or to the reader. */
    posted: (to: 'channel' | 'reader') =>
      slack.posted
        .filter(({ channel }) => channel === (to === 'channel' ? joined : slack.reader))
        .map(({ blocks }) => stripBidi(shownText(blocks ?? []))),
  }
}

test('a channel that had a figure in the lead of its digest is posted the correction, in its languages', async () => {
  const world = await aWorkspace({ languages: ['en', 'ar'] })
  await world.digest(SLOT, world.edition)
  await world.correct()

  const [english, arabic, ...more] = world.posted('channel')
  expect(english).toMatch(SAID)
  expect(arabic).toMatch(SAID_IN_ARABIC)
  expect(more).toEqual([])
})

test('what a command in a channel showed to its reader alone is corrected to that reader alone', async () => {
  const world = await aWorkspace()
  expect(await world.ask('')).toContain('14.7%')
  await world.correct()

  expect(world.posted('reader')).toEqual([expect.stringMatching(SAID)])
  expect(world.posted('channel')).toEqual([])
})

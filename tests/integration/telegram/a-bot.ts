import { onTestFinished } from 'vitest'
import { startTelegram, type TelegramBot } from '#chat/telegram/bot.ts'
import { createTexts } from '#chat/texts.ts'
import { stripBidi } from '#language/bidi.ts'
import { type FakeTelegram, startFakeTelegram } from '#tests/support/fake-telegram.ts'
import { memoryLog, memoryServices } from '#tests/support/memory-services.ts'

const texts = createTexts()

/** A bot at work on a server of its own, its subscriptions in memory; both end with the test. */
export async function aBot() {
  const telegram = await startFakeTelegram()
  const services = memoryServices()
  const log = memoryLog()
  const bot = await startTelegram({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    deps: { services, texts, log },
    signal: new AbortController().signal,
  })
  onTestFinished(async () => {
    await bot.stop()
    await telegram.stop()
  })
  const saved = (chat: number | string) => services.saved.get(`telegram:${chat}`)
  return {
    telegram,
    services,
    log,
    bot,
    saved,
    ...readersOf(telegram),
    quiet: quietly(telegram, bot),
  }
}

function readersOf(telegram: FakeTelegram) {
  const callsOf = (method: string) => telegram.calls.filter((call) => call.method === method)
  /** The message that `act` brings, once it is there. */
  const next = async (act: () => unknown) => {
    const count = telegram.sent.length
    await act()
    const message = (await telegram.waitForSent(count + 1))[count]
    if (!message) throw new Error('silence')
    return message
  }
  /** The call of a method that `act` brings, once it is answered. */
  const nextCall = async (method: string, act: () => unknown) => {
    const before = callsOf(method).length
    await act()
    await telegram.waitForCall(
      () => callsOf(method).filter(({ response }) => response !== null).length > before,
    )
    return callsOf(method)[before]
  }
  return { callsOf, next, nextCall }
}

/** Resolves when everything that was asked so far is done, and nothing more can come of it. */
const quietly = (telegram: FakeTelegram, bot: TelegramBot) => async () => {
  // The updates before it are taken by then, and a stop waits for their answers.
  const count = telegram.sent.length
  telegram.writePrivately({ text: '/stop', chat: 999_999 })
  await telegram.waitForCall(() => telegram.sent.slice(count).some(({ chat }) => chat === '999999'))
  await bot.stop()
}

/** What a reader sees of a text: without the marks that put it in order. */
export const seen = ({ text }: { readonly text: string }): string => stripBidi(text)

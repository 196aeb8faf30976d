import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { DeliveryState } from '#domain/delivery.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import { HOUR_MS, type Instant, MINUTE_MS } from '#domain/time.ts'
import { stripBidi } from '#language/bidi.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import type { FakeTelegram } from './fake-telegram.ts'
import { rssOfNews, writeFeedsFile } from './feeds-file.ts'
import { newFolder } from './run-mujaz.ts'

export interface Scene {
  readonly data: string
  /** The words of `mujaz run` for it. */
  readonly words: readonly string[]
}

/** A data folder, and feeds with one piece of news in both languages, of some hours ago unless told. */
export function newScene(publishedAt: Instant = Date.now() - 5 * HOUR_MS): Scene {
  const folder = newFolder()
  const english = {
    title: 'Nvidia sheds a record sum',
    text: 'Nvidia lost $589 billion of market value, a drop of 17%.',
    publishedAt,
  }
  const arabic = {
    title: 'إنفيديا تفقد 589 مليار دولار من قيمتها السوقية',
    text: 'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية.',
    publishedAt,
  }
  writeFileSync(join(folder, 'en.xml'), rssOfNews([english]))
  writeFileSync(join(folder, 'ar.xml'), rssOfNews([arabic]))
  const feeds = writeFeedsFile(folder, [
    { id: 'wire', url: 'en.xml' },
    { id: 'arab-wire', url: 'ar.xml', language: 'ar' },
  ])
  const data = join(folder, 'data')
  return { data, words: ['run', '--feeds', feeds, '--data', data] }
}

/** Opens the store beside the service, as `brief` and `chat` may. */
export async function withStore<T>(
  { data }: Scene,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(join(data, 'mujaz.db'))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** A time of day in UTC some minutes ago, `HH:MM`, and its instant. */
export function minutesAgo(minutes: number): { at: Instant; time: string } {
  const at = Math.floor((Date.now() - minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS
  return { at, time: new Date(at).toISOString().slice(11, 16) }
}

/** Makes a stored subscription due at a slot that has just gone by, as if its time had come. */
export const makeDue = (scene: Scene, address: ChatAddress, slot: { at: Instant; time: string }) =>
  withStore(scene, async (store) => {
    const stored = await store.subscriptions.find(address)
    expect(stored).toMatchObject({ status: 'active' })
    const due = { ...(stored as Subscription), times: [slot.time], zone: 'UTC', nextRunAt: slot.at }
    await store.subscriptions.save(due)
  })

/** Waits until the ledger counts these states so. */
export const waitForLedger = (scene: Scene, counts: Partial<Record<DeliveryState, number>>) =>
  withStore(scene, (store) =>
    vi.waitFor(async () => expect(await store.deliveries.counts()).toMatchObject(counts), {
      timeout: 20_000,
      interval: 100,
    }),
  )

/** Readers of the bot on a fake Telegram; what they read comes without its bidi marks. */
export function readersOf(telegram: FakeTelegram) {
  const readBy = (chat: number): string[] =>
    telegram.sent.filter((one) => one.chat === String(chat)).map(({ text }) => stripBidi(text))

  /** What the chat reads next, after `act`. */
  async function nextMessage(chat: number, act: () => unknown): Promise<string> {
    const count = readBy(chat).length
    await act()
    await telegram.waitForCall(() => readBy(chat).length > count)
    return readBy(chat)[count] ?? ''
  }

  const write = (chat: number, text: string, language = 'en') =>
    nextMessage(chat, () => telegram.writePrivately({ text, chat, language }))

  return { readBy, nextMessage, write }
}

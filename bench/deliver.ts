import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sendReplies } from '#chat/send-replies.ts'
import { createTelegramPace } from '#chat/telegram/pace.ts'
import { createTelegramMessenger } from '#chat/telegram/send.ts'
import { type DeliverDeps, deliverDue } from '#digests/deliver.ts'
import type { Messenger } from '#domain/ports.ts'
import { monotonicClock, systemClock } from '#lib/clock.ts'
import { createLog } from '#lib/log.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { queueMessages, type SeenPost, startPlatform } from './deliver/scene.ts'
import type { BenchOptions, Outcome } from './outcome.ts'

const CHATS = 10_000
const PER_SECOND = 30
const LATENCY_MS = 50
const REPLY_EVERY_MS = 5_000
const SAMPLE_EVERY_MS = 10_000
// Promises.
const RATE_SHARE = 0.97
const MOST_REFUSED = 10
const HEAP_GROWTH_MB = 16
const REPLY_MS = 500
const CLAIM_RATIO = 3

const BYTES_PER_MB = 2 ** 20
const TOKEN = '123456:token-of-the-bench-0123456789-0123456'

/**
 * All chats due at one instant, against a server of 30 messages a second that answers like one in another
 * country, while readers ask for things: the share of the rate that is used, refusals, memory, replies.
 */
export async function benchDeliver(options: BenchOptions): Promise<Outcome> {
  const chats = Number(options.get('chats') ?? CHATS)
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-bench-'))
  const store = await openStore(join(folder, 'mujaz.db'))
  try {
    await queueMessages(store, chats)
    return await measure(store, chats)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

async function measure(store: Store, chats: number): Promise<Outcome> {
  const platform = await startPlatform(PER_SECOND, LATENCY_MS)
  const messenger = createTelegramMessenger({
    token: TOKEN,
    apiRoot: platform.apiRoot,
    pace: createTelegramPace(monotonicClock),
  })
  const claims: number[] = []
  const stop = new AbortController()
  const heaps = sampleHeap(stop.signal)
  const replies = askForReplies(messenger, stop.signal)
  await deliverAll(timingClaims(store, claims), messenger)
  stop.abort()
  const seen = { posts: await platform.end(), heaps: await heaps, replies: await replies, claims }
  return judge(seen, { chats, sent: (await store.deliveries.counts()).sent })
}

/** As the service does: another call each second, until nothing is pending. */
async function deliverAll(store: Store, messenger: Messenger): Promise<void> {
  const deps: DeliverDeps = {
    store,
    messenger,
    clock: systemClock,
    log: createLog('silent', [], () => undefined),
    isAdmitted: async () => true,
    missingNote: (language) => ({ kind: 'note', language, spans: [{ text: 'one missing' }] }),
  }
  while ((await store.deliveries.counts()).pending > 0) {
    await deliverDue(deps, new AbortController().signal)
    await sleep(1000)
  }
}

const timingClaims = (store: Store, claims: number[]): Store => ({
  ...store,
  deliveries: {
    ...store.deliveries,
    claim: async (id, now) => {
      const begin = performance.now()
      const claimed = await store.deliveries.claim(id, now)
      claims.push(performance.now() - begin)
      return claimed
    },
  },
})

/** Megabytes in use after a collection, every ten seconds. */
async function sampleHeap(signal: AbortSignal): Promise<number[]> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const samples: number[] = []
  while (await pause(SAMPLE_EVERY_MS, signal)) {
    collect()
    samples.push(process.memoryUsage().heapUsed / BYTES_PER_MB)
  }
  return samples
}

/** Milliseconds that each reader waited for an answer. */
async function askForReplies(messenger: Messenger, signal: AbortSignal): Promise<number[]> {
  const waits: number[] = []
  const log = createLog('silent', [], () => undefined)
  const message = { text: [], buttons: [] }
  while (await pause(REPLY_EVERY_MS, signal)) {
    const address = { platform: 'telegram', chat: String(waits.length + 1) } as const
    const begin = performance.now()
    await sendReplies({ messenger, log, signal }, address, [message])
    waits.push(performance.now() - begin)
  }
  return waits
}

const pause = (ms: number, signal: AbortSignal): Promise<boolean> =>
  sleep(ms, true, { signal }).catch(() => false)

interface Seen {
  readonly posts: readonly SeenPost[]
  readonly heaps: readonly number[]
  readonly replies: readonly number[]
  readonly claims: readonly number[]
}

function judge(seen: Seen, { chats, sent }: { chats: number; sent: number }): Outcome {
  const taken = seen.posts.filter((post) => !post.isRefused)
  const seconds = ((taken.at(-1)?.at ?? 0) - (taken[0]?.at ?? 0)) / 1000
  const share = (taken.length - 1) / seconds / PER_SECOND
  const refused = seen.posts.length - taken.length
  const growth = (seen.heaps.at(-1) ?? 0) - (seen.heaps[0] ?? 0)
  const slowest = Math.max(0, ...seen.replies)
  const tenth = Math.ceil(seen.claims.length / 10)
  const full = mean(seen.claims.slice(0, tenth))
  const ratio = full / mean(seen.claims.slice(-tenth))
  const promises: [string, boolean][] = [
    [
      `${sent} of ${chats} chats have their message, once`,
      sent === chats && taken.length === chats + seen.replies.length,
    ],
    [
      `${(share * 100).toFixed(1)}% of ${PER_SECOND} messages a second over ${seconds.toFixed(0)} s (promised: at least ${RATE_SHARE * 100}%)`,
      share >= RATE_SHARE,
    ],
    [`${refused} answers 429 (promised: at most ${MOST_REFUSED})`, refused <= MOST_REFUSED],
    [
      `heap ${growth.toFixed(1)} MB larger at the end than at the beginning (promised: at most ${HEAP_GROWTH_MB})`,
      growth <= HEAP_GROWTH_MB,
    ],
    [
      `${seen.replies.length} replies meanwhile, the slowest after ${slowest.toFixed(0)} ms (promised: at most ${REPLY_MS})`,
      slowest <= REPLY_MS,
    ],
    [
      `claim ${full.toFixed(1)} ms in the full queue, ${ratio.toFixed(1)} times that of the nearly empty one (promised: at most ${CLAIM_RATIO})`,
      ratio <= CLAIM_RATIO,
    ],
  ]
  return {
    report: promises.map(([line, isKept]) => `  ${line}: ${isKept ? 'kept' : 'BROKEN'}`).join('\n'),
    isKept: promises.every(([, isKept]) => isKept),
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

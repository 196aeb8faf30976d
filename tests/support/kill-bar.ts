import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DeliveryState } from '#domain/delivery.ts'
import { openStore } from '#store/open-store.ts'
import { type BarsServer, startBarsServer } from './bars-server.ts'
import { aDelivery, aDigest, aSubscription, aText, NOW } from './builders.ts'

const CHILD = new URL('./deliver-all.child.ts', import.meta.url).pathname
const MESSAGES_PER_CHAT = 10
/** Kills come in this part of the broadcast: what they lose never reaches the platform. */
const SHARE = 0.75
/** So many milliseconds after the chosen POST at most: a claim, a call or a save may be under way. */
const LATEST_MS = 20

interface Options {
  readonly deliveries: number
  readonly kills: number
  readonly seed: number
}

export interface KillOutcome {
  readonly states: Readonly<Partial<Record<DeliveryState, number>>>
  /** Of the unknown messages, those that did reach the platform. */
  readonly arrived: number
  /** Messages that reached the platform more than once. */
  readonly twice: readonly string[]
  /** Messages that the ledger holds for sent and that never reached the platform. */
  readonly invented: readonly string[]
  /** Messages that reached the platform and that the ledger knows nothing of. */
  readonly forgotten: readonly string[]
  /** Processes that a kill ended. */
  readonly killed: number
}

/** Sends a broadcast with a process that is killed at random moments and started again, and compares. */
export async function runKills({ deliveries, kills, seed }: Options): Promise<KillOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-kills-'))
  const path = join(folder, 'mujaz.db')
  const server = await startBarsServer({ latencyMs: (post) => post % 8 })
  try {
    await queueMessages(path, deliveries / MESSAGES_PER_CHAT)
    const random = randomNumbers(seed)
    const moments = Array.from({ length: kills }, () => Math.floor(random() * deliveries * SHARE))
    let killed = 0
    for (const posts of moments.sort((a, b) => a - b)) {
      if (await killAt(server, { path, posts, delayMs: random() * LATEST_MS })) killed++
    }
    const [code] = await once(start(path, server), 'close')
    if (code !== 0) throw new Error(`the last start ended with code ${code}`)
    return compare(path, server, killed)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

async function queueMessages(path: string, chats: number): Promise<void> {
  const store = await openStore(path)
  for (let index = 1; index <= chats; index++) {
    const chat = String(index)
    const subscription = aSubscription({ id: `sub-${chat}`, chat, nextRunAt: NOW })
    await store.subscriptions.save(subscription)
    const deliveries = Array.from({ length: MESSAGES_PER_CHAT }, (_, position) => {
      const id = `m-${chat}-${position}`
      return aDelivery({ id, digestId: chat, chat, position, body: aText(id) })
    })
    await store.digests.save(aDigest({ id: chat, subscription, deliveries }))
  }
  await store.close()
}

const start = (path: string, server: BarsServer): ChildProcess =>
  spawn(process.execPath, [CHILD, path, server.apiRoot], { stdio: ['ignore', 'ignore', 'inherit'] })

async function killAt(
  server: BarsServer,
  { path, posts, delayMs }: { path: string; posts: number; delayMs: number },
): Promise<boolean> {
  const child = start(path, server)
  const ended = once(child, 'close')
  await Promise.race([server.waitForPosts(posts), ended])
  await sleep(delayMs)
  child.kill('SIGKILL')
  await ended
  return child.signalCode === 'SIGKILL'
}

function compare(path: string, server: BarsServer, killed: number): KillOutcome {
  const database = new DatabaseSync(path)
  const rows = database.prepare('select id, state from deliveries').all() as {
    id: string
    state: DeliveryState
  }[]
  database.close()
  const posted = new Map<string, number>()
  for (const { text } of server.posts) {
    const id = /m-\d+-\d+/.exec(text)?.[0] ?? text
    posted.set(id, (posted.get(id) ?? 0) + 1)
  }
  const states: Partial<Record<DeliveryState, number>> = {}
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1
  const accounted = new Set(
    rows.filter(({ state }) => state === 'sent' || state === 'unknown').map(({ id }) => id),
  )
  return {
    states,
    killed,
    arrived: rows.filter(({ id, state }) => state === 'unknown' && posted.has(id)).length,
    twice: [...posted].filter(([, count]) => count > 1).map(([id]) => id),
    invented: rows.filter(({ id, state }) => state === 'sent' && !posted.has(id)).map((r) => r.id),
    forgotten: [...posted.keys()].filter((id) => !accounted.has(id)),
  }
}

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { RichText } from '#domain/rich-text.ts'
import type { Store } from '#store/store.ts'
import { aDelivery, aDigest, aSubscription, NOW } from '#tests/support/builders.ts'

/** What the platform saw of one POST: milliseconds since it began, and whether it was over the limit. */
export interface SeenPost {
  readonly at: number
  readonly isRefused: boolean
}

export interface Platform {
  readonly apiRoot: string
  /** Ends it and tells what it saw. */
  end(): Promise<readonly SeenPost[]>
}

/** Starts the platform that enforces a rate, in a process of its own. */
export async function startPlatform(perSecond: number, latencyMs: number): Promise<Platform> {
  const script = new URL('./server.ts', import.meta.url).pathname
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [script, String(perSecond), String(latencyMs)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const [address] = await once(child.stdout, 'data')
  return {
    apiRoot: String(address).trim(),
    end: async () => {
      child.stdin.end()
      return JSON.parse(await text(child.stdout)) as SeenPost[]
    },
  }
}

const PARAGRAPHS = 12

/** One due message a chat, as long as a brief. */
export async function queueMessages(store: Store, chats: number): Promise<void> {
  for (let index = 0; index < chats; index++) {
    const chat = String(1_000_000 + index)
    const subscription = aSubscription({ id: `s${chat}`, chat, nextRunAt: NOW })
    await store.subscriptions.save(subscription)
    const delivery = aDelivery({ id: `${chat}-0`, digestId: chat, chat, body: aBrief(chat) })
    await store.digests.save(aDigest({ id: chat, subscription, deliveries: [delivery] }))
  }
}

const aBrief = (chat: string): RichText =>
  Array.from({ length: PARAGRAPHS }, (_, index) => ({
    kind: 'bullet',
    language: index % 2 === 0 ? 'en' : 'ar',
    spans: [
      {
        text: `Nvidia lost $589 billion of market value in round ${index} for ${chat}, a drop of 17%. `,
      },
      { text: 'Sample Wire', link: `https://wire.example/${index}` },
    ],
  }))

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What reached the server, refused or not. */
interface Post {
  readonly chat: string
  readonly text: string
  /** Milliseconds since the server began. */
  readonly at: number
  readonly isRefused: boolean
}

export interface BarsServer {
  readonly apiRoot: string
  /** Every `sendMessage`, in order. */
  readonly posts: readonly Post[]
  /** Resolves when so many have come. */
  waitForPosts(count: number): Promise<void>
  stop(): Promise<void>
}

interface Options {
  /** Messages a second that it takes over all chats, as many of them at once; no limit unless told. */
  readonly perSecond?: number
  /** How long it thinks before each answer. */
  readonly latencyMs?: (post: number) => number
}

/**
 * A Bot API server that knows `sendMessage` alone, for thousands of them: it counts each POST the moment
 * it arrives, and answers 429 to those over its limit, which a token bucket of one second's size keeps.
 */
export async function startBarsServer({
  perSecond = Number.POSITIVE_INFINITY,
  latencyMs = () => 0,
}: Options = {}): Promise<BarsServer> {
  const posts: Post[] = []
  const watchers = new Set<() => void>()
  const began = performance.now()
  const bucket = { tokens: perSecond, filledAt: 0 }

  const takeToken = (at: number): boolean => {
    const filled = bucket.tokens + ((at - bucket.filledAt) * perSecond) / 1000
    bucket.tokens = Math.min(perSecond, filled)
    bucket.filledAt = at
    if (bucket.tokens < 1) return false
    bucket.tokens--
    return true
  }

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await text(request)) as { chat_id: unknown; text: unknown }
    const at = performance.now() - began
    const isRefused = perSecond !== Number.POSITIVE_INFINITY && !takeToken(at)
    const post = { chat: String(body.chat_id), text: String(body.text), at, isRefused }
    const messageId = posts.push(post)
    for (const watcher of [...watchers]) watcher()
    setTimeout(() => answer(response, isRefused ? TOO_MANY : sent(messageId)), latencyMs(messageId))
  }

  const server = createServer((request, response) => {
    // A client that is killed in the middle of its request has posted nothing.
    take(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    waitForPosts: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (posts.length < count) return
          watchers.delete(check)
          resolve()
        }
        watchers.add(check)
        check()
      }),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Answer {
  readonly ok: boolean
  readonly error_code?: number
}

const TOO_MANY = {
  ok: false,
  error_code: 429,
  description: 'Too Many Requests: retry after 1',
  parameters: { retry_after: 1 },
}

const sent = (messageId: number) => ({ ok: true, result: { message_id: messageId } })

function answer(response: ServerResponse, body: Answer): void {
  response.writeHead(body.error_code ?? 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, vi } from 'vitest'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface FeedServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string
  /** Requests seen, by path. */
  readonly requests: ReadonlyMap<string, readonly IncomingMessage[]>
  /** What a path answers from now on. */
  answer(path: string, answer: Answer): void
  close(): Promise<void>
}

/** A real server on 127.0.0.1 that behaves as badly as it is told to. Unknown paths get a 404. */
export async function startFeedServer(): Promise<FeedServer> {
  const requests = new Map<string, IncomingMessage[]>()
  const answers = new Map<string, Answer>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.set(path, [...(requests.get(path) ?? []), request])
    const answer = answers.get(path)
    if (answer !== undefined) return answer(request, response)
    response.writeHead(404).end('nothing here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    answer: (path, answer) => {
      answers.set(path, answer)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Resolves once a path has been asked for; rejects after 20 s. */
export const waitForRequest = ({ requests }: FeedServer, path: string): Promise<void> =>
  vi.waitFor(() => expect([...requests.keys()]).toContain(path), { timeout: 20_000 })

/** Answers with a body, 200 unless told otherwise. */
export const sends =
  (
    body: string | Uint8Array,
    headers: Readonly<Record<string, string>> = {},
    status = 200,
  ): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers }).end(body)
  }

/** A small RSS document with these items. */
export const rssOf = (...items: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Chip Daily</title><link>https://chips.example/</link>${items
    .map((item) => `<item>${item}</item>`)
    .join('')}</channel></rss>`

/** An item whose guid, link and title end in the same number. */
export const itemOf = (number: number): string =>
  `<guid>g${number}</guid><link>https://chips.example/${number}</link><title>Fab number ${number} opens</title><pubDate>Mon, 27 Jan 2025 08:00:00 GMT</pubDate><description>A text about fab ${number}.</description>`

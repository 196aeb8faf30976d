import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SlackBlocks } from './slack-checks.ts'

/** One call of the Web API that the server got. */
export interface SlackRequest {
  readonly method: string
  readonly token: string
  readonly params: SlackParams
  /** What it answered; null for a dropped or silent one. */
  response: SlackResponse | null
}

export interface SlackParams {
  readonly channel?: string
  readonly text?: string
  readonly blocks?: SlackBlocks
  readonly unfurl_links?: string
  readonly unfurl_media?: string
}

export interface SlackResponse {
  readonly ok: boolean
  readonly error?: string
  readonly [field: string]: unknown
}

/** What becomes of a later call instead of its normal answer. */
export type SlackFailure =
  | { readonly kind: 'error'; readonly error: string; readonly more?: object }
  /** HTTP 429. */
  | { readonly kind: 'rate-limit'; readonly retryAfter?: string }
  | { readonly kind: 'status'; readonly status: number }
  /** The call is carried out, then the connection breaks. */
  | { readonly kind: 'drop' }
  /** Never answered. */
  | { readonly kind: 'silence' }
  /** A gateway's page, with status 200. */
  | { readonly kind: 'html' }

/** Answers as the failure says, or not at all. */
export function failWith(response: ServerResponse, failure: SlackFailure): void {
  switch (failure.kind) {
    case 'error':
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: false, error: failure.error, ...failure.more }))
      return
    case 'rate-limit': {
      const headers = failure.retryAfter === undefined ? {} : { 'retry-after': failure.retryAfter }
      response.writeHead(429, headers).end(JSON.stringify({ ok: false, error: 'ratelimited' }))
      return
    }
    case 'status':
      response.writeHead(failure.status, { 'content-type': 'text/html' }).end('<html>Sorry</html>')
      return
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Please log in</html>')
      return
    case 'drop':
      response.destroy()
      return
    case 'silence':
  }
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

export function readParams(body: string): SlackParams {
  const { blocks, ...params } = Object.fromEntries(new URLSearchParams(body))
  return { ...params, ...(blocks && { blocks: JSON.parse(blocks) as SlackBlocks }) }
}

import type { SendResult } from './delivery.ts'
import type { FeedFailure } from './feed.ts'
import type { Message, RichText } from './rich-text.ts'
import type { ChatAddress, Platform } from './subscription.ts'
import type { Instant } from './time.ts'

export interface Clock {
  now(): Instant
}

export interface FetchRequest {
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** An operator's word that this address may be on a private network: its own host only, whatever it redirects to. */
  readonly allowPrivate: boolean
  /** What the server is asked for; absent: a feed. */
  readonly accept?: string
  readonly signal: AbortSignal
}

interface Answer {
  /** How long the server asks to be left alone, at most a day; 0 where it says nothing. */
  readonly waitMs: number
  /** Where the permanent redirects (301, 308) that came first led; null where there were none to remember. */
  readonly movedTo: string | null
  /** The address that answered, after all redirects. */
  readonly url: string
}

export type FetchResult =
  | ({
      readonly kind: 'unchanged'
      /** What to ask with the next time. */
      readonly etag: string | null
      readonly lastModified: string | null
    } & Answer)
  | ({
      readonly kind: 'fetched'
      readonly body: Uint8Array
      readonly contentType: string | null
      readonly etag: string | null
      readonly lastModified: string | null
    } & Answer)
  | {
      readonly kind: 'failed'
      readonly failure: FeedFailure
      /** One line for a reader. */
      readonly reason: string
      /** Of an answer that came; `url` is who gave it. */
      readonly status: number | null
      readonly url: string | null
      readonly waitMs: number
    }

/** Reads one address. Expected failures are values; it throws only when the signal is aborted. */
export type FetchUrl = (request: FetchRequest) => Promise<FetchResult>

export interface ModelRequest {
  readonly system: string
  readonly user: string
  /** A strict JSON schema (every property required, no additional ones) and its name. */
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> }
  readonly signal: AbortSignal
}

export interface ModelReply {
  /** The model's JSON text: still untrusted. */
  readonly text: string
  readonly model: string
  readonly promptTokens: number
  readonly completionTokens: number
  /** In US dollars; null where nobody knows what was taken or what it costs. */
  readonly costUsd: number | null
}

/** One call of a language model. Throws `AppError('model', …)` on refusal, failure or timeout. */
export interface LanguageModel {
  complete(request: ModelRequest): Promise<ModelReply>
}

/**
 * How fast a platform lets one token send. All who send with the token share one: a broadcast asks before
 * each message, and a reply to a reader goes before every broadcast.
 */
export interface Pace {
  /** Milliseconds that a broadcast has to wait before its next message to the chat; 0: it may go now. */
  waitMs(chat: string): number
  /** Counts a message that goes to the chat now. */
  count(chat: string): void
  /** Resolves when a reply may go to the chat, and has counted it. */
  takeReply(chat: string): Promise<void>
}

/** Sends to one platform. Never retries and never throws for what the platform or the network does. */
export interface Messenger {
  readonly platform: Platform
  /** Absent where the platform has no limits; a broadcast then sends one message after the other. */
  readonly pace?: Pace
  /** Splits a text into messages that each fit the platform's limits. */
  split(text: RichText): readonly RichText[]
  send(address: ChatAddress, message: Message): Promise<SendResult>
}

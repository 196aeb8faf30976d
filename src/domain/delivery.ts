import type { Buttons, RichText } from './rich-text.ts'
import type { ChatAddress } from './subscription.ts'
import type { Instant } from './time.ts'

/**
 * `pending → sending` (committed before the call) `→ sent | pending (with a later dueAt) | blocked | failed | unknown`.
 * `unknown`: the call began and nobody knows whether the message went out. It is never sent again.
 */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'blocked' | 'failed' | 'unknown'

/** One message of a digest to one chat. */
export interface Delivery extends ChatAddress {
  readonly id: string
  readonly digestId: string
  /** Its place among the messages of its digest, from 0. */
  readonly position: number
  readonly body: RichText
  readonly buttons: Buttons
  readonly state: DeliveryState
  readonly attempts: number
  readonly dueAt: Instant
  readonly messageId: string | null
  readonly lastError: string | null
}

/** What a messenger knows after one call. `notSent` is certain: the message did not go out and may be tried again. */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  | { readonly kind: 'not-sent'; readonly reason: string }
  | { readonly kind: 'moved'; readonly chat: string }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'unauthorized'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }

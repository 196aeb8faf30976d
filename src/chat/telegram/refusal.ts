import type { GrammyError } from 'grammy'
import type { SendResult } from '#domain/delivery.ts'
import { SECOND_MS } from '#domain/time.ts'

/** Telegram always says how long; should it not, this keeps us from asking at once. */
const DEFAULT_RETRY_SECONDS = 5

// What Telegram says (400) when a chat is gone or closed to us, in its words; 403 always means it. A lost
// or closed topic is one: its address is that topic alone, and the forum's other topics go on.
// Refusals that the Bot API server does not know, such as CHAT_SEND_PLAIN_FORBIDDEN, come as they are.
const CLOSED_CHAT = new RegExp(
  [
    'chat not found|user not found|group chat was (?:deleted|deactivated|upgraded)',
    'user is deactivated|input_user_deactivated|user_deactivated|user_is_blocked|user_is_bot',
    'not enough rights|have no rights|need administrator rights|bot is not a member|bot was kicked',
    '(?:peer|chat|channel|user)_id_invalid|channel_invalid|channel_private|chat_restricted',
    'chat_admin_required|user_banned_in_channel|allow_payment_required|[a-z]+_forbidden\\b|privacy_premium_required',
    'message thread not found|topic_(?:closed|deleted|id_invalid)|forum_(?:disabled|missing)',
  ].join('|'),
  'i',
)
// Not 413, whose words are "Request Entity Too Large".
const BAD_FORMATTING = /^400 .*(?:entit(?:y|ies)|url_invalid)/i
const BAD_BUTTONS = /^400 .*(?:button|reply.?markup|inline.?keyboard)/i

/** What an answer of Telegram that is no success makes of a message; `reason` says it in a few words. */
export function readRefusal(error: GrammyError, reason: string): SendResult {
  const { migrate_to_chat_id: movedTo, retry_after: seconds } = error.parameters
  if (movedTo !== undefined) return { kind: 'moved', chat: String(movedTo) }
  switch (error.error_code) {
    case 429:
      return { kind: 'rate-limited', retryAfterMs: (seconds ?? DEFAULT_RETRY_SECONDS) * SECOND_MS }
    // Telegram answers 404 to a token that has not the form of one.
    case 401:
    case 404:
      return { kind: 'unauthorized', reason }
    case 403:
      return { kind: 'blocked', reason }
    default:
      return readWords(error, reason)
  }
}

function readWords(error: GrammyError, reason: string): SendResult {
  if (error.error_code >= 500) return { kind: 'unknown', reason }
  if (CLOSED_CHAT.test(error.description)) return { kind: 'blocked', reason }
  return { kind: 'rejected', reason }
}

/** What of a message Telegram would not have, where the message may go without it. */
export function rejectedPart(result: SendResult): 'buttons' | 'entities' | null {
  if (result.kind !== 'rejected') return null
  if (BAD_BUTTONS.test(result.reason)) return 'buttons'
  return BAD_FORMATTING.test(result.reason) ? 'entities' : null
}

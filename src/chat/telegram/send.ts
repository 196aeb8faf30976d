import { type Api, GrammyError } from 'grammy'
import type { SendResult } from '#domain/delivery.ts'
import type { Messenger } from '#domain/ports.ts'
import { SECOND_MS } from '#domain/time.ts'
import { createApi, describeFailure, type TelegramAccess, wasNeverSent } from './api.ts'
import { renderMessage, type TelegramMessage } from './render.ts'
import { splitText } from './split.ts'

/** Telegram always says how long; should it not, this keeps us from asking at once. */
const DEFAULT_RETRY_SECONDS = 5

// What Telegram says (400) when a chat is gone or closed to us, in its words; 403 always means it.
const CLOSED_CHAT =
  /chat not found|user not found|peer_id_invalid|deactivated|chat_write_forbidden|not enough rights|have no rights|need administrator rights|bot is not a member|chat_restricted|group chat was deleted/i
// Not 413, whose words are "Request Entity Too Large".
const BAD_FORMATTING = /^400 .*(?:entit(?:y|ies)|url_invalid)/i

/**
 * Sends to Telegram: at most one POST a message, except that a message whose formatting Telegram
 * rejects is sent once more as plain text. Never throws, and no result holds the token.
 */
export function createTelegramMessenger(access: TelegramAccess): Messenger {
  const api = createApi(access)
  return {
    platform: 'telegram',
    split: splitText,
    send: async (address, message) => {
      const rendered = renderMessage(message.text)
      const result = await sendOnce(api, address.chat, rendered)
      if (result.kind !== 'rejected' || !BAD_FORMATTING.test(result.reason)) return result
      return sendOnce(api, address.chat, { text: rendered.text, entities: [] })
    },
  }
}

async function sendOnce(api: Api, chat: string, message: TelegramMessage): Promise<SendResult> {
  try {
    const sent = await api.sendMessage(chat, message.text, {
      entities: [...message.entities],
      link_preview_options: { is_disabled: true },
    })
    return { kind: 'sent', messageId: String(sent.message_id) }
  } catch (error) {
    return resultOf(error)
  }
}

function resultOf(error: unknown): SendResult {
  const reason = describeFailure(error)
  if (error instanceof GrammyError) return refusal(error, reason)
  return wasNeverSent(error) ? { kind: 'not-sent', reason } : { kind: 'unknown', reason }
}

function refusal(error: GrammyError, reason: string): SendResult {
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
      return refusalByWords(error, reason)
  }
}

function refusalByWords(error: GrammyError, reason: string): SendResult {
  if (error.error_code >= 500) return { kind: 'unknown', reason }
  if (CLOSED_CHAT.test(error.description)) return { kind: 'blocked', reason }
  return { kind: 'rejected', reason }
}

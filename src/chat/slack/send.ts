import { type ChatPostMessageArguments, WebAPIHTTPError, type WebClient } from '@slack/web-api'
import { neverConnected } from '#chat/network-failure.ts'
import type { SendResult } from '#domain/delivery.ts'
import type { Messenger } from '#domain/ports.ts'
import { SECOND_MS } from '#domain/time.ts'
import { renderMessage } from './render.ts'
import { splitText } from './split.ts'
import {
  createWebClient,
  describeFailure,
  isRefusedToken,
  retrySecondsOf,
  type SlackAccess,
  slackErrorOf,
} from './web-client.ts'

/** The chat is gone, or closed to us until someone in it changes that. */
const CLOSED_CHAT: ReadonlySet<string> = new Set([
  'cannot_dm_bot',
  'channel_not_found',
  'ekm_access_denied',
  'is_archived',
  'is_inactive',
  'messages_tab_disabled',
  'not_in_channel',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'user_disabled',
  'user_not_found',
])
/** Slack's words for "some of it may have been done". */
const HALF_DONE: ReadonlySet<string> = new Set(['fatal_error', 'internal_error'])
/** Refused for now, and certainly not posted. */
const NOT_NOW: ReadonlySet<string> = new Set([
  'accesslimited',
  'message_limit_exceeded',
  'org_login_required',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
])
const BAD_FORMATTING: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
])

/**
 * Sends to Slack: at most one POST a message, except that a message whose blocks Slack rejects is
 * sent once more as text alone. Never throws, and no result holds the token.
 */
export function createSlackMessenger(access: SlackAccess): Messenger {
  const client = createWebClient(access)
  return {
    platform: 'slack',
    ...(access.pace && { pace: access.pace }),
    split: splitText,
    send: async (address, message) => {
      const { text, blocks } = renderMessage(message.text)
      const result = await postOnce(client, { channel: address.chat, text, blocks })
      if (result.kind !== 'rejected' || !BAD_FORMATTING.has(result.reason)) return result
      return postOnce(client, { channel: address.chat, text })
    },
  }
}

async function postOnce(
  client: WebClient,
  message: ChatPostMessageArguments & { readonly text: string },
): Promise<SendResult> {
  try {
    const posted = await client.chat.postMessage({
      ...message,
      unfurl_links: false,
      unfurl_media: false,
    })
    return { kind: 'sent', messageId: posted.ts ?? '' }
  } catch (error) {
    return resultOf(error)
  }
}

function resultOf(error: unknown): SendResult {
  const seconds = retrySecondsOf(error)
  if (seconds !== null)
    return { kind: 'rate-limited', retryAfterMs: Math.max(1, seconds) * SECOND_MS }
  const reason = describeFailure(error)
  if (isRefusedToken(error)) return { kind: 'unauthorized', reason }
  const code = slackErrorOf(error)
  if (code !== null) return { kind: kindOf(code), reason }
  if (neverConnected(error) || isClientError(error)) return { kind: 'not-sent', reason }
  return { kind: 'unknown', reason }
}

function kindOf(code: string): 'blocked' | 'not-sent' | 'unknown' | 'rejected' {
  if (CLOSED_CHAT.has(code)) return 'blocked'
  if (HALF_DONE.has(code)) return 'unknown'
  return NOT_NOW.has(code) ? 'not-sent' : 'rejected'
}

/** Slack answers with status 200 even when it refuses: a 4xx is a proxy's, and went no further. */
const isClientError = (error: unknown): boolean =>
  error instanceof WebAPIHTTPError && error.statusCode >= 400 && error.statusCode < 500

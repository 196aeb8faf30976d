import type { WebClient } from '@slack/web-api'
import type { ChatAddress } from '#domain/subscription.ts'
import { slackErrorOf } from './web-client.ts'

/** Where a command was given. */
export interface Origin {
  readonly channel: string
  readonly user: string
}

/** Whose settings a command is about, and where scheduled briefs would go. */
export interface Place {
  readonly address: ChatAddress
  /** `outside`: a channel that the bot is not in, so that the reader's own messages serve instead. */
  readonly kind: 'channel' | 'direct' | 'outside'
}

/** The bot is not in it, may not look, or nobody is any more. */
const NO_MEMBER: ReadonlySet<string> = new Set([
  'channel_is_limited_access',
  'channel_not_found',
  'missing_scope',
  'not_in_channel',
])

/**
 * The channel where the bot is a member of it, otherwise the reader, to whom direct messages can
 * always be sent. Throws when Slack does not answer: a guess would look for a subscription elsewhere.
 */
export async function findPlace(client: WebClient, origin: Origin): Promise<Place> {
  const reader = { platform: 'slack', chat: origin.user } as const
  if (origin.channel.startsWith('D')) return { address: reader, kind: 'direct' }
  if (!(await isMember(client, origin.channel))) return { address: reader, kind: 'outside' }
  return { address: { platform: 'slack', chat: origin.channel }, kind: 'channel' }
}

async function isMember(client: WebClient, channel: string): Promise<boolean> {
  try {
    const found = await client.conversations.info({ channel })
    return found.channel?.is_member === true
  } catch (error) {
    if (NO_MEMBER.has(slackErrorOf(error) ?? '')) return false
    throw error
  }
}

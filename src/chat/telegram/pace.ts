import { createPace } from '#chat/pace.ts'
import type { Clock, Pace } from '#domain/ports.ts'
import { MINUTE_MS, SECOND_MS } from '#domain/time.ts'
import { chatIdOf } from './address.ts'

// https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: about 30 messages a
// second in all, one a second to a chat, 20 a minute to a group. Messages may arrive closer together than
// they left: a chat's stretches are a little longer for it, which costs nothing.
const OVERALL = [
  { count: 30, ms: SECOND_MS },
  // Spread over the second, so that a reply finds a place soon; looser than the second itself, because what
  // is late here is late for good.
  { count: 5, ms: 125 },
]
const PER_CHAT = [{ count: 1, ms: SECOND_MS + 100 }]
const PER_GROUP = [...PER_CHAT, { count: 20, ms: MINUTE_MS + 500 }]

/** The pace that Telegram allows one token; `clock` must never jump. */
export const createTelegramPace = (clock: Clock): Pace =>
  createPace(
    {
      overall: OVERALL,
      chatOf: chatIdOf,
      // The ids of groups and channels are below 0.
      perChat: (chat) => (chat.startsWith('-') ? PER_GROUP : PER_CHAT),
    },
    clock,
  )

import type { Api } from 'grammy'
import type { ChatMember } from 'grammy/types'
import type { Clock } from '#domain/ports.ts'
import { type Instant, MINUTE_MS } from '#domain/time.ts'

/** One who is made or unmade an administrator is treated as one after this at the latest. */
const KEPT_MS = MINUTE_MS
const ANSWERS_KEPT = 10_000

export interface Admins {
  /** Whether a user administers a group. Rejects where Telegram does not say. */
  isAdmin(chat: number, user: number): Promise<boolean>
}

interface Asked {
  readonly answer: Promise<boolean>
  readonly at: Instant
}

/** Asks Telegram once a minute for each user of each group at most; `clock` must never jump. */
export function createAdmins(api: Api, clock: Clock): Admins {
  const known = new Map<string, Asked>()
  return {
    isAdmin(chat, user) {
      const key = `${chat} ${user}`
      const now = clock.now()
      const asked = known.get(key)
      if (asked && asked.at + KEPT_MS > now) return asked.answer
      const answer = api.getChatMember(chat, user).then(administers)
      known.delete(key)
      known.set(key, { answer, at: now })
      answer.catch(() => known.delete(key))
      const [oldest] = known.keys()
      if (known.size > ANSWERS_KEPT && oldest !== undefined) known.delete(oldest)
      return answer
    },
  }
}

export const administers = ({ status }: ChatMember): boolean =>
  status === 'creator' || status === 'administrator'

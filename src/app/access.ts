import { createHash, timingSafeEqual } from 'node:crypto'
import type { Config } from '#config/config.ts'
import { accessKey } from '#domain/access.ts'
import type { Clock } from '#domain/ports.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { HOUR_MS, type Instant } from '#domain/time.ts'
import type { Store } from '#store/store.ts'

/** Wrong codes of one chat within an hour; then none is looked at until the hour is over. */
const MOST_WRONG = 5
/** Chats whose wrong codes are remembered: the one that was wrong longest ago goes first. */
const CHATS_REMEMBERED = 10_000

type JoinResult = 'admitted' | 'wrong' | 'refused'

/** Who may use the bot, as the settings say. */
export interface Access {
  /** A terminal on this machine always may. */
  isAdmitted(address: ChatAddress): Promise<boolean>
  /** The same for many chats, asked of the store once. */
  admits(): Promise<(address: ChatAddress) => boolean>
  /** Whether an invite code can let a chat in at all. */
  takesInvites(): boolean
  /** Lets a chat in for good by its invite code. After a few wrong ones it is `refused` for an hour. */
  join(address: ChatAddress, code: string): Promise<JoinResult>
}

/** Who may come in by the settings of the moment: they may be read again while the service runs. */
export function createAccess(
  deps: {
    readonly config: Pick<Config, 'settings' | 'environment'>
    readonly store: Pick<Store, 'readers'>
  },
  clock: Clock,
): Access {
  const { readers } = deps.store
  const guard = createGuard()
  const takesInvites = (): boolean => deps.config.settings.access.mode === 'invite'
  const isOpen = (address: ChatAddress): boolean => {
    const { mode, chats } = deps.config.settings.access
    return (
      mode === 'everyone' || address.platform === 'console' || chats.includes(accessKey(address))
    )
  }
  return {
    takesInvites,
    isAdmitted: async (address) =>
      isOpen(address) || (takesInvites() && (await readers.isAdmitted(address))),
    admits: async () => {
      const admitted = takesInvites() ? await readers.admitted() : []
      const keys = new Set(admitted.map(accessKey))
      return (address) => isOpen(address) || keys.has(accessKey(address))
    },
    join: async (address, code) => {
      const { inviteCode } = deps.config.environment
      if (isOpen(address)) return 'admitted'
      if (!takesInvites() || inviteCode === undefined) return 'wrong'
      const now = clock.now()
      if (!guard.mayTry(address, now)) return 'refused'
      if (!isSame(code, inviteCode)) {
        guard.noteWrong(address, now)
        return 'wrong'
      }
      await readers.admit(address, now)
      return 'admitted'
    },
  }
}

/** Takes the same time for every wrong code. */
const isSame = (code: string, expected: string): boolean =>
  timingSafeEqual(digest(code), digest(expected))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function createGuard() {
  const wrong = new Map<string, readonly Instant[]>()
  const recent = (key: string, now: Instant) =>
    (wrong.get(key) ?? []).filter((at) => at > now - HOUR_MS)
  return {
    mayTry: (address: ChatAddress, now: Instant): boolean =>
      recent(accessKey(address), now).length < MOST_WRONG,
    noteWrong: (address: ChatAddress, now: Instant): void => {
      const key = accessKey(address)
      const times = [...recent(key, now), now]
      wrong.delete(key)
      wrong.set(key, times)
      const [oldest] = wrong.keys()
      if (wrong.size > CHATS_REMEMBERED && oldest !== undefined) wrong.delete(oldest)
    },
  }
}

import type { ChatAddress } from './subscription.ts'

/** Who may use the bot: everybody, who has the invite code, or whom the settings list. */
export const ACCESS_MODES = ['everyone', 'invite', 'allowlist'] as const
export type AccessMode = (typeof ACCESS_MODES)[number]

/** The chat itself for a topic of a forum: who is let into one is let into all of it. */
export const roomOf = ({ platform, chat }: ChatAddress): ChatAddress => ({
  platform,
  chat: chat.split('/')[0] ?? chat,
})

/** A chat as settings list it: `telegram:123`, whichever topic of it. */
export function accessKey(address: ChatAddress): string {
  const { platform, chat } = roomOf(address)
  return `${platform}:${chat}`
}

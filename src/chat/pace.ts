import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock, Pace } from '#domain/ports.ts'

/** So many messages in any stretch of time. */
interface Limit {
  readonly count: number
  readonly ms: number
}

/** What a platform allows one token. */
export interface PaceLimits {
  /** Over all chats together. */
  readonly overall: readonly Limit[]
  /** The chat that an address counts as: all topics of a forum are one. */
  readonly chatOf: (address: string) => string
  readonly perChat: (chat: string) => readonly Limit[]
}

/** A broadcast looks again after this while a reply waits for its place. */
const YIELD_MS = 10
/** A chat is forgotten when it has had nothing for this long: longer than any limit of a chat. */
const FORGET_MS = 120_000

/**
 * Keeps the limits in any stretch of time that long, counted from when messages leave. A reply waits only
 * for the limits over all chats, a fraction of a second: platforms let a chat have a short burst.
 * `clock` must never jump.
 */
export function createPace(limits: PaceLimits, clock: Clock): Pace {
  const overall = createCounter()
  // In the order of their last message, so that the forgotten ones are in front.
  const chats = new Map<string, Counter>()
  let waitingReplies = 0

  const count = (address: string): void => {
    const now = clock.now()
    const chat = limits.chatOf(address)
    const counter = chats.get(chat) ?? createCounter()
    chats.delete(chat)
    chats.set(chat, counter)
    counter.add(now, limits.perChat(chat))
    overall.add(now, limits.overall)
    forgetOld(chats, now)
  }

  return {
    count,
    waitMs(address) {
      const now = clock.now()
      const chat = limits.chatOf(address)
      const ofChat = chats.get(chat)?.waitMs(now, limits.perChat(chat)) ?? 0
      const ofAll = overall.waitMs(now, limits.overall) + (waitingReplies > 0 ? YIELD_MS : 0)
      return Math.max(ofChat, ofAll)
    },
    async takeReply(address) {
      waitingReplies++
      try {
        for (;;) {
          const ms = overall.waitMs(clock.now(), limits.overall)
          if (ms <= 0) break
          await sleep(Math.ceil(ms))
        }
        count(address)
      } finally {
        waitingReplies--
      }
    },
  }
}

interface Counter {
  add(now: number, limits: readonly Limit[]): void
  waitMs(now: number, limits: readonly Limit[]): number
  readonly last: () => number
}

/** The times of the last messages, as many as the largest limit counts. */
function createCounter(): Counter {
  const times: number[] = []
  return {
    add(now, limits) {
      times.push(now)
      if (times.length > Math.max(...limits.map((limit) => limit.count), 1)) times.shift()
    },
    waitMs: (now, limits) =>
      limits.reduce((longest, { count, ms }) => {
        const first = times.at(-count)
        return first === undefined ? longest : Math.max(longest, first + ms - now)
      }, 0),
    last: () => times.at(-1) ?? 0,
  }
}

function forgetOld(chats: Map<string, Counter>, now: number): void {
  for (const [chat, counter] of chats) {
    if (counter.last() + FORGET_MS > now) return
    chats.delete(chat)
  }
}

import { refuse, type TelegramResponse } from './calls.ts'

/** At most so many messages in a stretch of time. */
interface Limit {
  readonly count: number
  readonly ms: number
}

/** What Telegram names: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const OVERALL: Limit = { count: 30, ms: 1000 }
const PER_CHAT: Limit = { count: 1, ms: 1000 }
const PER_GROUP: Limit = { count: 20, ms: 60_000 }

/** Counts messages over sliding stretches. A refused one counts for nothing. */
export class SendLimits {
  private readonly clock: () => number
  private readonly taken = new Map<string, number[]>()

  constructor(clock: () => number) {
    this.clock = clock
  }

  /** Telegram's refusal of one more message now; null when it is within the limits. */
  refuseOrCount(chat: number): TelegramResponse | null {
    const now = this.clock()
    const counted: [string, Limit][] = [
      ['all', OVERALL],
      [`chat ${chat}`, PER_CHAT],
      ...(chat < 0 ? [[`group ${chat}`, PER_GROUP] as [string, Limit]] : []),
    ]
    const waitMs = Math.max(...counted.map(([lane, limit]) => this.waitOf(lane, limit, now)))
    if (waitMs > 0) {
      const retry_after = Math.ceil(waitMs / 1000)
      const words = `Too Many Requests: retry after ${retry_after}`
      return refuse(429, words, { retry_after })
    }
    for (const [lane] of counted) this.taken.get(lane)?.push(now)
    return null
  }

  private waitOf(lane: string, { count, ms }: Limit, now: number): number {
    const within = (this.taken.get(lane) ?? []).filter((at) => at > now - ms)
    this.taken.set(lane, within)
    const first = within.at(-count)
    return within.length < count || first === undefined ? 0 : first + ms - now
  }
}

import type { ServerResponse } from 'node:http'
import { type NewUpdate, ok, refuse, type TelegramCall, type TelegramResponse } from './calls.ts'

interface Poll {
  readonly call: TelegramCall
  readonly response: ServerResponse
  readonly timer: NodeJS.Timeout
}

type Reply = (call: TelegramCall, response: ServerResponse, answer: TelegramResponse) => void

// What Telegram sends only to those who name it.
const ONLY_IF_NAMED = ['chat_member', 'message_reaction', 'message_reaction_count']

/** The queue of updates and the one long poll that may wait for them. */
export class Polls {
  private readonly reply: Reply
  private updates: ({ update_id: number } & NewUpdate)[] = []
  private allowed: readonly string[] = []
  private next = 500
  private waiting: Poll | null = null

  constructor(reply: Reply) {
    this.reply = reply
  }

  /** Queues the same update, with one id, so many times. */
  push(update: NewUpdate, times: number): void {
    const update_id = this.next++
    for (let left = times; left > 0; left -= 1) this.updates.push({ update_id, ...update })
    if (this.waiting && this.wanted().length > 0) this.answer(this.waiting)
  }

  take(call: TelegramCall, response: ServerResponse): void {
    const conflict =
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
    if (this.waiting) this.end(this.waiting, refuse(409, conflict))
    const { offset, timeout, allowed_updates } = call.params
    this.updates = this.updates.filter((update) => update.update_id >= Number(offset ?? 0))
    // As with Telegram, a list holds until another is given.
    if (Array.isArray(allowed_updates)) this.allowed = allowed_updates
    const waitMs = Number(timeout ?? 0) * 1000
    const timer = setTimeout(() => this.waiting && this.answer(this.waiting), waitMs)
    const poll: Poll = { call, response, timer }
    this.waiting = poll
    response.on('close', () => {
      clearTimeout(timer)
      if (this.waiting === poll) this.waiting = null
    })
    if (this.wanted().length > 0 || waitMs === 0) this.answer(poll)
  }

  stop(): void {
    if (this.waiting) clearTimeout(this.waiting.timer)
  }

  private wanted() {
    const isAllowed = (kind: string) =>
      this.allowed.length > 0 ? this.allowed.includes(kind) : !ONLY_IF_NAMED.includes(kind)
    return this.updates.filter(({ update_id, ...update }) => Object.keys(update).some(isAllowed))
  }

  private answer(poll: Poll): void {
    this.end(poll, ok(this.wanted().slice(0, Number(poll.call.params.limit ?? 100))))
  }

  private end(poll: Poll, answer: TelegramResponse): void {
    clearTimeout(poll.timer)
    if (this.waiting === poll) this.waiting = null
    this.reply(poll.call, poll.response, answer)
  }
}

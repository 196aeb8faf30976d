import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MessageEntity } from 'grammy/types'

/** One call that the server got. */
export interface TelegramCall {
  readonly method: string
  readonly token: string
  readonly params: CallParams
  /** What it answered; null while a poll waits, and for a dropped or silent one. */
  response: TelegramResponse | null
}

/** The parameters that the server or a test looks at. */
interface CallParams {
  readonly chat_id?: unknown
  readonly text?: unknown
  readonly entities?: unknown
  readonly link_preview_options?: unknown
  readonly offset?: unknown
  readonly timeout?: unknown
  readonly limit?: unknown
  readonly commands?: unknown
  readonly language_code?: unknown
}

export interface TelegramResponse {
  readonly ok: boolean
  readonly result?: unknown
  readonly error_code?: number
  readonly description?: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

/** What becomes of a later call instead of its normal answer. */
export type TelegramFailure =
  | { readonly kind: 'error'; readonly response: TelegramResponse }
  /** The call is taken (a `sendMessage` counts as sent), then the connection breaks. */
  | { readonly kind: 'drop' }
  /** Never answered. */
  | { readonly kind: 'silence' }
  /** A gateway's page instead of JSON. */
  | { readonly kind: 'html' }

interface SentMessage {
  readonly messageId: number
  readonly chat: string
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

interface Writer {
  readonly text: string
  readonly chat?: number
  readonly language?: string
}

export interface FakeTelegram {
  readonly apiRoot: string
  readonly token: string
  readonly username: string
  /** Every call in order, of every method. */
  readonly calls: readonly TelegramCall[]
  /** The messages that a client would show. */
  readonly sent: readonly SentMessage[]
  /** A private message to the bot. The chat is the reader's id, 1001 unless told. */
  writePrivately(message: Writer): void
  /** A message in a group; the chat is negative, -2002 unless told. */
  writeInGroup(message: Writer): void
  /** Any update, without its id. */
  push(update: Readonly<Record<string, unknown>>): void
  /** The next call of the method fails so; asked several times, the next ones in order. */
  failNext(method: string, failure: TelegramFailure): void
  /** Resolves with the call once one meets the test, at once if one has; rejects after 20 s. */
  waitForCall(isIt: (call: TelegramCall) => boolean): Promise<TelegramCall>
  /** Resolves when so many messages have gone out; rejects after 20 s. */
  waitForSent(count: number): Promise<readonly SentMessage[]>
  /** Breaks all connections and closes. */
  stop(): Promise<void>
}

const WAIT_MS = 20_000
const TEXT_UNITS = 4096
const READER = 1001
const GROUP = -2002

export const telegramError = (
  error_code: number,
  description: string,
  parameters?: TelegramResponse['parameters'],
): TelegramFailure => ({
  kind: 'error',
  response: { ok: false, error_code, description, ...(parameters && { parameters }) },
})

const ok = (result: unknown): TelegramResponse => ({ ok: true, result })
const refuse = (error_code: number, description: string): TelegramResponse => ({
  ok: false,
  error_code,
  description,
})

/**
 * A Bot API server on 127.0.0.1: long polling with offsets and 409 on two pollers, the limits of
 * `sendMessage`, and failures on request.
 */
export async function startFakeTelegram(
  options: { token?: string; username?: string } = {},
): Promise<FakeTelegram> {
  const fake = new FakeServer(
    options.token ?? '123456:fake-token-of-the-tests-0123456789',
    options.username ?? 'MujazTestBot',
  )
  await fake.listen()
  return fake
}

interface Poll {
  readonly call: TelegramCall
  readonly response: ServerResponse
  readonly timer: NodeJS.Timeout
}

class FakeServer implements FakeTelegram {
  readonly token: string
  readonly username: string
  readonly calls: TelegramCall[] = []
  readonly sent: SentMessage[] = []
  apiRoot = ''
  private readonly server = createServer((request, response) => void this.take(request, response))
  private readonly failures = new Map<string, TelegramFailure[]>()
  private readonly watchers = new Set<() => void>()
  private updates: { update_id: number }[] = []
  private nextUpdate = 500
  private nextMessage = 1
  private poll: Poll | null = null

  constructor(token: string, username: string) {
    this.token = token
    this.username = username
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.apiRoot = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  writePrivately({ text, chat = READER, language = 'en' }: Writer): void {
    this.pushMessage({ text, language, chat: { id: chat, type: 'private', first_name: 'Reader' } })
  }

  writeInGroup({ text, chat = GROUP, language = 'en' }: Writer): void {
    this.pushMessage({ text, language, chat: { id: chat, type: 'supergroup', title: 'Desk' } })
  }

  private pushMessage(message: { text: string; language: string; chat: object }): void {
    const { text, language, chat } = message
    const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0]
    this.push({
      message: {
        message_id: this.nextMessage++,
        date: 1_738_000_000,
        chat,
        from: { id: READER, is_bot: false, first_name: 'Reader', language_code: language },
        text,
        ...(command && { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
      },
    })
  }

  push(update: Readonly<Record<string, unknown>>): void {
    this.updates.push({ update_id: this.nextUpdate++, ...update })
    if (this.poll) this.answerPoll(this.poll)
  }

  failNext(method: string, failure: TelegramFailure): void {
    this.failures.set(method, [...(this.failures.get(method) ?? []), failure])
  }

  waitForCall(isIt: (call: TelegramCall) => boolean): Promise<TelegramCall> {
    return this.wait(
      () => this.calls.find(isIt),
      () => `calls: ${this.calls.map((c) => c.method).join(' ')}`,
    )
  }

  waitForSent(count: number): Promise<readonly SentMessage[]> {
    return this.wait(
      () => (this.sent.length >= count ? this.sent : undefined),
      () => `${this.sent.length} of ${count} messages sent`,
    )
  }

  private wait<T>(look: () => T | undefined, describe: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        this.watchers.delete(check)
      }
      const check = () => {
        const found = look()
        if (found === undefined) return
        end()
        resolve(found)
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`Waited in vain; ${describe()}`))
      }, WAIT_MS)
      this.watchers.add(check)
      check()
    })
  }

  async stop(): Promise<void> {
    if (this.poll) clearTimeout(this.poll.timer)
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const [, token = '', method = ''] = /^\/bot([^/]*)\/(\w+)$/.exec(request.url ?? '') ?? []
    const call: TelegramCall = { method, token, params: readParams(body), response: null }
    this.calls.push(call)
    const failure = this.failures.get(method)?.shift()
    if (failure) this.fail(call, failure, response)
    else if (token !== this.token) this.reply(call, response, refuse(401, 'Unauthorized'))
    else if (method === 'getUpdates') this.takePoll(call, response)
    else this.reply(call, response, this.answerTo(call))
    this.changed()
  }

  private fail(call: TelegramCall, failure: TelegramFailure, response: ServerResponse): void {
    if (failure.kind === 'error') this.reply(call, response, failure.response)
    if (failure.kind === 'html') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>')
    }
    if (failure.kind === 'drop') {
      this.answerTo(call)
      response.destroy()
    }
  }

  private answerTo({ method, params }: TelegramCall): TelegramResponse {
    switch (method) {
      case 'getMe':
        return ok({ id: 42, is_bot: true, first_name: 'Mujaz', username: this.username })
      case 'sendMessage':
        return this.sendMessage(params)
      case 'setMyCommands':
      case 'deleteWebhook':
      case 'sendChatAction':
        return ok(true)
      default:
        return refuse(404, 'Not Found: method not found')
    }
  }

  private sendMessage(params: CallParams): TelegramResponse {
    const text = String(params.text ?? '')
    const entities = (params.entities ?? []) as readonly MessageEntity[]
    if (text.trim() === '') return refuse(400, 'Bad Request: message text is empty')
    if (text.length > TEXT_UNITS) return refuse(400, 'Bad Request: message is too long')
    const wrong = entities.find((entity) => !isWithin(entity, text))
    if (wrong) return refuse(400, `Bad Request: can't parse entities: ${JSON.stringify(wrong)}`)
    const messageId = this.nextMessage++
    this.sent.push({ messageId, chat: String(params.chat_id), text, entities })
    return ok({ message_id: messageId, date: 1_738_000_000, chat: { id: params.chat_id }, text })
  }

  private takePoll(call: TelegramCall, response: ServerResponse): void {
    const conflict = 'Conflict: terminated by other getUpdates request'
    if (this.poll) this.endPoll(this.poll, refuse(409, conflict))
    const offset = Number(call.params.offset ?? 0)
    this.updates = this.updates.filter((update) => update.update_id >= offset)
    const waitMs = Number(call.params.timeout ?? 0) * 1000
    const timer = setTimeout(() => this.poll && this.answerPoll(this.poll), waitMs)
    const poll: Poll = { call, response, timer }
    this.poll = poll
    response.on('close', () => {
      clearTimeout(timer)
      if (this.poll === poll) this.poll = null
    })
    if (this.updates.length > 0 || waitMs === 0) this.answerPoll(poll)
  }

  private answerPoll(poll: Poll): void {
    const limit = Number(poll.call.params.limit ?? 100)
    this.endPoll(poll, ok(this.updates.slice(0, limit)))
  }

  private endPoll(poll: Poll, response: TelegramResponse): void {
    clearTimeout(poll.timer)
    if (this.poll === poll) this.poll = null
    this.reply(poll.call, poll.response, response)
    this.changed()
  }

  private reply(call: TelegramCall, response: ServerResponse, answer: TelegramResponse): void {
    call.response = answer
    response.writeHead(answer.error_code ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  }

  private changed(): void {
    for (const watcher of [...this.watchers]) watcher()
  }
}

/** Inside the text, not empty, and through no surrogate pair. */
function isWithin({ offset, length }: MessageEntity, text: string): boolean {
  const end = offset + length
  const cutsPair = (at: number) => /[\udc00-\udfff]/.test(text[at] ?? '') && at > 0
  return offset >= 0 && length > 0 && end <= text.length && !cutsPair(offset) && !cutsPair(end)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const readParams = (body: string): CallParams =>
  body === '' ? {} : (JSON.parse(body) as CallParams)

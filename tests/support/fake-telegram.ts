// A Bot API server on 127.0.0.1, as a full bot needs it. How a test drives it:
// - readers: `writePrivately`, `writeInGroup` (also as an anonymous administrator, or in a topic) and
//   `postInChannel`; `press(message, label)` presses a button of a sent message, `expirePresses` makes
//   what was pressed too old to be answered; `push` queues any update, several times with one id if told.
// - chats: open to the bot unless described. `addChat` gives type, title, topics, members and what the bot
//   is there; `setBot` makes it administrator, puts it out or blocks it and tells the bot so
//   (`my_chat_member`); `refuseChat` makes a chat answer one refusal to everything (any 403 or 400 string),
//   null ends it; `closeTopic` loses a topic ("message thread not found").
// - a group that becomes a supergroup: `migrate` makes calls fail with `migrate_to_chat_id`,
//   `announceMigration` sends the two notices; either may come first.
// - failures: `failNext(method, failure)` for the next call of a method, in the order of asking: an error
//   (`telegramError(429, '…', { retry_after: 7 })`, 401, 500), a dropped socket before or after the call is
//   taken, silence, a slow answer, a gateway's page. `enforceLimits` refuses with 429 what is more than 30
//   messages a second, one a second to a chat or 20 a minute to a group.
// - what came of it: `calls` (every request, with its time and parameters, to be counted), `sent` (the bot's
//   messages as they stand after edits), `waitForCall` and `waitForSent`.
// Updates and results are held against the schema of the Bot API: a broken update throws at `push`, a
// broken result is answered with a 500 that says what is wrong. Entities of written texts are TDLib's.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { wrongWith } from './telegram/bot-api-schema.ts'
import {
  type CallParams,
  type NewUpdate,
  refuse,
  type TelegramCall,
  type TelegramFailure,
  type TelegramResponse,
} from './telegram/calls.ts'
import { type Chat, type ChatSetup, Chats, type MemberStatus } from './telegram/chats.ts'
import { SendLimits } from './telegram/limits.ts'
import { botUserOf } from './telegram/members.ts'
import { Menus } from './telegram/menus.ts'
import { Messages, type SentMessage } from './telegram/messages.ts'
import { answerTo, type Bot, RESULTS } from './telegram/methods.ts'
import { Polls } from './telegram/polls.ts'
import {
  callbackUpdate,
  membershipUpdate,
  messageUpdate,
  noticeUpdate,
  READER,
  type Writer,
} from './telegram/updates.ts'
import { Watch } from './telegram/watch.ts'

export {
  type TelegramCall,
  type TelegramFailure,
  type TelegramResponse,
  telegramError,
} from './telegram/calls.ts'

const GROUP = -2002
const CHANNEL = -3003

/** Starts the server; its token and username are those of the tests unless told. */
export async function startFakeTelegram(
  options: { token?: string; username?: string } = {},
): Promise<FakeTelegram> {
  const fake = new FakeTelegram(
    options.token ?? '123456:fake-token-of-the-tests-0123456789',
    options.username ?? 'MujazTestBot',
  )
  await fake.listen()
  return fake
}

export class FakeTelegram {
  readonly token: string
  readonly username: string
  /** Every call in order, of every method. */
  readonly calls: TelegramCall[] = []
  /** Where it listens, once it does. */
  apiRoot = ''
  private readonly server = createServer((request, response) => void this.take(request, response))
  private readonly failures = new Map<string, TelegramFailure[]>()
  private readonly watch = new Watch()
  private readonly polls = new Polls((call, response, answer) => {
    this.reply(call, response, answer)
    this.watch.changed()
  })
  private readonly bot: Bot
  private limits: SendLimits | null = null
  private nextPress = 1

  constructor(token: string, username: string) {
    this.token = token
    this.username = username
    const bot = botUserOf(username)
    const chats = new Chats()
    this.bot = {
      bot,
      chats,
      messages: new Messages(chats, bot),
      menus: new Menus(),
      presses: new Set(),
      leave: (chat) => this.setBot(chat, 'left', bot.id),
    }
  }

  /** The bot's messages in the order in which they were taken; an edit shows in place. */
  get sent(): readonly SentMessage[] {
    return this.bot.messages.sent
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.apiRoot = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** A private message to the bot. The chat is the reader's id. */
  writePrivately(message: Writer): void {
    this.write(message, READER)
  }

  /** A message in a group. */
  writeInGroup(message: Writer): void {
    this.write(message, GROUP)
  }

  /** A post in a channel, which the bot gets as its administrator. */
  postInChannel({ chat = CHANNEL, ...message }: Writer): void {
    if (this.bot.chats.get(chat).type !== 'channel') this.addChat({ id: chat, type: 'channel' })
    this.write(message, chat)
  }

  private write({ chat: id, ...from }: Writer, usual: number): void {
    const chat = this.bot.chats.get(id ?? usual)
    if (from.thread !== undefined) chat.topics.add(from.thread)
    const messageId = this.bot.messages.numberOther(chat.id)
    this.push(messageUpdate({ chat, messageId, from }))
  }

  /**
   * Presses the button of this label under a message. By the reader unless told, in a private chat by its
   * owner. Returns the id of the press; throws where there is no such button.
   */
  press(
    message: SentMessage,
    label: string,
    by: { user?: number; language?: string } = {},
  ): string {
    const button = message.buttons.flat().find(({ text }) => text === label)
    if (!(button && 'callback_data' in button)) throw new Error(`No button “${label}”`)
    const id = String(this.nextPress++)
    this.bot.presses.add(id)
    const chat = Number(message.chat)
    const user = by.user ?? (chat > 0 ? chat : READER)
    const shown = this.bot.messages.objectOf(message)
    const press = { id, data: button.callback_data, user, language: by.language, message: shown }
    this.push(callbackUpdate(press))
    return id
  }

  /** Every press so far is too old to be answered. */
  expirePresses(): void {
    this.bot.presses.clear()
  }

  /** A reader deletes a message of the bot: "message to edit not found". */
  deleteMessage(message: SentMessage): void {
    this.bot.messages.remove(message)
  }

  /** Any update, without its id; several times with the same id if told. Throws for what is no update. */
  push(update: NewUpdate, times = 1): void {
    const wrong = wrongWith('TelegramUpdate', { update_id: 1, ...update })
    if (wrong !== null) throw new Error(wrong)
    this.polls.push(update, times)
  }

  /** Describes a chat; one that was there is forgotten. */
  addChat(setup: ChatSetup): void {
    this.bot.chats.add(setup)
  }

  /** The bot becomes this in a chat and is told so. `by` is who did it, the reader unless told. */
  setBot(id: number, status: MemberStatus, by = id > 0 ? id : READER): void {
    const chat = this.bot.chats.get(id)
    const before = chat.bot
    chat.bot = status
    this.push(membershipUpdate({ chat, bot: this.bot.bot, before, by }))
  }

  /** Everything in the chat is answered with this refusal; null ends it. */
  refuseChat(id: number, refusal: TelegramResponse | null): void {
    this.bot.chats.get(id).refusal = refusal
  }

  /** Opens topics, which makes the chat a forum. */
  openTopic(id: number, thread: number): void {
    this.bot.chats.get(id).topics.add(thread)
  }

  /** The topic is deleted: "message thread not found". */
  closeTopic(id: number, thread: number): void {
    this.bot.chats.get(id).topics.delete(thread)
  }

  /** The group is a supergroup of another id from now on; nobody tells the bot before it calls. */
  migrate(from: number, to: number): void {
    this.bot.chats.get(from).movedTo = to
    this.bot.chats.get(to)
  }

  /** The notices of it, one in either chat. */
  announceMigration(from: number, to: number): void {
    const old: Chat = { ...this.bot.chats.get(from), type: 'group' }
    const { messages, chats } = this.bot
    const toNotice = { migrate_to_chat_id: to }
    this.push(noticeUpdate(old, messages.numberOther(from), toNotice))
    const fromNotice = { migrate_from_chat_id: from }
    this.push(noticeUpdate(chats.get(to), messages.numberOther(to), fromNotice))
  }

  /** From now on, messages beyond Telegram's limits are answered with 429, by this clock of milliseconds. */
  enforceLimits(clock = () => performance.now()): void {
    this.limits = new SendLimits(clock)
  }

  /** The next call of the method fails so; asked several times, the next ones in order. */
  failNext(method: string, failure: TelegramFailure): void {
    this.failures.set(method, [...(this.failures.get(method) ?? []), failure])
  }

  /** Resolves with the call once one meets the test, at once if one has; rejects after 20 s. */
  waitForCall(isIt: (call: TelegramCall) => boolean): Promise<TelegramCall> {
    return this.watch.until(
      () => this.calls.find(isIt),
      () => `calls: ${this.calls.map((call) => call.method).join(' ')}`,
    )
  }

  /** Resolves when so many messages have gone out; rejects after 20 s. */
  waitForSent(count: number): Promise<readonly SentMessage[]> {
    return this.watch.until(
      () => (this.sent.length >= count ? this.sent : undefined),
      () => `${this.sent.length} of ${count} messages sent`,
    )
  }

  /** Breaks all connections and closes. */
  async stop(): Promise<void> {
    this.polls.stop()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const [, token = '', method = ''] = /^\/bot([^/]*)\/(\w+)$/.exec(request.url ?? '') ?? []
    const at = performance.now()
    const call: TelegramCall = { method, token, params: readParams(body), at, response: null }
    this.calls.push(call)
    const failure = this.failures.get(method)?.shift()
    if (failure) this.fail(call, failure, response)
    else if (token !== this.token) this.reply(call, response, refuse(401, 'Unauthorized'))
    else if (method === 'getUpdates') this.polls.take(call, response)
    else this.reply(call, response, this.answer(call))
    this.watch.changed()
  }

  private fail(call: TelegramCall, failure: TelegramFailure, response: ServerResponse): void {
    switch (failure.kind) {
      case 'error':
        this.reply(call, response, failure.response)
        return
      case 'html':
        response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>')
        return
      case 'drop':
        this.answer(call)
        response.destroy()
        return
      case 'drop-untaken':
        response.destroy()
        return
      case 'slow':
        void this.replyLate(call, response, failure.ms)
        return
      case 'silence':
        return
    }
  }

  private async replyLate(call: TelegramCall, response: ServerResponse, ms: number): Promise<void> {
    const answer = this.answer(call)
    await sleep(ms)
    this.reply(call, response, answer)
    this.watch.changed()
  }

  private answer({ method, params }: TelegramCall): TelegramResponse {
    if (method === 'sendMessage') {
      const refusal = this.limits?.refuseOrCount(Number(params.chat_id))
      if (refusal) return refusal
    }
    return answerTo(this.bot, method, params)
  }

  private reply(call: TelegramCall, response: ServerResponse, answer: TelegramResponse): void {
    const checked = withRightResult(call.method, answer)
    call.response = checked
    response.writeHead(checked.error_code ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(checked))
  }
}

function withRightResult(method: string, answer: TelegramResponse): TelegramResponse {
  const kind = RESULTS[method]
  if (!(answer.ok && kind)) return answer
  const [object, results] =
    typeof kind === 'string' ? [kind, [answer.result]] : [kind[0], answer.result as unknown[]]
  const wrong = results.map((result) => wrongWith(object, result)).find((one) => one !== null)
  return wrong === undefined ? answer : refuse(500, `No result of the Bot API: ${wrong}`)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const readParams = (body: string): CallParams =>
  body === '' ? {} : (JSON.parse(body) as CallParams)

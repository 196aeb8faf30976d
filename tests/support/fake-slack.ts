import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { type SlackBlocks, wrongMessage } from './slack-checks.ts'
import { commandEnvelope, messageEnvelope } from './slack-envelopes.ts'
import {
  failWith,
  readBody,
  readParams,
  type SlackFailure,
  type SlackParams,
  type SlackRequest,
  type SlackResponse,
} from './slack-http.ts'
import { READER, type SlackChannels, startWorkspace, type Workspace } from './slack-workspace.ts'

/** What a command was answered through its response_url. */
export interface CommandReply {
  readonly envelope: string
  readonly text?: string
  readonly blocks?: SlackBlocks
  readonly response_type?: string
  readonly unfurl_links?: boolean
}

interface Typed {
  readonly text: string
  readonly user?: string
  readonly channel?: string
}

const BOT_TOKEN = 'xoxb-000000000001-fake-bot-token'
const BOT_NAME = 'mujaz'
const WAIT_MS = 20_000
const REPLIES_TO_A_COMMAND = 5

/** Starts it on 127.0.0.1. `close` it at the end. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const fake = new FakeSlack(await startWorkspace(BOT_TOKEN, BOT_NAME))
  await fake.listen()
  return fake
}

/**
 * One workspace. Calls of the Web API are answered by an emulator that is not ours; what it lacks
 * is here: tokens are checked, blocks are, Socket Mode, slash commands and failures on request.
 */
export class FakeSlack {
  readonly botToken = BOT_TOKEN
  readonly appToken = 'xapp-1-A000000001-fake-app-token'
  readonly reader = READER
  /** Calls of the Web API in order, those that the bot made. */
  readonly requests: SlackRequest[] = []
  readonly replies: CommandReply[] = []
  /** Envelopes that the bot acknowledged, in order. */
  readonly acks: string[] = []
  /** Connections that were ever greeted. */
  greeted = 0
  /** Whether new connections are greeted. */
  greets = true
  apiUrl = ''
  private origin = ''
  private readonly workspace: Workspace
  private readonly server: Server = createServer((request, response) => {
    this.take(request, response).catch(() => response.destroy())
  })
  private readonly sockets = new WebSocketServer({ noServer: true })
  private readonly tickets = new Set<string>()
  private readonly failures = new Map<string, SlackFailure[]>()
  private readonly watchers = new Set<() => void>()
  private nextId = 1

  constructor(workspace: Workspace) {
    this.workspace = workspace
  }

  get channels(): SlackChannels {
    return this.workspace.channels
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    this.apiUrl = `${this.origin}/api/`
    this.server.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '', this.origin).searchParams.get('ticket') ?? ''
      if (!this.tickets.delete(ticket)) socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
      else this.sockets.handleUpgrade(request, socket, head, (opened) => this.greet(opened))
    })
  }

  /** The messages that a client shows in a channel or in the reader's direct messages. */
  get posted(): readonly SlackParams[] {
    const posts = this.requests.filter((one) => one.method === 'chat.postMessage')
    return posts.filter((one) => one.response?.ok).map((one) => one.params)
  }

  /** The reader types the slash command, in the channel that the bot has joined unless told. */
  pushCommand(typed: Typed): string {
    const id = `envelope-${this.nextId++}`
    const said = { user: READER, channel: this.channels.joined, ...typed }
    this.push(commandEnvelope(id, said, `${this.origin}/commands/${id}`))
    return id
  }

  /** A message in the reader's direct messages; `more` makes it another kind of message. */
  pushMessage(typed: Typed, more: object = {}): string {
    const id = `envelope-${this.nextId++}`
    this.push(messageEnvelope(id, { user: READER, channel: this.channels.direct, ...typed }, more))
    return id
  }

  /** Any message over the socket. */
  push(message: unknown): void {
    for (const socket of this.sockets.clients) socket.send(JSON.stringify(message))
  }

  /** The next call of the method fails so; asked several times, the next ones in order. `reply`: to a command. */
  failNext(method: string, failure: SlackFailure): void {
    this.failures.set(method, [...(this.failures.get(method) ?? []), failure])
  }

  /** Breaks the sockets without a goodbye. */
  dropSockets(): void {
    for (const socket of this.sockets.clients) socket.terminate()
  }

  /** The sockets that stand now. */
  get openSockets(): number {
    return this.sockets.clients.size
  }

  /** Resolves with the first that is found, at once if there is one; rejects after 20 s. */
  waitFor<T>(find: (slack: FakeSlack) => T | undefined | false | null): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        this.watchers.delete(check)
      }
      const check = () => {
        const found = find(this)
        if (found === undefined || found === false || found === null) return
        end()
        resolve(found)
      }
      const timer = setTimeout(() => {
        end()
        const seen = this.requests.map((one) => one.method).join(' ')
        reject(new Error(`Waited in vain; ${this.replies.length} replies; calls: ${seen}`))
      }, WAIT_MS)
      this.watchers.add(check)
      check()
    })
  }

  /** Breaks all connections and closes. */
  async close(): Promise<void> {
    this.dropSockets()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
    await this.workspace.close()
  }

  private greet(socket: WebSocket): void {
    socket.on('message', (data) => {
      const { envelope_id } = JSON.parse(String(data)) as { envelope_id?: string }
      if (envelope_id) this.acks.push(envelope_id)
      this.changed()
    })
    socket.on('close', () => this.changed())
    if (!this.greets) return
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: {} }))
    this.greeted++
    this.changed()
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const path = new URL(request.url ?? '', this.origin).pathname
    const method = path.replace(/^\/api\//, '')
    if (path.startsWith('/commands/')) this.takeReply(path, body, response)
    else {
      const token = (request.headers.authorization ?? '').replace(/^Bearer /, '')
      const call: SlackRequest = { method, token, params: readParams(body), response: null }
      this.requests.push(call)
      await this.answer(call, body, response)
    }
    this.changed()
  }

  private async answer(call: SlackRequest, body: string, response: ServerResponse): Promise<void> {
    const failure = this.failures.get(call.method)?.shift()
    if (failure?.kind === 'drop') await this.answerTo(call, body)
    if (failure) return failWith(response, failure)
    call.response = await this.answerTo(call, body)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(call.response))
  }

  private async answerTo(call: SlackRequest, body: string): Promise<SlackResponse> {
    const { method, token } = call
    const wanted = method === 'apps.connections.open' ? this.appToken : this.botToken
    const other = wanted === this.appToken ? this.botToken : this.appToken
    if (token === other) return { ok: false, error: 'not_allowed_token_type' }
    if (token !== wanted) return { ok: false, error: token === '' ? 'not_authed' : 'invalid_auth' }
    if (method === 'apps.connections.open') return { ok: true, url: this.openTicket() }
    const wrong = method === 'chat.postMessage' ? wrongMessage(call.params) : null
    return wrong ? { ok: false, error: wrong } : this.workspace.call(method, body, token)
  }

  private openTicket(): string {
    const ticket = `ticket-${this.nextId++}`
    this.tickets.add(ticket)
    return `${this.origin.replace('http', 'ws')}/link/?ticket=${ticket}`
  }

  private takeReply(path: string, body: string, response: ServerResponse): void {
    const envelope = path.split('/').at(-1) ?? ''
    const reply = { ...(JSON.parse(body) as object), envelope } as CommandReply
    const failure = this.failures.get('reply')?.shift()
    if (failure) {
      failWith(response, failure)
      return
    }
    const earlier = this.replies.filter((one) => one.envelope === envelope)
    const isUsed = earlier.length >= REPLIES_TO_A_COMMAND
    const wrong = isUsed ? 'used_url' : wrongMessage(reply)
    if (wrong === null) this.replies.push(reply)
    response.writeHead(wrong === null ? 200 : 404).end(wrong ?? 'ok')
  }

  private changed(): void {
    for (const watcher of [...this.watchers]) watcher()
  }
}

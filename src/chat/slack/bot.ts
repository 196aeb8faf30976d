import { App, LogLevel, RespondError, SocketModeReceiver } from '@slack/bolt'
import type { FetchFunction, Logger, WebClient } from '@slack/web-api'
import type { AnswerDeps } from '#chat/answer.ts'
import { AppError } from '#domain/errors.ts'
import { createInputHandler, type InputHandler } from './handle-input.ts'
import { libraryLogger } from './library-log.ts'
import { createSlackMessenger } from './send.ts'
import { keepConnected } from './socket.ts'
import {
  clientOptions,
  createWebClient,
  describeFailure,
  fetchOnce,
  isRefusedToken,
  type SlackAccess,
} from './web-client.ts'

/** Where the workspace does not say what it calls the bot. */
const DEFAULT_NAME = 'Mujaz'

export interface SlackOptions extends SlackAccess {
  readonly appToken: string
  readonly deps: AnswerDeps
  /** Stops the bot as `stop()` does. */
  readonly signal: AbortSignal
}

export interface SlackBot {
  /** Closes the socket and waits for the answers that are being given. Never rejects; may be called twice. */
  stop(): Promise<void>
}

/**
 * Connects the bot to one workspace in Socket Mode. Throws `AppError('platform', …)` when Slack
 * refuses one of the tokens. Without a network it goes on trying and says so in the log. Nothing
 * that Slack or its library does ends the process.
 */
export async function startSlack(options: SlackOptions): Promise<SlackBot> {
  const { deps } = options
  const client = createWebClient(options)
  const botName = await checkBotToken(client, deps)
  const stopping = new AbortController()
  const signal = AbortSignal.any([options.signal, stopping.signal])
  const messenger = createSlackMessenger(options)
  const handler = createInputHandler({ deps, client, messenger, botName, signal })
  const receiver = createReceiver(options, signal)
  listen(createApp(options, receiver), handler, deps)
  const socket = keepConnected({ client: receiver.client, log: deps.log, signal })
  await socket.tried
  return {
    stop: async () => {
      stopping.abort()
      await socket.ended
      await handler.idle()
    },
  }
}

/** The bot's name. Only a refusal counts: an unreachable Slack may come back. */
async function checkBotToken(client: WebClient, { log }: AnswerDeps): Promise<string> {
  try {
    return (await client.auth.test()).user ?? DEFAULT_NAME
  } catch (error) {
    if (isRefusedToken(error)) {
      throw new AppError(
        'platform',
        `Slack refuses the bot token (${describeFailure(error)}): check SLACK_BOT_TOKEN, the xoxb token under "OAuth & Permissions" of the app`,
      )
    }
    log.warn({ reason: describeFailure(error) }, 'Slack is not reachable yet')
    return DEFAULT_NAME
  }
}

function createReceiver(options: SlackOptions, signal: AbortSignal): SocketModeReceiver {
  const untilStopped: FetchFunction = (url, init) => {
    const signals = [signal, init?.signal].filter((one) => one instanceof AbortSignal)
    return fetchOnce(url, { ...init, signal: AbortSignal.any(signals) })
  }
  return new SocketModeReceiver({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: loggerOf(options),
    installerOptions: {
      clientOptions: { ...clientOptions(options.apiUrl), fetch: untilStopped },
    },
  })
}

function createApp(options: SlackOptions, receiver: SocketModeReceiver): App {
  return new App({
    receiver,
    // The library is given no token: what needs one is done by our own client.
    authorize: async () => ({}),
    clientOptions: clientOptions(options.apiUrl),
    logger: loggerOf(options),
    logLevel: LogLevel.WARN,
    convoStore: false,
    ignoreSelf: false,
  })
}

const loggerOf = ({ deps, botToken, appToken }: SlackOptions): Logger =>
  libraryLogger(deps.log, [botToken, appToken])

function listen(app: App, handler: InputHandler, { log }: AnswerDeps): void {
  // Whatever the operator named the command: the app has but one.
  app.command(/^\//, async ({ command, ack, respond }) => {
    await ack().catch((error) =>
      log.warn({ reason: describeFailure(error) }, 'A command could not be acknowledged'),
    )
    await handler.takeCommand({
      text: command.text ?? '',
      channel: command.channel_id,
      user: command.user_id,
      respond: (message) =>
        respond({
          ...message,
          response_type: 'ephemeral',
          replace_original: false,
          unfurl_links: false,
          unfurl_media: false,
        }),
      isRefusal: (error) => error instanceof RespondError,
    })
  })
  app.event('message', async ({ event }) => {
    // The bot's own messages come back as events too.
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id) return
    await handler.takeMessage({
      text: event.text ?? '',
      channel: event.channel,
      user: event.user,
    })
  })
  app.error(async (error) =>
    log.error({ reason: describeFailure(error) }, 'A Slack message could not be taken'),
  )
}

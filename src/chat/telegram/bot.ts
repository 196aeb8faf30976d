import { setTimeout as sleep } from 'node:timers/promises'
import { Bot, GrammyError, type Transformer } from 'grammy'
import type { AnswerDeps } from '#chat/answer.ts'
import { AppError } from '#domain/errors.ts'
import { SECOND_MS } from '#domain/time.ts'
import { monotonicClock } from '#lib/clock.ts'
import type { Log } from '#lib/log.ts'
import { createAdmins } from './admins.ts'
import { clientOptions, createApi, describeFailure, type TelegramAccess } from './api.ts'
import { ALLOWED_UPDATES, createUpdateHandler, type UpdateHandler } from './handle-update.ts'
import { setMenus } from './menus.ts'
import { createTelegramMessenger } from './send.ts'

const POLL_SECONDS = 25
/** A poll is answered within its own seconds; beyond this the connection is dead. */
const POLL_TIMEOUT_SECONDS = 40
const FIRST_PAUSE_MS = 1 * SECOND_MS
const LONGEST_PAUSE_MS = 60 * SECOND_MS

export interface TelegramOptions extends TelegramAccess {
  readonly deps: AnswerDeps
  /** Stops the bot as `stop()` does. */
  readonly signal: AbortSignal
}

export interface TelegramBot {
  /** Ends polling and waits for the answers that are being given. Never rejects; may be called twice. */
  stop(): Promise<void>
}

interface Running {
  readonly options: TelegramOptions
  readonly log: Log
  readonly bot: Bot
  readonly handler: UpdateHandler
  /** Ended by `stop` too. */
  settingMenus: Promise<void>
  /** Aborted by `stop()` or by the caller's signal. */
  readonly signal: AbortSignal
}

/**
 * Starts the bot by long polling. Throws `AppError('platform', …)` when Telegram refuses the token.
 * Without a network, and while another instance polls (409), it goes on trying and says so in the
 * log. An update that fails never stops it.
 */
export async function startTelegram(options: TelegramOptions): Promise<TelegramBot> {
  await checkToken(options)
  const stopping = new AbortController()
  const signal = AbortSignal.any([options.signal, stopping.signal])
  const bot = new Bot(options.token, { client: clientOptions(options, POLL_TIMEOUT_SECONDS) })
  const { deps } = options
  const api = createApi(options)
  const messenger = createTelegramMessenger(options)
  const admins = createAdmins(api, monotonicClock)
  const handler = createUpdateHandler({ deps, api, messenger, admins, signal })
  const settingMenus = Promise.resolve()
  const running: Running = { options, log: deps.log, bot, handler, settingMenus, signal }
  bot.use((context) => handler.take(context))
  bot.catch(({ error }) => warn(running, 'An update could not be taken', error))
  const polling = pollUntilStopped(running)
  const stopped = whenAborted(running.signal).then(() => stopPolling(running, polling))
  return {
    stop: () => {
      stopping.abort()
      return stopped
    },
  }
}

/** Only a refusal counts: an unreachable Telegram may come back. */
async function checkToken(options: TelegramOptions): Promise<void> {
  try {
    await createApi(options).getMe()
  } catch (error) {
    if (isRefusedToken(error)) throw refusedToken(error)
    options.deps.log.warn({ reason: describeFailure(error) }, 'Telegram is not reachable yet')
  }
}

const isRefusedToken = (error: unknown): error is GrammyError =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)

const refusedToken = (error: GrammyError): AppError =>
  new AppError(
    'platform',
    `Telegram refuses the token (${describeFailure(error)}): check TELEGRAM_BOT_TOKEN, or ask @BotFather for a new one`,
  )

async function pollUntilStopped(running: Running): Promise<void> {
  const pause = { ms: FIRST_PAUSE_MS }
  const restored = () => {
    pause.ms = FIRST_PAUSE_MS
  }
  running.bot.api.config.use(watchPolls(running, restored))
  while (!running.signal.aborted) {
    try {
      await poll(running)
    } catch (error) {
      if (running.signal.aborted) return
      if (isRefusedToken(error)) return running.log.error({}, refusedToken(error).message)
      warn(running, messageFor(error), error)
    }
    await pauseFor(running, pause.ms)
    pause.ms = Math.min(LONGEST_PAUSE_MS, pause.ms * 2)
  }
}

/** Until the bot is stopped; rejects when Telegram cannot be reached at the start, or on 401 and 409. */
async function poll(running: Running): Promise<void> {
  // grammY's own first calls go on for ever without a network, and cannot be stopped.
  running.bot.botInfo = await createApi(running.options).getMe()
  const { username } = running.bot.botInfo
  await running.bot.start({
    timeout: POLL_SECONDS,
    allowed_updates: ALLOWED_UPDATES,
    onStart: () => {
      // Beside the polling: readers do not wait for it.
      running.settingMenus = tryToSetMenus(running)
      running.log.info({ username }, 'Telegram is polled')
    },
  })
}

/** Tells the log of an outage, once; grammY tries again in silence. */
function watchPolls(running: Running, restored: () => void): Transformer {
  let isOut = false
  return async (call, method, payload, signal) => {
    if (method !== 'getUpdates') return call(method, payload, signal)
    try {
      const result = await call(method, payload, signal)
      if (result.ok) {
        isOut = false
        restored()
      }
      return result
    } catch (error) {
      if (!(isOut || running.signal.aborted)) warn(running, 'Telegram does not answer', error)
      isOut = true
      throw error
    }
  }
}

/** Never rejects; a stop ends it. */
const pauseFor = (running: Running, ms: number): Promise<void> =>
  sleep(ms, undefined, { signal: running.signal }).catch(() => undefined)

const messageFor = (error: unknown): string =>
  error instanceof GrammyError && error.error_code === 409
    ? 'Another instance polls with this Telegram token; trying again'
    : 'Telegram polling broke off; trying again'

async function tryToSetMenus(running: Running): Promise<void> {
  const { options, signal } = running
  try {
    await setMenus(createApi(options), options.deps.texts, signal)
  } catch (error) {
    warn(running, 'The menus of commands could not be set', error)
  }
}

async function stopPolling(running: Running, polling: Promise<void>): Promise<void> {
  try {
    // Tells Telegram which updates were taken, so that the next start does not get them again.
    await running.bot.stop()
  } catch (error) {
    warn(running, 'The last update could not be confirmed', error)
  }
  await polling
  await running.handler.idle()
  await running.settingMenus
}

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

const warn = (running: Running, message: string, error: unknown): void =>
  running.log.warn({ reason: describeFailure(error) }, message)

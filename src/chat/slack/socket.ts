import { setTimeout as sleep } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import { AppError } from '#domain/errors.ts'
import { SECOND_MS } from '#domain/time.ts'
import type { Log } from '#lib/log.ts'
import { describeFailure, isRefusedToken, retrySecondsOf } from './web-client.ts'

type SocketClient = SocketModeReceiver['client']

const FIRST_PAUSE_MS = 1 * SECOND_MS
const LONGEST_PAUSE_MS = 60 * SECOND_MS
/** From opening the socket to Slack's greeting. */
const GREETING_MS = 30 * SECOND_MS
/** A server that does not close its side is left. */
const GOODBYE_MS = 2 * SECOND_MS

interface SocketWiring {
  /** With the library's own reconnecting off. */
  readonly client: SocketClient
  readonly log: Log
  readonly signal: AbortSignal
}

export interface Socket {
  /** When the first try succeeded or failed; rejects with `AppError` where Slack refuses the token. */
  readonly tried: Promise<void>
  /** When the socket is closed for good, after the signal or a refused token. Never rejects. */
  readonly ended: Promise<void>
}

/**
 * Holds a connection until the signal is aborted, and opens another when Slack or the network ends
 * it. The library would do that too, but where its second try fails, nobody hears of the rejected
 * promise, and that ends the process.
 */
export function keepConnected(wiring: SocketWiring): Socket {
  catchRejections(wiring)
  const tried = Promise.withResolvers<void>()
  const ended = connectUntilStopped(wiring, tried).finally(() => tried.resolve())
  return { tried: tried.promise, ended }
}

/** These listeners are async functions of an event emitter: what they reject with would end the process. */
function catchRejections({ client, log }: SocketWiring): void {
  for (const event of ['ws_message', 'slack_event'] as const) {
    for (const listener of client.listeners(event)) {
      client.off(event, listener)
      client.on(event, async (...args: unknown[]) => {
        try {
          await listener.apply(client, args)
        } catch (error) {
          log.warn(
            { reason: describeFailure(error) },
            'Slack sent something that was not understood',
          )
        }
      })
    }
  }
}

async function connectUntilStopped(
  wiring: SocketWiring,
  tried: PromiseWithResolvers<void>,
): Promise<void> {
  const { log, signal } = wiring
  let pauseMs = FIRST_PAUSE_MS
  while (!signal.aborted) {
    try {
      await holdConnection(wiring, () => {
        pauseMs = FIRST_PAUSE_MS
        log.info({}, 'Slack is connected')
        tried.resolve()
      })
      if (!signal.aborted) log.info({}, 'Slack closed the connection; connecting again')
    } catch (error) {
      if (signal.aborted) return
      if (isRefusedToken(error)) {
        const refusal = refusedAppToken(error)
        tried.reject(refusal)
        return log.error({}, refusal.message)
      }
      log.warn({ reason: reasonOf(error) }, 'Slack cannot be connected to; trying again')
      tried.resolve()
      pauseMs = Math.max(pauseMs, (retrySecondsOf(error) ?? 0) * SECOND_MS)
    }
    await pauseFor(pauseMs, signal)
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)
  }
}

/** Until the connection is gone; rejects where it did not come to stand. */
async function holdConnection(wiring: SocketWiring, connected: () => void): Promise<void> {
  const { client, signal } = wiring
  const gone = Promise.withResolvers<void>()
  const left = () => gone.resolve()
  const leave = () => void closeSocket(client)
  client.once('disconnected', left)
  signal.addEventListener('abort', leave, { once: true })
  const late = setTimeout(leave, GREETING_MS)
  try {
    await client.start()
    clearTimeout(late)
    if (signal.aborted) leave()
    else connected()
    await gone.promise
  } finally {
    clearTimeout(late)
    client.off('disconnected', left)
    signal.removeEventListener('abort', leave)
  }
}

async function closeSocket(client: SocketClient): Promise<void> {
  const closed = client.disconnect()
  // Asked a second time, the library breaks the connection.
  const impatience = setTimeout(() => void client.disconnect(), GOODBYE_MS)
  await closed
  clearTimeout(impatience)
}

// The library rejects with nothing where a socket closes before it was greeted.
const reasonOf = (error: unknown): string =>
  error === undefined ? 'closed before the greeting' : describeFailure(error)

const refusedAppToken = (error: unknown): AppError =>
  new AppError(
    'platform',
    `Slack refuses the app token (${describeFailure(error)}): check SLACK_APP_TOKEN, an xapp token with connections:write under "Basic Information" of the app`,
  )

/** Never rejects; a stop ends it. */
const pauseFor = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined)

import { startSlack } from '#chat/slack/bot.ts'
import { createSlackPace } from '#chat/slack/pace.ts'
import { createSlackMessenger } from '#chat/slack/send.ts'
import { startTelegram } from '#chat/telegram/bot.ts'
import { createTelegramPace } from '#chat/telegram/pace.ts'
import { createTelegramMessenger } from '#chat/telegram/send.ts'
import { AppError } from '#domain/errors.ts'
import type { Messenger } from '#domain/ports.ts'
import { monotonicClock } from '#lib/clock.ts'
import type { App, Outside } from './open-app.ts'

/** One platform that is served: its bot answers, its messenger delivers. */
interface Lane {
  readonly name: string
  readonly messenger: Messenger
}

export interface Platforms {
  readonly lanes: readonly Lane[]
  /** Whether any platform has its tokens, served or not. */
  readonly isConfigured: boolean
  /** Waits for the answers that are being given. */
  stop(): Promise<void>
}

interface Start {
  readonly name: string
  readonly messenger: Messenger
  readonly start: () => Promise<{ stop(): Promise<void> }>
}

/** Starts every platform that has its tokens. One that refuses them is told in one line and left out. */
export async function startPlatforms(
  app: App,
  { say, signal }: Pick<Outside, 'say' | 'signal'>,
): Promise<Platforms> {
  const starts = configured(app, signal)
  const lanes: Lane[] = []
  const bots: { stop(): Promise<void> }[] = []
  const stop = async () => void (await Promise.all(bots.map((bot) => bot.stop())))
  const startOne = async ({ name, messenger, start }: Start) => {
    try {
      bots.push(await start())
      lanes.push({ name, messenger })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      say(`${name} is not served: ${error.message}`)
    }
  }
  // Together: one that is slow to answer must not keep the other waiting.
  const ends = await Promise.allSettled(starts.map(startOne))
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) {
    await stop()
    throw broken.reason
  }
  return { lanes, stop, isConfigured: starts.length > 0 }
}

function configured(app: App, signal: AbortSignal): Start[] {
  const { telegramToken, telegramApiRoot, slackBotToken, slackAppToken, slackApiUrl } =
    app.config.environment
  const { texts, log } = app
  const deps = {
    // Others after each reload.
    get services() {
      return app.services
    },
    texts,
    log,
  }
  const starts: Start[] = []
  if (telegramToken !== undefined) {
    const access = {
      token: telegramToken,
      pace: createTelegramPace(monotonicClock),
      ...(telegramApiRoot ? { apiRoot: telegramApiRoot } : {}),
    }
    starts.push({
      name: 'Telegram',
      messenger: createTelegramMessenger(access),
      start: () => startTelegram({ ...access, deps, signal }),
    })
  }
  if (slackBotToken !== undefined && slackAppToken !== undefined) {
    const access = {
      botToken: slackBotToken,
      pace: createSlackPace(monotonicClock),
      ...(slackApiUrl ? { apiUrl: slackApiUrl } : {}),
    }
    starts.push({
      name: 'Slack',
      messenger: createSlackMessenger(access),
      start: () => startSlack({ ...access, appToken: slackAppToken, deps, signal }),
    })
  }
  return starts
}

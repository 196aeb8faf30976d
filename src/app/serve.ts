import { schedule } from 'node-cron'
import { say } from '#chat/command-context.ts'
import type { Config } from '#config/config.ts'
import { deliverDue, recoverLane } from '#digests/deliver.ts'
import { makeDigests } from '#digests/make-digests.ts'
import { nextSlot } from '#digests/schedule.ts'
import type { Clock } from '#domain/ports.ts'
import type { Weekday } from '#domain/subscription.ts'
import { DAY_MS } from '#domain/time.ts'
import { acquireRunLock } from '#store/run-lock.ts'
import { type App, type Outside, openApp } from './open-app.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { topOfHour } from './services.ts'

// node-cron only ticks, in UTC; what is due is a column of the store.
const DIGEST_TICK = '*/10 * * * * *'
const POLL_TICK = '0 * * * * *'
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * The service, until the signal: what is being sent or answered then is finished first. Throws
 * `AppError('store')` where another one runs on the same data folder. A platform whose token is
 * refused is told in one line, and the others go on.
 */
export async function serve(config: Config, outside: Outside): Promise<void> {
  const lock = acquireRunLock(outside.dataFolder)
  try {
    const app = await openApp(config, outside)
    try {
      await runService(app, outside)
    } finally {
      await app.close()
    }
  } finally {
    lock.release()
  }
}

async function runService(app: App, outside: Outside): Promise<void> {
  const platforms = await startPlatforms(app, outside)
  try {
    for (const { messenger } of platforms.lanes) {
      await recoverLane({ store: app.store, messenger, log: app.log })
    }
    outside.say(greeting(app, platforms))
    await tickUntilStopped(app, outside, platforms)
  } finally {
    await platforms.stop()
  }
  outside.say('Mujaz has stopped.')
}

async function tickUntilStopped(app: App, outside: Outside, platforms: Platforms): Promise<void> {
  const polling = alone(() => guarded(app, 'poll', () => poll(app, outside, platforms)))
  const sending = alone(() => guarded(app, 'digests', () => digest(app, outside, platforms)))
  // A slot that came while the service was down is not written from what was stored before that.
  await polling.run()
  void sending.run()
  const tasks = [schedule(POLL_TICK, polling.run, inUtc), schedule(DIGEST_TICK, sending.run, inUtc)]
  await aborted(outside.signal)
  for (const task of tasks) await task.destroy()
  await Promise.all([polling.idle(), sending.idle()])
}

/** One run at a time: a call while one is under way waits for that one. */
function alone(step: () => Promise<void>) {
  let running: Promise<void> | null = null
  const run = (): Promise<void> => {
    running ??= step().finally(() => {
      running = null
    })
    return running
  }
  return { run, idle: async () => running ?? undefined }
}

const nothing = () => undefined
const inUtc = {
  timezone: 'UTC',
  suppressMissedWarning: true,
  // It would log to the console.
  logger: { info: nothing, warn: nothing, error: nothing, debug: nothing },
}

// A tick that fails is told in the log; the next one comes all the same.
async function guarded(app: App, name: string, step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    app.log.error({ err: error, tick: name }, 'a tick failed')
  }
}

async function poll(app: App, { signal, clock }: Outside, { lanes }: Platforms): Promise<void> {
  const { checked, unchanged, newArticles, failures } = await app.refresh('due')
  if (checked === 0) return
  for (const { feedId, reason } of failures) {
    app.log.warn({ feed: feedId, reason }, 'a feed could not be read')
  }
  await app.group(DAY_MS)
  app.log.info({ checked, unchanged, newArticles, failed: failures.length }, 'polled feeds')
  if (lanes.length === 0 && !signal.aborted) await writeForConsole(app, clock)
}

// With no platform nobody subscribes: the edition of the settings' hour is written all the same.
async function writeForConsole(app: App, clock: Clock): Promise<void> {
  const { time, zone, languages } = app.config.settings.subscription
  const schedule = { times: [time], days: EVERY_DAY, zone }
  const lastSlotAt = nextSlot(schedule, clock.now() - DAY_MS).at
  for (const language of languages) await app.editionFor(language, topOfHour(lastSlotAt))
}

async function digest(app: App, { clock, signal }: Outside, { lanes }: Platforms): Promise<void> {
  const { store, log, texts, config } = app
  await makeDigests(
    {
      store,
      clock,
      log,
      editionFor: app.editionFor,
      render: app.render,
      renderNothingNew: (language) => [
        { kind: 'paragraph', language, spans: [{ text: texts(language, 'nothing-new') }] },
      ],
      split: (platform, text) =>
        lanes.find(({ messenger }) => messenger.platform === platform)?.messenger.split(text) ??
        null,
      maxPerPart: config.settings.brief.maxItemsPerPart,
    },
    signal,
  )
  await Promise.all(
    lanes.map(({ messenger }) =>
      deliverDue(
        {
          store,
          messenger,
          clock,
          log,
          missingNote: (language) =>
            say(
              { texts, language, address: { platform: messenger.platform, chat: '' } },
              'may-be-missing',
            ),
        },
        signal,
      ),
    ),
  )
}

function greeting({ feeds, config }: App, { lanes }: Platforms): string {
  const writer = config.environment.openaiApiKey ? config.environment.openaiModel : 'extractive'
  const served = lanes.map(({ name }) => name).join(' and ')
  return served === ''
    ? `Mujaz reads ${feeds.length} feeds and writes editions (writer: ${writer}). No platform is served: put a Telegram or Slack token into .env, or talk to it here with "npm run chat".`
    : `Mujaz reads ${feeds.length} feeds and serves ${served} (writer: ${writer}). Ctrl-C stops it.`
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

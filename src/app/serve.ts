import { schedule } from 'node-cron'
import { say } from '#chat/command-context.ts'
import { deliverDue, recoverLane } from '#digests/deliver.ts'
import { makeDigests } from '#digests/make-digests.ts'
import { nextSlot } from '#digests/schedule.ts'
import type { Clock } from '#domain/ports.ts'
import type { Weekday } from '#domain/subscription.ts'
import { DAY_MS } from '#domain/time.ts'
import { acquireRunLock } from '#store/run-lock.ts'
import type { App } from './open-app.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { topOfHour } from './services.ts'

// node-cron only ticks, in UTC; what is due is a column of the store.
const DIGEST_TICK = '*/10 * * * * *'
const POLL_TICK = '0 * * * * *'
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

export interface Service {
  readonly clock: Clock
  readonly dataFolder: string
  /** A line for the operator. */
  readonly say: (line: string) => void
  /** Ends the service: what is being sent or answered is finished first. */
  readonly signal: AbortSignal
}

/**
 * The service, until the signal. Throws `AppError('store')` where another one runs on the same data folder.
 * A platform whose token is refused is told in one line, and the others go on.
 */
export async function serve(open: () => Promise<App>, service: Service): Promise<void> {
  const lock = acquireRunLock(service.dataFolder)
  try {
    const app = await open()
    try {
      await runService(app, service)
    } finally {
      await app.close()
    }
  } finally {
    lock.release()
  }
}

async function runService(app: App, service: Service): Promise<void> {
  const { signal } = service
  const platforms = await startPlatforms(app, service)
  for (const { messenger } of platforms.lanes) {
    await recoverLane({ store: app.store, messenger, log: app.log })
  }
  service.say(greeting(app, platforms))
  const work = new Set<Promise<void>>()
  const tick = (name: string, pattern: string, step: () => Promise<void>) => {
    const run = () => {
      const running = guarded(app, name, step)
      work.add(running)
      return running.finally(() => work.delete(running))
    }
    const task = schedule(pattern, run, {
      name,
      timezone: 'UTC',
      noOverlap: true,
      suppressMissedWarning: true,
      logger: silentCron,
    })
    return { task, run }
  }
  const ticks = [
    tick('poll', POLL_TICK, () => poll(app, service, platforms)),
    tick('digests', DIGEST_TICK, () => digest(app, service, platforms)),
  ]
  for (const { run } of ticks) void run()
  await aborted(signal)
  for (const { task } of ticks) await task.destroy()
  await platforms.stop()
  await Promise.all(work)
  service.say('Mujaz has stopped.')
}

// A tick that fails is told in the log; the next one comes all the same.
async function guarded(app: App, name: string, step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    app.log.error({ err: error, tick: name }, 'a tick failed')
  }
}

async function poll(app: App, { signal, clock }: Service, platforms: Platforms): Promise<void> {
  const report = await app.refresh({ all: false, signal })
  if (report.checked === 0) return
  for (const { feedId, reason } of report.failures) {
    app.log.warn({ feed: feedId, reason }, 'a feed could not be read')
  }
  await app.group(DAY_MS)
  const { checked, unchanged, newArticles, failures } = report
  app.log.info({ checked, unchanged, newArticles, failed: failures.length }, 'polled feeds')
  if (platforms.lanes.length === 0 && !signal.aborted) await writeForConsole(app, clock)
}

// With no platform nobody subscribes: the edition of the settings' hour is written all the same.
async function writeForConsole(app: App, clock: Clock): Promise<void> {
  const { time, zone, languages } = app.config.settings.subscription
  const schedule = { times: [time], days: EVERY_DAY, zone }
  const lastSlotAt = nextSlot(schedule, clock.now() - DAY_MS).at
  for (const language of languages) await app.editionFor(language, topOfHour(lastSlotAt))
}

async function digest(app: App, service: Service, { lanes }: Platforms): Promise<void> {
  const { store, log, texts, config } = app
  const { clock, signal } = service
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

const silentCron = { info: nothing, warn: nothing, error: nothing, debug: nothing }
function nothing(): void {}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

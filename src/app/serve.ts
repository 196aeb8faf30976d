import { schedule } from 'node-cron'
import { briefButtons } from '#chat/brief-buttons.ts'
import { say } from '#chat/command-context.ts'
import type { Config } from '#config/config.ts'
import { deliverDue, recoverLane } from '#digests/deliver.ts'
import { type MakeDigestsDeps, makeDigests } from '#digests/make-digests.ts'
import { passOnCorrections } from '#digests/pass-on-corrections.ts'
import { prepareEditions } from '#digests/prepare-editions.ts'
import { nextSlot } from '#digests/schedule.ts'
import type { Language } from '#domain/language.ts'
import { shownOf } from '#domain/narrow-edition.ts'
import type { Clock, Messenger } from '#domain/ports.ts'
import type { Weekday } from '#domain/subscription.ts'
import { DAY_MS } from '#domain/time.ts'
import type { Log } from '#lib/log.ts'
import { acquireRunLock } from '#store/run-lock.ts'
import { type App, type Outside, openApp } from './open-app.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { poll } from './poll.ts'
import { topOfHour } from './services.ts'

// node-cron only ticks, in UTC; what is due is a column of the store.
const DIGEST_TICK = '*/10 * * * * *'
// What waits for a rate limit goes on within a second of its end.
const DELIVERY_TICK = '* * * * * *'
const POLL_TICK = '0 * * * * *'
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Hands over what takes another configuration, for each time that the operator has the files read again. */
export type OnReload = (reload: (newest: Config) => void) => void

/**
 * The service, until the signal: what is being sent or answered then is finished first. Throws
 * `AppError('store')` where another one runs on the same data folder. A platform whose token is
 * refused is told in one line, and the others go on.
 */
export async function serve(
  config: Config,
  outside: Outside,
  onReload: OnReload = nothing,
): Promise<void> {
  const lock = acquireRunLock(outside.dataFolder)
  try {
    const app = await openApp(config, outside)
    try {
      await runService(app, outside, onReload)
    } finally {
      await app.close()
    }
  } finally {
    lock.release()
  }
}

async function runService(app: App, outside: Outside, onReload: OnReload): Promise<void> {
  const { signal } = outside
  const guard = (name: string, step: () => Promise<void>) =>
    alone(() => guarded(step, { log: app.log, name, signal }))
  const polling = guard('poll', () => poll(app))
  // Before the bots: the first edition that a reader asks for waits for it.
  void polling.run()
  onReload((newest) => {
    app.reload(newest)
    outside.say(`Mujaz has read its configuration again: ${app.feeds.length} feeds.`)
    // One that is under way began with the old feeds.
    void polling.idle().then(polling.run)
  })
  const platforms = await startPlatforms(app, outside)
  try {
    for (const { messenger } of platforms.lanes) {
      await recoverLane({ store: app.store, messenger, log: app.log })
    }
    outside.say(greeting(app, platforms))
    const making = guard('digests', () => digest(app, outside, platforms))
    const underWay = new Set<string>()
    // Each tick by itself: an edition that is slow to be written holds up neither another nor the digests.
    const preparing = sideBySide(() => {
      const step = async () => {
        await prepare(app, outside, { ...platforms, underWay })
        await making.run()
      }
      return guarded(step, { log: app.log, name: 'editions', signal })
    })
    // By themselves: a long broadcast must hold up neither the next digests nor another platform's.
    const sending = platforms.lanes.map(({ messenger }) =>
      guard('deliveries', () => deliver(app, outside, messenger)),
    )
    await tickUntilStopped({ polling, preparing, making, sending }, signal)
  } finally {
    await platforms.stop()
  }
  outside.say('Mujaz has stopped.')
}

async function tickUntilStopped(
  { polling, preparing, making, sending }: Steps,
  signal: AbortSignal,
): Promise<void> {
  void preparing.run()
  const tasks = [
    schedule(POLL_TICK, polling.run, inUtc),
    schedule(DIGEST_TICK, making.run, inUtc),
    schedule(DIGEST_TICK, preparing.run, inUtc),
    ...sending.map((lane) => schedule(DELIVERY_TICK, lane.run, inUtc)),
  ]
  await aborted(signal)
  for (const task of tasks) await task.destroy()
  await Promise.all([polling, preparing, making, ...sending].map((step) => step.idle()))
}

interface Steps {
  readonly polling: Step
  readonly preparing: Step
  readonly making: Step
  /** One a platform. */
  readonly sending: readonly Step[]
}

interface Step {
  /** Never rejects. */
  run(): Promise<void>
  /** When nothing is under way. */
  idle(): Promise<void>
}

/** A call while one is under way waits for that one. */
function alone(step: () => Promise<void>): Step {
  let running: Promise<void> | null = null
  const run = (): Promise<void> => {
    running ??= step().finally(() => {
      running = null
    })
    return running
  }
  return { run, idle: async () => running ?? undefined }
}

function sideBySide(step: () => Promise<void>): Step {
  const running = new Set<Promise<void>>()
  const run = (): Promise<void> => {
    const one = step().finally(() => running.delete(one))
    running.add(one)
    return one
  }
  return { run, idle: async () => void (await Promise.all(running)) }
}

const nothing = () => undefined
const inUtc = {
  timezone: 'UTC',
  suppressMissedWarning: true,
  // It would log to the console.
  logger: { info: nothing, warn: nothing, error: nothing, debug: nothing },
}

// A tick that fails is told in the log; the next one comes all the same.
async function guarded(
  step: () => Promise<void>,
  { log, name, signal }: { readonly log: Log; readonly name: string; readonly signal: AbortSignal },
): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (error !== signal.reason) log.error({ err: error, tick: name }, 'a tick failed')
  }
}

// With no platform nobody subscribes: the edition of the settings' hour is written all the same.
async function writeForConsole(app: App, clock: Clock): Promise<void> {
  const { time, zone, languages } = app.config.settings.subscription
  const schedule = { times: [time], days: EVERY_DAY, zone }
  const lastSlotAt = nextSlot(schedule, clock.now() - DAY_MS).at
  for (const language of languages) await app.editionFor(language, topOfHour(lastSlotAt))
}

async function prepare(
  app: App,
  { clock, signal }: Outside,
  { lanes, underWay }: Platforms & { readonly underWay: Set<string> },
): Promise<void> {
  const { store, log, editionIn } = app
  if (lanes.length === 0) await writeForConsole(app, clock)
  await prepareEditions({ store, clock, log, writeEdition: editionIn, underWay }, signal)
}

async function digest(app: App, { clock, signal }: Outside, { lanes }: Platforms): Promise<void> {
  const { store, log, texts, config, services, access, findEdition } = app
  const deps: MakeDigestsDeps = {
    store,
    clock,
    log,
    findEdition,
    render: ({ whole, copy, news }, { parts }) =>
      app.render(copy, { ...shownOf(whole, copy, parts), news }),
    renderCorrections: app.renderCorrections,
    buttonsFor: ({ whole, hasMore }) => briefButtons(whole, texts, { hasMore }),
    topicsOf: services.directory.topicsOf,
    isAdmitted: await access.admits(),
    renderNothingNew: (language) => [
      { kind: 'paragraph', language, spans: [{ text: texts(language, 'nothing-new') }] },
    ],
    split: (platform, text) =>
      lanes.find(({ messenger }) => messenger.platform === platform)?.messenger.split(text) ?? null,
    maxPerPart: config.settings.brief.maxItemsPerPart,
  }
  await passOnCorrections(deps, signal)
  await makeDigests(deps, signal)
}

const deliver = (
  { store, log, texts, access: { isAdmitted } }: App,
  { clock, signal }: Outside,
  messenger: Messenger,
): Promise<void> => {
  const address = { platform: messenger.platform, chat: '' }
  const missingNote = (language: Language) => say({ texts, language, address }, 'may-be-missing')
  return deliverDue({ store, messenger, clock, log, isAdmitted, missingNote }, signal)
}

function greeting({ feeds, config }: App, { lanes, isConfigured }: Platforms): string {
  const writer = config.environment.openaiApiKey ? config.environment.openaiModel : 'extractive'
  const reads = `Mujaz reads ${feeds.length} feeds`
  if (lanes.length > 0) {
    const served = lanes.map(({ name }) => name).join(' and ')
    return `${reads} and serves ${served} (writer: ${writer}). Ctrl-C stops it.`
  }
  const way = isConfigured ? 'mend the tokens in .env' : 'put a Telegram or Slack token into .env'
  return `${reads} and writes editions (writer: ${writer}). No platform is served: ${way}, or talk to it here with "npm run chat".`
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

import OpenAI, { APIError } from 'openai'
import { createWebClient } from '#chat/slack/web-client.ts'
import { createApi } from '#chat/telegram/api.ts'
import type { Config } from '#config/config.ts'
import type { DayUsage } from '#domain/model-usage.ts'
import { type Instant, SECOND_MS, toIso } from '#domain/time.ts'
import { redact } from '#lib/log.ts'
import { diagnoseFeeds } from './diagnose-feeds.ts'
import { diagnoseUsage } from './diagnose-usage.ts'
import type { App } from './open-app.ts'

const CALL_TIMEOUT_MS = 10 * SECOND_MS

/** One thing that was looked at. `off` is a thing that the operator has not set up. */
export interface Finding {
  readonly name: string
  readonly state: 'ok' | 'off' | 'warn' | 'fail'
  readonly detail: string
  /** What models took this month, by day; only where usage was looked at. */
  readonly days?: readonly DayUsage[]
}

/** Looks at the store, the feeds, the tokens, the model and the clock. Never throws for what it finds. */
export async function diagnose(app: App, options: { offline: boolean }): Promise<Finding[]> {
  const { config, services } = app
  const findings = [await diagnoseStore(app), await diagnoseFeeds(app, services.now())]
  const platforms = [telegramFinding, slackFinding, modelFinding]
  for (const look of platforms) findings.push(await look(config, options.offline))
  findings.push(await diagnoseUsage(app.store, config, services.now()))
  return [...findings, clockFinding(config, services.now())]
}

async function diagnoseStore({ store }: App): Promise<Finding> {
  const subscriptions = await store.subscriptions.all()
  const active = subscriptions.filter((subscription) => subscription.status === 'active').length
  const counts = await store.deliveries.counts()
  const detail = `${active} active subscriptions; deliveries: ${Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')}`
  const lost = counts.unknown + counts.failed
  return { name: 'store', state: lost > 0 ? 'warn' : 'ok', detail }
}

async function telegramFinding({ environment }: Config, offline: boolean): Promise<Finding> {
  const { telegramToken: token, telegramApiRoot: apiRoot } = environment
  if (token === undefined) return off('telegram', 'TELEGRAM_BOT_TOKEN is not set')
  if (offline) return unasked('telegram')
  return ask('telegram', [token], async () => {
    const me = await createApi({ token, ...(apiRoot ? { apiRoot } : {}) }).getMe()
    return `the token is that of @${me.username}`
  })
}

async function slackFinding({ environment }: Config, offline: boolean): Promise<Finding> {
  const { slackBotToken: token, slackAppToken: appToken, slackApiUrl } = environment
  if (token === undefined || appToken === undefined) {
    return off('slack', 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set')
  }
  if (offline) return unasked('slack')
  return ask('slack', [token, appToken], async () => {
    const at = slackApiUrl ? { apiUrl: slackApiUrl } : {}
    const { user, team } = await createWebClient({ botToken: token, ...at }).auth.test()
    // The app-level token has this one use: it asks for an address to connect to.
    await createWebClient({ botToken: appToken, ...at }).apps.connections.open()
    return `the tokens are those of ${user} in ${team}`
  })
}

async function modelFinding({ environment }: Config, offline: boolean): Promise<Finding> {
  const { openaiApiKey: apiKey, openaiBaseUrl, openaiModel } = environment
  if (apiKey === undefined)
    return off('model', 'OPENAI_API_KEY is not set: the extractive writer serves')
  if (offline) return unasked('model')
  return ask('model', [apiKey], async () => {
    const client = new OpenAI({
      apiKey,
      maxRetries: 0,
      timeout: CALL_TIMEOUT_MS,
      ...(openaiBaseUrl ? { baseURL: openaiBaseUrl } : {}),
    })
    try {
      await client.models.list()
    } catch (error) {
      // Some compatible endpoints have no list of models; they answer all the same.
      if (!(error instanceof APIError && error.status === 404)) throw error
    }
    return `${openaiModel} at ${client.baseURL}`
  })
}

function clockFinding({ settings }: Config, now: Instant): Finding {
  const { zone } = settings.subscription
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const detail = `${toIso(now)}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })} in ${zone}`
  return { name: 'clock', state: 'ok', detail }
}

async function ask(
  name: string,
  secrets: readonly string[],
  question: () => Promise<string>,
): Promise<Finding> {
  try {
    return { name, state: 'ok', detail: await question() }
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { name, state: 'fail', detail: redact(message, secrets) }
  }
}

const off = (name: string, detail: string): Finding => ({ name, state: 'off', detail })
const unasked = (name: string): Finding => ({
  name,
  state: 'ok',
  detail: 'set; not asked (--offline)',
})

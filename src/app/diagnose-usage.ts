import type { Config } from '#config/config.ts'
import { type DayUsage, totalTokens } from '#domain/model-usage.ts'
import { type Instant, toIso } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import type { Finding } from './diagnose.ts'

const SHOWN_DAYS = 7
// From here on an operator would want to know.
const NEARLY = 0.9

/** What the calls of models took today and this month (UTC), and of the last days that had any, by day and model. */
export async function diagnoseUsage(
  { usage }: Store,
  { settings, environment }: Config,
  now: Instant,
): Promise<Finding> {
  const today = toIso(now).slice(0, 10)
  const month = await usage.since(`${today.slice(0, 7)}-01`)
  const ofToday = month.filter(({ day }) => day === today)
  const { dailyTokens, monthlyTokens } = settings.model
  if (month.length === 0 && environment.openaiApiKey === undefined) {
    return { name: 'usage', state: 'off', detail: 'no model was called this month' }
  }
  const spans = [
    { name: 'today', days: ofToday, budget: dailyTokens },
    { name: 'this month', days: month, budget: monthlyTokens },
  ]
  const shown = month.slice(-SHOWN_DAYS)
  return {
    name: 'usage',
    state: spans.some(({ days, budget }) => totalTokens(days) >= NEARLY * budget) ? 'warn' : 'ok',
    detail: [spans.map(describeSpan).join(', '), ...shown.map(describeDay)].join('\n'),
    days: month,
  }
}

const count = (n: number): string => n.toLocaleString('en-US')

function describeSpan({
  name,
  days,
  budget,
}: {
  readonly name: string
  readonly days: readonly DayUsage[]
  readonly budget: number
}): string {
  const costs = days.flatMap(({ costUsd }) => costUsd ?? [])
  const cost = costs.length === 0 ? '' : ` (${dollars(costs.reduce((sum, each) => sum + each, 0))})`
  return `${name} ${count(totalTokens(days))} of ${count(budget)} tokens${cost}`
}

function describeDay(usage: DayUsage): string {
  const { day, model, calls, promptTokens, completionTokens, estimatedTokens, costUsd } = usage
  return [
    `  ${day} ${model}: ${count(calls)} ${calls === 1 ? 'call' : 'calls'}`,
    `${count(promptTokens)} read`,
    `${count(completionTokens)} written`,
    ...(estimatedTokens === 0 ? [] : [`up to ${count(estimatedTokens)} that nobody told`]),
    ...(costUsd === null ? [] : [dollars(costUsd)]),
  ].join(', ')
}

const dollars = (usd: number): string => `$${usd.toFixed(usd < 1 ? 4 : 2)}`

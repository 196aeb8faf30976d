import { type Command, type CommandContext, say } from '#chat/command-context.ts'
import { clockText, dayText, localTime, zoneText } from '#chat/date-text.ts'
import { plainReply } from '#chat/reply.ts'
import type { FeedHealth } from '#chat/services.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Block } from '#domain/rich-text.ts'
import { isPausedAt } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '#domain/time.ts'
import { placeOfZone } from '#domain/zones.ts'

const NAMES_SHOWN = 5

/** When the next brief comes, how fresh the feeds are, which fail, and what was sent last. */
export const statusCommand: Command = async (context) => {
  const health = await context.services.feedHealth()
  const sent = await context.services.lastDigest(context.address)
  return [
    plainReply(
      { ...say(context, 'status-title'), kind: 'title' },
      tellNext(context),
      ...tellLast(context, sent),
      ...tellFeeds(context, health),
    ),
  ]
}

function tellNext(context: CommandContext): Block {
  const { subscription } = context
  if (subscription?.status === 'paused') return say(context, 'status-paused')
  if (subscription?.status !== 'active' || subscription.nextRunAt === null) {
    return say(context, 'status-none')
  }
  const { pausedUntil, nextRunAt } = subscription
  if (pausedUntil !== null && isPausedAt(subscription, context.services.now())) {
    return say(context, 'status-paused-until', timeArgs(context, pausedUntil))
  }
  return say(context, 'subscribed-next', timeArgs(context, nextRunAt))
}

function tellLast(context: CommandContext, messages: readonly Delivery[]): Block[] {
  const [first] = messages
  const isServed = context.subscription?.status === 'active'
  if (!first) return isServed ? [say(context, 'status-last-none')] : []
  const title = first.body.find((block) => block.kind === 'title')
  const what =
    title?.spans.map((span) => span.text).join('') ??
    context.texts(context.language, 'status-no-news')
  const args = { ...timeArgs(context, first.dueAt), what }
  return [say(context, `status-last-${fateOf(messages)}`, args)]
}

/** The worst that became of any of the messages. */
function fateOf(messages: readonly Delivery[]): 'failed' | 'unknown' | 'waiting' | 'sent' {
  const states = new Set(messages.map((message) => message.state))
  if (states.has('failed') || states.has('blocked')) return 'failed'
  if (states.has('unknown')) return 'unknown'
  return states.has('pending') || states.has('sending') ? 'waiting' : 'sent'
}

function tellFeeds(context: CommandContext, health: FeedHealth): Block[] {
  if (health.newestAt === null) return [say(context, 'status-unread')]
  const { total, fresh, failing } = health
  const age = ageText(context, context.services.now() - health.newestAt)
  const lines = [say(context, 'status-feeds', { fresh, total, age })]
  if (failing.length === 0) return lines
  const more = failing.length - NAMES_SHOWN
  const names = [
    ...failing.slice(0, NAMES_SHOWN),
    ...(more > 0 ? [context.texts(context.language, 'and-more', { count: more })] : []),
  ]
  return [
    ...lines,
    say(context, 'status-failing', { names: names.join(context.language === 'ar' ? '، ' : ', ') }),
  ]
}

function ageText({ texts, language }: CommandContext, ageMs: number): string {
  if (ageMs < MINUTE_MS) return texts(language, 'age-now')
  if (ageMs < HOUR_MS)
    return texts(language, 'age-minutes', { count: Math.floor(ageMs / MINUTE_MS) })
  if (ageMs < 2 * DAY_MS)
    return texts(language, 'age-hours', { count: Math.floor(ageMs / HOUR_MS) })
  return texts(language, 'age-days', { count: Math.floor(ageMs / DAY_MS) })
}

/** An instant as the reader's own zone has it. */
function timeArgs({ texts, language, services, subscription }: CommandContext, at: Instant) {
  const zone = subscription?.zone ?? services.defaultZone
  return {
    day: dayText(at, zone, language),
    time: clockText(texts, language, localTime(at, zone)),
    zone: zoneText(texts, language, placeOfZone(zone)),
  }
}

import { type Command, type CommandContext, say } from '#chat/command-context.ts'
import { parseSchedule } from '#chat/parse-schedule.ts'
import type { Reply } from '#chat/reply.ts'
import { describeSchedule, momentOf } from '#chat/schedule-text.ts'
import { inChosenLanguage } from '#chat/settings/panel.ts'
import type { RichText } from '#domain/rich-text.ts'
import { isPausedAt, type Subscription } from '#domain/subscription.ts'
import { type Place, placeOfZone } from '#domain/zones.ts'
import { badSchedule, changeOf } from './subscribe.ts'

/** Says when the briefs come; with times, days, a place or languages, it changes them, and subscribes nobody. */
export const scheduleCommand: Command = async (context) => {
  const { services, address, rest } = context
  const parsed = parseSchedule(rest)
  if (parsed.kind !== 'wish') return [badSchedule(context, parsed, 'schedule')]
  if (Object.keys(parsed.wish).length === 0) {
    return [tellSchedule(context, await services.settingsOf(address))]
  }
  const change = await changeOf(context, parsed.wish)
  const saved = await services.changeSettings(address, change)
  return [tellSchedule(inChosenLanguage(context, saved), saved, parsed.wish.place)]
}

/** The schedule of a chat, with buttons to change it, and one to subscribe where nothing is sent yet. */
export function tellSchedule(context: CommandContext, saved: Subscription, place?: Place): Reply {
  const { texts, language } = context
  const isRunning = saved.status === 'active' || saved.status === 'paused'
  const id = isRunning ? 'schedule-now' : 'schedule-kept'
  const buttons = (['times', 'days', 'zone'] as const).map((name) => ({
    label: texts(language, `button-${name}`),
    command: `settings ${name}`,
  }))
  const subscribe = { label: texts(language, 'button-subscribe'), command: 'subscribe' }
  return {
    text: [...describeSchedule(context, id, saved, place), ...pauseLines(context, saved)],
    buttons: isRunning ? [buttons] : [buttons, [subscribe]],
  }
}

/** Whether nothing comes now, though the chat has subscribed. */
function pauseLines(context: CommandContext, saved: Subscription): RichText {
  const { pausedUntil, zone } = saved
  if (!isPausedAt(saved, context.services.now())) return []
  if (pausedUntil === null) return [say(context, 'paused')]
  return [say(context, 'paused-until', momentOf(context, pausedUntil, placeOfZone(zone)))]
}

import {
  type Command,
  type CommandContext,
  commandText,
  quoteInput,
  say,
} from '#chat/command-context.ts'
import { daysIn } from '#chat/parse-days.ts'
import {
  MOST_TIMES,
  type ParsedSchedule,
  parseSchedule,
  type ScheduleWish,
} from '#chat/parse-schedule.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import { describeSchedule } from '#chat/schedule-text.ts'
import { inChosenLanguage } from '#chat/settings/panel.ts'
import type { SettingsChange } from '#domain/subscription.ts'

/**
 * Subscribes the chat, or changes its subscription: `08:00,17:30 sun-thu Riyadh ar`, `7:30 دبي`,
 * `08:00`, `London`. Where a part is not understood, it says which and nothing changes.
 */
export const subscribeCommand: Command = async (context) => {
  const parsed = parseSchedule(context.rest)
  if (parsed.kind !== 'wish') return [badSchedule(context, parsed, 'subscribe')]
  const change = await changeOf(context, parsed.wish)
  const saved = await context.services.subscribe(context.address, change)
  const speaker = context.subscription === null ? context : inChosenLanguage(context, saved)
  const text = describeSchedule(speaker, 'subscribed', saved, parsed.wish.place)
  const label = context.texts(speaker.language, 'button-settings')
  return [
    {
      // The reader's own word for the place is known now and not later: only the zone is kept.
      text: [...text, say(speaker, 'subscribed-change')],
      buttons: [[{ label, command: 'settings' }]],
    },
  ]
}

/** Says which words of a schedule were not understood. */
export const badSchedule = (
  context: CommandContext,
  parsed: Exclude<ParsedSchedule, { kind: 'wish' }>,
  name: 'subscribe' | 'schedule',
): Reply => {
  if (parsed.kind === 'too-many-times') {
    return plainReply(say(context, parsed.kind, { most: MOST_TIMES }))
  }
  const command = commandText(context.address.platform, name)
  return plainReply(
    say(context, `schedule-${parsed.kind}`, { text: quoteInput(parsed.text), command }),
  )
}

/** What a wish changes in this chat; its workdays are those of its zone. */
export async function changeOf(
  { services, address }: CommandContext,
  { times, days, place, languages }: ScheduleWish,
): Promise<SettingsChange> {
  const zone = place?.zone ?? (await services.settingsOf(address)).zone
  return {
    ...(times && { times }),
    ...(days && { days: daysIn(zone, days) }),
    ...(place && { zone }),
    ...(languages && { languages }),
  }
}

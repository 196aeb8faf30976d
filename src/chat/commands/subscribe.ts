import { type Command, type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import { daysIn } from '#chat/parse-days.ts'
import { type ParsedSchedule, parseSchedule, type ScheduleWish } from '#chat/parse-schedule.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import { describeSchedule } from '#chat/schedule-text.ts'
import { inChosenLanguage } from '#chat/settings/panel.ts'
import type { SettingsChange, Subscription } from '#domain/subscription.ts'

/**
 * Subscribes the chat, or changes its subscription: `08:00,17:30 sun-thu Riyadh ar`, `7:30 دبي`,
 * `08:00`, `London`. Where a part is not understood, it says which and nothing changes.
 */
export const subscribeCommand: Command = async (context) => {
  const parsed = parseSchedule(context.rest)
  if (parsed.kind !== 'wish') return [badSchedule(context, parsed)]
  const change = await changeOf(context, parsed.wish)
  const saved = await subscribe(context, change)
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

/** A new reader who writes in Arabic gets Arabic briefs, whatever the default. */
async function subscribe(context: CommandContext, change: SettingsChange): Promise<Subscription> {
  const saved = await context.services.subscribe(context.address, change)
  const hasChosen = change.languages !== undefined || context.subscription !== null
  if (hasChosen || context.language !== 'ar' || saved.languages.includes('ar')) return saved
  return context.services.changeSettings(context.address, { languages: ['ar'] })
}

/** Says which words of a schedule were not understood. */
export const badSchedule = (
  context: CommandContext,
  parsed: Exclude<ParsedSchedule, { kind: 'wish' }>,
): Reply => plainReply(say(context, `subscribe-${parsed.kind}`, { text: quoteInput(parsed.text) }))

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

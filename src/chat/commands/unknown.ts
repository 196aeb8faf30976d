import { fitsButton } from '#chat/brief-buttons.ts'
import { type Command, type CommandContext, commandText, say } from '#chat/command-context.ts'
import { parseSchedule } from '#chat/parse-schedule.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import { inChosenLanguage } from '#chat/settings/panel.ts'
import { stepAfter, wizardStep } from '#chat/settings/wizard.ts'
import { suggestCommand } from '#chat/suggest-command.ts'
import type { SettingsChange } from '#domain/subscription.ts'
import { shortHelp } from './help.ts'
import { tellSchedule } from './schedule.ts'
import { badSchedule, changeOf } from './subscribe.ts'

/**
 * What is no command may be an answer to the wizard, or a command with a slip in it; else it gets help.
 * A message without a text is a picture or the like.
 */
export const unknownCommand: Command = async (context) => {
  if (context.rest === '') return [plainReply(say(context, 'only-text'))]
  return [(await takeSchedule(context)) ?? suggest(context) ?? shortHelp(context)]
}

/** `07:15`, «من الأحد إلى الخميس»; a city only where a chat has begun to choose. */
async function takeSchedule(context: CommandContext): Promise<Reply | null> {
  const { services, address, rest, subscription } = context
  // A bare number may be anything.
  if (rest.startsWith('/') || /^\p{N}*$/u.test(rest)) return null
  const parsed = parseSchedule(rest)
  if (parsed.kind === 'too-many-times') return badSchedule(context, parsed, 'schedule')
  if (parsed.kind !== 'wish') return null
  const { times, days, place } = parsed.wish
  if (!(times || days || (place && subscription))) return null
  const change: SettingsChange = await changeOf(context, parsed.wish)
  const saved = await services.changeSettings(address, change)
  const speaker = inChosenLanguage(context, saved)
  if (saved.status === 'new') return wizardStep(speaker, saved, stepAfter(change))
  return tellSchedule(speaker, saved, place)
}

function suggest(context: CommandContext): Reply | null {
  const { address, rest } = context
  const [word = '', ...others] = rest.split(/\s+/)
  if (others.length > 0 && !word.startsWith('/')) return null
  const name = suggestCommand(word)
  if (!name) return null
  const command = [name, ...others].join(' ')
  return {
    text: [say(context, 'did-you-mean', { command: commandText(address.platform, name) })],
    buttons: [
      [
        {
          label: commandText(address.platform, name),
          command: fitsButton(command) ? command : name,
        },
      ],
    ],
  }
}

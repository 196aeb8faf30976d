import { type Command, quoteInput, say } from '#chat/command-context.ts'
import { parseQuiet } from '#chat/parse-quiet.ts'
import { plainReply } from '#chat/reply.ts'
import { settingsMenu } from '#chat/settings/panel.ts'

/** Hours in which nothing is sent by itself: `22:00-06:00`, `off`; alone, it shows them with buttons. */
export const quietCommand: Command = async (context) => {
  const { services, address, rest } = context
  if (rest === '') return [settingsMenu(context, await services.settingsOf(address), 'quiet')]
  const quiet = parseQuiet(rest)
  if (!quiet) return [plainReply(say(context, 'quiet-bad', { text: quoteInput(rest) }))]
  const saved = await services.changeSettings(address, { quiet: quiet === 'off' ? null : quiet })
  return [settingsMenu(context, saved, 'quiet')]
}

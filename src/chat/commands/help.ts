import { type Command, type CommandContext, commandText, say } from '#chat/command-context.ts'
import type { CommandName } from '#chat/command-words.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import type { Block } from '#domain/rich-text.ts'

/** The commands under their headings. What only buttons and links need is left out. */
const GROUPS: Readonly<Record<'read' | 'schedule' | 'choose' | 'about', readonly CommandName[]>> = {
  read: ['brief', 'winners', 'shock', 'defense', 'risks', 'next', 'last'],
  schedule: ['subscribe', 'schedule', 'pause', 'resume', 'quiet', 'stop', 'channel'],
  choose: ['settings', 'watch', 'unwatch', 'mute', 'unmute', 'parts', 'short', 'full', 'lang'],
  about: ['status', 'sources', 'why', 'wrong', 'privacy', 'export', 'forget_me', 'help'],
}

const MAIN: readonly CommandName[] = ['brief', 'subscribe', 'settings', 'help']

/** Lists the commands, with examples. */
export const helpCommand: Command = async (context) => [
  plainReply(
    { ...say(context, 'help-title'), kind: 'title' },
    ...(['read', 'schedule', 'choose', 'about'] as const).flatMap((group) => [
      { ...say(context, `help-${group}`), kind: 'heading' as const },
      ...GROUPS[group]
        .filter((name) => name !== 'channel' || context.address.platform === 'telegram')
        .map((name) => commandLine(context, name)),
    ]),
    say(context, 'help-examples'),
    ...words(context),
  ),
]

/** Says that a message was no command, and tells the first of them. */
export const shortHelp = (context: CommandContext): Reply =>
  plainReply(
    say(context, 'unknown-input'),
    ...MAIN.map((name) => commandLine(context, name)),
    ...words(context),
  )

/** `/brief: The brief as of now`. */
const commandLine = (context: CommandContext, name: CommandName): Block => ({
  kind: 'bullet',
  language: context.language,
  spans: [
    { text: commandText(context.address.platform, name) },
    { text: `: ${context.texts(context.language, `menu-${name}`)}` },
  ],
})

/** Slack hands us slash commands only. */
const words = (context: CommandContext): Block[] =>
  context.address.platform === 'slack' ? [] : [say(context, 'help-words')]

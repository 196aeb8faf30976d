import { type Command, type CommandContext, say } from '#chat/command-context.ts'
import { plainReply } from '#chat/reply.ts'
import type { Block } from '#domain/rich-text.ts'

const LINES = ['brief', 'subscribe', 'lang', 'last', 'stop', 'help']

/** Lists the commands. */
export const helpCommand: Command = async (context) => [
  plainReply({ ...say(context, 'help-title'), kind: 'title' }, ...helpLines(context)),
]

/** Says that the message was no command, and lists them. */
export const unknownCommand: Command = async (context) => [
  plainReply(say(context, 'unknown-input'), ...helpLines(context)),
]

const helpLines = (context: CommandContext): Block[] => [
  ...LINES.map((line): Block => ({ ...say(context, `help-${line}`), kind: 'bullet' })),
  // Slack hands us slash commands only.
  ...(context.address.platform === 'slack' ? [] : [say(context, 'help-words')]),
]

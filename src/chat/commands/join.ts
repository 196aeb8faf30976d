import { type Command, say } from '#chat/command-context.ts'
import { plainReply } from '#chat/reply.ts'
import { startCommand } from './start.ts'

/** Welcomes a chat that may use the bot: who may not has been answered before any command. */
export const joinCommand: Command = async (context) => [
  plainReply(say(context, 'access-joined')),
  ...(await startCommand({ ...context, rest: '' })),
]

import { type Command, say } from '#chat/command-context.ts'
import { plainReply } from '#chat/reply.ts'

/** Says how a channel gets the brief: only the private chat of Telegram does it, for a channel that is named. */
export const channelCommand: Command = async (context) => [plainReply(say(context, 'channel-how'))]

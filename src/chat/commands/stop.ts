import { type Command, say } from '#chat/command-context.ts'
import { plainReply } from '#chat/reply.ts'

/** Ends the subscription, or says that there is none. */
export const stopCommand: Command = async (context) => {
  const stopped = await context.services.stop(context.address)
  return [plainReply(say(context, stopped ? 'stop-done' : 'stop-none'))]
}

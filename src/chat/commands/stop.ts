import { type Command, say } from '#chat/command-context.ts'

/** Ends the subscription, or says that there is none. */
export const stopCommand: Command = async (context) => {
  const stopped = await context.services.stop(context.address)
  return [[say(context, stopped ? 'stop-done' : 'stop-none')]]
}

import { type Command, say } from '#chat/command-context.ts'
import { plainReply } from '#chat/reply.ts'

/** The messages of the chat's newest digest again, as they were. */
export const lastCommand: Command = async (context) => {
  const deliveries = await context.services.lastDigest(context.address)
  if (deliveries.length === 0) return [plainReply(say(context, 'last-none'))]
  return deliveries.map(({ body, buttons }) => ({ text: body, buttons }))
}

import { type Command, say } from '#chat/command-context.ts'

/** The messages of the chat's newest digest again, as they were. */
export const lastCommand: Command = async (context) => {
  const deliveries = await context.services.lastDigest(context.address)
  if (deliveries.length === 0) return [[say(context, 'last-none')]]
  return deliveries.map((delivery) => delivery.body)
}

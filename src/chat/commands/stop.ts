import { type Command, say } from '#chat/command-context.ts'
import { plainReply } from '#chat/reply.ts'

/** Ends the subscription, or says that there is none. */
export const stopCommand: Command = async (context) => {
  const { services, texts, language, address } = context
  const stopped = await services.stop(address)
  if (!stopped) return [plainReply(say(context, 'stop-none'))]
  const again = { label: texts(language, 'button-subscribe'), command: 'subscribe' }
  return [{ text: [say(context, 'stop-done')], buttons: [[again]], replaces: true }]
}

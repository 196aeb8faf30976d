import { countMore, renderSample } from '#chat/brief-text.ts'
import { type Command, type CommandContext, say } from '#chat/command-context.ts'
import { plainReply } from '#chat/reply.ts'
import type { Edition } from '#domain/edition.ts'
import type { RichText } from '#domain/rich-text.ts'

/** Welcomes, shows the lead of the current brief, and says how to subscribe. Without a brief, the rest still comes. */
export const startCommand: Command = async (context) => [
  plainReply(
    say(context, 'start-welcome'),
    ...(await sampleOf(context)),
    say(context, 'start-subscribe'),
    say(context, 'start-help'),
  ),
]

async function sampleOf(context: CommandContext): Promise<RichText> {
  const edition = await currentOrNull(context)
  if (!edition) return []
  const sample = renderSample(edition, context.texts)
  if (sample.length === 0) return []
  const heading = { ...say(context, 'start-sample'), kind: 'heading' as const }
  return [heading, ...sample, say(context, 'start-more', { count: countMore(edition) })]
}

async function currentOrNull(context: CommandContext): Promise<Edition | null> {
  try {
    return await context.services.currentEdition(context.language)
  } catch (error) {
    context.report(error)
    return null
  }
}

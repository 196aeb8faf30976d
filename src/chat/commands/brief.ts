import { renderBrief } from '#chat/brief-text.ts'
import { type Command, type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import { parseLanguages } from '#chat/parse-command.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import { AppError } from '#domain/errors.ts'
import type { Language } from '#domain/language.ts'

/** The brief as of now, a text for each language. A language that fails does not stop the other. */
export const briefCommand: Command = async (context) => {
  const languages = context.rest === '' ? context.languages : parseLanguages(context.rest)
  if (!languages) {
    return [plainReply(say(context, 'brief-bad', { text: quoteInput(context.rest) }))]
  }
  return Promise.all(languages.map((language) => briefOrSentence(context, language)))
}

async function briefOrSentence(context: CommandContext, language: Language): Promise<Reply> {
  try {
    return plainReply(
      ...renderBrief(await context.services.currentEdition(language), context.texts),
    )
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    context.report(error)
    return plainReply(say({ ...context, language }, `error-${error.code}`))
  }
}

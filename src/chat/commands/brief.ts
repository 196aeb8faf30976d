import { renderBrief } from '#chat/brief-text.ts'
import { type Command, type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import { parseLanguages } from '#chat/parse-command.ts'
import { AppError } from '#domain/errors.ts'
import type { Language } from '#domain/language.ts'
import type { RichText } from '#domain/rich-text.ts'

/** The brief as of now, a text for each language. A language that fails does not stop the other. */
export const briefCommand: Command = async (context) => {
  const languages = context.rest === '' ? context.languages : parseLanguages(context.rest)
  if (!languages) return [[say(context, 'brief-bad', { text: quoteInput(context.rest) })]]
  return Promise.all(languages.map((language) => briefOrSentence(context, language)))
}

async function briefOrSentence(context: CommandContext, language: Language): Promise<RichText> {
  try {
    return renderBrief(await context.services.currentEdition(language), context.texts)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    context.report(error)
    return [say({ ...context, language }, `error-${error.code}`)]
  }
}

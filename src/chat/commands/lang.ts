import { type Command, quoteInput, say } from '#chat/command-context.ts'
import { languagesText } from '#chat/date-text.ts'
import { parseLanguages } from '#chat/parse-command.ts'
import { plainReply } from '#chat/reply.ts'

/** Remembers the languages of the chat's briefs and answers in the new one; alone, it says which they are. */
export const langCommand: Command = async (context) => {
  const { services, texts, address, language, languages, rest } = context
  if (rest === '') {
    const now = languagesText(texts, language, languages)
    return [plainReply(say(context, 'lang-now', { languages: now }), say(context, 'lang-choose'))]
  }
  const chosen = parseLanguages(rest)
  if (!chosen) {
    return [
      plainReply(say(context, 'lang-bad', { text: quoteInput(rest) }), say(context, 'lang-choose')),
    ]
  }
  const saved = await services.setLanguages(address, chosen)
  const spoken = saved.languages.includes(language) ? language : (saved.languages[0] ?? language)
  const inWords = languagesText(texts, spoken, saved.languages)
  return [plainReply(say({ ...context, language: spoken }, 'lang-done', { languages: inWords }))]
}

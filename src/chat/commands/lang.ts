import { type Command, quoteInput, say } from '#chat/command-context.ts'
import { languagesText } from '#chat/date-text.ts'
import { parseLanguages } from '#chat/parse-languages.ts'
import { plainReply } from '#chat/reply.ts'
import { choiceButtons } from '#chat/settings/menu.ts'
import { langMenu } from '#chat/settings/schedule-menus.ts'

/** Remembers the languages of the chat's briefs and answers in the new one; alone, it says which they are. */
export const langCommand: Command = async (context) => {
  const { services, texts, address, language, languages, rest } = context
  if (rest === '') {
    const saved = { ...(await services.settingsOf(address)), languages }
    const now = languagesText(texts, language, languages)
    return [
      {
        text: [say(context, 'lang-now', { languages: now }), say(context, 'lang-choose')],
        buttons: choiceButtons('lang', langMenu.choices(context, saved), langMenu.perRow),
      },
    ]
  }
  const chosen = parseLanguages(rest)
  if (!chosen) {
    return [
      plainReply(say(context, 'lang-bad', { text: quoteInput(rest) }), say(context, 'lang-choose')),
    ]
  }
  const saved = await services.changeSettings(address, { languages: chosen })
  const spoken = saved.languages.includes(language) ? language : (saved.languages[0] ?? language)
  const inWords = languagesText(texts, spoken, saved.languages)
  const setUp = { label: texts(spoken, 'button-set-up'), command: 'setup times' }
  return [
    {
      text: [say({ ...context, language: spoken }, 'lang-done', { languages: inWords })],
      // One who has not subscribed yet may be on the way to it.
      buttons: saved.status === 'new' ? [[setUp]] : [],
      replaces: true,
    },
  ]
}

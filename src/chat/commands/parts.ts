import { type Command, quoteInput, say } from '#chat/command-context.ts'
import { foldWord } from '#chat/command-words.ts'
import { parsePart } from '#chat/parts.ts'
import { plainReply } from '#chat/reply.ts'
import { settingsMenu } from '#chat/settings/panel.ts'
import { PARTS, type Part } from '#domain/frame.ts'

const ALL: ReadonlySet<string> = new Set(
  ['all', 'everything', 'الكل', 'كلها', 'جميعها'].map(foldWord),
)

/** Which parts the briefs have: `defense risks`, «الدفاع والمخاطر», `all`; alone, it shows them with buttons. */
export const partsCommand: Command = async (context) => {
  const { services, address, rest } = context
  if (rest === '') return [settingsMenu(context, await services.settingsOf(address), 'parts')]
  const parts = parseParts(rest)
  if (!parts) return [plainReply(say(context, 'parts-bad', { text: quoteInput(rest) }))]
  return [settingsMenu(context, await services.changeSettings(address, { parts }), 'parts')]
}

function parseParts(text: string): readonly Part[] | null {
  if (ALL.has(foldWord(text))) return PARTS
  const words = text.split(/[\s،,]+/).filter((word) => word !== '' && !/^(?:and|و)$/i.test(word))
  const named = words.map(partOf)
  return named.includes(null) ? null : PARTS.filter((part) => named.includes(part))
}

const partOf = (word: string): Part | null => parsePart(word) ?? parsePart(word.replace(/^و/, ''))

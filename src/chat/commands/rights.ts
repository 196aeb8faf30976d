import { type Command, say } from '#chat/command-context.ts'
import { plainReply } from '#chat/reply.ts'
import type { Block } from '#domain/rich-text.ts'
import { foldForMatch } from '#language/normalise.ts'

const YES: ReadonlySet<string> = new Set(['yes', 'نعم', 'اجل', 'موافق'])

const LINES = ['kept', 'not-kept', 'others', 'rights']

/** What is stored of a reader, and how to have it and to delete it. */
export const privacyCommand: Command = async (context) => [
  {
    text: [
      { ...say(context, 'privacy-title'), kind: 'title' },
      ...LINES.map((line) => say(context, `privacy-${line}`)),
    ],
    buttons: [
      [
        { label: context.texts(context.language, 'button-export'), command: 'export' },
        { label: context.texts(context.language, 'button-forget'), command: 'forget_me' },
      ],
    ],
  },
]

/** All that is stored of the chat, as JSON. */
export const exportCommand: Command = async (context) => {
  const record = await context.services.exportData(context.address)
  // JSON has no direction of its own, and no bidi marks may come into it.
  const text = linesOfJson(record).map(
    (line): Block => ({
      kind: 'note',
      language: 'en',
      spans: [{ text: line, style: 'code' }],
    }),
  )
  return [plainReply(say(context, 'export-title')), plainReply(...text)]
}

/** Deletes all that is stored of the chat, once the reader has said that they mean it. */
export const forgetMeCommand: Command = async (context) => {
  const { services, texts, language, address, rest } = context
  if (!YES.has(foldForMatch(rest.trim(), 'ar'))) {
    const button = { label: texts(language, 'button-forget-yes'), command: 'forget_me yes' }
    return [{ text: [say(context, 'forget-ask')], buttons: [[button]] }]
  }
  await services.forget(address)
  return [{ text: [say(context, 'forget-done')], buttons: [], replaces: true }]
}

/** JSON in lines that a person can read: one for each field, and for each entry of a list. */
function linesOfJson(record: object): string[] {
  const fields = Object.entries(record).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value) || value.length === 0)
      return [`${JSON.stringify(key)}: ${JSON.stringify(value)}`]
    const entries = value.map((entry: unknown) => JSON.stringify(entry))
    return [`${JSON.stringify(key)}: [`, entries.join(',\n'), ']']
  })
  const body = fields.map((lines) => lines.join('\n')).join(',\n')
  return ['{', ...body.split('\n'), '}']
}

import { briefButtons, fitsButton, inRows } from '#chat/brief-buttons.ts'
import {
  copyOf,
  isEmptyFor,
  type NoScope,
  parseScope,
  renderCopy,
  restOf,
  type Scope,
  scopeWord,
} from '#chat/brief-scope.ts'
import { type Command, type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import { keepTold } from '#chat/keep-told.ts'
import { parseLanguages } from '#chat/parse-languages.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import { AppError } from '#domain/errors.ts'
import type { Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import { itemsOf } from '#domain/narrow-edition.ts'

/**
 * The brief as of now, a text for each language: the reader's own copy, or a part or a company,
 * each optionally with a language (`NVDA ar`). A language that fails does not stop the other.
 */
export const briefCommand: Command = async (context) => {
  const { languages, about } = parseWish(context)
  const scope = parseScope(context, about)
  if (scope.kind === 'none') return [askWhich(context, scope, about)]
  return briefIn(context, languages, scope)
}

/** One part of the brief as of now, in the reader's languages or in the one that is named. */
export const partCommand =
  (part: Part): Command =>
  async (context) =>
    briefIn(context, parseLanguages(context.rest) ?? context.languages, { kind: 'part', part })

function parseWish({ rest, languages }: CommandContext): {
  readonly languages: readonly Language[]
  readonly about: string
} {
  const whole = parseLanguages(rest)
  if (whole) return { languages: whole, about: '' }
  const words = rest.split(/\s+/)
  const last = parseLanguages(words.at(-1) ?? '')
  return last && words.length > 1
    ? { languages: last, about: words.slice(0, -1).join(' ') }
    : { languages, about: rest }
}

const briefIn = (
  context: CommandContext,
  languages: readonly Language[],
  scope: Scope,
): Promise<Reply[]> =>
  Promise.all(languages.map((language) => briefOrSentence(context, language, scope)))

async function briefOrSentence(
  context: CommandContext,
  language: Language,
  scope: Scope,
): Promise<Reply> {
  const { services, texts } = context
  try {
    const whole = await services.currentEdition(language)
    const copy = copyOf(context, whole, scope)
    if (isEmptyFor(copy, scope)) {
      const company = services.directory.companyName(scopeWord(scope), language)
      return plainReply(say({ ...context, language }, 'company-none', { company }))
    }
    await keepTold(context, copy)
    const hasMore = scope.kind === 'own' && itemsOf(restOf(context, whole)).length > 0
    const buttons = briefButtons(whole, texts, { hasMore, scope: scopeWord(scope) })
    return { text: renderCopy(context, { whole, copy, scope }), buttons }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    context.report(error)
    return plainReply(say({ ...context, language }, `error-${error.code}`))
  }
}

function askWhich(context: CommandContext, { candidates }: NoScope, about: string): Reply {
  const { language, services } = context
  if (candidates.length === 0) {
    return plainReply(say(context, 'brief-bad', { text: quoteInput(about) }))
  }
  const buttons = candidates
    .map(({ id }) => ({
      label: services.directory.companyName(id, language),
      command: `brief ${id}`,
    }))
    .filter(({ command }) => fitsButton(command))
  const text = say(context, 'which-one', { text: quoteInput(about) })
  return { text: [text], buttons: inRows(buttons, 2) }
}

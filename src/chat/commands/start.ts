import { countMore, renderSample } from '#chat/brief-text.ts'
import { type Command, type CommandContext, say } from '#chat/command-context.ts'
import { keepTold } from '#chat/keep-told.ts'
import { parseLanguages } from '#chat/parse-languages.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import { describeSchedule } from '#chat/schedule-text.ts'
import { inChosenLanguage, settingsPanel } from '#chat/settings/panel.ts'
import { wizardStep } from '#chat/settings/wizard.ts'
import { companyOfPayload } from '#chat/start-payload.ts'
import type { Company } from '#domain/company.ts'
import type { Edition } from '#domain/edition.ts'
import { narrowEdition } from '#domain/narrow-edition.ts'
import type { RichText } from '#domain/rich-text.ts'
import { briefCommand } from './brief.ts'

/**
 * Welcomes with the lead of the current brief, then begins the wizard. Without a brief, the rest still
 * comes. A link may say more (`?start=`): a language, a company of the registry, or `settings`; any
 * other word of it is passed over.
 */
export const startCommand: Command = async (context) => {
  const { services, address, rest } = context
  const company = companyOfPayload(services.companies, rest)
  if (company) return startWithCompany(context, company)
  const saved = await services.settingsOf(address)
  if (rest === 'settings') return [settingsPanel(context, saved)]
  const languages = parseLanguages(rest)
  if (!languages || saved.status !== 'new') return [await welcome(context), await goOn(context)]
  const chosen = await services.changeSettings(address, { languages })
  const speaker = inChosenLanguage(context, chosen)
  return [await welcome(speaker), wizardStep(speaker, chosen, 'times')]
}

async function welcome(context: CommandContext): Promise<Reply> {
  return plainReply(say(context, 'start-welcome'), ...(await sampleOf(context)))
}

/** The first question to a new reader; one who has subscribed is told when the next brief comes. */
async function goOn(context: CommandContext): Promise<Reply> {
  const saved = await context.services.settingsOf(context.address)
  if (saved.status === 'active') {
    const label = context.texts(context.language, 'button-settings')
    return {
      text: describeSchedule(context, 'subscribed', saved),
      buttons: [[{ label, command: 'settings' }]],
    }
  }
  const question = wizardStep(context, saved, 'lang')
  return { ...question, text: [...question.text, say(context, 'start-subscribe')] }
}

/** What the current brief says of a company, and whether to follow it. */
async function startWithCompany(
  context: CommandContext,
  company: Company,
): Promise<readonly Reply[]> {
  const { texts, language } = context
  const name = language === 'ar' ? company.ar : company.name
  const brief = await briefCommand({ ...context, rest: company.id })
  const watch = {
    label: texts(language, 'button-watch-company', { name }),
    command: `watch ${company.id}`,
  }
  const setUp = { label: texts(language, 'button-set-up'), command: 'setup' }
  return [
    plainReply(say(context, 'start-welcome')),
    ...brief,
    { text: [say(context, 'start-company', { name })], buttons: [[watch], [setUp]] },
  ]
}

async function sampleOf(context: CommandContext): Promise<RichText> {
  const edition = await currentOrNull(context)
  if (!edition) return []
  const sample = renderSample(edition, context.texts)
  if (sample.length === 0) return []
  await keepTold(context, narrowEdition(edition, { parts: [] }))
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

import type { Command, CommandContext } from '#chat/command-context.ts'
import type { Reply } from '#chat/reply.ts'
import { describeSchedule } from '#chat/schedule-text.ts'
import { sorryFor } from '#chat/settings/menu.ts'
import { inChosenLanguage } from '#chat/settings/panel.ts'
import { STEP_MENUS, STEPS, stepAfter, wizardStep } from '#chat/settings/wizard.ts'

/**
 * The wizard that leads a reader to a subscription: `times` asks, `times 08:00` answers and asks the
 * next question, `done` subscribes.
 */
export const setupCommand: Command = async (context) => {
  const { services, address, rest } = context
  const [, word = '', value = ''] = /^(\S*)\s*(.*)$/su.exec(rest) ?? []
  if (word === 'done') return [await finish(context)]
  const step = STEPS.find((one) => one === word) ?? 'lang'
  const saved = await services.settingsOf(address)
  const change = value === '' ? null : STEP_MENUS[step].read(context, saved, value)
  if (change === null || typeof change === 'string') {
    const question = wizardStep(context, saved, step)
    if (value === '') return [question]
    return [{ ...question, text: [sorryFor(context, change, value), ...question.text] }]
  }
  const changed = await services.changeSettings(address, change)
  const next = step === 'watch' ? step : stepAfter(change)
  return [wizardStep(inChosenLanguage(context, changed), changed, next)]
}

async function finish(context: CommandContext): Promise<Reply> {
  const saved = await context.services.subscribe(context.address, {})
  const speaker = inChosenLanguage(context, saved)
  const { texts, language } = speaker
  return {
    text: describeSchedule(speaker, 'subscribed', saved),
    buttons: [
      [
        { label: texts(language, 'button-brief'), command: 'brief' },
        { label: texts(language, 'button-settings'), command: 'settings' },
      ],
    ],
    replaces: true,
  }
}

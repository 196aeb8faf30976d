import { type CommandContext, say } from '#chat/command-context.ts'
import type { Reply } from '#chat/reply.ts'
import type { Button } from '#domain/rich-text.ts'
import type { SettingsChange, Subscription } from '#domain/subscription.ts'
import { choiceButtons, type Menu } from './menu.ts'
import { watchMenu } from './reading-menus.ts'
import { langMenu, usualDaysMenu, usualTimesMenu, zoneMenu } from './schedule-menus.ts'

/** The steps of the wizard in their order. Each is a message that the next one replaces. */
export const STEPS = ['lang', 'times', 'days', 'zone', 'watch'] as const
export type Step = (typeof STEPS)[number]

export const STEP_MENUS: Readonly<Record<Step, Menu>> = {
  lang: langMenu,
  times: usualTimesMenu,
  days: usualDaysMenu,
  zone: zoneMenu,
  watch: watchMenu,
}

/** The question of a step. Nothing but the buttons remembers how far a reader is. */
export function wizardStep(context: CommandContext, saved: Subscription, step: Step): Reply {
  const menu = STEP_MENUS[step]
  const choices = menu
    .choices(context, saved)
    // The values of a new reader are our defaults; a tick would say that they were chosen.
    .map((choice) => ({ ...choice, isOn: choice.isOn && step === 'watch' }))
  return {
    text: [say(context, `setup-${step}`)],
    buttons: [
      ...choiceButtons(`setup ${step}`, choices, menu.perRow),
      ...navigation(context, saved, step),
    ],
    replaces: true,
  }
}

function navigation(
  { texts, language }: CommandContext,
  { watch }: Subscription,
  step: Step,
): readonly (readonly Button[])[] {
  const before = STEPS[STEPS.indexOf(step) - 1]
  if (!before) return []
  const back = { label: texts(language, 'button-back'), command: `setup ${before}` }
  if (step !== 'watch') return [[back]]
  const end = texts(language, watch.length > 0 ? 'button-done' : 'button-skip')
  return [[back, { label: end, command: 'setup done' }]]
}

const STEP_OF: readonly (readonly [keyof SettingsChange, Step])[] = [
  ['zone', 'watch'],
  ['days', 'zone'],
  ['times', 'days'],
  ['languages', 'times'],
]

/** The step after the furthest one that a change answers. */
export const stepAfter = (change: SettingsChange): Step =>
  STEP_OF.find(([key]) => change[key] !== undefined)?.[1] ?? 'lang'

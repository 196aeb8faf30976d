import type { Command } from '#chat/command-context.ts'
import { settingsMenu } from '#chat/settings/panel.ts'

const chooseLength =
  (length: 'full' | 'short'): Command =>
  async (context) => {
    const saved = await context.services.changeSettings(context.address, { length })
    return [settingsMenu(context, saved, 'length')]
  }

/** From now on the lead and the first item of each part. */
export const shortCommand: Command = chooseLength('short')

/** From now on every item. */
export const fullCommand: Command = chooseLength('full')

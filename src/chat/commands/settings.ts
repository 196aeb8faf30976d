import type { Command } from '#chat/command-context.ts'
import { type Menu, sorryFor } from '#chat/settings/menu.ts'
import {
  inChosenLanguage,
  MENU_NAMES,
  SETTINGS_MENUS,
  settingsMenu,
  settingsPanel,
} from '#chat/settings/panel.ts'

/**
 * The settings, which edit themselves in place: alone all of them, `days` one menu, `days mon-fri` one
 * choice of it.
 */
export const settingsCommand: Command = async (context) => {
  const { services, address, rest } = context
  const [, word = '', value = ''] = /^(\S*)\s*(.*)$/su.exec(rest) ?? []
  const name = MENU_NAMES.find((one) => one === word)
  const saved = await services.settingsOf(address)
  if (!name) {
    const panel = settingsPanel(context, saved)
    // Its button also stands under briefs, which are to stay.
    return [word === 'back' ? { ...panel, replaces: true } : panel]
  }
  if (value === '') return [settingsMenu(context, saved, name)]
  const menu: Menu = SETTINGS_MENUS[name]
  const change = menu.read(context, saved, value)
  if (change === null || typeof change === 'string') {
    const reply = settingsMenu(context, saved, name)
    return [{ ...reply, text: [sorryFor(context, change, value), ...reply.text] }]
  }
  const changed = await services.changeSettings(address, change)
  return [settingsMenu(inChosenLanguage(context, changed), changed, name)]
}

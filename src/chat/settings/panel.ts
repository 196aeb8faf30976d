import { inRows } from '#chat/brief-buttons.ts'
import { type CommandContext, say } from '#chat/command-context.ts'
import { clockText, daysText, languagesText, listText, zoneText } from '#chat/date-text.ts'
import type { Reply } from '#chat/reply.ts'
import { timesText } from '#chat/schedule-text.ts'
import { PART_TITLES, PARTS } from '#domain/frame.ts'
import type { Button } from '#domain/rich-text.ts'
import { isPausedAt, type Subscription } from '#domain/subscription.ts'
import { placeOfZone } from '#domain/zones.ts'
import { choiceButtons, type Menu } from './menu.ts'
import { lengthMenu, newsMenu, partsMenu, quietMenu, watchMenu } from './reading-menus.ts'
import { daysMenu, langMenu, timesMenu, zoneMenu } from './schedule-menus.ts'

/** What each menu of the settings sets, in the order in which they are shown. */
export const SETTINGS_MENUS = {
  lang: langMenu,
  times: timesMenu,
  days: daysMenu,
  zone: zoneMenu,
  parts: partsMenu,
  length: lengthMenu,
  quiet: quietMenu,
  news: newsMenu,
  watch: watchMenu,
} satisfies Readonly<Record<string, Menu>>

export type MenuName = keyof typeof SETTINGS_MENUS

export const MENU_NAMES = Object.keys(SETTINGS_MENUS) as readonly MenuName[]

/** The context, which speaks the language that the chat has chosen where it is one alone. */
export function inChosenLanguage(context: CommandContext, saved: Subscription): CommandContext {
  const [only, ...more] = saved.languages
  return only && more.length === 0 ? { ...context, language: only } : context
}

/** All settings with their values, and a button for each. */
export function settingsPanel(context: CommandContext, saved: Subscription): Reply {
  const { texts, language } = context
  const menus = MENU_NAMES.map((name) => ({
    label: texts(language, `button-${name}`),
    command: `settings ${name}`,
  }))
  return {
    text: [
      { ...say(context, 'settings-title'), kind: 'title' },
      ...MENU_NAMES.map((name) => ({
        ...say(context, `settings-${name}`, { value: tellValue(context, saved, name) }),
        kind: 'bullet' as const,
      })),
    ],
    buttons: [...inRows(menus, 2), [runningButton(context, saved)]],
  }
}

/** One menu of the settings with its choices, and the way back. */
export function settingsMenu(context: CommandContext, saved: Subscription, name: MenuName): Reply {
  const { texts, language } = context
  const menu: Menu = SETTINGS_MENUS[name]
  const back = { label: texts(language, 'button-back'), command: 'settings back' }
  return {
    text: [
      say(context, `settings-${name}`, { value: tellValue(context, saved, name) }),
      { ...say(context, `settings-${name}-hint`), kind: 'note' },
    ],
    buttons: [
      ...choiceButtons(`settings ${name}`, menu.choices(context, saved), menu.perRow),
      [back],
    ],
    replaces: true,
  }
}

/** What a running subscription may want next, and what one at rest may. */
function runningButton({ services, texts, language }: CommandContext, saved: Subscription): Button {
  const isPaused = isPausedAt(saved, services.now())
  if (isPaused) return { label: texts(language, 'button-resume'), command: 'resume' }
  if (saved.status === 'active') return { label: texts(language, 'button-pause'), command: 'pause' }
  return { label: texts(language, 'button-subscribe'), command: 'subscribe' }
}

type Tell = (context: CommandContext, saved: Subscription) => string

const VALUES: Readonly<Record<MenuName, Tell>> = {
  lang: ({ texts, language }, { languages }) => languagesText(texts, language, languages),
  times: (context, { times }) => timesText(context, times),
  days: ({ texts, language }, { days }) => daysText(texts, language, days),
  zone: ({ texts, language }, { zone }) =>
    placeOfZone(zone).name?.[language] ?? zoneText(texts, language, placeOfZone(zone)),
  parts: ({ texts, language }, { parts }) =>
    parts.length === PARTS.length
      ? texts(language, 'parts-all')
      : // Their titles hold an "and" of their own.
        parts.map((part) => PART_TITLES[part][language]).join(language === 'ar' ? '، ' : ', '),
  length: ({ texts, language }, { length }) => texts(language, `length-${length}`),
  quiet: ({ texts, language }, { quiet }) =>
    quiet === null
      ? texts(language, 'quiet-none')
      : texts(language, 'quiet-hours', {
          from: clockText(texts, language, quiet.from),
          to: clockText(texts, language, quiet.to),
        }),
  news: ({ texts, language }, { tellsNothingNew }) =>
    texts(language, `nothing-new-${tellsNothingNew ? 'told' : 'silent'}`),
  watch: ({ services, texts, language }, { watch }) => {
    const names = watch.map((id) => services.directory.companyName(id, language))
    return names.length === 0 ? texts(language, 'watch-nobody') : listText(names, language)
  },
}

const tellValue = (context: CommandContext, saved: Subscription, name: MenuName): string =>
  VALUES[name](context, saved)

import { inRows } from '#chat/brief-buttons.ts'
import { type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import { MOST_TIMES } from '#chat/parse-schedule.ts'
import type { Block, Buttons } from '#domain/rich-text.ts'
import type { SettingsChange, Subscription } from '#domain/subscription.ts'

/** One answer to a menu's question. */
export interface Choice {
  readonly label: string
  /** What `read` takes, short: a button's command has room for 64 bytes. */
  readonly value: string
  /** Whether it is what the chat has now. */
  readonly isOn: boolean
}

/** Understood, and more than a day may have; null stands for what is not understood. */
type Unread = 'too-many-times'

/** One thing that a reader may set by buttons, in the wizard and in the settings. */
export interface Menu {
  readonly perRow: number
  readonly choices: (context: CommandContext, saved: Subscription) => readonly Choice[]
  /** What a choice, or what the reader typed in its place, changes, or why it changes nothing. */
  readonly read: (
    context: CommandContext,
    saved: Subscription,
    value: string,
  ) => SettingsChange | Unread | null
}

/** Why `read` has changed nothing. */
export const sorryFor = (context: CommandContext, reason: Unread | null, value: string): Block =>
  reason === null
    ? say(context, 'setting-not-understood', { text: quoteInput(value) })
    : say(context, reason, { most: MOST_TIMES })

/** The choices as rows of buttons whose commands begin with `command`; ✓ stands before those that are on. */
export const choiceButtons = (
  command: string,
  choices: readonly Choice[],
  perRow: number,
): Buttons =>
  inRows(
    choices.map(({ label, value, isOn }) => ({
      label: isOn ? `✓ ${label}` : label,
      command: `${command} ${value}`,
    })),
    perRow,
  )

/** A list with a value, or without it where it was in it; in the order of `all` where that has it. */
export function toggled<T>(list: readonly T[], value: T, all: readonly T[] = []): readonly T[] {
  const changed = list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
  const place = (one: T) => (all.includes(one) ? all.indexOf(one) : all.length)
  return changed.toSorted((a, b) => place(a) - place(b))
}

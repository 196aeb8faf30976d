import { inRows } from '#chat/brief-buttons.ts'
import type { CommandContext } from '#chat/command-context.ts'
import type { Buttons } from '#domain/rich-text.ts'
import type { SettingsChange, Subscription } from '#domain/subscription.ts'

/** One answer to a menu's question. */
export interface Choice {
  readonly label: string
  /** What `read` takes, short: a button's command has room for 64 bytes. */
  readonly value: string
  /** Whether it is what the chat has now. */
  readonly isOn: boolean
}

/** One thing that a reader may set by buttons, in the wizard and in the settings. */
export interface Menu {
  readonly perRow: number
  readonly choices: (context: CommandContext, saved: Subscription) => readonly Choice[]
  /** What a choice, or what the reader typed in its place, changes; null where it is not understood. */
  readonly read: (
    context: CommandContext,
    saved: Subscription,
    value: string,
  ) => SettingsChange | null
}

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

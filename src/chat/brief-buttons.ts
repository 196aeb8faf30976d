import type { Edition } from '#domain/edition.ts'
import type { Button, Buttons } from '#domain/rich-text.ts'
import type { Texts } from './texts.ts'

/** The most that a platform takes of a button's command, in bytes of UTF-8. */
const MAX_COMMAND = 64

/**
 * The buttons under a brief, in its language: what a short copy left out (where there is more), the
 * sources, a wrong figure, the settings. `scope` is the word of the part or company it was asked for.
 */
export function briefButtons(
  { edition: { id, language } }: Edition,
  texts: Texts,
  { hasMore = false, scope = '' }: { readonly hasMore?: boolean; readonly scope?: string } = {},
): Buttons {
  const about = (name: string) => fitting([`${name} ${id} ${scope}`.trim(), `${name} ${id}`])
  const button = (label: string, command: string): Button => ({
    label: texts(language, `button-${label}`),
    command,
  })
  return [
    [...(hasMore ? [button('more', `more ${id}`)] : []), button('sources', about('sources'))],
    [button('wrong', about('wrong')), button('settings', 'settings')],
  ]
}

/** The first command that a button can carry. */
const fitting = (commands: readonly string[]): string =>
  commands.find((command) => fitsButton(command)) ?? ''

/** Whether a button can carry a command. */
export const fitsButton = (command: string): boolean => Buffer.byteLength(command) <= MAX_COMMAND

/** Buttons in rows of so many. */
export const inRows = (buttons: readonly Button[], perRow: number): Buttons =>
  Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  )

import { renderText } from '#chat/console/render.ts'
import { terminalDoesBidi } from '#chat/console/terminal.ts'
import { renderMessage as renderSlackMessage } from '#chat/slack/render.ts'
import { splitText as splitForSlack } from '#chat/slack/split.ts'
import { renderMessage as renderTelegramMessage } from '#chat/telegram/render.ts'
import { splitText as splitForTelegram } from '#chat/telegram/split.ts'
import type { Edition } from '#domain/edition.ts'
import type { RichText } from '#domain/rich-text.ts'
import { renderPage } from '#web/brief-page.ts'

export const FORMATS = ['text', 'json', 'html', 'telegram', 'slack'] as const
export type Format = (typeof FORMATS)[number]

/** Where printed text goes. */
export interface Terminal {
  readonly isOutput: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
}

const MAX_COLUMNS = 100

/** Editions as text for a terminal or a pipe, as the documented JSON, as one page, or as a platform's messages. */
export function printEditions(
  editions: readonly Edition[],
  format: Format,
  context: { readonly render: (edition: Edition) => RichText; readonly terminal: Terminal },
): string {
  const { render, terminal } = context
  if (format === 'json') return json(editions.length === 1 ? editions[0] : editions)
  const texts = editions.map((edition) => render(edition))
  switch (format) {
    case 'text':
      return `${texts.map((text) => renderText(text, consoleOptions(terminal))).join('\n\n')}\n`
    case 'html':
      return renderPage(
        editions.map((edition, i) => ({
          language: edition.edition.language,
          text: texts[i] ?? [],
        })),
      )
    case 'telegram':
      return json(texts.flatMap(splitForTelegram).map(renderTelegramMessage))
    case 'slack':
      return json(texts.flatMap(splitForSlack).map(renderSlackMessage))
  }
}

/** How a terminal or a pipe wants its text. */
export function consoleOptions({ isOutput, columns, env }: Terminal) {
  return {
    ...(isOutput ? { columns: Math.min(columns, MAX_COLUMNS) } : {}),
    bidi: isOutput && terminalDoesBidi(env) ? ('terminal' as const) : ('none' as const),
    links: 'visible' as const,
    color: isOutput && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb',
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

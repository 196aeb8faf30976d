import type { Buttons } from '#domain/rich-text.ts'
import { escapeHtml } from '#web/html.ts'

/** What of a Telegram entity is drawn; offsets are in UTF-16 units. */
interface ShownEntity {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
}

/** One message as it is sent to Telegram. */
export interface TelegramShown {
  readonly text: string
  readonly entities: readonly ShownEntity[]
  readonly buttons: Buttons
}

/**
 * A message as a bubble with its buttons. The text keeps the bidi marks that are sent, and each line takes
 * the direction of its first strong letter, as in Telegram. An expandable quote opens by a click.
 */
export function drawTelegram(message: TelegramShown, look: { readonly isOpen: boolean }): string {
  return `<div class="bubble">${drawText(message, look.isOpen)}</div>${drawButtons(message.buttons)}`
}

const QUOTE = 'expandable_blockquote'

function drawText({ text, entities }: TelegramShown, isOpen: boolean): string {
  const quotes = entities.filter(({ type }) => type === QUOTE)
  const inline = entities.filter(({ type }) => type !== QUOTE)
  const draw = (from: number, to: number) => drawLines(text, inline, { from, to })
  const drawn: string[] = []
  let at = 0
  for (const { offset, length } of quotes) {
    drawn.push(draw(at, offset), quoteOf(draw(offset, offset + length), isOpen))
    // The quote is a paragraph of its own: its line end is not drawn a second time.
    at = offset + length + (text[offset + length] === '\n' ? 1 : 0)
  }
  return [...drawn, draw(at, text.length)].join('')
}

const quoteOf = (lines: string, isOpen: boolean): string =>
  `<label class="quote" dir="auto"><input type="checkbox"${isOpen ? ' checked' : ''}>${lines}</label>`

interface Stretch {
  readonly from: number
  readonly to: number
}

function drawLines(text: string, entities: readonly ShownEntity[], { from, to }: Stretch): string {
  if (from >= to) return ''
  const ends = entities.flatMap(({ offset, length }) => [offset, offset + length])
  const cuts = [...new Set([from, ...ends.filter((at) => from < at && at < to), to])]
  cuts.sort((a, b) => a - b)
  const pieces = cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? from
    const covering = entities.filter((e) => e.offset <= start && end <= e.offset + e.length)
    return covering.reduceRight(wrap, escapeHtml(text.slice(start, end)))
  })
  return `<div class="lines">${pieces.join('')}</div>`
}

function wrap(html: string, { type, url }: ShownEntity): string {
  if (type === 'bold') return `<strong>${html}</strong>`
  if (type === 'italic') return `<em>${html}</em>`
  if (type === 'code') return `<code>${html}</code>`
  if (type !== 'text_link' || !url || !/^https?:\/\//u.test(url)) return html
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${html}</a>`
}

function drawButtons(buttons: Buttons): string {
  const rows = buttons.map((row) => {
    const keys = row.map(
      ({ label, command }) =>
        `<span class="key" dir="auto" title="${escapeHtml(command)}">${escapeHtml(label)}</span>`,
    )
    return `<div class="row">${keys.join('')}</div>`
  })
  return rows.length > 0 ? `<div class="keys">${rows.join('')}</div>` : ''
}

import type { Language } from '#domain/language.ts'
import type { RichText } from '#domain/rich-text.ts'
import { PAGE_STYLE, renderSection } from '#web/brief-page.ts'
import { escapeHtml } from '#web/html.ts'
import { PREVIEW_STYLE } from './preview-style.ts'
import { drawSlack, slackStyle } from './slack-view.ts'
import { drawTelegram, type TelegramShown } from './telegram-view.ts'

/** How much of a limit of its platform a message uses. */
interface Count {
  readonly name: string
  readonly used: number
  readonly limit: number
}

type Counted<T> = T & { readonly counts: readonly Count[] }

/** A brief in one language as each platform gets it. */
export interface PreviewedBrief {
  readonly language: Language
  readonly text: RichText
  readonly telegram: readonly Counted<TelegramShown>[]
  readonly slack: readonly Counted<{ readonly blocks: Parameters<typeof drawSlack>[0] }>[]
}

/** The ids of the sections of the page. */
export const VIEWS = ['telegram-light', 'telegram-dark', 'slack', 'page'] as const
type View = (typeof VIEWS)[number]

const TITLES: Readonly<Record<View, string>> = {
  'telegram-light': 'Telegram, light, long parts folded',
  'telegram-dark': 'Telegram, dark, long parts opened',
  slack: 'Slack',
  page: 'Page',
}

/** One HTML page that stands by itself, with the briefs side by side: no script, no request to anywhere. */
export function renderPreview(briefs: readonly PreviewedBrief[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Mujaz: preview</title>
<style>${slackStyle()}</style>
<style>${PREVIEW_STYLE}</style>
</head>
<body>
${VIEWS.map((view) => renderView(view, briefs)).join('\n')}
</body>
</html>
`
}

const renderView = (view: View, briefs: readonly PreviewedBrief[]): string => `
<section id="${view}">
<h2>${TITLES[view]}</h2>
<div class="columns">${briefs.map((brief) => `<div class="screen">${DRAW[view](brief)}</div>`).join('\n')}</div>
</section>`

const telegramIn =
  (look: { readonly isOpen: boolean }) =>
  ({ telegram }: PreviewedBrief): string =>
    telegram
      .map((message, at) => countsOf(message.counts, at, telegram) + drawTelegram(message, look))
      .join('\n')

const DRAW: Readonly<Record<View, (brief: PreviewedBrief) => string>> = {
  'telegram-light': telegramIn({ isOpen: false }),
  'telegram-dark': telegramIn({ isOpen: true }),
  slack: ({ slack }) =>
    slack
      .map(
        ({ blocks, counts }, at) =>
          `${countsOf(counts, at, slack)}<div class="sender"><b>Mujaz</b> <i>APP</i></div>${drawSlack(blocks)}`,
      )
      .join('\n'),
  // A shadow root keeps the page's own style to itself, and this page's style out of it.
  page: (brief) =>
    `<div><template shadowrootmode="open"><style>${PAGE_STYLE}</style>${renderSection(brief)}</template></div>`,
}

function countsOf(counts: readonly Count[], at: number, all: readonly unknown[]): string {
  const each = counts.map(({ name, used, limit }) => {
    const text = `${name} ${inDigits(used)} of ${inDigits(limit)}`
    return used > limit ? `<strong class="over">${escapeHtml(text)}</strong>` : escapeHtml(text)
  })
  return `<p class="counts">Message ${at + 1} of ${all.length}: ${each.join(', ')}</p>`
}

const inDigits = (count: number): string => count.toLocaleString('en-GB')

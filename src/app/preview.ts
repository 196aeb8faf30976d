import { briefButtons } from '#chat/brief-buttons.ts'
import { messagesOf } from '#chat/reply.ts'
import { charactersOf, renderMessage as renderSlackMessage } from '#chat/slack/render.ts'
import { splitText as splitForSlack } from '#chat/slack/split.ts'
import { renderMessage as renderTelegramMessage } from '#chat/telegram/render.ts'
import { splitText as splitForTelegram } from '#chat/telegram/split.ts'
import type { Edition } from '#domain/edition.ts'
import type { Message } from '#domain/rich-text.ts'
import { type PreviewedBrief, renderPreview } from '#web/preview/preview-page.ts'
import type { App } from './open-app.ts'

export { VIEWS } from '#web/preview/preview-page.ts'

// What each platform takes in one message; https://core.telegram.org/method/messages.sendMessage,
// https://docs.slack.dev/reference/block-kit/blocks.
const TELEGRAM = { units: 4096, entities: 100 }
const SLACK = { blocks: 50, blockCharacters: 3000, characters: 12_000 }

type Previewing = Pick<App, 'render' | 'texts'>

/** Editions as Telegram, Slack and the page show them, as one HTML document; each message with its limits counted. */
export const previewOf = (app: Previewing, editions: readonly Edition[]): string =>
  renderPreview(editions.map((edition) => previewBrief(app, edition)))

function previewBrief({ render, texts }: Previewing, edition: Edition): PreviewedBrief {
  const text = render(edition)
  const message = { text, buttons: briefButtons(edition, texts) }
  return {
    language: edition.edition.language,
    text,
    telegram: messagesOf({ split: splitForTelegram }, message).map(forTelegram),
    slack: splitForSlack(text).map(forSlack),
  }
}

function forTelegram({ text, buttons }: Message): PreviewedBrief['telegram'][number] {
  const sent = renderTelegramMessage(text)
  const counts = [
    { name: 'UTF-16 units', used: sent.text.length, limit: TELEGRAM.units },
    { name: 'entities', used: sent.entities.length, limit: TELEGRAM.entities },
  ]
  return { ...sent, buttons, counts }
}

function forSlack(text: Message['text']): PreviewedBrief['slack'][number] {
  const { blocks } = renderSlackMessage(text)
  const sizes = blocks.map((block) => charactersOf(block.elements.flatMap((one) => one.elements)))
  const counts = [
    { name: 'blocks', used: blocks.length, limit: SLACK.blocks },
    {
      name: 'characters in the longest',
      used: Math.max(0, ...sizes),
      limit: SLACK.blockCharacters,
    },
    { name: 'in all', used: sizes.reduce((sum, size) => sum + size, 0), limit: SLACK.characters },
  ]
  return { blocks, counts }
}

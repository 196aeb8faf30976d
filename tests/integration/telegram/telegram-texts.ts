import fc from 'fast-check'
import type { MessageEntity } from 'grammy/types'
import type { TelegramMessage } from '#chat/telegram/render.ts'
import type { Block, RichText, Span } from '#domain/rich-text.ts'

const words = fc.oneof(
  fc.constantFrom(
    'هوى سهم إنفيديا (NVDA) 17% ',
    'Nvidia $NVDA fell ',
    ' from C.H. Robinson ',
    '👩‍👩‍👧‍👦🚀',
    'e\u0301\u0302 ',
    'מניה ',
    '/subscribe 8:00 الرياض',
    '\u2067left\u202e over\u2069 ',
    '  ',
    '<b>&amp;</b> *_`[x](y) ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

const anySpan: fc.Arbitrary<Span> = fc
  .record({
    text: words,
    style: fc.constantFrom(
      undefined,
      undefined,
      'bold' as const,
      'italic' as const,
      'code' as const,
    ),
    link: fc.constantFrom(
      undefined,
      undefined,
      'https://wire.example/a?b=1&c=(2)',
      'https://wire.example/خبر "x"',
    ),
  })
  .map(({ text, style, link }) => ({ text, ...(style && { style }), ...(link && { link }) }))

const anyBlock: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom('title', 'heading', 'paragraph', 'bullet', 'note'),
    language: fc.constantFrom('en', 'ar'),
    spans: fc.array(anySpan, { maxLength: 6 }),
    isFolded: fc.boolean(),
  })
  .map(({ isFolded, ...block }) => ({ ...block, ...(isFolded && { isFolded }) }))

/** Texts as sources and readers could make them: both scripts, emoji, stray marks, links, code, folded parts. */
export const anyRichText: fc.Arbitrary<RichText> = fc.array(anyBlock, { maxLength: 8 })

const TAGS: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  code: 'code',
  text_link: 'a',
  expandable_blockquote: 'blockquote',
}

/** The message in the HTML of the Bot API, tags opened and closed where its entities begin and end. */
export function toHtml({ text, entities }: TelegramMessage): string {
  let html = ''
  const open: MessageEntity[] = []
  for (let at = 0; at <= text.length; at += 1) {
    while (open.length > 0 && endOf(open.at(-1)) <= at) html += `</${tagOf(open.pop())}>`
    for (const entity of entities.filter(({ offset }) => offset === at)) {
      html += `<${tagOf(entity)}${attributesOf(entity)}>`
      open.push(entity)
    }
    html += escapeHtml(text[at] ?? '')
  }
  return html
}

const endOf = (entity?: MessageEntity) => (entity ? entity.offset + entity.length : 0)
const tagOf = (entity?: MessageEntity) => TAGS[entity?.type ?? '']

function attributesOf(entity: MessageEntity): string {
  if (entity.type === 'expandable_blockquote') return ' expandable'
  return entity.type === 'text_link' ? ` href="${escapeHtml(entity.url)}"` : ''
}

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

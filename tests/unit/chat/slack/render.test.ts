import { expect, test } from 'vitest'
import { renderBrief } from '#chat/brief-text.ts'
import { renderMessage, type SlackMessage } from '#chat/slack/render.ts'
import { createTexts } from '#chat/texts.ts'
import type { Block, RichText, Span } from '#domain/rich-text.ts'
import { shownText, wrongMessage } from '#tests/support/slack-checks.ts'
import { arabicEdition, englishEdition } from '#tests/unit/chat/sample-editions.ts'

const line = (spans: readonly Span[], over: Partial<Block> = {}): RichText => [
  { kind: 'paragraph', language: 'en', spans, ...over },
]

const elements = ({ blocks }: SlackMessage) =>
  blocks.flatMap((block) => block.elements.flatMap((section) => section.elements))

test('a plain line is one element and its text', () => {
  const message = renderMessage(line([{ text: 'Good morning.' }]))
  expect(elements(message)).toEqual([{ type: 'text', text: 'Good morning.' }])
  expect(message.text).toBe('Good morning.')
})

test('an Arabic line is an isolate of its own, with isolates inside, and links without marks', () => {
  const link = 'https://wire.example/خبر?a=1'
  const spans = [{ text: 'هوى سهم إنفيديا (NVDA) 17% ' }, { text: 'المصدر', link }, { text: ')' }]
  const message = renderMessage(line(spans, { language: 'ar', kind: 'bullet' }))
  expect(shownText(message.blocks)).toBe(
    '\u200f\u2067• هوى سهم إنفيديا (\u2066NVDA\u2069) \u206617%\u2069 المصدر)\u2069',
  )
  expect(elements(message)[1]).toEqual({
    type: 'link',
    url: 'https://wire.example/%D8%AE%D8%A8%D8%B1?a=1',
    text: 'المصدر',
  })
})

test('no element is made of marks of direction alone', () => {
  for (const edition of [arabicEdition(), englishEdition()]) {
    const texts = elements(renderMessage(renderBrief(edition, createTexts()))).map((e) => e.text)
    expect(
      texts.filter((text) => /^[\u200f\u2066-\u2069]+$/.test(text) && text !== '\u2069'),
    ).toEqual([])
  }
})

test('what a source wrote is never a mention, an emoji or formatting', () => {
  const hostile = '<!channel> *AT&T* _up_ :tada: `x` <https://evil.example|click>'
  const message = renderMessage(line([{ text: hostile }]))
  expect(elements(message)).toEqual([{ type: 'text', text: hostile }])
  expect(message.text).toBe(
    '&lt;!channel&gt; *AT&amp;T* _up_ :tada: `x` &lt;https://evil.example|click&gt;',
  )
})

test('no address and no words of a link can end it early', () => {
  const link = 'https://a.example/p|q>r<s?x=1&y=%7C'
  const { text } = renderMessage(line([{ text: 'a|b>c', link }]))
  expect(text).toBe('<https://a.example/p%7Cq%3Er%3Cs?x=1&amp;y=%7C|a|b&gt;c>')
})

test('only links to the web are links, and none longer than Slack takes', () => {
  const spans = ['javascript:alert(1)', 'ftp://a.example/', `https://a.example/${'a'.repeat(2000)}`]
  const message = renderMessage(line(spans.map((link) => ({ text: 'x', link }))))
  expect(elements(message)).toEqual([{ type: 'text', text: 'xxx' }])
})

test('titles and headings are bold, spans keep their style, English notes are italic', () => {
  const message = renderMessage([
    ...line([{ text: 'Brief' }], { kind: 'title' }),
    ...line([{ text: 'a ' }, { text: 'b', style: 'bold' }, { text: 'c', style: 'code' }]),
    ...line([{ text: 'note' }], { kind: 'note' }),
    ...line([{ text: 'ملاحظة' }], { kind: 'note', language: 'ar' }),
  ])
  const styles = elements(message).map((element) => [element.text, element.style])
  expect(styles).toEqual([
    ['Brief', { bold: true }],
    ['a ', undefined],
    ['b', { bold: true }],
    ['c', { code: true }],
    ['note', { italic: true }],
    ['\n', undefined],
    ['\u200f\u2067ملاحظة\u2069', undefined],
  ])
})

test('a heading shares its Slack block with its items, and a gap begins another', () => {
  const message = renderMessage([
    ...line([{ text: 'Risks' }], { kind: 'heading' }),
    ...line([{ text: 'one' }], { kind: 'bullet' }),
    ...line([{ text: 'two' }], { kind: 'bullet' }),
    ...line([{ text: 'Watch' }], { kind: 'heading' }),
    ...line([{ text: 'three' }], { kind: 'bullet' }),
  ])
  expect(shownText(message.blocks)).toBe('Risks\n• one\n• two\nWatch\n• three')
  expect(message.blocks).toHaveLength(2)
  expect(message.text).toBe('Risks\n• one\n• two\n\nWatch\n• three')
})

test('whole briefs are blocks that Slack takes, in both languages', () => {
  for (const edition of [arabicEdition(), englishEdition()]) {
    const message = renderMessage(renderBrief(edition, createTexts()))
    expect(wrongMessage(message)).toBeNull()
    expect(message.blocks.length).toBeGreaterThan(5)
  }
})

test('empty texts and lines are left out', () => {
  expect(renderMessage([])).toEqual({ text: '', blocks: [] })
  expect(renderMessage(line([{ text: '\u200f\u0000' }]))).toEqual({ text: '', blocks: [] })
})

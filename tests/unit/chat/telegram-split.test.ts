import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMessage } from '#chat/telegram/render.ts'
import { splitText } from '#chat/telegram/split.ts'
import type { Block, RichText } from '#domain/rich-text.ts'
import { stripBidi } from '#language/bidi.ts'

const block = (kind: Block['kind'], text: string, language: Block['language'] = 'en'): Block => ({
  kind,
  language,
  spans: [{ text }],
})

/** What a reader reads, without the spaces that a cut may take. */
const letters = (text: RichText): string =>
  stripBidi(renderMessage(text).text).replace(/[\s•]/g, '')

test('a text that fits stays one message', () => {
  const text = [block('title', 'Brief'), block('paragraph', 'x'.repeat(4000))]
  expect(splitText(text)).toEqual([text])
})

test('messages are cut between blocks, and a heading stays with its first item', () => {
  const text = [
    block('heading', 'One'),
    block('bullet', 'a'.repeat(3000)),
    block('heading', 'Two'),
    block('paragraph', 'Chips'),
    block('bullet', 'b'.repeat(1200)),
    block('bullet', 'c'.repeat(1200)),
  ]
  const kinds = splitText(text).map((message) => message.map((part) => part.kind))
  expect(kinds).toEqual([
    ['heading', 'bullet'],
    ['heading', 'paragraph', 'bullet', 'bullet'],
  ])
})

test('a part that does not fit any more begins the next message', () => {
  const text = [
    block('heading', 'One'),
    block('bullet', 'a'.repeat(2500)),
    block('heading', 'Two'),
    block('bullet', 'b'.repeat(1000)),
    block('bullet', 'c'.repeat(1000)),
  ]
  expect(splitText(text).map((message) => message.length)).toEqual([2, 3])
})

test('a block longer than a message is cut between words and keeps its links', () => {
  const word = 'رقائق '
  const long: Block = {
    kind: 'bullet',
    language: 'ar',
    spans: [
      { text: `آلة ${word.repeat(900)}` },
      { text: 'المصدر', link: 'https://wire.example/a' },
    ],
  }
  const messages = splitText([long])
  expect(messages).toHaveLength(2)
  expect(messages.map((message) => message[0]?.kind)).toEqual(['bullet', 'paragraph'])
  for (const message of messages) {
    const words = stripBidi(renderMessage(message).text).replace('•', '').trim().split(/\s+/)
    expect(
      words.every(
        (one) => one === 'آلة' || one === 'رقائق' || one === 'المصدر' || one === 'رقائقالمصدر',
      ),
    ).toBe(true)
  }
  expect(messages.flat().at(-1)?.spans.at(-1)?.link).toBe('https://wire.example/a')
})

test('a word longer than a message is cut between graphemes', () => {
  const family = '👩‍👩‍👧‍👦'
  const messages = splitText([block('paragraph', family.repeat(900))])
  expect(messages.length).toBeGreaterThan(1)
  for (const message of messages) {
    expect(message[0]?.spans[0]?.text.replaceAll(family, '')).toBe('')
  }
})

test('a grapheme longer than a message still ends', () => {
  const messages = splitText([block('paragraph', `e${'\u0301'.repeat(9000)}`)])
  expect(messages.length).toBeGreaterThan(1)
})

test('more than a hundred entities go into a second message', () => {
  const linked: Block = {
    kind: 'bullet',
    language: 'en',
    spans: [{ text: 'w', link: 'https://wire.example/a' }],
  }
  const messages = splitText(Array.from({ length: 150 }, () => linked))
  expect(messages.map((message) => message.length)).toEqual([100, 50])
})

test('a megabyte of text is cut in reasonable time', () => {
  const messages = splitText([block('paragraph', 'chip '.repeat(200_000))])
  expect(messages.length).toBeGreaterThan(200)
}, 15_000)

test('whatever the blocks, each message fits Telegram and nothing that is read is lost', () => {
  const span = fc.record({
    text: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        'هوى سهم إنفيديا (NVDA) 17% ',
        'Nvidia fell ',
        'x'.repeat(3000),
        '🚀'.repeat(900),
      ),
    ),
    link: fc.constantFrom('https://wire.example/a'),
  })
  const anyBlock: fc.Arbitrary<Block> = fc.record({
    kind: fc.constantFrom('title', 'heading', 'paragraph', 'bullet', 'note'),
    language: fc.constantFrom('en', 'ar'),
    spans: fc.array(span, { maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 12 }), (text) => {
      const messages = splitText(text)
      for (const message of messages) {
        const rendered = renderMessage(message)
        expect(rendered.text.length).toBeLessThanOrEqual(4096)
        expect(rendered.entities.length).toBeLessThanOrEqual(100)
        expect(rendered.text.isWellFormed()).toBe(true)
      }
      expect(messages.map(letters).join('')).toBe(letters(text))
    }),
    { numRuns: 60 },
  )
})

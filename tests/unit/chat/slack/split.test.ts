import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMessage } from '#chat/slack/render.ts'
import { splitText } from '#chat/slack/split.ts'
import type { Block, RichText } from '#domain/rich-text.ts'
import { stripBidi } from '#language/bidi.ts'
import { shownText, wrongMessage } from '#tests/support/slack-checks.ts'

const block = (kind: Block['kind'], text: string, language: Block['language'] = 'en'): Block => ({
  kind,
  language,
  spans: [{ text }],
})

/** What a reader reads, without the spaces that a cut may take. */
const letters = (text: RichText): string =>
  stripBidi(shownText(renderMessage(text).blocks)).replace(/[\s•]/g, '')

const charactersPerBlock = (text: RichText): number[] =>
  renderMessage(text).blocks.map((one) => shownText([one]).length)

test('a text that fits stays one message', () => {
  const text = Array.from({ length: 4 }, () => block('paragraph', 'x'.repeat(2900)))
  expect(splitText(text)).toEqual([text])
})

test('a message holds no more than 12,000 characters, and no block more than 3,000', () => {
  const text = Array.from({ length: 40 }, (_, n) =>
    block('bullet', `${n} ${'رقائق '.repeat(90)}`, 'ar'),
  )
  const messages = splitText(text)
  expect(messages.length).toBe(2)
  for (const message of messages) {
    const sizes = charactersPerBlock(message)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000)
  }
})

test('a message holds no more than 50 blocks', () => {
  const text = Array.from({ length: 60 }, (_, n) => block('paragraph', `Line ${n}`))
  expect(splitText(text).map((message) => renderMessage(message).blocks.length)).toEqual([50, 10])
})

test('a heading stays with its first item', () => {
  const text = [
    ...Array.from({ length: 4 }, () => block('paragraph', 'x'.repeat(2950))),
    block('heading', 'Risks'),
    block('bullet', 'b'.repeat(300)),
  ]
  expect(splitText(text).map((message) => message.length)).toEqual([4, 2])
})

test('a paragraph of more than a block is cut between words, and its rest follows', () => {
  const [message, ...more] = splitText([block('bullet', 'رقائق '.repeat(900), 'ar')])
  expect(more).toEqual([])
  expect(message?.map((one) => one.kind)).toEqual(['bullet', 'paragraph'])
  const words = stripBidi(shownText(renderMessage(message ?? []).blocks)).split(/\s+/)
  expect(words.filter((word) => !['•', 'رقائق', ''].includes(word))).toEqual([])
})

test('any text is cut into messages that Slack takes, and loses no letter', () => {
  const span = fc.record({
    text: fc.oneof(
      fc.string({ maxLength: 400, unit: 'grapheme' }),
      fc.constantFrom('رقائق '.repeat(700), 'x'.repeat(7000), '<!here> & '.repeat(300)),
    ),
    link: fc.constantFrom('https://a.example/', `https://a.example/${'b'.repeat(1900)}`, 'bad'),
  })
  const anyBlock: fc.Arbitrary<Block> = fc.record({
    kind: fc.constantFrom('title', 'heading', 'paragraph', 'bullet', 'note'),
    language: fc.constantFrom('en', 'ar'),
    spans: fc.array(span, { maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 8 }), (text) => {
      const messages = splitText(text)
      for (const message of messages) expect(wrongMessage(renderMessage(message))).toBeNull()
      expect(messages.map(letters).join('')).toBe(letters(text))
    }),
    { numRuns: 60 },
  )
})

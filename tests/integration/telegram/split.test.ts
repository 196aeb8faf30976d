import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMessage } from '#chat/telegram/render.ts'
import { splitText } from '#chat/telegram/split.ts'
import type { Block, RichText } from '#domain/rich-text.ts'
import { stripBidi } from '#language/bidi.ts'
import { wrongText } from '#tests/support/telegram/check-message.ts'
import { anyRichText } from './telegram-texts.ts'

const paragraph = (spans: Block['spans']): Block => ({ kind: 'paragraph', language: 'en', spans })

test('a link or styled words at the end of a message go whole into the next one', () => {
  const link = { text: 'the source of this piece of news', link: 'https://wire.example/a' }
  const styled = { text: 'words in bold that belong together', style: 'bold' as const }
  for (const whole of [link, styled]) {
    const messages = splitText([
      paragraph([{ text: 'chip '.repeat(815) }, whole, { text: ' end' }]),
    ])
    expect(messages.flat().flatMap(({ spans }) => spans)).toContainEqual(whole)
    expect(messages).toHaveLength(2)
  }
})

test('without a space before it, a link still goes whole into the next message', () => {
  const link = { text: 'a source', link: 'https://wire.example/a' }
  const messages = splitText([paragraph([{ text: 'x'.repeat(4090) }, link])])
  expect(messages.map((message) => message[0]?.spans.length)).toEqual([1, 1])
})

test('styled words longer than a message are cut between words', () => {
  const messages = splitText([paragraph([{ text: 'chip '.repeat(2000), style: 'bold' }])])
  const words = messages.flatMap((message) => renderMessage(message).text.trim().split(/\s+/))
  expect(new Set(words)).toEqual(new Set(['chip']))
})

test('a message has less than 4096 units, marks and bullets counted', () => {
  const line: Block = { kind: 'bullet', language: 'ar', spans: [{ text: 'رقائق NVDA' }] }
  const messages = splitText(Array.from({ length: 900 }, () => line)).map(renderMessage)
  expect(messages.length).toBeGreaterThan(1)
  expect(Math.max(...messages.map(({ text }) => text.length))).toBeLessThan(4096)
  const justBeyond = [paragraph([{ text: `${'x'.repeat(4000)} ${'y'.repeat(95)}` }])]
  expect(splitText(justBeyond)).toHaveLength(2)
})

/** The same text, long: what is cut is then cut in blocks, too. */
const longText: fc.Arbitrary<RichText> = fc
  .tuple(anyRichText, fc.integer({ min: 1, max: 60 }))
  .map(([text, times]) =>
    text.map((block) => ({
      ...block,
      spans: Array.from({ length: times }, () => block.spans).flat(),
    })),
  )

const graphemesOf = (text: RichText): string[] => {
  const letters = stripBidi(renderMessage(text).text).replace(/[\s•]/g, '')
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(letters)].map(
    ({ segment }) => segment,
  )
}

test('every message of any text is one that Telegram takes, and no letter is lost', () => {
  fc.assert(
    fc.property(longText, (text) => {
      const messages = splitText(text)
      for (const { text: written, entities } of messages.map(renderMessage)) {
        expect(wrongText(written, entities)).toBeNull()
        expect(written.length).toBeLessThan(4096)
      }
      expect(messages.flatMap(graphemesOf)).toEqual(graphemesOf(text))
    }),
    { numRuns: 100 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMessage } from '#chat/telegram/render.ts'
import type { Block } from '#domain/rich-text.ts'
import { wrongText } from '#tests/support/telegram/check-message.ts'
import { anyRichText } from './telegram-texts.ts'

const folded = (...spans: Block['spans']): Block => ({
  kind: 'bullet',
  language: 'en',
  spans,
  isFolded: true,
})
const open: Block = { kind: 'paragraph', language: 'en', spans: [{ text: 'Open.' }] }

test('neighbouring folded blocks are one expandable quote that keeps its links and styles', () => {
  const { text, entities } = renderMessage([
    open,
    folded({ text: 'one ' }, { text: 'Wire', link: 'https://wire.example/a' }),
    folded({ text: 'two ' }, { text: '/help', style: 'code' }),
    open,
    folded({ text: 'three', style: 'bold' }),
  ])
  expect(text).toBe('Open.\n• one Wire\n• two /help\n\nOpen.\n• three')
  expect(entities).toEqual([
    { type: 'expandable_blockquote', offset: 6, length: 22 },
    { type: 'text_link', offset: 12, length: 4, url: 'https://wire.example/a' },
    { type: 'code', offset: 23, length: 5 },
    { type: 'expandable_blockquote', offset: 36, length: 7 },
    { type: 'bold', offset: 38, length: 5 },
  ])
})

test('a heading is styled around its code, and its line keeps its marks outside of every entity', () => {
  const { text, entities } = renderMessage([
    {
      kind: 'heading',
      language: 'ar',
      spans: [{ text: 'اكتب ' }, { text: '/brief', style: 'code' }, { text: ' الآن' }],
    },
  ])
  const covered = entities.map(({ type, offset, length }) => [
    type,
    text.slice(offset, offset + length),
  ])
  expect(covered).toEqual([
    ['bold', 'اكتب'],
    ['code', '/brief'],
    ['bold', 'الآن'],
  ])
  expect(text).toBe('\u200f\u2067اكتب \u2066/brief\u2069 الآن\u2069')
})

test('spaces at the ends of a styled line stay out of its entity', () => {
  const { entities } = renderMessage([
    { kind: 'heading', language: 'en', spans: [{ text: ' Risk flags  ' }] },
  ])
  expect(entities).toEqual([{ type: 'bold', offset: 1, length: 10 }])
})

/** How deep in isolates a text ends; null where one closes that was never opened. */
function depthOf(text: string): number | null {
  let depth = 0
  for (const mark of text.match(/[\u2066-\u2069]/g) ?? []) {
    depth += mark === '\u2069' ? -1 : 1
    if (depth < 0) return null
  }
  return depth
}

test('entities come in order, nest by the rules of the Bot API and cut no isolate in two', () => {
  fc.assert(
    fc.property(anyRichText, (blocks) => {
      const { text, entities } = renderMessage(blocks)
      const places = entities.map(({ offset, length }) => [offset, -length])
      expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
      const isShort = text.trim() !== '' && text.length <= 4096 && entities.length <= 100
      if (isShort) expect(wrongText(text, entities)).toBeNull()
      for (const { offset, length } of entities) {
        expect(depthOf(text.slice(offset, offset + length))).toBe(0)
      }
      for (const line of text.split('\n')) expect(depthOf(line)).toBe(0)
    }),
    { numRuns: 500 },
  )
})

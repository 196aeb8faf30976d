import { expect, test } from 'vitest'
import { renderBrief } from '#chat/brief-text.ts'
import { renderMessage } from '#chat/telegram/render.ts'
import { createTexts } from '#chat/texts.ts'
import type { Block } from '#domain/rich-text.ts'
import { arabicEdition, englishEdition } from './sample-editions.ts'

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const paragraph = (spans: Block['spans'], language: Block['language'] = 'en'): Block => ({
  kind: 'paragraph',
  language,
  spans,
})

test('styles and links become entities that cover their words, also after an emoji', () => {
  const { text, entities } = renderMessage([
    paragraph([
      { text: '🚀 Up ' },
      { text: '17%', style: 'bold' },
      { text: ' (' },
      { text: 'Wire', link: 'https://wire.example/a' },
      { text: ')' },
    ]),
  ])
  expect(text).toBe('🚀 Up 17% (Wire)')
  expect(entities).toEqual([
    { type: 'bold', offset: 6, length: 3 },
    { type: 'text_link', offset: 11, length: 4, url: 'https://wire.example/a' },
  ])
})

test('headings and bullets are set apart as a reader expects', () => {
  const bullet = (text: string): Block => ({ ...paragraph([{ text }]), kind: 'bullet' })
  const heading: Block = { ...paragraph([{ text: 'Risk flags' }]), kind: 'heading' }
  const { text } = renderMessage([
    paragraph([{ text: 'Lead.' }]),
    heading,
    bullet('a'),
    bullet('b'),
  ])
  expect(text).toBe('Lead.\n\nRisk flags\n• a\n• b')
})

test('an Arabic line is marked as a line and its Latin names are isolated; English lines carry no marks', () => {
  const arabic = renderMessage([paragraph([{ text: 'هوى سهم إنفيديا (NVDA) 17%.' }], 'ar')])
  expect(arabic.text).toMatch(/^\u200f\u2067.*\(\u2066NVDA\u2069\).*\u2069$/)
  const english = renderMessage([paragraph([{ text: 'Nvidia (NVDA) fell 17%.' }])])
  expect(english.text).not.toMatch(MARKS)
})

test('a command of several words keeps its order in an Arabic line, without marks inside', () => {
  const { text, entities } = renderMessage([
    paragraph([{ text: 'مثال: ' }, { text: '/subscribe 8:00 الرياض', style: 'code' }], 'ar'),
  ])
  expect(text).toContain('\u2066/subscribe 8:00 الرياض\u2069')
  expect(entities.map((entity) => entity.type)).toEqual(['code'])
})

test('marks, controls and unsafe links of a source do not pass', () => {
  const { text, entities } = renderMessage([
    paragraph([
      { text: 'a\u202eb\u2067\u001b[31mc\nd' },
      { text: 'x', link: 'javascript:alert(1)' },
      { text: 'y', link: 'tg://resolve?domain=spam' },
    ]),
  ])
  expect(text).toBe('abc dxy')
  expect(entities).toEqual([])
})

test('every entity of a whole brief lies within its text, on whole letters, and holds no mark of the line', () => {
  for (const edition of [arabicEdition(), englishEdition()]) {
    const { text, entities } = renderMessage(renderBrief(edition, createTexts()))
    expect(entities.length).toBeGreaterThan(10)
    for (const entity of entities) {
      const covered = text.slice(entity.offset, entity.offset + entity.length)
      expect(covered).toHaveLength(entity.length)
      expect(covered.isWellFormed()).toBe(true)
      if (entity.type === 'text_link') expect(covered).not.toMatch(/[\u2067\u200f]/)
    }
  }
})

test('a text of nothing renders to nothing', () => {
  expect(renderMessage([])).toEqual({ text: '', entities: [] })
  expect(renderMessage([paragraph([{ text: '' }])])).toEqual({ text: '', entities: [] })
})

test('a note is slanted in English and upright in Arabic, which has no italics', () => {
  const note = (text: string, language: Block['language']): Block => ({
    ...paragraph([{ text }], language),
    kind: 'note',
  })
  expect(renderMessage([note('Not investment advice', 'en')]).entities).toEqual([
    { type: 'italic', offset: 0, length: 21 },
  ])
  expect(renderMessage([note('هذا الموجز ليس نصيحة استثمارية', 'ar')]).entities).toEqual([])
})

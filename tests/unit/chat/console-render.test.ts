import { expect, test } from 'vitest'
import { renderBrief } from '#chat/brief-text.ts'
import { renderText } from '#chat/console/render.ts'
import { terminalDoesBidi } from '#chat/console/terminal.ts'
import { createTexts } from '#chat/texts.ts'
import type { Block } from '#domain/rich-text.ts'
import { arabicEdition, englishEdition } from './sample-editions.ts'

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const plain = { bidi: 'none', links: 'visible', color: false } as const
const paragraph = (spans: Block['spans'], language: Block['language'] = 'en'): Block => ({
  kind: 'paragraph',
  language,
  spans,
})

test('links are numbered once an address, and listed at the end', () => {
  const wire = { text: 'Wire', link: 'https://wire.example/a' }
  const text = [
    paragraph([
      { text: 'Up (' },
      wire,
      { text: ', ' },
      { text: 'Journal', link: 'https://j.example/' },
      { text: ')' },
    ]),
    paragraph([{ text: 'Down (' }, wire, { text: ')' }]),
  ]
  expect(renderText(text, plain).replaceAll('\u00a0', ' ')).toBe(
    'Up (Wire [1], Journal [2])\n\nDown (Wire [1])\n\n[1] https://wire.example/a\n[2] https://j.example/\n',
  )
})

test('a pipe gets logical order: no mark, no colour, no line broken', () => {
  const text = renderText(renderBrief(arabicEdition(), createTexts()), plain)
  expect(text).not.toMatch(MARKS)
  expect(text).not.toContain('\u001b')
  expect(text).toContain('هوى سهم إنفيديا (NVDA) 17% الاثنين، وخسرت الشركة نحو 589 مليار دولار')
})

test('a terminal that does bidi gets each printed Arabic line marked, English ones bare', () => {
  const lines = renderText(renderBrief(arabicEdition(), createTexts()), {
    ...plain,
    bidi: 'terminal',
    columns: 70,
  }).split('\n')
  const arabic = lines.filter((line) => /\p{Script=Arabic}/u.test(line))
  expect(arabic.length).toBeGreaterThan(20)
  for (const line of arabic) expect(line).toMatch(/^\u200f\u2067.*\u2069$/)
  expect(lines.find((line) => line.includes('UBS'))).not.toMatch(MARKS)
  expect(arabic.join('\n')).toContain('\u2066Sample Wire\u2069')
})

test('lines fit their columns between words, and an address stays whole', () => {
  const text = renderText(renderBrief(englishEdition(), createTexts()), { ...plain, columns: 40 })
  const long = text.split('\n').filter((line) => line.length > 40)
  expect(long.every((line) => /^\[\d+\] https:/.test(line))).toBe(true)
  const whole = renderText(renderBrief(englishEdition(), createTexts()), plain)
  expect(text.replace(/\s+/g, ' ')).toBe(whole.replace(/\s+/g, ' '))
})

test('wide letters and diacritics are counted as a terminal shows them', () => {
  const wide = renderText([paragraph([{ text: '芯片 芯片 芯片' }])], { ...plain, columns: 9 })
  expect(wide).toBe('芯片 芯片\n芯片\n')
  const marked = renderText([paragraph([{ text: 'مُحَمَّد مُحَمَّد' }], 'ar')], { ...plain, columns: 9 })
  expect(marked.trim().split('\n')).toHaveLength(1)
})

test('a source cannot send the terminal commands', () => {
  const hostile = [
    paragraph([{ text: '\u001b]0;pwned\u0007\u009b2Jx', link: 'https://a.example/\u001b[2J' }]),
  ]
  const text = renderText(hostile, plain)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
})

test('colour is added only when asked for', () => {
  const title: Block = { ...paragraph([{ text: 'Brief' }]), kind: 'title' }
  expect(renderText([title], { ...plain, color: true })).toContain('\u001b[1m')
})

test.each([
  [{ TERM: 'xterm-256color', VTE_VERSION: '6003' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '5600' }, false],
  [{ TERM: 'xterm-256color', KONSOLE_VERSION: '220401' }, true],
  [{ TERM: 'mlterm-256color' }, true],
  [{ TERM_PROGRAM: 'Apple_Terminal' }, true],
  [{ TERM_PROGRAM: 'vscode' }, false],
  [{ TERM: 'screen-256color', VTE_VERSION: '6003' }, false],
  [{ TERM: 'xterm', VTE_VERSION: '6003', TMUX: 'socket,1,0' }, false],
  [{ TERM: 'xterm', VTE_VERSION: 'rubbish' }, false],
  [{}, false],
])('the terminal %j does bidi: %s', (variables, does) => {
  expect(terminalDoesBidi(variables)).toBe(does)
})

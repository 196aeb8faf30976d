import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTexts } from '#chat/texts.ts'

const chat = join(import.meta.dirname, '../../../src/chat')
const texts = createTexts()

/** Id → its variables. */
function readLocale(language: string): Map<string, string[]> {
  const file = readFileSync(join(chat, 'locales', `${language}.ftl`), 'utf8')
  const messages = file.split(/^(?=[a-z][\w-]* =)/m).filter((text) => /^[a-z]/.test(text))
  return new Map(
    messages.map((message) => {
      const variables = [...message.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? '')
      return [message.slice(0, message.indexOf(' =')), [...new Set(variables)].sort()]
    }),
  )
}

test('both languages have the same texts with the same variables', () => {
  const english = readLocale('en')
  const arabic = readLocale('ar')
  expect([...arabic.keys()]).toEqual([...english.keys()])
  expect(Object.fromEntries(arabic)).toEqual(Object.fromEntries(english))
})

test('every text of the files can be said', () => {
  for (const [id, variables] of readLocale('en')) {
    const args = Object.fromEntries(variables.map((name) => [name, name === 'count' ? 1 : 'x']))
    for (const language of ['en', 'ar'] as const) {
      expect(texts(language, id, args).length, id).toBeGreaterThan(1)
    }
  }
})

test('every text that the code asks for is in the files', () => {
  const sources = readdirSync(chat, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(chat, file), 'utf8'))
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/(?:say\([\w.]+|texts\([\w.]+), '([\w-]+)'/g)].map((match) => match[1]),
  )
  const known = readLocale('en')
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter((id) => !known.has(id ?? ''))).toEqual([])
})

test('every text of the files is one that the code asks for', () => {
  const sources = readdirSync(join(chat, '..'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(chat, '..', file), 'utf8'))
    .join('\n')
  const whole = new Set([...sources.matchAll(/'([a-z][\w-]*)'/g)].map((match) => match[1]))
  // Such as `menu-${name}`, `settings-${name}-hint` and `${list}-added`.
  const patterns = [...sources.matchAll(/`([a-z][\w-]*-)?\$\{[^`}]*\}(-[\w-]+)?`/g)]
    .filter(([, start, end]) => start ?? end)
    .map(([, start = '', end = '']) => new RegExp(`^${start}[\\w-]+${end}$`))
  // Such as `${list.id}-${outcome}`, of two words that the code has.
  const isPair = (id: string) =>
    [...id.matchAll(/-/g)].some(
      ({ index }) => whole.has(id.slice(0, index)) && whole.has(id.slice(index + 1)),
    )
  const isAsked = (id: string) =>
    whole.has(id) || isPair(id) || patterns.some((pattern) => pattern.test(id))
  expect([...readLocale('en').keys()].filter((id) => !isAsked(id))).toEqual([])
})

test('an unknown text and a missing variable are errors', () => {
  expect(() => texts('en', 'no-such-text')).toThrow('No text "no-such-text"')
  expect(() => texts('ar', 'brief-period')).toThrow('window')
})

test('Arabic counts have their six forms', () => {
  const said = [0, 1, 2, 3, 11, 100].map((count) =>
    texts('ar', 'start-more', { count, brief: '/brief' }),
  )
  expect(said).toEqual([
    'الموجز كاملًا: /brief',
    'في الموجز الكامل خبر آخر: /brief',
    'في الموجز الكامل خبران آخران: /brief',
    'في الموجز الكامل 3 أخبار أخرى: /brief',
    'في الموجز الكامل 11 خبرًا آخر: /brief',
    'في الموجز الكامل 100 خبر آخر: /brief',
  ])
})

test('texts carry no bidi marks, which renderers add', () => {
  const files = ['en', 'ar'].map((language) =>
    readFileSync(join(chat, 'locales', `${language}.ftl`), 'utf8'),
  )
  expect(files.join('')).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  expect(texts('ar', 'brief-period', { window: 'x' })).toBe('الفترة: x')
})

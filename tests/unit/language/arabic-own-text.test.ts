import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { arabicAmount, arabicCount, type NounForms } from '#language/arabic-numbers.ts'
import { shippedLint } from './shipped-lint.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const lint = shippedLint()

// Placeables hold what is printed later, and may be names, numbers or words.
const messagesOf = (file: string): string[] =>
  readFileSync(join(ROOT, 'src/chat/locales', file), 'utf8')
    .replace(/\{[^{}]*\}/gu, 'كذا')
    .split('\n')
    .map((line) => line.replace(/^[\w-]+ =|^\s+(?:\*?\[\w+\])?|^#.*$/gu, '').trim())
    // What follows the colon is printed behind it.
    .map((line) => line.replace(/:$/u, '.'))
    .filter((line) => /[\u0621-\u064a]/u.test(line))

const ARABIC_FILES = readdirSync(join(ROOT, 'src/chat/locales')).filter((name) =>
  /ar.*\.ftl$/u.test(name),
)

test('the chat speaks the Arabic that the desk asks of others', () => {
  const lines = ARABIC_FILES.flatMap(messagesOf)
  expect(lines.length).toBeGreaterThan(50)
  // A button such as «3 أيام» is no sentence.
  const sentences = lines.filter((line) => line.split(' ').length > 2)
  const found = sentences.flatMap((line) => lint(line).map((one) => ({ line, ...one })))
  expect(found).toEqual([])
})

const noun = (one: string, two: string, few: string, many: string): NounForms => ({
  one,
  two,
  few,
  many,
  other: one,
})
const NOUNS = [
  noun('دولار', 'دولاران', 'دولارات', 'دولارًا'),
  noun('شركة', 'شركتان', 'شركات', 'شركة'),
  noun('نقطة أساس', 'نقطتا أساس', 'نقاط أساس', 'نقطة أساس'),
]

test('every count and amount that we print agrees with its noun', () => {
  const counts = Array.from({ length: 1_300 }, (_, n) => n)
  const printed = NOUNS.flatMap((forms) =>
    counts.flatMap((n) => [
      `بلغ الفرق ${arabicCount(n, forms)} بعد الإعلان`,
      `بلغ الفرق ${arabicAmount(n * 1e6, forms)} بعد الإعلان`,
      `بلغ الفرق ${arabicAmount(n * 1e9 + 3e8, forms, 'genitive')} بعد الإعلان`,
    ]),
  )
  const wrong = printed.filter((text) => lint(text).some(({ rule }) => rule === 'count-form'))
  expect(wrong).toEqual([])
})

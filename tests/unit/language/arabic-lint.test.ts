import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createArabicLint } from '#language/arabic-lint.ts'
import type { Finding } from '#language/finding.ts'
import { createArabicNormaliser } from '#language/glossary.ts'
import { splitSentences } from '#language/sentences.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'
import { AMNESTY, COMPANIES, GLOSSARY } from './registry.ts'
import { shippedGlossary, shippedLint } from './shipped-lint.ts'

const lint = shippedLint()

test('Amnesty International may be named where the registry has it, but not for AI', () => {
  const withAmnesty = createArabicLint({ companies: [...COMPANIES, AMNESTY], glossary: GLOSSARY })
  expect(withAmnesty('قالت منظمة العفو الدولية إن القانون جائر')).toEqual([])
  expect(withAmnesty('طفرة رقائق منظمة العفو الدولية').map(({ rule }) => rule)).toEqual([
    'glossary-never',
  ])
})

test('a finding stands at its words, whatever marks are in the text', () => {
  const text = '\u200f\u2067قالتِ الشركةُ إنّ النتائجَ أعلامٌ حمراء.\u2069'
  const [found] = lint(text).filter(({ rule }) => rule === 'glossary-never')
  expect(text.slice(found?.start)).toMatch(/^أعلامٌ حمراء/u)
})

test('findings come in the order of the text, each place by itself', () => {
  const found = lint('سوف تنمو الأرباح. وسوف تنمو الإيرادات.\nسوف ينمو الطلب.')
  expect(found.map(({ start }) => start)).toEqual([0, 18, 39])
})

test('a name spelt in two ways in two sentences of one brief is drift', () => {
  const [first, second] = ['قالت إنفيديا إن الطلب ينمو.', 'تراجع سهم انفيديا الاثنين.']
  const hard = (text: string) => lint(text).filter((found) => found.hard)
  expect(hard(first).concat(hard(second))).toEqual([])
  expect(hard(`${first}\n${second}`).map(({ rule }) => rule)).toEqual(['name-drift'])
})

test('hostile texts are read in no time', () => {
  for (const part of ['و ', '«', '(', '17% ', 'ثلاث ', 'إنفيديا ', '٠', 'بين 6', 'a', 'ًـ', 'قال '])
    expect(() => lint(part.repeat(2_000))).not.toThrow()
})

const CORPUS = fileURLToPath(
  new URL('../../../../shared/corpus/articles-ar/saudinewsnet-2015.jsonl', import.meta.url),
)
const EVERY = 4
const MAX_SHARE = 0.01
const MAX_SHARE_OF_A_RULE = 0.003
const article = z.object({ content: z.string() })

/** The share of sentences in which a hard rule finds something: all rules together, and each. */
function hardShares(sentences: readonly string[], read: (text: string) => Finding[]) {
  const counts = new Map<string, number>()
  let refused = 0
  for (const sentence of sentences) {
    const rules = new Set(read(sentence).flatMap(({ rule, hard }) => (hard ? [rule] : [])))
    if (rules.size > 0) refused++
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  const highest = Math.max(0, ...counts.values())
  return { all: refused / sentences.length, highest: highest / sentences.length }
}

test.skipIf(!existsSync(CORPUS))(
  'hard rules refuse under 1 in 100 newspaper sentences, as written and as normalised (needs ../shared)',
  () => {
    const sentences = readFileSync(CORPUS, 'utf8')
      .trim()
      .split('\n')
      .filter((_line, at) => at % EVERY === 0)
      .flatMap((line) => splitSentences(article.parse(JSON.parse(line)).content, 'ar'))
      .map(({ text }) => text)
    const words = { companies: shippedCompanies(), glossary: shippedGlossary() }
    const normalise = createArabicNormaliser(words)
    expect(sentences.length).toBeGreaterThan(3_000)
    for (const read of [lint, (text: string) => lint(normalise(text))]) {
      const { all, highest } = hardShares(sentences, read)
      expect(all).toBeLessThan(MAX_SHARE)
      expect(highest).toBeLessThan(MAX_SHARE_OF_A_RULE)
    }
  },
)

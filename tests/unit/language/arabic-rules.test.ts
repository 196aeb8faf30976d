import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { shippedLint } from './shipped-lint.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const passages = z.array(z.string())
const fixtures = z
  .record(
    z.string(),
    z.strictObject({ hard: passages.default([]), advice: passages.default([]), good: passages }),
  )
  .parse(parse(readFileSync(join(ROOT, 'tests/fixtures/arabic/rules.yaml'), 'utf8')))

const rows = Object.entries(fixtures)
const LEAST = 4
const lint = shippedLint()

test.each(rows)('%s has at least four passages each way', (_rule, { hard, advice, good }) => {
  expect(hard.length + advice.length).toBeGreaterThanOrEqual(LEAST)
  expect(good.length).toBeGreaterThanOrEqual(LEAST)
})

test.each(rows.flatMap(([rule, { hard }]) => hard.map((passage) => [rule, passage] as const)))(
  '%s is an error: %s',
  (rule, passage) => {
    const hard = lint(passage).filter((found) => found.hard)
    expect(hard.map((found) => found.rule)).toContain(rule)
  },
)

test.each(rows.flatMap(([rule, { advice }]) => advice.map((passage) => [rule, passage] as const)))(
  '%s is advice: %s',
  (rule, passage) => {
    const found = lint(passage)
    expect(found.map((one) => one.rule)).toContain(rule)
    expect(found.filter((one) => one.hard)).toEqual([])
  },
)

test.each(rows.flatMap(([rule, { good }]) => good.map((passage) => [rule, passage] as const)))(
  'what %s lets stand, every rule does: %s',
  (_rule, passage) => {
    expect(lint(passage)).toEqual([])
  },
)

test('every finding says where it is', () => {
  const all = rows.flatMap(([, { hard, advice }]) => [...hard, ...advice])
  for (const passage of all)
    for (const { start, text } of lint(passage)) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(start).toBeLessThan(passage.length)
      expect(text).not.toBe('')
    }
})

test('the document lists every rule, and no other', () => {
  const document = readFileSync(join(ROOT, 'docs/arabic-lint.md'), 'utf8')
  const listed = [...document.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, rule]) => rule)
  expect(listed.toSorted()).toEqual(Object.keys(fixtures).toSorted())
})

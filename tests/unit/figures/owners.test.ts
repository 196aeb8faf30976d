import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseCompanies } from '#config/companies-file.ts'
import { checkClaim } from '#figures/check-claim.ts'
import { createNameFinder } from '#language/names.ts'
import { OWNERS } from './pairs-owners.ts'
import { anArticle } from './registry.ts'

const registry = parseCompanies(parse(readFileSync('config/companies.yaml', 'utf8')))
const names = createNameFinder(registry.value ?? [])
const languageOf = (text: string): 'ar' | 'en' => (/[\u0620-\u064a]/.test(text) ? 'ar' : 'en')

function codesOf(claim: string, source: string): string[] {
  const article = anArticle({ text: source, language: languageOf(source) })
  const told = { text: claim, language: languageOf(claim), cites: [article.id] }
  return checkClaim(told, [article], names).map(({ code }) => code)
}

const RIGHT = OWNERS.flatMap(({ sources, right }) =>
  right.flatMap((claim) => sources.map((source) => [claim, source] as const)),
)
const WRONG = OWNERS.flatMap(({ sources, wrong }) =>
  wrong.flatMap(([code, claim]) => sources.map((source) => [claim, code, source] as const)),
)

test.each(RIGHT)('the source supports: %s', (claim, source) => {
  expect(codesOf(claim, source)).toEqual([])
})

test.each(WRONG)('the source does not support: %s (%s)', (claim, code, source) => {
  expect(codesOf(claim, source)).toContain(code)
})

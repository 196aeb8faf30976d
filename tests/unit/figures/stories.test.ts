import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseCompanies } from '#config/companies-file.ts'
import { checkClaim } from '#figures/check-claim.ts'
import { createNameFinder } from '#language/names.ts'
import { CHIPS_STORIES } from './stories-chips.ts'
import { DEALS_STORIES } from './stories-deals.ts'
import { INDUSTRY_STORIES } from './stories-industry.ts'
import { MARKETS_STORIES } from './stories-markets.ts'
import { MEMORY_STORIES } from './stories-memory.ts'
import { RESULTS_STORIES } from './stories-results.ts'
import { RIVAL_STORIES } from './stories-rivals.ts'
import type { StoryPairs } from './story-pairs.ts'

const registry = parseCompanies(parse(readFileSync('config/companies.yaml', 'utf8')))
const names = createNameFinder(registry.value ?? [])

const STORIES = [
  ...CHIPS_STORIES,
  ...DEALS_STORIES,
  ...INDUSTRY_STORIES,
  ...MARKETS_STORIES,
  ...MEMORY_STORIES,
  ...RESULTS_STORIES,
  ...RIVAL_STORIES,
]

function codesOf(text: string, { article }: StoryPairs): string[] {
  const language = /[\u0620-\u064a]/.test(text) ? 'ar' : 'en'
  const evidence = { ...article, id: 'A1' }
  return checkClaim({ text, language, cites: ['A1'] }, [evidence], names).map(({ code }) => code)
}

const RIGHT = STORIES.flatMap((story) => story.right.map((claim) => [claim, story] as const))
const WRONG = STORIES.flatMap((story) =>
  story.wrong.map(([code, claim]) => [code, claim, story] as const),
)

test.each(RIGHT)('the article supports: %s', (claim, story) => {
  expect(codesOf(claim, story)).toEqual([])
})

test.each(WRONG)('rejected as %s: %s', (code, claim, story) => {
  expect(codesOf(claim, story)).toContain(code)
})

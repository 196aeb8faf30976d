import { expect, test } from 'vitest'
import { checkClaim } from '#figures/check-claim.ts'
import { languageOf } from './registry.ts'
import { shippedNames } from './shipped-registry.ts'
import { AMOUNT_STORIES } from './stories-amounts.ts'
import { ASIDE_STORIES } from './stories-asides.ts'
import { CHIPS_STORIES } from './stories-chips.ts'
import { DEALS_STORIES } from './stories-deals.ts'
import { INDUSTRY_STORIES } from './stories-industry.ts'
import { MARKETS_STORIES } from './stories-markets.ts'
import { MEASURE_STORIES } from './stories-measures.ts'
import { MEMORY_STORIES } from './stories-memory.ts'
import { PLAIN_STORIES } from './stories-plain.ts'
import { READING_STORIES } from './stories-readings.ts'
import { RESULTS_STORIES } from './stories-results.ts'
import { RIVAL_STORIES } from './stories-rivals.ts'
import { TELLING_STORIES } from './stories-telling.ts'
import type { StoryPairs } from './story-pairs.ts'

const STORIES = [
  ...ASIDE_STORIES,
  ...CHIPS_STORIES,
  ...DEALS_STORIES,
  ...INDUSTRY_STORIES,
  ...MARKETS_STORIES,
  ...MEASURE_STORIES,
  ...MEMORY_STORIES,
  ...PLAIN_STORIES,
  ...READING_STORIES,
  ...RESULTS_STORIES,
  ...RIVAL_STORIES,
  ...TELLING_STORIES,
  ...AMOUNT_STORIES,
]

function codesOf(text: string, { article }: StoryPairs): string[] {
  const language = languageOf(text)
  const evidence = { ...article, id: 'A1' }
  return checkClaim({ text, language, cites: ['A1'] }, [evidence], shippedNames).map(
    ({ code }) => code,
  )
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

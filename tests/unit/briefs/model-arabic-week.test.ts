import { expect, test } from 'vitest'
import { printProblems } from '#briefs/is-printable.ts'
import { checkClaim } from '#figures/check-claim.ts'
import { cleanText } from '#language/normalise.ts'
import { sampleArticles } from '#tests/support/sample-articles.ts'
import { TRUE_ARABIC } from './model-arabic-week.ts'
import { desk } from './model-desk.ts'

const claims = Object.entries(TRUE_ARABIC).flatMap(([title, texts]) =>
  texts.map((text) => ({ title, text: desk.normalise(cleanText(text), 'ar') })),
)

test('what a good Arabic writer says of English sources may be printed', () => {
  expect(claims).toHaveLength(50)
  expect(claims.filter(({ text }) => printProblems(text, 'ar', desk).length > 0)).toEqual([])
})

test('at least nine in ten true Arabic claims on English sources pass the check', async () => {
  const articles = await sampleArticles(Date.UTC(2025, 0, 31, 18))
  const refused = claims.filter(({ title, text }) => {
    const cites = articles.filter((article) => article.title === title).map(({ id }) => id)
    return checkClaim({ text, language: 'ar', cites }, articles, desk.names).length > 0
  })
  expect(refused.length).toBeLessThanOrEqual(5)
})

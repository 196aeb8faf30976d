import { checkClaim } from '#figures/check-claim.ts'
import type { Evidence } from '#figures/claim.ts'
import { createNameFinder } from '#language/names.ts'
import { shippedVocabulary } from '#tests/support/sample-articles.ts'
import { anArticle, languageOf } from './registry.ts'

/** Names as the project ships them. */
const { companies, concepts } = shippedVocabulary()
export const shippedNames = createNameFinder(companies, concepts)

/** The codes of a claim that cites one article, in the languages of their texts. */
export function shippedCodesOf(
  claim: string,
  source: string,
  part: Partial<Pick<Evidence, 'publishedAt' | 'zone'>> = {},
): string[] {
  const article = anArticle({ text: source, language: languageOf(source), ...part })
  const told = { text: claim, language: languageOf(claim), cites: [article.id] }
  return checkClaim(told, [article], shippedNames).map(({ code }) => code)
}

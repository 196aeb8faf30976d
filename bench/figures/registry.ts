import { createNameFinder } from '#language/names.ts'
import { shippedVocabulary } from '#tests/support/sample-articles.ts'

const vocabulary = shippedVocabulary()

/** The companies and names that the project ships, read once for all benches. */
export const { companies } = vocabulary

export const finder = createNameFinder(companies, vocabulary.concepts)

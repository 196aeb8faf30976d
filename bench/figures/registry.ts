import { createNameFinder } from '#language/names.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'

/** The companies and names that the project ships, read once for all benches. */
export const companies = shippedCompanies()

export const finder = createNameFinder(companies)

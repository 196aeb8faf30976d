import type { Company } from '#domain/company.ts'
import { createNearestFinder, type Named } from './find-nearest.ts'
import { createNameFinder } from './names.ts'

/** `.KS` of `000660.KS`. */
const EXCHANGE = /[.-][A-Z]{1,3}$/

/**
 * Finds the company (or agency, person, index, product) that a reader means by a name or a ticker in
 * either language, in any case and with a few slips: `nvda`, `nvidai`, «انفديا», «سهم إنفيديا». Several
 * where the text may mean each of them; none where it means none.
 */
export function createCompanyFinder(
  companies: readonly Company[],
): (text: string) => readonly Company[] {
  const findNear = createNearestFinder(companies.map(formsOf))
  const names = createNameFinder(companies)
  return (text) => {
    const found = findNear(text)
    if (found.length > 0) return found
    // A longer text, such as «أخبار إنفيديا»: the names in it, Latin ones in any case.
    return [...new Set(names.find(text, 'ar').map((mention) => mention.company))]
  }
}

const formsOf = (company: Company): Named<Company> => {
  const { name, ar, aliases, variants, ticker } = company
  const symbols = ticker === null ? [] : [ticker, ticker.replace(EXCHANGE, '')]
  return { value: company, forms: [name, ar, ...aliases, ...variants, ...symbols] }
}

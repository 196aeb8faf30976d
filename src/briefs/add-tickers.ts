import type { Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import type { NameFinder } from '#language/names.ts'

// A possessive, a bracket or the rest of a longer word: no place for a ticker.
const NO_ROOM = /^(?:['’]s?\b|\s*\(|[-\p{L}])/u

/**
 * Writes each listed company's ticker behind its first mention in a run of texts: «إنفيديا (NVDA)».
 * Returns a function to call on the texts in reading order. A possessive, a brand, a name that is its
 * own ticker and a mention that has its ticker already are left as they are.
 */
export function createTickerPrinter(
  names: NameFinder,
  language: Language,
): (text: string) => string {
  const printed = new Set<string>()
  return (text) => {
    let out = ''
    let end = 0
    for (const { company, start, end: after } of names.find(text, language)) {
      const ticker = tickerFor(company, text.slice(start, after), language)
      if (ticker === null || printed.has(company.id)) continue
      const rest = text.slice(after)
      if (/^\s*\(/u.test(rest)) printed.add(company.id)
      if (NO_ROOM.test(rest)) continue
      printed.add(company.id)
      out += `${text.slice(end, after)} (${ticker})`
      end = after
    }
    return out + text.slice(end)
  }
}

// Only behind the name that we write ourselves, and not where it says nothing new: «ASML (ASML)».
function tickerFor({ kind, ticker, ar, name }: Company, found: string, language: Language) {
  const ours = language === 'ar' ? ar : name
  if (kind !== 'company' || ticker === null || ours.toUpperCase() === ticker) return null
  return found.endsWith(ours) ? ticker : null
}

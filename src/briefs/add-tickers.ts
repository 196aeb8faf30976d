import type { Language } from '#domain/language.ts'
import type { NameFinder } from '#language/names.ts'

/**
 * Writes each listed company's ticker behind its first mention in a run of texts: «إنفيديا (NVDA)».
 * Returns a function to call on the texts in reading order. A possessive, a brand and a mention that
 * has its ticker already are left as they are.
 */
export function createTickerPrinter(
  names: NameFinder,
  language: Language,
): (text: string) => string {
  const printed = new Set<string>()
  return (text) => {
    let out = ''
    let end = 0
    for (const { company, start, end: mentionEnd } of names.find(text, language)) {
      const { ticker } = company
      if (ticker === null || company.kind !== 'company' || printed.has(company.id)) continue
      const own = language === 'ar' ? company.ar : company.name
      // «ASML (ASML)» tells nobody anything.
      if (own.toUpperCase() === ticker) continue
      const found = text.slice(start, mentionEnd)
      const after = text.slice(mentionEnd)
      if (/^\s*\(/u.test(after)) printed.add(company.id)
      if (!found.endsWith(own) || /^(?:['’]s?\b|\s*\(|[-\p{L}])/u.test(after)) continue
      printed.add(company.id)
      out += `${text.slice(end, mentionEnd)} (${ticker})`
      end = mentionEnd
    }
    return out + text.slice(end)
  }
}

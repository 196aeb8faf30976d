import type { Company } from '#domain/company.ts'
import type { Concept } from '#domain/concept.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'
import type { Language } from '#domain/language.ts'
import { createArabicLint } from '#language/arabic-lint.ts'
import type { Finding } from '#language/finding.ts'
import { createArabicNormaliser } from '#language/glossary.ts'
import { createNameFinder, type NameFinder } from '#language/names.ts'
import { shortHash } from '#lib/hash.ts'

/** The desk's words, made once from the registry and the glossary and shared by every writer. */
export interface WritingDesk {
  readonly companies: readonly Company[]
  readonly glossary: readonly GlossaryTerm[]
  readonly names: NameFinder
  /** Changes with the registry and the glossary: an edition written with other words is another edition. */
  readonly version: string
  /** Ids of the registry named in a text, most mentioned first, then by first mention. */
  nameCompanies(text: string, language: Language): readonly string[]
  /** A source's sentence in our spelling; its meaning and figures stay. */
  normalise(sentence: string, language: Language): string
  /** Where a sentence breaks hard rules of the Arabic style sheet. Always none in English. */
  findHard(sentence: string, language: Language): readonly Finding[]
  /** Whether it breaks any. */
  breaksRules(sentence: string, language: Language): boolean
  /** How many words of a sentence an Arabic editor would change, beyond the hard rules. Always 0 in English. */
  countAdvice(sentence: string, language: Language): number
}

// A line of a file may be cut out of a longer quotation; nothing goes on behind an item.
const isHardInItem = ({ hard, rule }: Finding): boolean => hard || rule === 'half-pair'

/** What the operator's files say of names and words. */
interface DeskWords {
  readonly companies: readonly Company[]
  readonly concepts: readonly Concept[]
  readonly glossary: readonly GlossaryTerm[]
}

export function createWritingDesk({ companies, concepts, glossary }: DeskWords): WritingDesk {
  const names = createNameFinder(companies, concepts)
  const toOurArabic = createArabicNormaliser({ companies, glossary })
  const lint = createArabicLint({ companies, glossary })
  const findHard = (sentence: string, language: Language) =>
    language === 'ar' ? lint(sentence).filter(isHardInItem) : []
  const tickers = new Set(companies.flatMap(({ ticker }) => ticker ?? []))
  return {
    companies,
    glossary,
    names,
    version: shortHash(...[companies, concepts, glossary].map((words) => JSON.stringify(words))),
    nameCompanies: (text, language) => mostMentioned(text, language, names),
    normalise: (sentence, language) =>
      language === 'ar'
        ? toOurArabic(sentence)
        : withOurCapitals(withoutExchanges(sentence, tickers), names),
    findHard,
    breaksRules: (sentence, language) => findHard(sentence, language).length > 0,
    countAdvice: (sentence, language) =>
      language === 'ar' ? lint(sentence).filter((finding) => !finding.hard).length : 0,
  }
}

function mostMentioned(text: string, language: Language, names: NameFinder): readonly string[] {
  const counts = new Map<string, number>()
  for (const { company } of names.find(text, language)) {
    counts.set(company.id, (counts.get(company.id) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id)
}

// «(NASDAQ: NVDA)», «(NVDA, Financial)»: a brief writes tickers in its own way, at the first mention.
const EXCHANGE = /\s*\((?:\p{Lu}[\p{L} ]{1,15}:\s?([\p{Lu}\d.]{1,8})|(\p{Lu}{1,5}), Financial)\)/gu

const withoutExchanges = (sentence: string, tickers: ReadonlySet<string>): string =>
  sentence.replace(EXCHANGE, (found, listed?: string, quoted?: string) =>
    tickers.has(listed ?? quoted ?? '') ? '' : found,
  )

// «Nvidia» and «NVIDIA» in one brief are two spellings of one name: the registry's capitals win.
function withOurCapitals(sentence: string, names: NameFinder): string {
  let printed = ''
  let end = 0
  for (const mention of names.find(sentence, 'en')) {
    const found = sentence.slice(mention.start, mention.end)
    const ours = mention.company.name
    const same = found.toLowerCase() === ours.toLowerCase()
    printed += sentence.slice(end, mention.start) + (same ? ours : found)
    end = mention.end
  }
  return printed + sentence.slice(end)
}
